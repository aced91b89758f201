// Words that say how often or how surely: they change nothing of the shape.
const LY =
	"(?:(?:'ll|also|usually|often|sometimes|generally|typically|commonly|mainly|mostly|most|only|simply|just|initially|first|always|then|may|can|might|could|will|should|must|is|are|has|have|to|be|been|being|instead|either|both|best|help|helps|successfully|effectively|normally|frequently|occasionally|become|becomes|almost|currently|now|still|primarily|particularly|probably|eventually|likely) )*"
const FEW =
	'(?:(?!(?:not|no|without|than|if|that|which|whether|against|risk|stop|avoid|due|because|before|after|about) )[a-z0-9/-]+ (?:, )?){0,4}'
const COURSE = '(?:(?:(?:a|an|the|short|long|another|further) )*(?:course|trial) of (?:treatment with )?)?'
const ILLNESS =
	'(?:condition|disease|disorder|infection|problem|illness|cancer|tumou?rs?|stones?|syndrome|symptoms|attacks?)'
const DOCTOR =
	'(?:doctors?|physicians?|(?:(?:health ?)?care )?(?:provider|professional|team)s?|gps?|surgeons?|specialists?|clinicians?|dentists?|therapists?|dermatologists?|cardiologists?|oncologists?|(?:[a-z]+ologists?))(?: (?:or|and) [a-z]+)?'
const PEOPLE =
	'(?:you|they|people|persons|individuals|patients|children|infants|adolescents|adults|women|men|someone|everyone|babies|travell?ers|contacts|your child|(?:some|most|many) [a-z]+|a person|others|some|(?:the|your|a) (?:baby|child|infant|mother|patient|person)|he or she)'
const CARE =
	'(?:treatments?|therapy|therapies|management|care|remedies|medications|medicines|drugs|agents|choices|options|approaches)'

// "is symptomatic and supportive, and may": what is said of care before what it is.
const PLAIN =
	'(?:(?:is|are) (?:usually |generally |mainly |primarily |largely )?(?:symptomatic|supportive)(?: (?:and|or) (?:symptomatic|supportive))?(?: ,)? and )?'

