import { createHash } from 'node:crypto'
import { ACTS, type Fault, FIRST, LONE, small, tryFaults } from './broken-project.ts'

const lone = small.mentions[LONE]!
/** The id that the lone comparison has when its two treatments are written the other way round. */
const SWAPPED_ID = createHash('sha256')
	.update(
		[
			small.sources.find(({ id }) => id === lone.document)!.textSha256,
			'pulsed-light-therapy.comparable_to.lumarin.efficacy',
			`${lone.start}-${lone.end}`,
			'asserts',
		].join('|'),
	)
	.digest('hex')
	.slice(0, 16)

const FAULTS: Fault[] = [
	[
		'wrong polarity',
		({ mentions }) => (mentions[FIRST]!.polarity = 'maybe'),
		{
			code: 'wrong-field',
			file: 'claims.jsonl',
			line: 1,
			path: 'polarity',
			expected: '("asserts" | "denies")',
			received: '"maybe"',
		},
		1,
	],
	[
		'missing predicate',
		({ mentions }) => delete mentions[3]!.predicate,
		{ code: 'wrong-field', file: 'claims.jsonl', line: 4, path: 'predicate', received: 'nothing' },
		1,
	],
	[
		'a record that is none',
		({ mentions }) => (mentions[FIRST] = 7 as never),
		{ code: 'wrong-field', message: 'not a record', expected: 'Object', received: '7' },
		1,
	],
	[
		'nested field',
		({ mentions }) => (mentions[FIRST]!.cues = [{ text: 'x', start: -1, end: 4, for: 'polarity' }]),
		{ code: 'wrong-field', path: 'cues.0.start', received: '-1' },
		1,
	],
	[
		'broken hash',
		({ mentions }) => (mentions[FIRST]!.sha256 = 'abc'),
		{ code: 'wrong-field', path: 'sha256', expected: '64 hexadecimal digits', received: '"abc"' },
		1,
	],
	[
		'unknown field',
		({ mentions }) => (mentions[FIRST]!.certanty = 'stated'),
		{ code: 'unknown-field', path: 'certanty', line: 1 },
		0,
	],
	[
		'unknown term',
		({ mentions }) => (mentions[FIRST]!.object = 'sorrow'),
		{ code: 'unknown-term', file: 'claims.jsonl', line: 1, path: 'object', received: '"sorrow"' },
		1,
	],
	[
		'prototype as id',
		({ mentions }) => (mentions[FIRST]!.subject = '__proto__'),
		{ code: 'wrong-field', path: 'subject', received: '"__proto__"' },
		1,
	],
	[
		'a word of every object as id',
		({ mentions }) => (mentions[FIRST]!.subject = 'constructor'),
		{ code: 'unknown-term', path: 'subject' },
		1,
	],
	[
		'wrong kind',
		({ mentions }) => (mentions[FIRST]!.object = 'nausea'),
		{ code: 'wrong-kind', path: 'object', expected: 'a condition', received: 'nausea, a side_effect' },
		1,
	],
	['link to itself', ({ mentions }) => (mentions[LONE]!.object = 'lumarin'), { code: 'self-link', path: 'object' }, 1],
	[
		'missing direction',
		({ mentions }) => delete mentions[ACTS]!.direction,
		{ code: 'missing-direction', line: ACTS + 1, expected: 'increases, decreases, modulates', received: 'nothing' },
		1,
	],
	[
		'needless direction',
		({ mentions }) => (mentions[FIRST]!.direction = 'increases'),
		{ code: 'needless-direction', path: 'direction', received: '"increases"' },
		1,
	],
	['missing aspect', ({ mentions }) => delete mentions[LONE]!.aspect, { code: 'missing-aspect', path: 'aspect' }, 1],
	[
		'needless aspect',
		({ mentions }) => (mentions[FIRST]!.aspect = 'onset'),
		{ code: 'needless-aspect', path: 'aspect' },
		1,
	],
	[
		'duplicate mention',
		({ mentions }) => mentions.push(mentions[FIRST]!),
		{ code: 'duplicate-id', file: 'claims.jsonl', line: 31, path: 'id' },
		1,
	],
	[
		'span after the text',
		({ mentions }) => (mentions[FIRST]!.end = 1e6),
		{ code: 'span-outside', path: 'end', expected: 'at most 255', received: '1000000' },
		1,
	],
	[
		'huge span',
		({ mentions }) => (mentions[FIRST]!.end = 1e300),
		{ code: 'wrong-field', path: 'end', expected: 'a number below 2^53', received: '1e+300' },
		1,
	],
	[
		'empty span',
		({ mentions }) => (mentions[FIRST]!.start = mentions[FIRST]!.end),
		{ code: 'empty-span', path: 'end', expected: 'more than 116', received: '116' },
		1,
	],
	[
		'cue after the text',
		({ mentions }) => (mentions[FIRST]!.cues = [{ text: 'x', start: 250, end: 256, for: 'polarity' }]),
		{ code: 'span-outside', path: 'cues.0.end' },
		1,
	],
	[
		'surface turned round',
		({ mentions }) => (mentions[FIRST]!.subjectSpan = { start: 9, end: 3 }),
		{ code: 'empty-span', path: 'subjectSpan.end' },
		1,
	],
	[
		'words shorter than their span',
		({ mentions }) => (mentions[FIRST]!.exact = 'lumarin'),
		{ code: 'wrong-length', path: 'exact', expected: '58 characters', received: '7' },
		1,
	],
	[
		'unknown document',
		({ mentions }) => (mentions[FIRST]!.document = 'elsewhere'),
		{ code: 'unknown-document', path: 'document', received: '"elsewhere"' },
		1,
	],
	[
		'wrong id',
		({ mentions }) => (mentions[FIRST]!.id = 'f00'),
		{ code: 'wrong-id', line: 1, path: 'id', expected: `"${small.mentions[0]!.id}"`, received: '"f00"' },
		0,
	],
	[
		'symmetric order',
		({ mentions }) =>
			Object.assign(mentions[LONE]!, { subject: 'pulsed-light-therapy', object: 'lumarin', id: SWAPPED_ID }),
		{ code: 'wrong-order', path: 'subject', expected: '"lumarin"', received: '"pulsed-light-therapy"' },
		0,
	],
]

tryFaults(FAULTS)
