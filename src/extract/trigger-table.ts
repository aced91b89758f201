/** What a trigger says about its two sides, before their kinds make it a predicate. */
export type Sense =
	| 'relieve'
	| 'decrease'
	| 'increase'
	| 'modulate'
	| 'cause'
	| 'prevent'
	| 'contra'
	| 'link'
	| 'augment'

/**
 * The words that join two names, a pattern a line: words split by "|", "~" all forms of a verb, "?" may be missing,
 * "*n" up to n other words. A "!" in front lets the object be understood from the section ("provides relief"), "^" puts
 * the cause after the effect, "=" wants both names right beside the words, "+" the object right after them.
 */
export const TRIGGER_TABLE: Record<Sense, string> = {
	relieve: `
treat~
relieve~|alleviate~|ease~|soothe~
deal~|cope~ with
manage~|combat~|fight~|overcome~|address~
improve~ *2 symptoms|signs|symptom of|in|from?
improve~ outcomes|survival|prognosis in|of|for
improve~
!help~ with|relieve|treat|manage|alleviate|ease
!relieve~|ease~|improve~|reduce~|control~|manage~|alleviate~|lessen~ the|some|many|most|its|their|your|these|other? symptoms
!relief of|from|for?
!effective *3 option|treatment|therapy|options|treatments|therapies|approach|way|medication|medications|drug|drugs|tool|means for|of|in|against|to? treating|manage|managing|treat|relieve|relieving?
!effective|efficacious|useful|helpful|beneficial|successful|valuable|viable|suitable in|for|against|at|with treating|managing|the?  treatment|management? of?
!effective|efficacious
effective|efficacious|useful|helpful|beneficial *4 treating|managing|treatment|relieving|reducing of?
effects|efficacy|effectiveness|benefit|benefits shown|demonstrated|proven in|for
efficacy|effectiveness|benefit|benefits|success|usefulness|role *4 in|for|against|on treating|managing? the? treatment|management? of?
option|options|treatment|treatments|therapy|therapies|medication|medications|medicine|medicines|tablet|tablets|choice|drug|drugs|remedy|approach|cure|pharmacotherapy|intervention|interventions for|of|against treating|managing?
options|option|choice|tool|way|game breakthrough
game changer|changers|changing for|in treating?
gamechanger|gamechangers|breakthrough for|in|as
approach|way|tool|breakthrough|strategy|step to|in|as *2 treating|addressing|managing|treat|manage|address|treatment of|for?
being tried|trialled|piloted in|for|as|against the|a|an? *2 treatment|management|therapy? of|for?
use~|used|given|prescribed|administered|taken|approved|indicated|recommended|offered|licensed|cleared|authorized|authorised|suggested|employed|utilized|useful|available mainly|primarily|often|commonly|also|widely|only? for|in|against|to|as treat|treating|manage|managing|relieve|reduce|control|help|the|a|an? *3 treatment|management|therapy|relief? of|for?
prescribe~|recommend~|administer~ *3 for
work~ well|best|better|effectively? for|in|against
+help~ the|their|your|his|her|my|a|an?
approved|cleared|licensed|authorized|authorised by *4 for|to treat?
approved|indicated|recommended|prescribed|appropriate|suitable|used|given *5 for|in|to *4 treatment|management|therapy|relief of
approved|indicated|prescribed|recommended *4 for
approved|indicated|recommended|prescribed|appropriate|suitable for|in|to treat? 
well established for|in
developed for|to treat|the? treatment|management? of?
reserved|advised|standard|licensed|first-line for|in
maintenance|prophylaxis in|against
!vaccine against
promise|promising|hope|potential|candidate *3 in|for|to|as treating|treat|managing|alleviating|improving|the|a? treatment|management? of|for?
promising *3 option|treatment|therapy|results|approach|alternative
hope for|to
!show~|shown *2 promise|potential|results in *1 trials|studies|research
use~|used|prescribed *4 conditions|disorders|diseases|illnesses|problems such|like|including as?
prescribed|offered to patients|people|adults|children|those with|who
mainstay|mainstays|cornerstone|backbone of|for
!mainstay|mainstays|cornerstone|cornerstones|backbone of|for acute|preventive|current|modern|initial|first|line|drug? treatment|therapy|management *1 of|for|in?
benefit~ *2 patients|people|individuals|those with|suffering
help~|benefit~ *2 patients|people|children|adolescents|adults|individuals|women|men|those|sufferers|anyone *4 with|in|suffering from?
!help~|treat~|relieve~ some|many|most|the? severe|mild|milder|difficult|stubborn|worse cases
^respond~|responsive well|robustly|best|quickly|better|favourably|favorably? to
^success|relief|benefit|benefits|improvement|improvements|help with|from|through|after *1
^benefit~ from
^alleviated|relieved|eased|lessened|improved|reduced after|following *3
^helped|eased|relieved|improved by taking|using|having? *3
^get~|got|feel|felt better with|on|after|from *1
^decrease~|decline~|diminish~|drop~|fell|fall|falls|lessen~ *3 with|after|following|during|under *2
^is|are|was|were significantly|markedly|much? lower|reduced|milder|less in|with|after|among|following *3
have|had|experience~|show~|report~|exhibit~ significantly|much? less|fewer|lower|milder|reduced *1 rates|levels|scores? of?
^improve~|improved|abate~|subside~|resolve~|settle~|disappear~|settled with|on|under|after
remission|recovery|resolution|resolved|regression|reversal of|from|in
improvement|improvements|improved|ameliorates|ameliorated|amelioration|reduction|reductions|decrease|decreases|decline|remission in|of *2 symptoms? of?
produce~|show~|achieve~|yield~|obtain~ *6 response|responses|remission|remissions in
speed~|accelerate~|hasten~ up? *1 recovery|remission|response|improvement from|of|in
improvement|improvements|relief|reduction|reductions|benefit|benefits|remission
counteract~|quell~|reverse~|cure~|heal~|abolish~|attenuate~|ameliorate~|diminish~|mitigate~|lessen~|resolve~|eliminate~|suppress~|correct~|clear~
control~
even~ out
soften~|quieten~
take~ the edge off
put~ an end to
shorten~ the? *1 length|duration|course of?
shorten~
prolong~|extend~|lengthen~ life|lives|survival in|of|for
reduce~|decrease~|lower~|halve~|cut~ *2 symptoms|severity|signs|frequency|intensity|number and|or|,? severity|frequency|intensity|duration|number? of
improve~|cause~|produce~|provide~|show~|lead~|bring~|result~ *3 improvement|improvements|reduction|reductions|relief|decrease|remission *1 in|of|from?
lead~|result~|bring~|mean~ to|in? less|fewer|reduced|lower|decreased|milder|improved
reduce~|decrease~|lower~|slow~|stop~ the? *1 progression|course|damage of?
positive|beneficial|favorable|favourable|therapeutic effect|effects|results|outcomes *2 on|in|for
small|moderate|medium|large|robust|marked effect|effects|benefit|benefits on|for
ineffective in|for|against|at treating?
superior|better|separate~|differ~ to|than|from placebo|sham for|in|among adults|people|patients|those|women|men|adolescents|children with
superior|better|separate~|differ~ to|than|from placebo|sham in|for|at|on treating|reducing|improving|the? treatment? of?
no|little|minimal|negligible significant|real|proven|clear|measurable? effect|effects|benefit|benefits|impact on|for|against
combat
for the? treatment|management|relief|therapy of
!useful|helpful|beneficial .
drug|drugs|treatment|treatments|medicine|therapy|procedure|choice of choice for
`,
	decrease: `
block~|inhibit~|suppress~|blunt~|antagonize~|antagonise~|reduce~|decrease~|lower~|dampen~|quiet~|calm~|diminish~|attenuate~|deplete~|downregulate~|weaken~|disrupt~|impair~|limit~|curb~|minimize~|minimise~|slow~|stop~|lessen~|cut~
decrease|reduction|reductions|decreases|inhibition|blockade|blockage|antagonism|suppression|depletion|loss in|of *1 levels|activity|expression|production|release? of?
damage~|harm~|injure~
counteract~|neutralize~
dissolve~|flush~|purge~
get~ rid of
break~ down|up
interfere~ with
bring~ down
remove~|shrink~|kill~|destroy~|attack~
break~ up
keep~|kept|stop~|prevent~ *4 from making|producing|releasing|forming
antagonist|antagonists|inhibitor|inhibitors|blocker|blockers of|at
`,
	increase: `
stimulate~|promote~|increase~|aid~|boost~|activate~|raise~|elevate~|release~|facilitate~|strengthen~|trigger~|induce~|enhance~|stimulates|restore~|rebuild~|upregulate~|potentiate~|foster~|generate~|support~|spark~|encourage~|grow~|repair~|produce~|heighten~|preserve~|maintain~|amplify~|accelerate~|excite~
increase|increases|rise|growth|stimulation|activation|promotion|enhancement|formation|induction|elevation in|of *1 levels|activity|expression|production|release? of?
release of
converted|turned|transformed to|into
replace~
help~ the|your|their body|bodies to? absorb|use|take|make
make~ enough|more|the|a|an? hormone|chemical|protein? called?
promote~|trigger~|increase~|stimulate~|cause~|induce~|enhance~|boost~|result~|lead~|facilitate~ in|to|the? *2 release|production|growth|formation|expression|synthesis|secretion|levels|activity of
improve~
lead~|contribute~|result~ to|in improved|increased|better|enhanced|greater
agonist|agonists|activator at|of
`,
	modulate: `
target~|affect~|modulate~|reset~|regulate~|influence~|alter~|change~|normalize~|normalise~|stabilize~|stabilise~|rebalance~|balance~|rewire~|modify~|control~|govern~
act~|work~|operate~ *2 on|upon|at|with|in|through|via
protect~|preserve~|shield~
mimic~|copies|copy|copying *3 hormone|chemical|messenger|substance|neurotransmitter|protein called?
mimic~
bind~|interact~ to|with
bind~
penetrate~|reach~
effect|effects|action|actions|impact on|upon
send~|deliver~ *4 to|into
mediate~|drive~
relax~|widen~|dilate~|constrict~
+narrow|narrows|tighten|tightens|thicken|thickens
open~ up
open~ the|your|up|blocked|narrowed|clogged
loosen~
relax~|widen~|open~ the *1 muscles|walls around|in|of|near
`,
	cause: `
make~
cause~|produce~|induce~|provoke~|precipitate~|trigger~|evoke~|elicit~
lead~|contribute~|progress~ to
result~ in
^due|secondary|attributable|owing|related|attributed to
=induced|related|associated|mediated
^associated|linked|connected with|to
^induced|caused|produced|provoked|precipitated|triggered by
^made worse by
^reported|experienced by *7 on|taking|receiving|given
^expected|anticipated with|after|from|during
increase~|raise~|elevate~|double~|triple~ *2 risk|risks|likelihood|incidence|chance|rate|frequency of|for
side|adverse|unwanted|undesirable|untoward effect|effects|reaction|reactions|event|events *8 include|includes|included|including|are|is|were|was|like|like: but? are|is? not? limited? to?
side|adverse effects|effect|reactions|reaction|events|event such|like as?
include~
include~ but are|is not limited to
linked|associated|connected|tied to|with a|an? small|slight|slightly? increased|higher|greater|elevated|raised? risk|risks|chance|rate of|for
side|adverse effect|reaction|complication|event of
^complication|complications of|from|to
^is|are|be *5 risk|risks|danger|complication|complications|problem|problems of|with|from
give~ you|people|some a|an
make~ you|people|them|patients|some|many|her|him|me|us feel|more|very|a|bit|quite|really?
^common|frequent|possible|usual|unusual|rare|uncommon|occur~|happen~|reported|seen with|from
^following|after|during
experience~|develop~|report~|suffer~|feel~|notice~
exacerbate~|aggravate~|worsen~
risk|risks of
is|are|was|were|been not|strongly|often|commonly|significantly|also|sometimes|frequently|closely? associated|linked|tied with|to *1
carry~ *2 risk|risks of
drawbacks|disadvantages|complications|risks include|includes|are
give~ rise to
bring~ about|on
blamed for
followed by
limited|restricted|hampered|complicated by
`,
	prevent: `
prevent~|avert~
avoid~
keep~|kept the|your|new|more|future?
!keep~|kept the|your|new|more|future? attacks|flares|episodes|relapses away
prevention|prophylaxis|prevents of|against
protect~|guard~ *2 against|from
delay~|postpone~ *2 onset|progression|development|relapse|recurrence|return of
+delay~|postpone~
reduce~|lower~|decrease~|minimize~|cut~|lessen~|halve~|abolish~ *2 risk|risks|chance|chances|likelihood|incidence|rate|recurrence|relapse|rates of|for|in|that *1 developing|having|getting|another?
!reduce~|lower~|decrease~|cut~ your|their risk|risks|chance|chances .
prophylactic|preventive *2 for|against|in|of
less|least likely to develop|experience|have|suffer|get
!less likely to relapse
delay~|prolong~|extend~|lengthen~|increase~ the? time|interval to|until
`,
	contra: `
contraindicated|contraindication in|for|with|to|during|after
avoid~|avoided|should in|by|if|during
not|never be? used|given|taken|recommended|prescribed *3 during
not|never be? given|prescribed|administered to
must|should|cannot|not|never not|be? be? used|given|taken|administered|recommended|prescribed|performed in|by|for|during
not be? suitable|safe|appropriate|recommended|right for|in|with|if
not *2 option|choice|idea for|if *2 have|has|with
unsuitable|unsafe for|in
`,
	link: `
linked|link|tied|connected to|with
involved|implicated|underactive|overactive|inactive|hyperactive|activated|dysregulated|disrupted|altered|impaired|reduced|decreased|elevated|low|lower|higher|increased|raised|deficient|dysfunctional|abnormal|smaller|larger|thinner|deteriorated|disturbed|perturbed|compromised|diminished|depleted in
role|part in|of
play~ *3 role|part in
!play~|have|has|had *3 role
factor|factors in
hallmark|hallmarks of
the? main|key|central|core|defining|major|common feature|features of
at the heart|root|core|center|centre of
common|frequent|present in
involve~ *3 changes|change|problems|abnormalities|damage|disturbances|imbalances|dysfunction in|with|to|of
related|due to *2 changes|change|problems|abnormalities|disturbances|imbalances in|with|of
+fuel~|fuels some|many|most|the?
+damage|damages|damaging|destroy|destroys|destroying|attack|attacks|attacking|kill|kills|killing|inflame|inflames|scar|scars the|your|certain|most|small|some? eye? 's?
characterized|characterised|marked|driven|typified by
factor|factors|marker|markers for
responsible for
thought|believed|known to involve
associated|association|correlated|correlates|correlation with|between
underlie~|contribute~|drive~|mediate~ to?
key|important|critical|crucial|essential|central|necessary to|for|in
leads|lead|contributes|contribute to
!contribute~
cause~ in|to|of?
result~|lead~ in|to|of|from
pathophysiology|pathogenesis|etiology|development|neurobiology|biology of
generation|maintenance|persistence and|or? maintenance|persistence? of
imbalance|deficiency|deficiencies|dysfunction|deficits|impairments|abnormalities|alterations in|of
mutation|mutations|variant|variants|polymorphism|polymorphisms|deletion|deletions *6 in|of|with|cause|causes|causing
abnormal|altered|low|lower|high|higher|reduced|decreased|elevated|increased|impaired level|levels|activity|amount|amounts|concentration|concentrations|function|functioning of|in
show~|exhibit~|display~|have|has|had *1 reduced|lower|low|decreased|elevated|higher|increased|abnormal|altered|impaired|smaller|larger|thinner|weaker|fewer|overactive|underactive|hyperactive *1 levels|activity|amounts|volume|concentrations? of|in?
observed|found|seen|noted|detected|reported|described in
accumulate~|deposited in
build~|builds|built up in
susceptibility|predisposition|predisposes|predispose to
`,
	augment: `
speed~|hasten~|accelerate~ up
enhance~|augment~|boost~|potentiate~|amplify~|maximize~|maximise~|extend~|prolong~|sustain~|prime~|strengthen~|complement~|bolster~|reinforce~
receptive|responsive|sensitive to
augmentation of
improve~|enhance~|increase~|boost~|maximize~|maximise~|accelerate~|hasten~|speed~|potentiate~ up? the? *1 benefit|benefits|effect|effects|efficacy|effectiveness|response|outcome|outcomes of|to
`,
}
