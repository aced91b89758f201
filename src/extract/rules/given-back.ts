import {
	CARE,
	CONDITION,
	DONE,
	ends,
	few,
	HAD,
	ILL,
	PEOPLE,
	pattern,
	re,
	type Shape,
	TREATMENT,
} from './given-words.ts'

/** What may stand between a condition and the treatment after it. */
export const BACK: Shape[] = [
	{
		rule: 'given:treated with',
		cue: pattern('treat|manag|control|prevent|relie|cured|allev|therapy'),
		between: re(
			`(?:: )?(?:, with or without @c , )?${few(2)}${DONE}(?:almost always |nearly always )?(?:be )?${few(2)}(?:treated|managed|controlled|prevented|relieved|cured|alleviated|treatment|therapy) ${few(2)}(?:with|by|using) ${TREATMENT}`,
		),
	},
	{
		// "Doctors treat Y with X"
		rule: 'given:treat with',
		cue: pattern('^(?:[^ ]+ ){0,3}(?:with|using|by|through) '),
		before: ends(
			`(?:treats?|manages?|controls?|relieves?|cures?|eases?|treating|managing|controlling|relieving) (?:the |this |your |their |most |some )?(?:symptoms of )?${few(2)}${CONDITION}`,
		),
		between: re(
			`(?!.*(?:together|along|combined|combination) )${few(2)}(?:with|using|through|by (?:giving|prescribing|using|taking)) ${TREATMENT}`,
		),
	},
	{
		// "If you have Y, your doctor may recommend that you take X"
		rule: 'given:if had',
		cue: pattern(', (?:[^ ]+ ){1,3}(?:may|might|can|could|will|should|often|usually|need|needs) '),
		before: ends(
			`(?:${HAD}|(?:if|when) (?!(?:@t |not |no ))(?:[^ ,]+ ){1,12}(?:causing|causes|due to|from|with|of) )${CONDITION}`,
		),
		between: re(
			`(?:(?:, )?(?:or|and) ${few(8)})?${few(3)}, ${few(3)}(?:(?:may|might|can|could|will|should|often|usually|also|then|first) )*(?:needs?|have|get|undergo|be treated with|be given|be offered|be prescribed|be put on|recommends?|suggests?|prescribes?|try|take|use|offers?|gives?|want) (?:(?:that|you|@p|to|take|have|use|try|start|get) )*${TREATMENT}`,
		),
		after: re(
			`(?!(?:levels?|dose|doses|tests?) |(?:and @t )?to (?:raise|keep|replace|reach|lower|bring|maintain|improve) ).*`,
		),
	},
	{
		rule: 'given:requires',
		cue: pattern('requir|need'),
		// "use of X for Y requires Z": X is for Y.
		before: re('(?!.*@t ).*'),
		between: re(
			`${few(2)}(?:may |can |could |might |often |usually |generally )*(?:requires?|required|requiring|needs?|needing) ${TREATMENT}`,
		),
		// "people with Y need X to raise Z": X is for that.
		after: re(
			`(?!(?:levels?|dose|doses|resistan) |(?:and @t )?to (?:raise|keep|replace|reach|lower|bring|maintain|improve) ).*`,
		),
	},
	{
		rule: 'given:responds',
		cue: pattern('respon|improve|resolve|clear|away|better'),
		between: re(
			`${few(1)}(?:appears? )?${DONE}${few(1)}(?:(?:respon(?:d\\w*|sive)) ${few(1)}(?:to|after)|(?:improves?|resolves?|clears? up|go(?:es)? away|gets? better) ${few(1)}with) ${TREATMENT}`,
		),
	},
	{
		// "Most people report less Y after X"
		rule: 'given:less after',
		cue: pattern('after |with |during |following '),
		before: ends(
			`(?:reports?|reported|have|had|has|experienced?|felt|feel|shows?|showed|sees?|saw|notice|noticed) ${few(2)}(?:less|fewer|reduced|lower|decreased|milder|improved) ${CONDITION}`,
		),
		between: re(`(?:symptoms )?${few(1)}(?:after|with|during|following) ${TREATMENT}`),
	},
	{
		rule: 'given:response of',
		before: ends(
			`(?:response|responses|responsiveness|resolution|improvement|improvements|remission|relief|reductions?|decreases?) (?:of|in) ${CONDITION}`,
		),
		between: re(`(?:symptoms |severity )?(?:to|with|after|following) ${TREATMENT}`),
	},
	{
		// "to assess change in Y after X"
		rule: 'given:change after',
		cue: pattern('after |following |during '),
		asks: true,
		before: ends(
			`(?:assess|evaluate|examine|measure|determine|compare|test|assessing|evaluating) (?:[^ ]+ ){0,3}(?:changes?|improvements?|reductions?) (?:of|in) ${CONDITION}`,
		),
		between: re(`(?:symptoms |severity )?(?:after|following|during) ${TREATMENT}`),
	},
	{
		rule: 'given:patients received',
		cue: pattern(
			'giv|receiv|treated|taking|using|on |assign|randomi|requir|under|prescribed|offered|have|get|complete|need|consider|benefit',
		),
		before: ends(`${ILL}${CONDITION}`),
		between: re(
			`(?:who (?:[^ ,]+ ){1,14}?)?${few(2)}(?:, )?${DONE}${few(1)}(?:given|receiving|received|receive|treated|taking|using|on|assigned|randomi[sz]ed|require|requiring|required|underwent|undergo|have|get|complete|prescribed|offered|needs?|needed|consider|benefit from) ${few(2)}(?:to receive |to |with |forms? of )?(?:[^ ]+ (?:weeks?|days?|months?|sessions?|hours?) of )?(?:${few(2)}treatment with )?${TREATMENT}`,
		),
		// "people with Y need X to raise Z": X is for that.
		after: re(`(?!(?:and @t )?to (?:raise|keep|replace|reach|lower|bring|maintain) ).*`),
	},
	{
		rule: 'given:ill people',
		cue: pattern(PEOPLE),
		between: re(
			`${PEOPLE}(?:who )?${DONE}(?:given|receiving|received|receive|treated with|taking|using|on|undergoing|undergo|underwent|randomi[sz]ed to|assigned to) ${TREATMENT}`,
		),
	},
	{
		rule: 'given:looked into',
		cue: pattern('^to '),
		asks: true,
		before: ends(`${ILL}${CONDITION}`),
		between: re(
			`to (?:assess|evaluate|examine|determine|study|compare|investigate|test) (?:[^ ]+ ){1,8}of ${few(4)}(?:(?:doses?|use|administration) of ${few(3)})?`,
		),
	},
	{
		rule: 'given:care with',
		before: ends(`${CARE}(?:of|for|in) (?:${few(2)}${ILL})?${CONDITION}`),
		between: re(
			`(?:in ${few(2)}${PEOPLE})?${few(1)}(?:${DONE})?(?:with|using|by|:|includes?|consists of|involves?|is|are|was|were) ${TREATMENT}`,
		),
	},
	{
		rule: 'given:in patients, front',
		before: re(`(?:[^ ]+ ){0,3}(?:for|in) (?:${few(2)}${ILL})?${CONDITION}`),
		between: re(`(?:${PEOPLE})?, ${TREATMENT}`),
		after: pattern(
			'^(?:\\S+ )?(?:is|are|was|were|may|can|should|has|have|had|reduced|improved|decreased|significantly) (?!increase|worsen|cause|trigger|exacerbate|aggravate|raise|induce|provoke|not |never )',
		),
	},
	{
		// "For patients with Y, doctors should choose X or Z"
		rule: 'given:in patients, chosen',
		cue: pattern('(?:select|choose|offer|prescribe|recommend)s? |tr(?:y|ies) |(?:start|begin) with '),
		before: re(`(?:[^ ]+ ){0,3}(?:for|in) (?:${few(2)}${ILL})?${CONDITION}`),
		between: re(
			`(?:${PEOPLE})?, (?:your |the |a |an )?(?:(?:@p|[a-z]+) (?:(?:and|or) (?:@p|[a-z]+) )?)(?:(?:should|may|can|could|might|often|usually|first|also) )*(?:selects?|choose|chooses|offers?|prescribes?|recommends?|tr(?:y|ies)|start with|begin with) ${TREATMENT}`,
		),
	},
	{
		// "the calming drugs most used for Y are X and Z"
		rule: 'given:kinds for',
		cue: pattern('(?:include|includes|are|such as|:) '),
		before: ends(`@t (?:most )?(?:commonly |often )?(?:used |prescribed |approved |recommended )?for ${CONDITION}`),
		between: re(`(?:includes?|are|such as|:) ${TREATMENT}`),
	},
	{
		rule: 'given:drugs for',
		before: ends(
			`(?:to treat|(?:drugs?|agents?|medications?|treatments?|therapy|therapies|remed\\w+|options?|interventions?|approach|approaches|strategies|treatment (?:conditions|arms|groups)|recommendations?|regimens?|dose|drug of choice|drugs of choice|treatment of choice) (?:used |recommended |approved |found |known |available |tested )?(?:for|in|against)(?: (?:the )?(?:[a-z]+ of )?(?:effects|symptoms|signs|complications) of)?) ${CONDITION}`,
		),
		between: re(`(?:in ${few(3)})?(?:, )?(?:includes?|including|are|is|such as|like|with|:) ${TREATMENT}`),
	},
]
