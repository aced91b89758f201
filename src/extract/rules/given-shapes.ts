import {
	BE_GIVEN,
	CARE,
	CONDITION,
	DONE,
	ends,
	few,
	HAD,
	ILL,
	JOIN,
	MORE,
	NO_DOSE,
	OFFERED,
	PEOPLE,
	pattern,
	re,
	type Shape,
	verbs,
	WARY,
} from './given-words.ts'

const WORTH_OF = ends(
	`(?:efficacy|effectiveness|safety|tolerability|effects?|benefits?|role|use|impact|performance|action|trials?|study) (?:(?:and|or|,) (?:[^ ]+ ){1,4})?(?:of|with) ${few(5)}(?:@t (?:[^ ]+ ){1,4})*`,
)

/** What may stand between a treatment and the condition after it. */
export const FORWARD: Shape[] = [
	{
		rule: 'given:in care of',
		cue: pattern(CARE),
		between: re(
			`${few(3)}(?:${JOIN}${few(3)}@t ${few(3)})*(?:in|for|during|as) ${few(4)}(?:induction of )?${CARE}(?:(?:and|or) (?:the )?${CARE})?(?:of |for |in )?(?:${few(2)}${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:in patients',
		cue: pattern(PEOPLE),
		between: re(`${few(3)}(?:${JOIN}${few(3)}@t ${few(3)})*(?:in|for|among|to) ${few(4)}${ILL}${CONDITION}`),
	},
	{
		// "we will give X over an hour to patients with Y"
		rule: 'given:to patients',
		cue: pattern(PEOPLE),
		asks: true,
		before: ends(`(?:giv(?:e|es|en|ing)|administer(?:ed|ing)?|offer(?:ed|ing)?) ${few(4)}`),
		between: re(`(?:[^ ,]+ ){0,8}to ${few(3)}${ILL}${CONDITION}`),
	},
	{
		rule: 'given:as',
		cue: pattern('as an? |as the '),
		between: re(
			`(?:, )?${few(2)}as (?:an?|the) ${few(4)}(?:@t |@c )?${few(2)}(?:for|in) ${few(2)}(?:@c ${few(2)})?(?:${ILL})?${CONDITION}`,
		),
		after: re(`(?!${few(3)}${ILL}).*`),
	},
	{
		rule: 'given:for',
		cue: pattern('(?:^| )for '),
		between: re(`${few(3)}(?:${JOIN}${few(3)}@t ${few(3)})*for ${CONDITION}`),
		after: re(`(?!${few(3)}${ILL}).*`),
	},
	{
		rule: 'given:is used',
		cue: pattern(`${BE_GIVEN} `),
		between: re(
			`${few(2)}${MORE}${DONE}${few(3)}${BE_GIVEN} ${few(2)}(?:for|in|against|during) ${few(3)}(?:${CARE}(?:of |for )?)?(?:${few(2)}${ILL})?${CONDITION}`,
		),
	},
	{
		// "X may be offered to you if you have Y"
		rule: 'given:if had',
		cue: pattern('(?:if|when) '),
		before: re(NO_DOSE),
		between: re(
			`(?!.*(?:${WARY}))${few(2)}${MORE}${DONE}${few(2)}(?:${OFFERED}|helpful|useful|necessary|appropriate|suitable|an option) ${few(2)}(?:(?:for|to) (?:you|@p) )?${HAD}${CONDITION}`,
		),
	},
	{
		// "you may be given X if you have Y"
		rule: 'given:if had',
		cue: pattern('(?:if|when) '),
		before: re(
			`(?!.*(?:${WARY}))${NO_DOSE}(?:${OFFERED}|prescribe|recommend|suggest|offer|give|need|needs|try|use) ${few(2)}(?:@t ${few(2)}${JOIN}${few(2)})*`,
		),
		between: re(`${few(2)}(?:${JOIN}${few(2)}@t ${few(2)})*(?:, )?${HAD}${CONDITION}`),
	},
	{
		// "X is mainly for people with Y"
		rule: 'given:is for',
		cue: pattern('(?:is|are) '),
		between: re(
			`${MORE}(?:is|are) (?:mainly |primarily |mostly |usually |best |only |generally |intended |designed |meant |not just |not only )?for (?:${few(2)}${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:therapy of',
		cue: pattern('(?:treatment|therapy|management|prophylaxis|supplementation|replacement) (?:of|in|for|against) '),
		between: re(
			`${few(2)}(?:${JOIN}${few(3)}@t ${few(2)})*(?:treatment|therapy|management|prophylaxis|supplementation|replacement) (?:of|in|for|against) ${few(4)}(?:(?:case|cases|episode|course) of ${few(2)})?(?:${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:of use',
		cue: pattern(
			'(?:of use|approval|approved|licensed|activity|effects?|efficacy|benefits?) (?:for use )?(?:in|against|for) ',
		),
		between: re(
			`${few(1)}${MORE}${DONE}${few(3)}(?:of use|approval|approved|licensed|activity|effects?|efficacy|benefits?) (?:for use )?(?:in|against|for) (?:${few(2)}${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:in, title',
		cue: pattern('^in '),
		before: re(`(?:(?!(?:${verbs}) )[^ ]+ ){0,5}`),
		between: re(`in (?:${few(2)}${ILL})?${few(3)}`),
		after: re(`(?:: .*|and @c |[.] )?`),
	},
	{
		rule: 'given:effect on',
		cue: pattern('in |on |against '),
		asks: true,
		before: ends(
			`(?<!\\bevidence for (?:the )?)(?:effects?|efficacy|effectiveness|use|trials?|study|role|benefits?|comparison|evaluation|safety|experience|impact) (?:of|with) ${few(4)}(?:(?:administration|use|infusions?|injections?|treatment|doses?|addition) (?:of|with) ${few(3)})?(?:@t ${few(1)}(?:and|or|,|versus|vs|plus|with) ${few(2)})*`,
		),
		between: re(
			`(?:(?:over|to|at) ${few(3)}@m )?${few(3)}(?:${JOIN}${few(3)}@t ${few(3)})*(?:in|on|against) ${few(3)}(?:(?:ratings?|symptoms?|severity|levels?|measures?|scores?|changes?|course|outcomes?|rates?|frequency|intensity|number) (?:of|in) ${few(2)})?(?:and ${few(1)})?${CONDITION}`,
		),
	},
	{
		rule: 'given:studied in',
		cue: pattern(PEOPLE),
		asks: true,
		before: WORTH_OF,
		between: re(`(?!assisted )(?:[^ ]+ ){1,18}(?:in|among|for) ${few(4)}${ILL}${CONDITION}`),
	},
	{
		// "in young gloom patients"
		rule: 'given:studied in',
		cue: pattern('(?:^| )(?:in|among) '),
		asks: true,
		before: WORTH_OF,
		between: re(`(?!assisted |.*(?:caused|induced|due|between) )(?:[^ ]+ ){1,18}(?:in|among) ${few(4)}`),
		after: re(`${few(1)}${PEOPLE}.*`),
	},
	{
		rule: 'given:studied for',
		cue: pattern('(?:^| )(?:in|for|at|on|as) '),
		asks: true,
		before: ends(
			`(?:efficacy|effectiveness|effects?|benefits?|role|use|impact|usefulness|utility|potential|feasibility|safety|tolerability) (?:(?:and|or|,) (?:[^ ]+ ){1,4})?of ${few(5)}(?:(?:doses?|sessions?|courses?|use|administration|weeks|months|days) of ${few(3)})?(?:@t (?:[^ ]+ ){1,4})*`,
		),
		between: re(
			`(?:[^ ]+ ){0,20}(?:(?:in|at|for|on|as) (?:improving|reducing|treating|relieving|alleviating|managing|decreasing|ameliorating|controlling|lowering|the treatment of|the management of)|for) ${few(3)}(?:(?:and|or) ${few(2)})?${CONDITION}`,
		),
		after: re(`(?!${few(3)}${ILL}).*`),
	},
	{
		// "the therapeutic potential of X in Y"
		rule: 'given:potential in',
		cue: pattern('(?:^| )(?:in|as) '),
		before: ends(`(?:potential|promise|usefulness|utility|value|role) (?:use |benefits? )?of ${few(2)}`),
		between: re(
			`${few(2)}(?:as an? (?:[^ ]+ ){0,3}(?:treatment|therapy|drug|agent|option|adjunct) )?(?:for|in) (?:${few(2)}${ILL})?${CONDITION}`,
		),
	},
	{
		rule: 'given:studied in',
		cue: pattern(`(?:evaluated|examined|studied|tested|assessed|investigated|explored|compared) `),
		asks: true,
		between: re(
			`(?:(?:of|over|to) ${few(4)}(?:/ ${few(3)})?|, an? [^,]{1,60} , )?(?:@m ${few(2)})?(?:will|to|is|are|was|were) (?:be |being |been )?(?:evaluated|examined|studied|tested|assessed|investigated|explored) (?:as ${few(4)})?(?:for|in) (?:${CARE}(?:of |for )?)?${CONDITION}`,
		),
	},
	{
		// "X raises a mechanism and is being studied for Y"
		rule: 'given:studied for',
		cue: pattern('being '),
		asks: true,
		between: re(
			`(?:[^ ]+ ){0,8}(?:is|are) ${few(1)}being (?:studied|tested|investigated|evaluated|explored|examined|researched|tried|looked at) (?:for|in|as (?:an? )?(?:[a-z]+ )?(?:treatment|therapy|option) for) ${CONDITION}`,
		),
	},
	{
		rule: 'given:studied in',
		cue: pattern(`(?:evaluated|examined|studied|tested|assessed|investigated|explored|compared) `),
		asks: true,
		between: re(
			`(?:[^ ]+ ){0,8}(?:will|to|is|are|was|were) (?:be |being |been )?(?:evaluated|examined|studied|tested|assessed|investigated|explored|compared) (?:[^ ]+ ){0,12}(?:(?:in|among|for) ${few(4)}${ILL}|(?:for|in) (?:the )?${CARE}(?:of )?(?:the )?(?:symptoms of )?)${CONDITION}`,
		),
	},
]
