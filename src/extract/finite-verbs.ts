import { inflect } from './patterns.ts'

// Verb forms that may open a predicate, for telling where a subject ends. Nouns of the same form are sorted out there.
const VERBS =
	`treat relieve alleviate ease improve block inhibit suppress reduce decrease lower stimulate promote increase
boost activate raise release facilitate strengthen trigger induce enhance restore target affect modulate regulate
influence alter act work cause produce lead result prevent protect contribute experience develop report offer provide
show help make give take require allow use find suggest believe see occur resolve need appear seem work last stem
demonstrate undergo respond fail include involve deal open play address bring become remain receive feel say note discover
explore aim serve carry deliver send penetrate generate support continue have extend prime sustain maintain mean slow soften stop fight combat manage control limit delay worsen calm mediate mitigate underlie
double triple halve lessen weaken dampen diminish disrupt potentiate antagonize normalize upregulate downregulate leave reverse ameliorate abolish exacerbate aggravate cross attenuate counteract exert bind break keep put evoke elicit enable undermine impair relax widen dilate constrict excite lose enter even mimic teach soothe curb tackle numb shrink remove rewire reset quell stabilize
sharpen destroy rebuild imitate`.split(/\s+/)

/** Finite forms of the verbs above: block, blocks, blocked; never blocking. */
export const FINITE = new Set(VERBS.flatMap(inflect).filter((form) => !form.endsWith('ing')))

// What people do with a treatment before its name.
const HANDLED =
	`recommend prescribe advise propose consider prefer choose select pick favor favour request want demand seek begin start
initiate resume pause discontinue quit combine alternate replace skip miss avoid refuse decline accept tolerate complete
finish attend join adopt test try study examine evaluate assess compare investigate administer perform conduct employ
utilize approve endorse cover reimburse buy sell discuss mention describe understand know think tell create invent switch
schedule arrange enjoy hate need`.split(/\s+/)

/** Every form of such verbs, which are no part of a name: "recommend calmol therapy". */
export const HANDLES = new Set([
	...HANDLED.flatMap(inflect),
	...'chose chosen sought began begun preferred told knew'.split(' '),
])
