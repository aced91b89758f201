import * as v from 'valibot'
import type { Decision } from '../../schema/decision.ts'
import { INTERESTS, type Interest, SOURCE_KINDS, type SourceKind } from '../../schema/source.ts'

/** A number that rules compare with, and why it is what it is. */
export interface Threshold {
	/** Rules that read it. */
	rules: readonly string[]
	/** What the number counts, to be read after it. */
	words: string
	/** Why this number. */
	reason: string
	shipped: number
	least: number
	most: number
	/** Between two values that make sense. */
	step: number
}

/** Every threshold of the audit. A rule's form in the app is built from its entries. */
export const THRESHOLDS = {
	leastRepeats: {
		rules: ['S2'],
		words: 'asserting mentions of one document, or more',
		reason: 'twice is usual (heading paragraph and summary), three times is insisting',
		...{ shipped: 3, least: 2, most: 50, step: 1 },
	},
	leastDocuments: {
		rules: ['S3'],
		words: 'documents, or more',
		reason: 'fewer cannot look like many',
		...{ shipped: 3, least: 2, most: 50, step: 1 },
	},
	leastInflation: {
		rules: ['S3'],
		words: 'documents for each independent source, or more',
		reason: 'half of what looks like support is then repetition',
		...{ shipped: 2, least: 1, most: 20, step: 0.5 },
	},
	leastInterested: {
		rules: ['S5'],
		words: 'interested sources make it a warning',
		reason: 'from two on readers take a claim for settled',
		...{ shipped: 2, least: 1, most: 50, step: 1 },
	},
	leastHedged: {
		rules: ['C1'],
		words: 'hedging sources make it a warning',
		reason: 'from three on readers take a claim for settled',
		...{ shipped: 3, least: 1, most: 50, step: 1 },
	},
	staleYears: {
		rules: ['T1'],
		words: 'years of age are still fresh',
		reason: 'systematic reviews are out of date in a median of 5.5 years (Shojania et al., Ann Intern Med 2007)',
		...{ shipped: 5, least: 0, most: 100, step: 1 },
	},
	mostSteps: {
		rules: ['G1', 'G2', 'G6'],
		words: 'links of a way treatment → mechanism … → condition, at most',
		reason: 'the fewest is two; with five everything is connected',
		...{ shipped: 4, least: 2, most: 6, step: 1 },
	},
	leastTreats: {
		rules: ['G3'],
		words: 'conditions said to be treated, or more',
		reason: 'a treatment that is praised this often would have side effects',
		...{ shipped: 3, least: 1, most: 50, step: 1 },
	},
	leastMentions: {
		rules: ['G5'],
		words: 'mentions, or more',
		reason: 'fewer have no majority worth telling',
		...{ shipped: 5, least: 2, most: 100, step: 1 },
	},
	voiceShare: {
		rules: ['G5'],
		words: 'of the mentions, as a share that one source exceeds',
		reason: 'more than half is a majority',
		...{ shipped: 0.5, least: 0, most: 1, step: 0.05 },
	},
	leastNeighbours: {
		rules: ['N2'],
		words: 'shared neighbours, or more, where the names are alike',
		reason: 'fewer are shared by chance',
		...{ shipped: 3, least: 1, most: 50, step: 1 },
	},
	leastLikeness: {
		rules: ['N2'],
		words: 'likeness of names, 0 to 1, or more',
		reason: 'shared letter pairs; below it names of different things meet',
		...{ shipped: 0.6, least: 0, most: 1, step: 0.05 },
	},
	supportLine: {
		rules: ['X3'],
		words: 'support, where a conclusion is usually drawn',
		reason: 'half of what could be known speaks for it',
		...{ shipped: 0.5, least: 0, most: 1, step: 0.05 },
	},
} as const satisfies Record<string, Threshold>
export type ThresholdName = keyof typeof THRESHOLDS
export const THRESHOLD_NAMES = Object.keys(THRESHOLDS) as ThresholdName[]

/** Which kinds of party or document rules mean. */
export const CHOICES = {
	/** `unknown` is not among them: it is told apart. */
	interested: {
		rules: ['S5', 'C3', 'P8'],
		words: 'Interested is who has something to gain or lose by what is believed',
		of: INTERESTS,
		shipped: ['sells_treatment', 'makes_treatment', 'funded_by_maker', 'sells_competitor', 'advocacy'] as Interest[],
	},
	primaryKinds: {
		rules: ['S6'],
		words: 'Primary is what studied people, or weighed such studies',
		of: SOURCE_KINDS,
		shipped: ['guideline', 'systematic_review', 'trial', 'human_study'] as SourceKind[],
	},
	registrationKinds: {
		rules: ['S8'],
		words: 'A registration says what is planned',
		of: SOURCE_KINDS,
		shipped: ['registry'] as SourceKind[],
	},
} as const
export type ChoiceName = keyof typeof CHOICES
export const CHOICE_NAMES = Object.keys(CHOICES) as ChoiceName[]

