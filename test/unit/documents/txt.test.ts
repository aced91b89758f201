import { expect, test } from 'vitest'
import { READERS, readDocument } from '../../../src/documents/readers.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('UTF-8 text is read into its stored form', async () => {
	const { value, issues } = await readDocument(bytes('\uFEFFCafe\u0301\r\nTwo\rThree'), 'a.TXT')
	expect([value, issues]).toEqual([{ text: 'Café\nTwo\nThree' }, []])
})

test('UTF-16 is told by its mark', async () => {
	const little = Uint8Array.from([0xff, 0xfe, 0xe9, 0x00, 0x41, 0x00])
	const big = Uint8Array.from([0xfe, 0xff, 0x00, 0xe9, 0x00, 0x41])
	for (const data of [little, big])
		expect(await readDocument(data, 'a.txt')).toEqual({ value: { text: 'éA' }, issues: [] })
})

test('other bytes are read as Windows-1252, and that is said', async () => {
	const { value, issues } = await readDocument(Uint8Array.from([0x93, 0x41, 0x94, 0xe9]), 'a.txt')
	expect(value).toEqual({ text: '“A”é' })
	expect(issues).toEqual([expect.objectContaining({ code: 'not-utf-8', file: 'a.txt' })])
})

test('what is no text, or of no known format, gives an issue and no value', async () => {
	expect(await readDocument(bytes('A\0B'), 'a.txt')).toMatchObject({ value: undefined, issues: [{ code: 'not-text' }] })
	const { value, issues } = await readDocument(bytes('x'), 'a.xyz')
	expect([value, issues]).toEqual([undefined, [expect.objectContaining({ code: 'unknown-format', received: 'a.xyz' })]])
})

test('an empty file is an empty text', async () =>
	expect((await readDocument(bytes(''), 'a.txt')).value).toEqual({ text: '' }))

test('no two readers claim one extension', () => {
	const extensions = READERS.flatMap((reader) => reader.extensions)
	expect(new Set(extensions).size).toBe(extensions.length)
})
