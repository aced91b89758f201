import { createHash } from 'node:crypto'

/** SHA-256 of the text's UTF-8 bytes, 64 lower-case hexadecimal digits (FIPS 180-4). */
export const hashText = (text: string): string => createHash('sha256').update(text).digest('hex')
