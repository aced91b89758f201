import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { READERS, readDocuments } from '../../../src/documents/readers.ts'
import { bytes, only, paragraph, wordFile } from './read-one.ts'

describe('bad input is one clear issue, never a throw', () => {
	test.each([
		['empty.txt', '', 'empty'],
		['blank.txt', ' \n ', 'empty'],
		['binary.txt', 'PK\u0003\u0004\0\0', 'not-text'],
		['unknown.xyz', 'words', 'unknown-format'],
		['other.xml', '<html><p>x</p></html>', 'unknown-xml'],
		['none.ris', 'words only', 'no-records'],
		['script.html', '<script>x</script>', 'empty'],
		['broken.docx', 'PK', 'damaged'],
		['broken.zip', 'PK', 'damaged'],
	])('%s', async (file, content, code) => {
		const { value, issues } = await readDocuments(bytes(content), file)
		expect([value, issues.map((issue) => issue.code)]).toEqual([[], [code]])
		expect(issues[0]!.file).toBe(file)
	})
	test('an encrypted Office file is known by its container', async () => {
		expect((await only(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.docx')).codes).toEqual(['encrypted'])
	})
	test('random bytes never throw in any format', async () => {
		let seed = 1
		const noise = Uint8Array.from({ length: 3000 }, () => {
			seed = (seed * 48271) % 2147483647
			return seed & 255
		})
		for (const { extensions } of READERS) {
			const { value } = await readDocuments(noise, `x.${extensions[0]}`)
			expect(Array.isArray(value)).toBe(true)
		}
	})
})

describe('what would take the others with it', () => {
	/** A zip of one stored file whose directory says another size. */
	function lyingZip(name: string, content: Uint8Array, declared: number): Uint8Array {
		const zip = zipSync({ [name]: content })
		const at = zip.length - 22 - (46 + name.length)
		new DataView(zip.buffer, zip.byteOffset).setUint32(at + 24, declared, true)
		return zip
	}
	test('a zip that unpacks to more than it says gives no more than it says', async () => {
		const zip = lyingZip('a.txt', new Uint8Array(40_000_000).fill(0x20), 1000)
		const before = process.memoryUsage().arrayBuffers
		const { value, issues } = await readDocuments(zip, 'lies.zip')
		expect([value, issues.map(({ code, file }) => [code, file])]).toEqual([[], [['empty', 'lies.zip/a.txt']]])
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000)
	})
	test('a Word document that unpacks to too much is refused', async () => {
		const bomb = lyingZip('word/document.xml', bytes('<w:document/>'), 2 ** 30)
		expect((await only(bomb, 'bomb.docx')).codes).toEqual(['too-large'])
	})
	test('a damaged Word document is one issue or a text', async () => {
		const whole = wordFile(paragraph('Calmol eases worry. '.repeat(50)))
		for (const share of [0.2, 0.6, 0.95]) {
			const { value, issues } = await readDocuments(whole.slice(0, whole.length * share), 'cut.docx')
			expect([value, issues.map(({ code }) => code)]).toEqual([[], ['damaged']])
		}
	})
	test('a text of more than two million characters is named, the others of its zip are read', async () => {
		const zip = zipSync({ 'book.txt': bytes('Calmol eases worry. '.repeat(110_000)), 'note.txt': bytes('Short.') })
		const { value, issues } = await readDocuments(zip, 'all.zip')
		expect(value.map(({ name }) => name)).toEqual(['note.txt'])
		expect(issues).toEqual([
			{
				code: 'too-long',
				message: 'text is too long to be read for claims',
				file: 'all.zip/book.txt',
				expected: 'at most 2,000,000 characters',
				received: '2,200,000 characters',
			},
		])
	})
	test('bytes without a NUL that are no text either are told by their control characters', async () => {
		const noise = Uint8Array.from({ length: 5000 }, (_, i) => ((i * 97) % 255) + 1)
		const { value, issues } = await readDocuments(noise, 'picture.txt')
		expect([value, issues.map(({ code }) => code)]).toEqual([[], ['not-text']])
	})
	test('other encodings are read, with a word where they were guessed', async () => {
		const japanese = new Uint8Array([...bytes('<meta charset="shift_jis"><p>'), 0x83, 0x8f, 0x83, 0x5e])
		expect(await only(japanese, 'a.html')).toMatchObject({ text: 'ワタ', codes: [] })
		const unknown = bytes('<meta charset="klingon"><p>Words')
		expect(await only(unknown, 'a.html')).toMatchObject({ text: 'Words', codes: ['unknown-encoding'] })
		const claimed = new Uint8Array([...bytes('<meta charset="utf-8"><p>caf'), 0xe9])
		expect(await only(claimed, 'a.html')).toMatchObject({ text: 'café' })
		expect((await only(new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42, 0]), 'a.txt')).text).toBe('AB')
	})
})
