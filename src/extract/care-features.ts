// What the words around two names are about, whichever words they are: weights of words alone know only those that their
// training set used.
const CLASSES: readonly (readonly [name: string, words: RegExp])[] = [
	[
		'CARE',
		/^(?:treat\w*|\w*therap\w*|manag\w*|prophyla\w*|prevent\w*|control\w*|reliev\w*|relief|alleviat\w*|ameliorat\w*|attenuat\w*|cur(?:e[sd]?|ative)|suppress\w*|palliat\w*|eradicat\w*|protect\w*|remission\w*|combat\w*)$/,
	],
	[
		'BETTER',
		/^(?:improv\w*|reduc\w*|decreas\w*|lower\w*|resol\w*|respon\w*|benefi\w*|effective\w*|efficac\w*|useful|success\w*|recover\w*|disappear\w*|abolish\w*|revers\w*|inhibit\w*|block\w*|help\w*)$/,
	],
	[
		'GIVE',
		/^(?:used?|using|uses|given|giving|administ\w*|receiv\w*|prescri\w*|recommend\w*|indicat\w*|approv\w*|initiat\w*|start\w*|taking|take|takes|took|require\w*|employ\w*|prefer\w*|choice|option\w*|licensed|added|addition)$/,
	],
	[
		'DRUG',
		/^(?:drugs?|agents?|medications?|medicines?|regimens?|dos(?:e|es|age|ing)|mg|daily|oral\w*|intraven\w*|iv|infusions?|injections?|course)$/,
	],
	[
		'HARM',
		/^(?:caus\w*|induc\w*|provok\w*|precipitat\w*|produc\w*|toxic\w*|overdos\w*|poison\w*|adverse|side|risks?|complicat\w*|contraindicat\w*|discontinu\w*|withdraw\w*|hypersensitiv\w*)$/,
	],
	[
		'HAPPEN',
		/^(?:develop\w*|occur\w*|experienc\w*|appear\w*|onset|follow\w*|after|due|associat\w*|relat\w*|incidence|reported|observed|seen|attribut\w*|secondary|during|increas\w*|worse\w*|exacerbat\w*|died|death)$/,
	],
	[
		'STUDY',
		/^(?:trials?|stud(?:y|ies|ied)|investigat\w*|evaluat\w*|compar\w*|placebo|versus|vs|assess\w*|random\w*|examin\w*|effects?|role)$/,
	],
	[
		'PEOPLE',
		/^(?:patients?|adults?|children|infants?|women|men|people|subjects?|individuals?|persons?|those|cases?|adolescents)$/,
	],
	[
		'LAB',
		/^(?:levels?|concentrations?|serum|plasma|test\w*|receptors?|antibod\w*|genes?|cells?|bind\w*|metaboli\w*|resistan\w*|synthe\w*|secret\w*|diagnos\w*)$/,
	],
]
// Words that keep their own name: they join the others.
const JOINTS =
	/^(?:T|C|in|of|for|with|by|to|on|from|against|and|or|not|no|without|than|as|such|including|is|are|was|were|who|which|that|[,;:()])$/

/** Words met before. English has some thousand that a pattern above fits. */
const met = new Map<string, string>()
const MOST_MET = 20_000

function classOf(word: string): string {
	const known = met.get(word)
	if (known !== undefined) return known
	const found = JOINTS.test(word) ? word : (CLASSES.find(([, words]) => words.test(word))?.[0] ?? '')
	if (met.size >= MOST_MET) met.clear()
	met.set(word, found)
	return found
}

/** Words by the class that they are of; '' for the many that are of none. Names are "T" and "C". */
export const classesOf = (words: readonly string[]): string[] => words.map(classOf)

const isClass = (word: string) => word.length > 2 && word < 'a'

/** Features of the classes before, between and after a treatment and a condition, and of the way from one to the other. */
export function careFeatures(classes: readonly string[], treatment: number, condition: number): string[] {
	const order = treatment < condition ? '>' : '<'
	const [from, to] = treatment < condition ? [treatment, condition] : [condition, treatment]
	const features = new Set<string>()
	for (const [i, word] of classes.entries())
		if (isClass(word)) features.add(`has${order}${word}:${i < from ? 'before' : i > to ? 'after' : 'between'}`)
	const way = classes.slice(from + 1, to).filter(Boolean)
	const near = way.length > 8 ? [...way.slice(0, 4), '…', ...way.slice(-4)] : way
	const path = ['^', '^', ...near]
	for (let i = 2; i < path.length; i += 1) {
		features.add(`p${order}${path[i - 1]} ${path[i]}`)
		features.add(`p${order}${path[i - 2]} ${path[i - 1]} ${path[i]}`)
	}
	features.add(`p${order}${path.at(-2)} ${path.at(-1)} $`)
	if (near.length <= 6) features.add(`path${order}${near.join(' ')}`)
	features.add(`nl${order}${nearest(classes, from, -1)}`)
	features.add(`nr${order}${nearest(classes, to, 1)}`)
	return [...features]
}

// The next two words of a class beside a name, at most six words away.
function nearest(classes: readonly string[], at: number, step: 1 | -1): string {
	const found: string[] = []
	for (let i = at + step; found.length < 2 && Math.abs(i - at) < 7 && classes[i] !== undefined; i += step)
		if (classes[i]) found.push(classes[i]!)
	return found.join(' ') || '^'
}
