import type { FoundCue } from '../cues.ts'

const USELESS =
	/^(?:(?:is|are|was|were|has been|have been|proved|remains?|seems?|appears?) )(?:to be )?(?:(?:generally|largely|mostly|often|usually|currently|relatively|rather|very) )*(?:(ineffective|unhelpful|useless|disappointing|inadequate|of (?:little|no|limited) (?:benefit|use|value|help|efficacy))|not (?:(?:very|particularly|especially|always|generally|really|that|at all|consistently) )*(?:effective|helpful|useful|beneficial|efficacious)|(?:no|not) (?:better|superior|more effective) (?:than|to) (?:placebo|sham))\b/

/** "Treatment of gloom with calmol is generally ineffective": what follows the names, from token `at` on, denies it. */
export function saidUseless(low: readonly string[], at: number): FoundCue | null {
	const said = USELESS.exec(low.slice(at, at + 9).join(' '))?.[0]
	return said ? { kind: 'negation', from: at, to: at + said.split(' ').length, back: true } : null
}
