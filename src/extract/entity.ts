import type { Meaning } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

/** A name in the text. `from` and `to` are token indexes (exclusive end), `start` and `end` offsets of the document. */
export interface Entity {
	from: number
	to: number
	start: number
	end: number
	meanings: Meaning[]
	via: 'lexicon' | 'abbreviation' | 'shape' | 'cohort' | 'topic'
	/** MeSH identifier, where models were asked for. */
	mesh?: string
	/** Of a class of drugs. */
	target?: Target
	/** Of a class of medicines that is named by what it is for. */
	illness?: Meaning
}

/** Names of the document's own making: abbreviations by their key. */
export type Abbreviations = Map<string, Meaning[]>

/** What a class of drugs acts on by its name, and how: "zeta receptor antagonist". */
export interface Target {
	meaning: Meaning
	/** Last word of the class, without a plural s. */
	act: string
}

/** A name of the words from..to. */
export function entityOf(tokens: Tokens, from: number, to: number, meanings: Meaning[], via: Entity['via']): Entity {
	return { from, to, start: tokens.start[from]!, end: tokens.end[to - 1]!, meanings, via }
}

/** What a name means as one of a kind; undefined where it is none. */
export const meaningOf = (entity: Entity, kind: Meaning['kind']): Meaning | undefined =>
	entity.meanings.find((meaning) => meaning.kind === kind)

const STATE = /^(?:pregnancy|breastfeeding)$/i

/** True for what is no illness and only bears on who may take a treatment. */
export const isState = ({ label }: Meaning): boolean => STATE.test(label)

/** True for what is a treatment before all else. */
export const isTreatment = (entity: Entity): boolean => entity.meanings[0]!.kind === 'treatment'

/** The same, and not one that means any: "medication". */
export const isNamedTreatment = (entity: Entity): boolean => isTreatment(entity) && !entity.meanings[0]!.generic
