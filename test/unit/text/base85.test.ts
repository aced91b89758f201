import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase85 } from '../../../src/text/base85.ts'

/** The decoder as the page has it. */
const boot = readFileSync('src/embed/offline/boot.js', 'utf8')
const decode = new Function(`${boot.slice(0, boot.indexOf('const unpack'))}; return decode`)() as (
	text: string,
) => Uint8Array

test('law: what is written is read again, byte for byte, and ends no script', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
			const text = toBase85(bytes)
			expect(decode(text)).toEqual(bytes)
			expect(text).not.toMatch(/[<>&"'\\`-]/)
		}),
	)
	expect(toBase85(new Uint8Array(4000))).toHaveLength(5000)
})
