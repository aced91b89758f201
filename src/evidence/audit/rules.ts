import { allHedged } from './rules/c1-all-hedged.ts'
import { hedgeLost } from './rules/c2-hedge-lost.ts'
import { statedOnlyByInterested } from './rules/c3-stated-by-interested.ts'
import { absoluteWording } from './rules/c4-absolute-wording.ts'
import { noMechanismPath } from './rules/g1-no-mechanism-path.ts'
import { weakPath } from './rules/g2-weak-path.ts'
import { benefitsOnly } from './rules/g3-benefits-only.ts'
import { oneVoice } from './rules/g5-one-voice.ts'
import { bridge } from './rules/g6-bridge.ts'
import { unlocatable } from './rules/l1-unlocatable.ts'
import { drifted } from './rules/l3-drifted.ts'
import { headingOrQuestion } from './rules/l6-heading-or-question.ts'
import { unmappedTerm } from './rules/n1-unmapped-term.ts'
import { suspectedSplit } from './rules/n2-suspected-split.ts'
import { genericTerm } from './rules/n3-generic-term.ts'
import { contradicted } from './rules/p1-contradicted.ts'
import { deniedOnly } from './rules/p2-denied-only.ts'
import { directionConflict } from './rules/p3-direction-conflict.ts'
import { orderConflict } from './rules/p4-order-conflict.ts'
import { treatsAndCauses } from './rules/p5-treats-and-causes.ts'
import { selfContradiction } from './rules/p6-self-contradiction.ts'
import { reassuranceBySeller } from './rules/p8-reassurance-by-seller.ts'
import { circular } from './rules/r1-circular.ts'
import { deadEndAttribution } from './rules/r3-dead-end.ts'
import { singleSource } from './rules/s1-single-source.ts'
import { repeatedInOneDocument } from './rules/s2-repeated.ts'
import { inflated } from './rules/s3-inflated.ts'
import { samePublisherOnly } from './rules/s4-same-publisher.ts'
import { interestedPartiesOnly } from './rules/s5-interested-only.ts'
import { noPrimaryStudy } from './rules/s6-no-primary-study.ts'
import { aimAsFinding } from './rules/s8-aim-as-finding.ts'
import { stale } from './rules/t1-stale.ts'
import { retracted } from './rules/t3-retracted.ts'
import { machineOnly } from './rules/x1-machine-only.ts'
import { weightSensitive } from './rules/x3-weight-sensitive.ts'
import type { AuditRule } from './types.ts'

/** Every rule, in the order of model.md §5, with C2 added. A new rule is one file and one line here. */
export const AUDIT_RULES: readonly AuditRule[] = [
	singleSource,
	repeatedInOneDocument,
	inflated,
	samePublisherOnly,
	interestedPartiesOnly,
	noPrimaryStudy,
	aimAsFinding,
	allHedged,
	hedgeLost,
	statedOnlyByInterested,
	absoluteWording,
	contradicted,
	deniedOnly,
	directionConflict,
	orderConflict,
	treatsAndCauses,
	selfContradiction,
	reassuranceBySeller,
	unlocatable,
	drifted,
	headingOrQuestion,
	circular,
	deadEndAttribution,
	stale,
	retracted,
	noMechanismPath,
	weakPath,
	benefitsOnly,
	oneVoice,
	bridge,
	unmappedTerm,
	suspectedSplit,
	genericTerm,
	machineOnly,
	weightSensitive,
]

/** The rule with an id such as "S1" or a name such as "single-source". */
export const findRule = (idOrName: string): AuditRule | undefined =>
	AUDIT_RULES.find(({ id, name }) => id === idOrName || name === idOrName)
