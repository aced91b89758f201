// In place of HarfBuzz: the letters that it would join are of fonts for which an offline file has no room either.
throw new Error('no shaper travels in an offline file')

export {}
