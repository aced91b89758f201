import type { Cue } from '../schema/mention.ts'
import { type Pattern, PatternIndex, parsePattern } from './patterns.ts'
import type { Tokens } from './tokens.ts'

export type CueKind = 'negation' | 'hedge' | 'open' | 'pseudo'

interface CuePattern {
	kind: CueKind
	pattern: Pattern
	/** The cue also covers what stands before it ("X was ruled out", "the role of X is unclear"). */
	back?: boolean
}

/** A cue at its place. Token indexes, `to` exclusive. */
export interface FoundCue {
	kind: CueKind
	from: number
	to: number
	back: boolean
}

// "<" in front: the cue works backwards too. Pseudo-cues hold the words of a cue and mean something else.
const TABLE: Record<CueKind, string> = {
	negation: `not|n't
no|neither|nor|never|without|cannot|none
fail~ to
<fails|failed|fail
failure to
lack~ of?
absence of
absent|devoid|free of|from
unable|inability to
do~|did|does little|nothing to
little|low chance|evidence|proof|likelihood|risk|success|benefit|effect|impact
<unlikely
<ineffective
<did|does|do not|n't work
negative for
<is|was|were|are|been|tested negative
denies|denied|deny|denying
rule~ out
<ruled out
instead of
rather than
far from
no better|more|less effective|efficacious|useful|helpful|successful|likely|often? than
poor|bad|wrong choice|option|candidate
exclude~
recommend~|recommended|advise~|advised|caution~|cautioned|warn~|warned|advice|evidence against
<unremarkable
<is|are|was|were not recommended|advised|indicated|supported|useful|helpful`,
	hedge: `may|might|could|maybe|perhaps|possibly|probably|presumably|apparently|potentially|seemingly|likely
possible|probable|putative|plausible|presumed|suspected
potential *1 of|for|to|role|mechanism|involvement|target|use|benefit|benefits
possibility|likelihood|probability that|of?
seem~|appear~ to|that|as|likely|?
seem|seems|seemed|appear|appears
suggest|suggests|suggested|suggesting|suggestive
indicate|indicates|indicated|indicating that
believe|believes|believed|think|thought|thinks|assume|assumed|speculate|speculated|suspect|presume|propose|proposed that|to
some|many|several patients|people|individuals|users|participants|women|men *2 report|reported|may|experience|find|found|have|see|seen
some|several|few patients|people have? reported|reported|report|seen|noticed|found
some patients|people
worth exploring|trying|considering
imply|implies|implied|implying|implicate that
would
can potentially|possibly
whether
unlikely
hypothesis|hypothesize~|hypothesise~|hypothesized
theory|idea is that
not fully|entirely|completely clear|understood|known
putatively|supposedly|reportedly|arguably|conceivably
point|points|pointing to|toward|towards
some|limited|weak|early|preliminary|tentative|low-quality|modest evidence|data|signs|proof that|to?
expected to
tentative|tentatively
unknown|unclear
not known|clear
indicating|implying|predicted
if effective
ability to? potentially
seems|seemed likely`,
	open: `aim~|attempt~|seek~|intend~|plan~|hope~|want~ to
aim|aims|goal|objective|purpose|purposes|question of|is|was|are
designed|conducted|undertaken|performed|planned to *2 evaluate|assess|determine|investigate|examine|test|compare|explore|study
to evaluate|assess|determine|investigate|examine|test|explore|compare|study|clarify|elucidate
evaluate|assess|determine|investigate|examine|explore|compares|evaluates|assesses|determines|investigates|examines|explores|tests
will evaluate|assess|determine|investigate|examine|test|explore|compare|study|be|receive|measure
we|we'll|'ll|will explore|discuss|look|examine|see|cover|describe
not yet? known|clear|understood|established|determined|proven|studied|tested
not yet *2 shown|demonstrated|confirmed
know|known|sure|certain|clear|see|out|learn|test|tell|say if
unknown|unclear|uncertain|undetermined|controversial
remain~ to be
more|further research|studies|study|evidence|trials|investigation *3 needed|required|necessary|warranted
being tried|trialled|studied|researched|investigated|tested|explored|evaluated
whether
expected|anticipated|predicted that
hypothesize~|hypothesise~|hypothesis|hypotheses
we|researchers|investigators hypothesize~|expect~|predict~
studying|examining|evaluating|testing|investigating|exploring|determining how|whether|if
yet to be
<has|have not been? yet? established|evaluated|studied|assessed|investigated|tested|proven|confirmed
<was|were|is|are|could not|n't be? confirmed|established|demonstrated|proven
under investigation|study|way
underway
research|studies|work|trials continue~|continuing into|on
unproven|untested
insufficient|inadequate|inconclusive|enough evidence|data|proof`,
	pseudo: `not only|just|merely|simply|necessarily|surprising|surprisingly
no denying|doubt|question|wonder|matter|secret|better|more|less|further|surprise
not certain|rule
not|n't *2 know|known|understand|understood|clear|sure *2 how|why
unknown|unclear exactly|precisely? how|why
without a? doubt|question
not to mention
whether or not
possible|potential side|adverse|unwanted|complications|treatments|causes
can not help
may 1|2|3
not until
not|n't enough evidence|data|proof|research|studies`,
}