export interface AuditSettings extends Record<ThresholdName, number> {
	/** Ids of rules that are not run. */
	off: string[]
	interested: Interest[]
	primaryKinds: SourceKind[]
	registrationKinds: SourceKind[]
	/** T1: day that ages are counted to, ISO 8601; else the project's date, else the newest date of any source. */
	today?: string
}

export const AUDIT_SETTINGS: AuditSettings = {
	off: [],
	...(Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, THRESHOLDS[name].shipped])) as Record<
		ThresholdName,
		number
	>),
	interested: CHOICES.interested.shipped,
	primaryKinds: CHOICES.primaryKinds.shipped,
	registrationKinds: CHOICES.registrationKinds.shipped,
}

/** Target of the decisions that set the audit up. */
export const AUDIT_TARGET = 'project:audit'

const threshold = ({ least, most }: Threshold) => v.optional(v.pipe(v.number(), v.minValue(least), v.maxValue(most)))
const changesSchema = v.strictObject({
	...(Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, threshold(THRESHOLDS[name])])) as Record<
		ThresholdName,
		ReturnType<typeof threshold>
	>),
	off: v.optional(v.array(v.string())),
	interested: v.optional(v.array(v.picklist(INTERESTS))),
	primaryKinds: v.optional(v.array(v.picklist(SOURCE_KINDS))),
	registrationKinds: v.optional(v.array(v.picklist(SOURCE_KINDS))),
})
/** What differs from the shipped settings. */
export type AuditChanges = v.InferOutput<typeof changesSchema>

export interface NamedSettings {
	settings: AuditSettings
	changes: AuditChanges
	/** The decision that set them; undefined for the shipped ones. */
	by?: Decision
}

/** The settings that hold in a project: the last edited ones, or those that are shipped. What cannot be read changes nothing. */
export function readAuditSettings(decisions: readonly Decision[]): NamedSettings {
	const by = decisions.findLast(({ target, action, after }) =>
		target !== AUDIT_TARGET ? false : action === 'reset' || v.is(changesSchema, after),
	)
	if (!by || by.action === 'reset') return { settings: AUDIT_SETTINGS, changes: {} }
	const changes = findChanges({ ...AUDIT_SETTINGS, ...v.parse(changesSchema, by.after) })
	return { settings: { ...AUDIT_SETTINGS, ...changes }, changes, by }
}

/** What of some settings differs from the shipped ones. */
export function findChanges(settings: AuditSettings): AuditChanges {
	const isSame = (name: keyof AuditSettings) =>
		String([settings[name]].flat().toSorted()) === String([AUDIT_SETTINGS[name]].flat().toSorted())
	const names = [...THRESHOLD_NAMES, ...CHOICE_NAMES, 'off' as const].filter((name) => !isSame(name))
	return Object.fromEntries(names.map((name) => [name, settings[name]]))
}

/** Changed settings of one rule, by name: what a finding of it rests on besides its numbers. */
export function changesOf(rule: string, changes: AuditChanges): Record<string, number | string[]> {
	const entries = { ...THRESHOLDS, ...CHOICES }
	return Object.fromEntries(
		[...THRESHOLD_NAMES, ...CHOICE_NAMES].flatMap((name) =>
			changes[name] !== undefined && (entries[name].rules as readonly string[]).includes(rule)
				? [[name, changes[name]]]
				: [],
		),
	)
}

/** How reports name the settings: "shipped settings", or whose, and each change beside what is shipped. */
export function nameAuditSettings({ by, changes }: NamedSettings): string {
	const told = [
		...THRESHOLD_NAMES.flatMap((name) => {
			const { rules, words, shipped } = THRESHOLDS[name]
			return changes[name] === undefined ? [] : [`${rules.join(', ')}: ${changes[name]} ${words} (shipped ${shipped})`]
		}),
		...CHOICE_NAMES.flatMap((name) => {
			const { rules, words } = CHOICES[name]
			const values = changes[name]?.map((value) => value.replaceAll('_', ' ')).join(', ')
			return values === undefined ? [] : [`${rules.join(', ')}: ${words}: ${values || 'nobody'}`]
		}),
		...(changes.off?.length ? [`not run: ${changes.off.join(', ')}`] : []),
	]
	if (!by || told.length === 0) return 'shipped settings'
	const whose = `edited settings of ${by.at.slice(0, 10)}${by.by && ` by ${by.by}`}`
	return `${whose}: ${told.join('; ')}${by.reason && ` (${by.reason})`}`
}
