import { type Fault, tryFaults } from './broken-project.ts'

/** Of everything that is no mention. */
const FAULTS: Fault[] = [
	[
		'list for an object',
		({ sources }) => (sources[5]!.derivedFrom = []),
		{ code: 'wrong-field', path: 'derivedFrom', expected: 'an object', received: 'a list of 0' },
		6,
	],
	[
		'list for a record',
		({ decisions }) => (decisions[0] = []),
		{ code: 'wrong-field', message: 'not a record', file: 'decisions.jsonl', line: 1, received: 'a list of 0' },
		1,
	],
	[
		'unknown nested field',
		({ sources }) => (sources[5]!.derivedFrom.ref = 1),
		{ code: 'unknown-field', file: 'sources.json', path: 'derivedFrom.ref' },
		0,
	],
	[
		'circle of broader terms',
		({ terms }) => (terms[1]!.broader = ['winter-depression']),
		{ code: 'circular-broader', file: 'vocabulary.json', path: 'broader.0', received: '"depression"' },
		0,
	],
	[
		'its own broader term',
		({ terms }) => (terms[0]!.broader = ['calmulin']),
		{ code: 'circular-broader', line: 2, received: '"calmulin"' },
		0,
	],
	[
		'unknown broader term',
		({ terms }) => (terms[0]!.broader = ['proteins']),
		{ code: 'unknown-broader', line: 2, path: 'broader.0', received: '"proteins"' },
		0,
	],
	[
		'duplicate term',
		({ terms }) => terms.push({ ...terms[0]!, label: 'Other' }),
		{ code: 'duplicate-id', file: 'vocabulary.json', path: 'id' },
		1,
	],
	[
		'term of no kind',
		({ terms }) => terms.push({ id: 'x', kind: 'place', label: 'X' }),
		{ code: 'wrong-field', path: 'kind', received: '"place"' },
		1,
	],
	[
		'script as address',
		({ sources }) => (sources[0]!.url = 'javascript:alert(1)'),
		{ code: 'wrong-field', file: 'sources.json', line: 3, path: 'url', expected: 'an http(s) address' },
		5,
	],
	[
		'duplicate document',
		({ sources }) => sources.push(sources[0]!),
		{ code: 'duplicate-id', file: 'sources.json', path: 'id' },
		1,
	],
	[
		'unknown origin',
		({ sources }) => (sources[0]!.derivedFrom = { id: 'lost' }),
		{ code: 'unknown-document', path: 'derivedFrom.id', received: '"lost"' },
		0,
	],
	[
		'dependence on nothing',
		({ dependence }) => (dependence[0]!.documents[1] = 'lost'),
		{ code: 'unknown-document', path: 'documents.1' },
		1,
	],
	[
		'dependence on itself',
		({ dependence }) => (dependence[0]!.documents[1] = 'bayview-lumarin'),
		{ code: 'self-dependence' },
		1,
	],
	[
		'dependence of three',
		({ dependence }) => dependence[0]!.documents.push('harbor-trial'),
		{ code: 'unknown-field', path: 'documents.2' },
		0,
	],
	[
		'decision on nothing',
		({ decisions }) => (decisions[0]!.target = 'world'),
		{ code: 'wrong-field', file: 'decisions.jsonl', line: 1, path: 'target' },
		1,
	],
	[
		'story without steps',
		({ stories }) => delete stories[0]!.steps,
		{ code: 'wrong-field', file: 'stories.json', line: 1, path: 'steps' },
		1,
	],
	[
		'newer schema',
		({ manifest }) => (manifest.schema = 9),
		{ code: 'newer-schema', file: 'project.json', path: 'schema', expected: 'at most 1', received: '9' },
		0,
	],
	[
		'no title',
		({ manifest }) => delete manifest.title,
		{ code: 'wrong-field', file: 'project.json', path: 'title', received: 'nothing' },
		0,
	],
]

tryFaults(FAULTS)
