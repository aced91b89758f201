import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CERTAINTIES, POLARITIES } from '../../../src/schema/mention.ts'
import { PREDICATES } from '../../../src/schema/predicate.ts'
import { KINDS } from '../../../src/schema/term.ts'
import { BASES, THEMES, VIEWS, type View } from '../../../src/schema/view.ts'
import { parseAddress, writeAddress } from '../../../src/view/address.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'

/** Address ↔ what differs from the start view. Read in both directions. */
const TABLE: [address: string, view: Partial<View>][] = [
	['', {}],
	['view=claims', { view: 'claims' }],
	['focus=ketamine', { focus: 'ketamine' }],
	['claim=ketamine.acts_on.nmda-receptor.decreases', { claim: 'ketamine.acts_on.nmda-receptor.decreases' }],
	['focus=bdnf&depth=2', { focus: 'bdnf', depth: 2 }],
	['kinds=treatment,condition', { kinds: ['treatment', 'condition'] }],
	['kinds=', { kinds: [] }],
	['predicates=treats,acts_on', { predicates: ['treats', 'acts_on'] }],
	['certainty=stated', { certainties: ['stated'] }],
	['polarity=denies', { polarities: ['denies'] }],
	['without=a-page,b-page', { without: ['a-page', 'b-page'] }],
	['min=3', { min: 3 }],
	['basis=mentions', { basis: 'mentions' }],
	['path=ketamine,neuroplasticity', { path: ['ketamine', 'neuroplasticity'] }],
	['view=claims&panel=rules&beside=1', { view: 'claims', panel: 'rules', beside: true }],
	['view=sources&source=a-page', { view: 'sources', source: 'a-page' }],
	['view=stories&story=rapid&step=4', { view: 'stories', story: 'rapid', step: 4 }],
	['theme=dark', { theme: 'dark' }],
	['embed=1', { embed: true }],
]

describe('an address is a view', () => {
	test.each(TABLE)('%s', (address, difference) => {
		const view = { ...DEFAULT_VIEW, ...difference }
		expect(parseAddress(address)).toEqual({ value: view, issues: [] })
		expect(parseAddress(`?${address}`).value).toEqual(view)
		expect(writeAddress(view)).toBe(address)
	})

	test('what reads the same is written in one way', () => {
		expect(writeAddress(parseAddress('without=b,a,b&kinds=condition,treatment&min=1&theme=auto').value)).toBe(
			'kinds=treatment,condition&without=a,b',
		)
	})

	test('parts of the address that name the project are left alone', () => {
		expect(parseAddress('src=other.json&min=2')).toEqual({ value: { ...DEFAULT_VIEW, min: 2 }, issues: [] })
	})
})

/** What cannot be read, and what its message says was expected. */
const UNREADABLE: [address: string, path: string, expected: RegExp][] = [
	['view=map', 'view', /one of graph, claims/],
	['focus=../etc', 'focus', /an id/],
	['claim=<script>', 'claim', /an id/],
	['depth=-1', 'depth', /whole number from 0 to 9/],
	['depth=1.5', 'depth', /whole number/],
	['kinds=treatment,wish', 'kinds', /any of treatment/],
	['without=a,,b', 'without', /ids/],
	['min=0', 'min', /from 1/],
	['min=', 'min', /from 1/],
	['min=1e3', 'min', /from 1/],
	['basis=votes', 'basis', /one of independent/],
	['path=a', 'path', /two term ids/],
	['path=a,b,c', 'path', /two term ids/],
	['theme=pink', 'theme', /one of auto/],
	['embed=yes', 'embed', /0 or 1/],
	['colour=red', 'colour', /one of view, focus/],
	['__proto__=1', '__proto__', /one of view/],
	['constructor=1', 'constructor', /one of view/],
]

describe('what cannot be read', () => {
	test.each(UNREADABLE)('%s is reported and left out', (address, path, expected) => {
		const { value, issues } = parseAddress(`${address}&theme=dark`.replace(/^(theme=pink)&.*/, '$1'))
		expect({ ...value, theme: 'auto' }).toEqual(DEFAULT_VIEW)
		expect(issues).toHaveLength(1)
		expect(issues[0]).toMatchObject({ file: 'address', path, expected: expect.stringMatching(expected) })
		expect(issues[0]!.received).toBeTruthy()
	})

	test('a long value is shortened in the message', () => {
		const [issue] = parseAddress(`min=${'9'.repeat(5000)}`).issues
		expect(issue!.received!.length).toBeLessThan(80)
	})
})

const id = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,30}$/)
const some = <T>(all: readonly T[]) => fc.option(fc.subarray([...all]), { nil: undefined })
const anyView: fc.Arbitrary<View> = fc.record({
	view: fc.constantFrom(...VIEWS),
	focus: fc.option(id, { nil: undefined }),
	claim: fc.option(id, { nil: undefined }),
	depth: fc.integer({ min: 0, max: 9 }),
	kinds: some(KINDS),
	predicates: some(PREDICATES),
	certainties: some(CERTAINTIES),
	polarities: some(POLARITIES),
	without: fc.uniqueArray(id, { maxLength: 4 }).map((list) => list.sort()),
	min: fc.integer({ min: 1, max: 999_999 }),
	basis: fc.constantFrom(...BASES),
	path: fc.option(fc.tuple(id, id), { nil: undefined }),
	story: fc.option(id, { nil: undefined }),
	step: fc.option(fc.nat(9999), { nil: undefined }),
	source: fc.option(id, { nil: undefined }),
	theme: fc.constantFrom(...THEMES),
	embed: fc.boolean(),
})
const PART_NAMES = TABLE.map(([address]) => address.split('=')[0]!).filter(Boolean)
/** Strings near the grammar, where a parser breaks, as well as any string at all. */
const anyAddress = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc
		.array(
			fc.tuple(
				fc.oneof(fc.constantFrom(...PART_NAMES), fc.string()),
				fc.oneof(id, fc.string(), fc.constantFrom('', '1', ',', 'a,b', '%', '%00', '-1')),
			),
		)
		.map((parts) => parts.map(([name, value]) => `${name}=${value}`).join('&')),
)

describe('laws', () => {
	test('every view survives the address', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(parseAddress(writeAddress(view))).toEqual({ value: view, issues: [] })
			}),
		)
	})

	test('any string is an address; what was understood is kept, and every part is either kept or reported', () => {
		fc.assert(
			fc.property(anyAddress, (address) => {
				const { value, issues } = parseAddress(address)
				const written = writeAddress(value)
				expect(parseAddress(written)).toEqual({ value, issues: [] })
				expect(writeAddress(parseAddress(written).value)).toBe(written)
				const names = [...new URLSearchParams(address).keys()].filter((name) => name !== 'src')
				const reported = issues.map(({ path }) => path)
				for (const name of names) expect(PART_NAMES.includes(name) || reported.includes(name.slice(0, 60))).toBe(true)
				expect(issues.length).toBeLessThanOrEqual(names.length)
				for (const issue of issues)
					expect(issue).toMatchObject({ expected: expect.any(String), received: expect.any(String) })
			}),
			{ numRuns: 500 },
		)
	})

	test('an address can be sent in plain text: it holds no space, quote or angle bracket', () => {
		fc.assert(
			fc.property(anyView, (view) => {
				expect(writeAddress(view)).not.toMatch(/[\s"'<>]/)
			}),
		)
	})
})