/** What stands before a treatment, wherever the page speaks of an illness; names stand as @ and the kind's first letter. */
export const ANYWHERE = [
	`(?:(?:it|they|this|the) (?:[a-z]+ )?(?:${ILLNESS} )?|(?:severe|mild|moderate|most|some|many|advanced|early|acute) (?:[a-z]+ )?(?:cases|forms|types|${ILLNESS}) )${LY}(?:treated|managed|controlled|cured|relieved|eased) ${LY}(?:by|with|using) ${FEW}`,
	`(?:treat|treats|treating|manage|control|cure) (?:it|this|(?:the|this|their|your) ${ILLNESS}|them) (?:by|with|using) ${FEW}`,
	`(?:^|[,;:] )(?:(?:the|its|one|another|other|used|therapeutic|(?:non)?pharmacologic(?:al)?|psychological|behaviou?ral|surgical|natural|newe?r?|promising|novel|emerging|experimental|alternative|complementary|common|usual|main|initial|standard|typical|possible|available|some|first|line|long|short|quick|control|relief|rescue|term|mainstay|cornerstone|of|medical|most|only|best|effective|options|for|it|this|${ILLNESS}|mild|severe|specific|non|drug|goals?) )*${CARE} (?:options |methods |choices |plans? )?(?:(?:necessary|needed|required|available|recommended|used|prescribed|given|tried)(?: (?:most|very))?(?: (?:often|commonly|widely|frequently))? )?(?:(?:of|for) (?:(?:it|this|the|these) ?(?:${ILLNESS} )?|(?:[a-z-]+ ){0,2}@[cs] ))?(?:(?:during|in|at) (?:[a-z']+ ){1,5})?${PLAIN}(?:you (?:may|might|can|could) (?:want to |wish to )?(?:try|use|consider|need|have) )?(?:(?:that|which) ${LY}(?:tried|used|useful|helpful|help|work|prescribed|effective|given|needed|available|recommended|considered) )?${LY}(?:includes?|involves?|consists? of|consisted of|starts? with|begins? with|is|are|with) ${LY}(?:with )?(?:(?:one or more|one|some|any|several|all) of )?(?:the following )?${FEW}`,
	`(?:^|[,;:] )(?:the |a )?(?:[a-z]+ ){0,2}(?:drug|drugs|medicine|medication|treatment|agent|therapy|@t) of (?:first )?choice (?:is|are|remains?|includes?) ${FEW}`,
	`(?:treatments|therapies|procedures|remedies|treatment options) (?:, )?(?:such as|like|including) ${FEW}`,
	`(?:cases|attacks|symptoms|people|patients|it|they) ${LY}(?:improves?|responds?|gets? better|clears? up|go(?:es)? away|settles?|resolves?) ${LY}(?:with|to) ${FEW}`,
	`^(?:other |some |several |many )?(?:medicines|medications|drugs|treatments|remedies|therapies) (?:that )?(?:you|people|patients) (?:can|may|might|could) (?:buy|get|take|try|use) (?:[a-z-]+ ){0,8}(?:includes?|are) ${FEW}`,
	`(?:medications|medicines|drugs|treatments|remedies|therapies) ${LY}(?:help|work|be useful|be tried|be used|be given)[^.;]{0,20}? ?(?:, )?(?:including|such as|like|include) ${FEW}`,
].map((source) => new RegExp(`(?:^| )${source}$`))
/** The same, where what is done is what the section is about. */
export const IN_CARE = [
	`^(?:it|this|they|the plan|treatment plans?|a plan|the treatment plan) (?:(?:can|may|might|could|will|also|often|sometimes|usually) )+(?:includes?|involves?|consists? of) ${FEW}`,
	`(?:^|[,;:] )other (?:[a-z]+ ){0,2}@t (?:include|includes) ${FEW}`,
	`${DOCTOR} ${LY}(?:prescribes?|recommends?|suggests?|advises?|gives?|offers?|uses?|adds?|tries|try) (?:you )?${COURSE}${FEW}`,
	`${PEOPLE} ${LY}(?:needs?|takes?|gets?|given|uses?|tr(?:y|ies)) (?:[a-z]+ ){1,4}(?:medicines?|medications?|drugs?|treatments?)(?: of [a-z]+)? : ${FEW}`,
	`(?:${DOCTOR} ${LY}(?:puts?|starts?) (?:you|people|patients|them|him|her)|${PEOPLE} ${LY}(?:put|started)) on ${FEW}`,
	`${PEOPLE} ${LY}(?:needs?|requires?) ${FEW}(?:, (?:(?:or|and) )?${FEW}){1,2}`,
	`${PEOPLE} ${LY}(?:needs?|given|offered|prescribed|receive|require|requires|take|takes|try|use|benefit from|get|have|consider|considers) ${LY}${COURSE}(?:forms of )?${FEW}`,
	`${PEOPLE} (?:(?!(?:not|never|no|without|who were|had) )[a-z0-9]+ ){0,11}(?:are|is|be) ${LY}treated ${LY}(?:with|using) ${COURSE}${FEW}`,
].map((source) => new RegExp(`(?:^| )${source}$`))
// ", given as a shot," between a treatment and its verb.
const ASIDE = '(?:, (?!and |or |but |which |who |because |if |when |as |including )(?:[a-z0-9]+ ){1,7}, )?'
/** Advice, where the title names the illness. */
export const ADVISED = new RegExp(
	`^(?:(?:always|also|then|instead|be sure to|try to|remember to|make sure to) )?(?:get|take|use|wear|eat|try|drink|apply|practice|follow|have) ${FEW}$`,
)
/** What stands after a treatment of choice. */
export const CHOSEN = new RegExp(
	`^${ASIDE}(?:(?:treatment|therapy) )?(?:to (?:[a-z]+ ){2,6}(?=is |are ))?${LY}(?:remains? )?(?:an? |the |one )?(?:(?:main|most|common|usual|first|line|early|initial|widely|commonly|used|frequently|oldest|newest|standard|only|best|effective|safe|long|short|term|,|another|good|key|mainstay|of|important|preferred|other|available|cornerstone|medical) )*(?:treatments?|therapy|(?:treatment )?options?|choices?|mainstay|steps?|possibilit(?:y|ies)|(?:tablets?|drugs?|medicines?) (?:most often|usually|most commonly|most) (?:prescribed|used|given))(?: (?:of|in) (?:choice|treatment|care|therapy))? ?(?:[.;,(].*|(?:because|since|when|if|after|unless) .*|for (?:most|some|many|all|any|both|mild|severe|moderate|people|patients|persons|individuals|children|infants|adults|adult|older|younger|young|pregnant|women|men|those).*)?$`,
)
/** What stands after a treatment that is given, where the section is about care. */
export const GIVEN = new RegExp(
	`^(?:recommended|preferred|used) as (?:first|initial|second|the)|^(?:, (?:as well as|including|such as|like) [^,]*)?(?:, )?${ASIDE}(?:(?:treatment|therapy|medicines?|tablets|injections?) )?(?=is|are|may|can|might|could|will|should|has|have|also|often|sometimes|usually)${LY}(?:given|prescribed|recommended|needed|necessary|used|offered|required|considered|tried|useful|helpful|effective|preferred|suggested|started|begun|performed|done|implanted|placed|inserted|attempted|help|helps|work|works|advised|appropriate|added|put on|taken)(?: first| next| alone| too| as well| well| best)?(?: ?[.;,(].*| (?:if|when|in|for (?:some|most|many|people|those|severe|mild|it|this|the ${ILLNESS})|by|until|during|as needed|early|promptly|daily|every|instead|to (?:treat|help|relieve|stop|prevent) (?:it|this|(?:the |an )?${ILLNESS})).*)?$|^${ASIDE}(?:usually |often |generally )?(?:comes? first|works? (?:best|well))(?: |$)`,
)
/** "Calmol may be offered to prevent it." */
export const TO_PREVENT = new RegExp(`^[^.;,]* to prevent (?:it|this|(?:the |an )?${ILLNESS})\\b`)

