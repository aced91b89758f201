/** Of each slot: where the words begin, where they end (0: nothing is here), and the number that goes with them. */
const FIELDS = 3

/**
 * Numbers by words that stand in one long text, without a string for each: of a hundred thousand words a `Map` takes some
 * ten times as long to fill. Open addressing; the same words may stand in it several times, in no order.
 */
export class TextTable {
	private readonly text: string
	private slots: Int32Array
	private mask: number
	private count = 0

	/** `text` is what the offsets point into; `least` a guess of how many words will be added. */
	constructor(text: string, least = 16) {
		this.text = text
		const size = 2 ** Math.ceil(Math.log2(Math.max(16, least * 2)))
		this.slots = new Int32Array(size * FIELDS)
		this.mask = size - 1
	}

	/** Adds the words from..to of the text. */
	add(from: number, to: number, value: number): void {
		if (this.count * 2 > this.mask) this.grow()
		this.put(from, to, value)
	}

	/** The number of the words, -1 where there is none. */
	find(words: string): number {
		const slot = this.next(words, -1)
		return slot < 0 ? -1 : this.valueAt(slot)
	}

	/** The first slot of the words, or the next after one; -1 after the last. */
	next(words: string, after: number): number {
		const { slots, mask } = this
		let slot = after < 0 ? hashOf(words, 0, words.length) & mask : (after + 1) & mask
		for (; slots[slot * FIELDS + 1]; slot = (slot + 1) & mask) if (this.holds(slot, words)) return slot
		return -1
	}

	valueAt(slot: number): number {
		return this.slots[slot * FIELDS + 2]!
	}

	private holds(slot: number, words: string): boolean {
		const { text, slots } = this
		const from = slots[slot * FIELDS]!
		const { length } = words
		if (slots[slot * FIELDS + 1]! - from !== length) return false
		for (let i = 0; i < length; i += 1) if (text.charCodeAt(from + i) !== words.charCodeAt(i)) return false
		return true
	}

	private put(from: number, to: number, value: number): void {
		const { slots, mask } = this
		let slot = hashOf(this.text, from, to) & mask
		while (slots[slot * FIELDS + 1]) slot = (slot + 1) & mask
		slots[slot * FIELDS] = from
		slots[slot * FIELDS + 1] = to
		slots[slot * FIELDS + 2] = value
		this.count += 1
	}

	private grow(): void {
		const old = this.slots
		this.slots = new Int32Array(old.length * 2)
		this.mask = this.mask * 2 + 1
		this.count = 0
		for (let at = 0; at < old.length; at += FIELDS) if (old[at + 1]) this.put(old[at]!, old[at + 1]!, old[at + 2]!)
	}
}

/** FNV-1a over UTF-16 code units, its upper bits folded into the lower. */
function hashOf(text: string, from: number, to: number): number {
	let hash = 0x811c9dc5
	for (let i = from; i < to; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
	return hash ^ (hash >>> 15)
}
