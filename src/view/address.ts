import type { Issue, Result } from '../schema/issue.ts'
import { CERTAINTIES, POLARITIES } from '../schema/mention.ts'
import { PREDICATES } from '../schema/predicate.ts'
import { KINDS } from '../schema/term.ts'
import { BASES, PANELS, THEMES, VIEWS, type View } from '../schema/view.ts'
import { DEFAULT_VIEW } from './view-state.ts'

/** How one part of a view reads and writes itself; `undefined` from `read` means "cannot be read". */
interface Part<T> {
	read: (text: string) => T | undefined
	write: (value: T) => string
	expected: string
}

const oneOf = <T extends string>(all: readonly T[]): Part<T> => ({
	read: (text) => all.find((one) => one === text),
	write: (value) => value,
	expected: `one of ${all.join(', ')}`,
})
const someOf = <T extends string>(all: readonly T[]): Part<T[]> => ({
	read: (text) => {
		const values = text === '' ? [] : text.split(',')
		return values.every((value) => (all as readonly string[]).includes(value))
			? all.filter((one) => values.includes(one))
			: undefined
	},
	write: (values) => values.join(','),
	expected: `any of ${all.join(', ')}, joined by commas`,
})
const ID = /^[a-z0-9][a-z0-9._-]{0,300}$/
const id: Part<string> = {
	read: (text) => (ID.test(text) ? text : undefined),
	write: (value) => value,
	expected: 'an id',
}
const ids: Part<string[]> = {
	read: (text) => (text.split(',').every((one) => ID.test(one)) ? [...new Set(text.split(','))].sort() : undefined),
	write: (values) => values.join(','),
	expected: 'ids joined by commas',
}
const pair: Part<[string, string]> = {
	read: (text) => {
		const [from, to, more] = text.split(',')
		return from && to && more === undefined && ID.test(from) && ID.test(to) ? [from, to] : undefined
	},
	write: (ends) => ends.join(','),
	expected: 'two term ids joined by a comma',
}
const whole = (least: number, most: number): Part<number> => ({
	read: (text) => (/^\d{1,6}$/.test(text) && +text >= least && +text <= most ? +text : undefined),
	write: String,
	expected: `a whole number from ${least} to ${most}`,
})
const flag: Part<boolean> = {
	read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
	write: (value) => (value ? '1' : '0'),
	expected: '0 or 1',
}

/** Every part of a view, by its name in the address, in the order it is written. */
const PARTS = {
	view: oneOf(VIEWS),
	focus: id,
	claim: id,
	depth: whole(0, 9),
	kinds: someOf(KINDS),
	predicates: someOf(PREDICATES),
	certainty: someOf(CERTAINTIES),
	polarity: someOf(POLARITIES),
	without: ids,
	min: whole(1, 999_999),
	under: flag,
	basis: oneOf(BASES),
	path: pair,
	source: id,
	panel: oneOf(PANELS),
	beside: flag,
	story: id,
	step: whole(0, 9_999),
	theme: oneOf(THEMES),
	embed: flag,
} as const

const FIELD: Record<string, keyof View> = { certainty: 'certainties', polarity: 'polarities' }
const fieldOf = (name: string): keyof View => FIELD[name] ?? (name as keyof View)

/** Names of the address that are ours but not part of the view; left alone. */
const OTHER = new Set(['src', 'pin'])

/** Address → view. Any string is valid: what cannot be read is reported and left out. */
export function parseAddress(query: string): Result<View> {
	const view: Record<string, unknown> = { ...DEFAULT_VIEW }
	const issues: Issue[] = []
	for (const [name, text] of new URLSearchParams(query)) {
		if (OTHER.has(name)) continue
		const part = Object.hasOwn(PARTS, name) ? (PARTS[name as keyof typeof PARTS] as Part<unknown>) : undefined
		const value = part?.read(text)
		if (value !== undefined) view[fieldOf(name)] = value
		else issues.push(addressIssue(name, text, part?.expected))
	}
	return { value: view as unknown as View, issues }
}

function addressIssue(name: string, text: string, expected?: string): Issue {
	const received = text.length > 60 ? `${text.slice(0, 60)}…` : text
	if (!expected)
		return {
			code: 'unknown-address-part',
			message: 'this part of the address means nothing here and was left out',
			file: 'address',
			path: name.slice(0, 60),
			expected: `one of ${Object.keys(PARTS).join(', ')}`,
			received,
		}
	return {
		code: 'unreadable-address-part',
		message: 'this part of the address could not be read and was left out',
		file: 'address',
		path: name,
		expected,
		received: received || 'nothing',
	}
}

/** View → address without "?"; only what differs from the start view, commas and dots kept readable. */
export function writeAddress(view: View): string {
	return Object.entries(PARTS)
		.filter(([name]) => {
			const value = view[fieldOf(name)]
			return value !== undefined && JSON.stringify(value) !== JSON.stringify(DEFAULT_VIEW[fieldOf(name)])
		})
		.map(
			([name, part]) =>
				`${name}=${encodeURIComponent((part as Part<unknown>).write(view[fieldOf(name)])).replaceAll('%2C', ',')}`,
		)
		.join('&')
}