/** "Calmol can also help.": wherever the page speaks of an illness. */
export const HELPS =
	/^(?:, an? (?:[a-z@]+ ){1,4}, )?(?:(?:before|after|with|during|at) [a-z]+ (?:[a-z]+ )?)?(?:(?:can|may|might|could|will|also|often|sometimes|usually|both|all|either) )*(?:even )?(?:helps?|both work|all work|makes? (?:the |your )?symptoms (?:better|milder))(?: (?:you (?:feel|get) better|too|as well|a lot|some people|many people|some patients|in some cases|for some people|for a (?:short )?(?:while|time)|at first))? ?(?:[.;,(]|$)/

/** "Calmol is usually the first medicine prescribed." */
export const FIRST = new RegExp(
	`^(?:(?:is|are|remains?) )${LY}(?:the |an? |one of the )(?:(?:first|main|most|best|only|usual|preferred|standard|commonly|widely|often|effective|common|used|prescribed) )*(?:medicines?|medications?|drugs?|antibiotics?|treatments?|procedures?|operations?|surger(?:y|ies)|@t)(?: of (?:first )?choice)?(?: (?:commonly |usually |often |most )*(?:used|prescribed|given|tried|chosen|recommended))? ?[.;,]`,
)
/** One of these words must stand in it. */
export const CHOSEN_OF = /\b(?:choice|first|main|most|best|usual|preferred|standard|commonly|usually|often)\b/
/** "people treated with calmol get better" */
export const RECOVER =
	/^(?:(?!(?:not|n't|never|without)\b)[a-z]+ ){0,6}(?:recovers?|improves?|gets? better|do well|survive|are cured|feel better)\b/
/** The words before it. */
export const TREATED =
	/\b(?:people|patients|children|adults|women|men|cases|those) (?:who are |are )?treated (?:early )?with (?:[a-z]+ ){0,3}$/
