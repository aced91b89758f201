import type { Draft } from '../draft.ts'
import type { Reader } from '../reader.ts'
import { relateAgainstPlacebo } from './against-placebo.ts'
import { relateAlike } from './alike.ts'
import { relateAlternatives } from './alternatives.ts'
import { relateArms } from './arms.ts'
import { relateBarred } from './barred.ts'
import { relateBodyHarms } from './body-harms.ts'
import { relateBroughtAbout } from './brought-about.ts'
import { relateClasses } from './classes.ts'
import { relateCombinations } from './combinations.ts'
import { relateComparisons } from './comparisons.ts'
import { relateContra } from './contra.ts'
import { relateDoses } from './doses.ts'
import { relateEffects } from './effects.ts'
import { relateEllipsis } from './ellipsis.ts'
import { relateEvidence } from './evidence.ts'
import { relateExamples } from './examples.ts'
import { relateFrequentHarms } from './frequent-harms.ts'
import { relateGiven } from './given.ts'
import { relateHeaded } from './headed.ts'
import { relateIllnessClasses } from './illness-classes.ts'
import { relateLacks } from './lacks.ts'
import { relateLinks } from './links.ts'
import { relateMeans } from './means.ts'
import { relateMediated } from './mediated.ts'
import { relateMembers } from './members.ts'
import { relateNames } from './names.ts'
import { relateNeeded } from './needed.ts'
import { relateObserved } from './observed.ts'
import { relateOccurring } from './occurring.ts'
import { relateOnset } from './onset.ts'
import { relateOutcomes } from './outcomes.ts'
import { relatePeers } from './peers.ts'
import { relateSideEffects } from './side-effects.ts'
import { relateStudied } from './studied.ts'
import { relateSufferers } from './sufferers.ts'
import { relateTargets } from './targets.ts'
import { relateTopic } from './topic.ts'
import { relateTopicDenied } from './topic-denied.ts'
import { relateByVerbs } from './verbs.ts'
import { relateWays } from './ways.ts'
import { relateWithout } from './without.ts'

/** Reads claims out of one sentence; `soFar` is what the rules before it made. */
export interface Rule {
	name: string
	relate: (reader: Reader, soFar: readonly Draft[]) => Draft[]
}

/** Every rule, in order: later ones build on earlier ones. */
export const RULES: readonly Rule[] = [
	{ name: 'verbs', relate: relateByVerbs },
	{ name: 'side effects', relate: relateSideEffects },
	{ name: 'occurring', relate: relateOccurring },
	{ name: 'frequent harms', relate: relateFrequentHarms },
	{ name: 'names', relate: relateNames },
	{ name: 'illness classes', relate: relateIllnessClasses },
	{ name: 'given', relate: relateGiven },
	{ name: 'needed', relate: relateNeeded },
	{ name: 'examples', relate: relateExamples },
	{ name: 'sufferers', relate: relateSufferers },
	{ name: 'outcomes', relate: relateOutcomes },
	{ name: 'effects', relate: relateEffects },
	{ name: 'mediated', relate: relateMediated },
	{ name: 'targets', relate: relateTargets },
	{ name: 'lacks', relate: relateLacks },
	{ name: 'links', relate: relateLinks },
	{ name: 'body harms', relate: relateBodyHarms },
	{ name: 'evidence', relate: relateEvidence },
	{ name: 'brought about', relate: relateBroughtAbout },
	{ name: 'members', relate: relateMembers },
	{ name: 'ways', relate: relateWays },
	{ name: 'headed', relate: relateHeaded },
	{ name: 'topic', relate: relateTopic },
	{ name: 'topic denied', relate: relateTopicDenied },
	{ name: 'studied', relate: relateStudied },
	{ name: 'doses', relate: relateDoses },
	{ name: 'classes', relate: relateClasses },
	{ name: 'alternatives', relate: relateAlternatives },
	{ name: 'combinations', relate: relateCombinations },
	{ name: 'arms', relate: relateArms },
	{ name: 'comparisons', relate: relateComparisons },
	{ name: 'alike', relate: relateAlike },
	{ name: 'onset', relate: relateOnset },
	{ name: 'against placebo', relate: relateAgainstPlacebo },
	{ name: 'peers', relate: relatePeers },
	{ name: 'observed', relate: relateObserved },
	{ name: 'contra', relate: relateContra },
	{ name: 'barred', relate: relateBarred },
	{ name: 'without', relate: relateWithout },
	{ name: 'means', relate: relateMeans },
	{ name: 'ellipsis', relate: relateEllipsis },
]
