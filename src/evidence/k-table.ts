import * as v from 'valibot'
import type { Decision } from '../schema/decision.ts'
import { SOURCE_KINDS, type SourceKind } from '../schema/source.ts'
import { K_TABLE } from './tables.ts'

/** Target of the decisions that edit the weights of source kinds. */
export const K_TABLE_TARGET = 'project:k-table'

const weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const tableSchema = v.object(
	Object.fromEntries(SOURCE_KINDS.map((kind) => [kind, weight])) as Record<SourceKind, typeof weight>,
)

export interface NamedTable {
	k: Readonly<Record<SourceKind, number>>
	/** The decision that set it; undefined for the shipped table. */
	by?: Decision
}

/** The weights of source kinds that hold in a project: the last edited ones, or those that are shipped. */
export function readKTable(decisions: readonly Decision[]): NamedTable {
	const by = decisions.findLast(({ target, action, after }) =>
		target !== K_TABLE_TARGET ? false : action === 'reset' || v.is(tableSchema, after),
	)
	return !by || by.action === 'reset' ? { k: K_TABLE } : { k: v.parse(tableSchema, by.after), by }
}

/** How a number that depends on the table names it. */
export const nameKTable = ({ by }: NamedTable): string =>
	by ? `edited weights of ${by.at.slice(0, 10)}${by.by && ` by ${by.by}`}` : 'shipped weights'
