// Closed classes of English that the rules lean on. General language only: no word is here for one document.

const list = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

export const AUXILIARIES = list(
	`is are was were be been being 's 're am has have had do does did can could may might must shall should will would
	wo ca ai cannot 'll 'd 've remains remain seems seem appears appear becomes become became`,
)
export const SUBORDINATORS = list(
	`while although though whereas because if whether when unless but however until since yet whenever where so`,
)
export const ADJUNCT_OPENERS = list(
	`unlike by during despite in for with after before without through among following over as from at on under upon
	to along besides beyond within throughout like given compared once due according based instead additionally`,
)
export const DETERMINERS = list(
	`the a an this that these those both its their his her our your my some any each every either neither all many
	most several few other another such certain various one two three no`,
)
export const PEOPLE = list(
	`patient patients people person individual individuals participant participants adult adults child children
	those someone anyone everyone women men you we they who user users sufferer sufferers many most some others
	case cases subjects subject volunteers adolescents youth person's patient's one`,
)
/** Words that may stand before a treatment's effect without being a subject of their own. */
export const EFFECT_WORDS = list(
	`effect effects benefit benefits side adverse reaction reactions event events risk risks complication complications
	result results outcome outcomes relief improvement improvements improvement efficacy effectiveness success symptom
	symptoms session sessions course series treatment treatments therapy therapies use onset dose doses study studies
	research evidence proof trial trials researcher researchers scientist scientists data finding findings experts doctors
	common serious mild rare rarely often typically generally sometimes usually more most less frequent frequently
	potential possible long term short significant single finally ability way ways goal aim drawback advantage
	advantages mechanism action antidepressant use minor temporary also then it this mostly following reported include
	clinical recent several first new current available early only even overall rapid fast acting lasting repeated multiple intravenous intranasal nasal oral
	magnetic electrical electromagnetic field fields pulse pulses current currents heavy prolonged chronic regular daily`,
)
export const GENERIC_TREATMENT = list(
	`treatment therapy drug medication medicine procedure approach technique method intervention option modality
	combination agent compound device infusion session course regimen protocol program substance chemical tablet pill
	injection inhaler shot vaccine surgery operation supplement herb`,
)
export const GENERIC_TREATMENTS = list(
	`treatments therapies drugs medications medicines procedures approaches techniques methods interventions options
	modalities agents infusions sessions tablets pills injections inhalers vaccines`,
)
/** Words for treatments that name none. */
export const isClassWord = (word: string): boolean => GENERIC_TREATMENT.has(word) || GENERIC_TREATMENTS.has(word)
/** Before a name, how much there is of it; after a subject, its verb. */
export const CHANGED = list('increased decreased reduced elevated lowered raised altered improved impaired enhanced')
/** Before a name: there is more of it, or less. */
export const isRaised = (word: string): boolean =>
	/^(?:increased|higher|elevated|greater|more|enhanced|raised|improved)$/.test(word)
export const isLowered = (word: string): boolean =>
	/^(?:reduced|decreased|lower|lowered|diminished|less|fewer|attenuated)$/.test(word)
export const CONJUNCTIONS = list('and or nor plus &')
export const RELATIVES = list('which that who whom whose')
export const PREPOSITIONS = list(
	`of in on at by for with from to into onto over under between among through during after before without within
	against about around across like as than per via upon toward towards throughout`,
)
export const STOP = list(
	`the a an this that these those both its their his her our your my some any each every either neither all many most
	several few other another such certain various one two three no not and or nor but if when while as than then so
	too very more less much of in on at by for with from to into over under between among through during after before
	without within against about around across like per via it they he she we you i who which what whose whom how why
	where there here is are was were be been being am has have had do does did can could may might must shall should
	will would dose doses low high single standard conventional certain specific targeted intranasal also only even just still often usually typically generally sometimes because although though however
	including include includes called known used using use uses said found shown make makes made making get gets cause
	causes caused causing treat treats treated treating reduce reduces reduced reducing help helps helping prevent
	prevents increase increases increased lower lowers improve improves take takes taking taken have having new common
	exhibit exhibits exhibited similar patients people persons patient person individuals severe mild moderate serious different first second between`,
)
/** What is looked at in people with an illness, and not what is given for it: "kinetics of X in patients with Y". */
export const isStudied = (word: string): boolean =>
	/^(?:diagnos\w+|detection|screening|testing|tests?|\w*kinetics|clearance|metabolism|absorption|challenge|renography|scintigraphy|imaging)$/.test(
		word,
	)

/** Before "treated" or "controlled": it was not. */
export const isInVain = (word: string): boolean =>
	/^(?:unsuccessfully|inadequately|insufficiently|incompletely|ineffectively|poorly)$/.test(word)

/** Those whom studies and pages speak of, for patterns: "patients", "older adults". */
const PERSONS =
	'(?:patients|pts|adults|children|adolescents|infants|neonates|women|men|people|subjects|participants|individuals|persons|those|cases|volunteers|inpatients|outpatients|veterans|soldiers|users|smokers|drinkers|survivors|elders|youths?|males|females|mothers|residents|offenders)'
/** True for a word that names such people. */
export const isPerson = (word: string): boolean => PERSON.test(word)
const PERSON = new RegExp(`^${PERSONS}$`)
/** "Patients", "children and adolescents", "men or older women". */
export const PEOPLE_NAMED = `${PERSONS}(?: (?:and|or) (?:[a-z]+ )?${PERSONS})?`
