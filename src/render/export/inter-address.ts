import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'

/** Where the font of pictures is; undefined where there is none. */
export const interAddress = (): string | undefined => inter