const PATTERNS: CuePattern[] = (Object.keys(TABLE) as CueKind[]).flatMap((kind) =>
	TABLE[kind].split('\n').map((line) => {
		const back = line.startsWith('<')
		return { kind, pattern: parsePattern(back ? line.slice(1).trim() : line.trim()), back }
	}),
)
const INDEX = new PatternIndex(PATTERNS)

const read = new WeakMap<Tokens, readonly FoundCue[]>()

/** Every cue of a sentence in order. A pseudo-cue takes away the cues that it covers. Every rule asks, so it is kept. */
export function findCues(tokens: Tokens): readonly FoundCue[] {
	const known = read.get(tokens)
	if (known) return known
	const cues = readCues(tokens)
	read.set(tokens, cues)
	return cues
}

function readCues(tokens: Tokens): FoundCue[] {
	const all = INDEX.find(tokens).map(({ item, from, to }) => ({ kind: item.kind, from, to, back: item.back === true }))
	const pseudo = all.filter((cue) => cue.kind === 'pseudo')
	return all.filter(
		(cue) =>
			cue.kind !== 'pseudo' &&
			// "10 years instead of 5" denies nothing.
			!(/^(?:instead|rather)$/.test(tokens.low[cue.from]!) && /^\d/.test(tokens.low[cue.to] ?? '')) &&
			// "worry appeared after a week"
			!(
				/^appear(?:s|ed)?$/.test(tokens.low[cue.from]!) &&
				/^(?:after|within|during|following|when|soon|shortly|on|at|in)$/.test(tokens.low[cue.from + 1] ?? '')
			) &&
			// "active but not sham X"
			!(cue.kind === 'negation' && cue.to === cue.from + 1 && tokens.low[cue.to] === 'sham') &&
			// "you may want to try X" advises it.
			!(
				/^(?:want|wish)$/.test(tokens.low[cue.from]!) &&
				/^(?:may|might|can|could)$/.test(tokens.low[cue.from - 1] ?? '')
			) &&
			!pseudo.some((p) => p.from <= cue.from && cue.to <= p.to && cue.kind === 'negation'),
	)
}

/** Words that end the reach of a negation inside a sentence. */
export const SCOPE_END = new Set(
	`but however although though while whereas except because due which who whose whom ; : – — until unless yet nevertheless still
	apart aside besides`.split(/\s+/),
)

/** True where a cue reaches token `at`: no scope end, no full clause between. */
export function reaches(tokens: Tokens, cue: FoundCue, at: number): boolean {
	if (at >= cue.from && at < cue.to) return true
	if (at < cue.from && !cue.back) return false
	const [from, to] = at < cue.from ? [at, cue.from] : [cue.to, at]
	for (let i = from; i < to; i += 1) if (SCOPE_END.has(tokens.low[i]!)) return false
	return true
}

/** The cue as a mention keeps it. */
export function writeCue(tokens: Tokens, text: string, cue: FoundCue, what: Cue['for']): Cue {
	const start = tokens.start[cue.from]!
	const end = tokens.end[cue.to - 1]!
	return { text: text.slice(start, end), start, end, for: what }
}
