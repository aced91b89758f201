import type { Served } from '../browser/served.ts'

/** One behaviour, as it looks: shown in the gallery and held as a screenshot. */
export interface Scene {
	/** File name of its picture. */
	name: string
	/** What it shows, in a sentence. */
	shows: string
	/** Query of the address. */
	address?: string
	served?: Served
	/** px; 1280 × 720 unless told. */
	size?: { width: number; height: number }
	/** Name of a button to press when the view is there, or what to type into the search. */
	press?: string
	type?: string
	/** What the machine lacks. */
	lacks?: 'webgl'
	/** How much the picture may differ, a share of its pixels; for what depends on text rendering. */
	leeway?: number
}

const PHONE = { width: 390, height: 844 }

export const SCENES: Scene[] = [
	{ name: 'start', shows: 'The whole graph of the bundled project, every label readable.' },
	{ name: 'start-dark', shows: 'The same in the dark theme.', address: 'theme=dark' },
	{ name: 'start-phone', shows: 'The same on a phone.', size: PHONE },
	{ name: 'term', shows: 'A selected term: definition, links by predicate and strength.', address: 'focus=ketamine' },
	{ name: 'term-depth-1', shows: 'A term and its neighbours alone.', address: 'focus=bdnf&depth=1' },
	{
		name: 'link',
		shows: 'A well-sourced link: sentence, four numbers, arithmetic, sources.',
		address: 'claim=ketamine.treats.depression',
	},
	{ name: 'link-dark', shows: 'A link in the dark theme.', address: 'claim=ketamine.acts_on.nmda-receptor&theme=dark' },
	{
		name: 'link-phone',
		shows: 'A link on a phone: the inspector is a sheet.',
		address: 'claim=ketamine.treats.depression',
		size: PHONE,
	},
	{
		name: 'link-denied',
		shows: 'A link that sources only deny: crossed.',
		address: 'claim=tms.causes_side_effect.weight-gain',
	},
	{
		name: 'link-contested',
		shows: 'A contested link of the made-up project, with its words.',
		address: 'claim=lumarin.treats.insomnia',
		served: 'TEXTS',
	},
	{ name: 'threshold-2', shows: 'Only links with two independent sources or more.', address: 'min=2' },
	{
		name: 'source-off',
		shows: 'One source left out, and what that costs.',
		address: 'without=vancouver-ketamine',
		size: { width: 1280, height: 900 },
	},
	{ name: 'kinds', shows: 'Treatments and conditions alone.', address: 'kinds=treatment,condition' },
	{ name: 'basis-mentions', shows: 'Links weighted by mentions instead.', address: 'basis=mentions' },
	{
		name: 'path',
		shows: 'How ketamine reaches neuroplasticity, in sentences.',
		address: 'path=ketamine,neuroplasticity',
	},
	{ name: 'claims', shows: 'All claims as a table.', address: 'view=claims' },
	{
		name: 'claims-selected',
		shows: 'A row selected, with the inspector.',
		address: 'view=claims&claim=ketamine.treats.depression',
	},
	{
		name: 'rules',
		shows: 'The rules of the audit: what each means, what it found, and its settings.',
		address: 'view=claims&panel=rules',
	},
	{
		name: 'claims-beside',
		shows: 'Table and graph side by side, one claim selected in both.',
		address: 'view=claims&beside=1&claim=ketamine.treats.depression',
	},
	{ name: 'claims-phone', shows: 'The table on a phone.', address: 'view=claims', size: PHONE },
	{ name: 'sources', shows: 'A document without its text: its claims in other words.', address: 'view=sources' },
	{
		name: 'sources-words',
		shows: 'A document with its text: every claim in its margin.',
		address: 'view=sources&source=bayview-lumarin&claim=lumarin.treats.winter-depression',
		served: 'TEXTS',
	},
	{ name: 'search', shows: 'A misspelt search that finds.', type: 'neuroplastcity' },
	{
		name: 'issues',
		shows: 'An address full of nonsense: what was left out, and why.',
		address: 'view=x&depth=-1&min=1e9&kinds=a,,b&zzz',
		press: 'issues',
	},
	{ name: 'share', shows: 'The link to exactly this view, and its picture.', press: 'Share' },
	{ name: 'help', shows: 'How to read the picture, and the keys.', press: 'How to read this' },
	{ name: 'no-webgl', shows: 'Without WebGL the stage is an SVG.', lacks: 'webgl' },
	{ name: 'empty', shows: 'A project that holds nothing yet.', served: 'EMPTY' },
	{ name: 'unknown', shows: 'An address that names what the project does not hold.', address: 'focus=nowhere' },
	{ name: 'thousand', shows: 'A thousand made-up terms.', served: 'LARGE', leeway: 0.04 },
]
