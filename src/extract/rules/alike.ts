import { findCues } from '../cues.ts'
import type { Draft } from '../draft.ts'
import { isNamedTreatment } from '../entity.ts'
import type { Reader } from '../reader.ts'
import { bearing } from '../scope.ts'
import { argsOf } from '../subjects.ts'
import { seekWords } from '../tokens.ts'

const mayBeAlike = seekWords([
	'equally',
	'similarly',
	'comparably',
	'similar',
	'comparable',
	'equivalent',
	'equal',
	'differ',
])
const BOTH = '(?:therapy |treatment |groups? )?(?:both |all )?'
const WORKS = '(?:effective|efficacious|beneficial|helpful|well)\\b'
const CHANGES =
	'(?:reductions?|improvements?|decreases?|effects?|efficacy|effectiveness|outcomes?|results|response|remission|benefits?|relief|gains)\\b'
/** After two treatments: that one works as well as the other. */
const WORK_ALIKE = new RegExp(
	`^${BOTH}(?:(?:was|were|is|are|be|being|appear|appeared|seem|seemed|to|may|might|both) )*(?:equally|similarly|comparably) (?!well tolerated)${WORKS}|^${BOTH}works?(?:ed)? (?:about |just |roughly )?(?:equally|similarly|comparably) well\\b|^${BOTH}(?:led to|leads? to|produced?|produces|showed|show|resulted in|had|have|yielded|achieved|provided|gave|work(?:ed)?) (?:about |just |roughly )?(?:an? |the )?(?:similarly|similar|equal|comparable|equivalent) (?:[a-z]+ )?(?:${CHANGES}|well\\b)|^${BOTH}(?:was|were|are|is) (?:comparable|similar|equivalent) (?:in|with regard to|for|with respect to) (?:[a-z]+ )?(?:efficacy|effectiveness|reducing|improving|preventing|treating|response|remission)|^${BOTH}(?:did|do|does) (?:not|n't) differ (?:[a-z]+ )?(?:in|on|with regard to|for) (?:[a-z]+ )?(?:efficacy|effectiveness|response|remission|improvement|outcomes?|reductions?)`,
)
const TOLERATED_ALIKE = new RegExp(
	`^${BOTH}(?:(?:was|were|is|are|to|be|may|both) )*(?:equally|similarly|comparably) (?:well tolerated|tolerable|safe)`,
)

/** "X and Y were equally effective", "X and Y led to similar improvements". */
export function relateAlike({ analysis, ...rest }: Reader, soFar: readonly Draft[]): Draft[] {
	const { tokens, groups } = analysis
	if (!mayBeAlike(tokens) || soFar.some(({ predicate }) => predicate === 'comparable_to')) return []
	return groups.flatMap(({ items, to }): Draft[] => {
		const [a, b] = items
		if (!a || !b || items.length !== 2 || !items.every(isNamedTreatment)) return []
		const after = tokens.low.slice(to, to + 16).join(' ')
		const aspect = WORK_ALIKE.test(after) ? 'efficacy' : TOLERATED_ALIKE.test(after) ? 'tolerability' : null
		const [subject, object] = aspect ? argsOf({ analysis, ...rest }, items, ['treatment']) : []
		if (!aspect || !subject || !object) return []
		const { hedged, open, void: none } = bearing(analysis, findCues(tokens), to, to + 1, to + 1)
		const marks = { denied: null, hedged, open }
		return none
			? []
			: [{ subject, predicate: 'comparable_to', object, aspect, rule: 'alike', from: to, to: to + 1, ...marks }]
	})
}
