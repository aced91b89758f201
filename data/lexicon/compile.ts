// Compiles lexicon.tsv from clinical.tsv and the open vocabularies in a folder:
//   npx tsx data/lexicon/compile.ts <vocabularies folder> <folder to write to> [BC5CDR file …]
// Output is sorted and the same bytes on every machine. Names and identifiers only; see card.md for licences.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { keyOf } from '../../src/extract/tokens.ts'

const [folder, target = new URL('.', import.meta.url).pathname, ...training] = process.argv.slice(2)
if (!folder || !existsSync(folder)) throw new Error(`compile: no folder of vocabularies; expected a path, found ${folder}`)
const here = new URL('.', import.meta.url).pathname
const lines = (file: string) => readFileSync(`${folder}/${file}`, 'utf8').split('\n').filter(Boolean)
const names = new Map<string, { marks: string; xref: string; label: string }>()

/** Plain words that vocabularies also use as names. */
const PLAIN = new Set(
	`subacute soil smoke sand clay mud borderline all water air food light time family water gold corn rice egg milk oats beef pork wood iron salt sugar lead zinc focus
	disease disorder syndrome sign symptom finding role mode patient drug device drugs solution kit cream gel pain-free
	injury trauma wound wounds death birth growth hand foot cold heat fall falls aging reading learning writing play work
	gene protein cell tissue organ acute chronic severe mild onset alert able impact trim align hope art rest basis
	control link advance advantage complete balance clear comfort relief relax calm active life total ultra pro action
	target position study help plan plus prevent nature natural tide dawn ivory dove pledge joy refresh soft secret
	level levels dose doses control controls response responses phase baseline duration left right bilateral unilateral progressive episodic generalized diffuse recurrent persistent transient
	treatment therapy therapeutic therapeutics chemical chemicals pharmaceutical agent agents person group trial effect
	feeding counseling referral consultation prescription other bite sting burn burns cut bleed hit hope shift pulse
	blood urine plasma serum brain heart liver kidney lung skin bone eye ear nose mouth tooth teeth hair head neck back
	chest arm leg finger toe muscle nerve vessel thirst hunger appetite smell taste touch vision hearing speech voice
	lesion lesions mass oxygen carbon nitrogen hydrogen calcium potassium sodium magnesium phosphate glucose ash coal
	acral affected apical axial central distal diurnal emergency excluded fluctuating focal frequency frequent healthy hopping
	imprinted jumping lateral laterality localized migratory moderate multifocal nocturnal nonprogressive obligate occasional
	perineal periodic peripheral polycyclic prolonged proximal refractory severity sporadic stable unaffected spinning
	perform association blind powder tablet capsule pill blockade element antidote dust epoch exodus crest crack ceramic emulsion reaction problem complication
	discharge profound traumatic program concept
	alcohol ethanol tobacco caffeine coffee tea fat oil honey aroma base acid metal ion salts`.split(/\s+/),
)

/** What no text says: names given up by their vocabulary, and which finger or toe. */
const UNSAID = /^obsolete |\b(?:1st|2nd|3rd|\dth|phalan\w+|metacarpal\w*|metatarsal\w*)\b/

function add(marks: string, name: string, xref: string, label = name) {
	const key = keyOf(name)
	if (UNSAID.test(key)) return
	if (key.length < 3 || key.length > 60 || PLAIN.has(key) || /^very \w+$/.test(key) || /^[\d ]+$/.test(key) || key.split(' ').length > 7) return
	const known = names.get(key)
	if (known && !marks.includes('~')) known.marks = known.marks.replace('~', '')
	if (known && xref.startsWith('MESH:') && !known.xref.startsWith('MESH:')) known.xref = xref
	// A curated drug keeps its own identifier; its brands take that of the drug, not theirs.
	if (known && !known.xref && marks === 't' && known.marks.includes('t') && keyOf(known.label) === key) known.xref = xref
	if (!known) names.set(key, { marks, xref, label })
	else if (!known.marks.includes('!')) for (const mark of marks) if (!known.marks.includes(mark)) known.marks += mark
}

const upright = (name: string) => {
	const parts = name.split(', ')
	return parts.length === 2 ? `${parts[1]} ${parts[0]}` : name
}

for (const line of readFileSync(`${here}clinical.tsv`, 'utf8').split('\n')) {
	if (!line || line.startsWith('#')) continue
	const [marks = '', label = '', others = ''] = line.split('\t')
	const all = marks.includes('^') ? others.split('|') : [label, ...others.split('|')]
	for (const name of all.filter(Boolean)) {
		const key = keyOf(name)
		const known = names.get(key)
		if (known && known.label === label) for (const mark of marks) known.marks += known.marks.includes(mark) ? '' : mark
		else if (!known) names.set(key, { marks: `!${marks}`, xref: '', label })
		else console.error(`clinical.tsv: "${name}" names ${known.label} and ${label}`)
	}
}

for (const file of training)
	for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
		const record = JSON.parse(line) as { text: string; entities: { start: number; end: number; type: string; ids: string[] }[] }
		for (const { start, end, type, ids } of record.entities) {
			const name = record.text.slice(start, end)
			if (name.length < 4 && !/^[A-Z]/.test(name)) continue
			const short = /^[A-Z0-9-]{2,5}s?$/.test(name)
			if (short) continue
			// "~": known from the training set alone, which the tagger's training must not see.
			add(type === 'Chemical' ? '~t' : '~cs', name, ids.length === 1 && ids[0] !== '-1' ? `MESH:${ids[0]}` : '')
		}
	}

const tree = new Map<string, Set<string>>()
for (const line of lines('mesh_tree.tsv')) {
	const [id = '', , number = ''] = line.split('\t')
	tree.set(id, (tree.get(id) ?? new Set()).add(number))
}
const under = (id: string, prefixes: RegExp) => [...(tree.get(id) ?? [])].some((number) => prefixes.test(number))
for (const line of lines('mesh_terms.tsv').slice(1)) {
	const [id = '', name = ''] = line.split('\t')
	const marks = under(id, /^(?:C(?!22|26)|F03)/) ? 'cs'
		: under(id, /^(?:D08|D12\.776|D12\.644\.2|D23\.(?:348|469|529)|G11\.561|D06\.472)/) ? 'm'
		: under(id, /^(?:D0[1-69]|D10|D20|D25|D26|D27\.505|D12\.644)/) ? 't'
		: under(id, /^(?:E02\.(?:190|319|331|779|831|491|565)|F04\.754|E04\.(?:525|928|936))/) ? 't' : ''
	if (!marks || /as Topic|^Therapeutic Uses$|, (?:Animal|Viral|Bacterial|Plant)/.test(name)) continue
	add(marks, name, `MESH:${id}`, upright(name))
	if (name.includes(', ')) add(marks, upright(name), `MESH:${id}`)
}
for (const line of lines('HumanDO_current.tsv').slice(1)) {
	const [id = '', label = ''] = line.split('\t').map((cell) => cell.replace(/^"|"$/g, ''))
	if (/^DOID/.test(id)) add('cs', label, id)
}
for (const block of readFileSync(`${folder}/symp.obo`, 'utf8').split('[Term]').slice(1)) {
	if (/is_obsolete: true/.test(block)) continue
	const id = /^id: (.*)$/m.exec(block)?.[1] ?? ''
	const label = /^name: (.*)$/m.exec(block)?.[1] ?? ''
	for (const name of [label, ...[...block.matchAll(/^synonym: "(.*?)" EXACT/gm)].map((m) => m[1]!)]) add('cs', name, id, label)
}
for (const line of lines('hpo_labels.tsv')) {
	const [id = '', label = ''] = line.split('\t')
	if (!/^(?:Abnormal|Abnormality)|inheritance|onset/i.test(label)) add('cs', label, id)
}
for (const line of lines('mondo_labels.tsv')) {
	const [id = '', label = ''] = line.split('\t')
	if (!/,|\btype \d|\d$/.test(label)) add('cs', label, id)
}
for (const line of gunzipSync(readFileSync(`${folder}/rxnorm_labeledin.csv.gz`)).toString('utf8').split('\n')) {
	const match = /RXNORM\/(\d+),([A-Za-z][A-Za-z -]{4,30}),[^,]*,,false,[^,]*,([^,]*)/.exec(line)
	if (!match || !match[3]!.includes('T121') || match[2]!.split(' ').length > 2 || /(?:tion|ment|ness|ity|ance|ence|able|ful|ing|ed|er|ly|ship|ism|ure|ive|ous|age)$/.test(match[2]!)) continue
	if (!/product|pill|extract|pollen|capsule|tablet|solution|cream|lotion|spray|injection|drops|allergenic/i.test(match[2]!)) add('t', match[2]!, `RXCUI:${match[1]}`)
}
for (const concept of JSON.parse(readFileSync(`${folder}/psychiatric-lexicon.json`, 'utf8')) as { kind: string; id: string; names: string[] }[]) {
	const marks = concept.kind === 'condition' || concept.kind === 'side_effect' ? 'cs' : concept.kind === 'treatment' ? 't' : 'm'
	const xref = /^[A-Za-z]+:[\w.-]+$/.test(concept.id) ? concept.id : /^D\d+$/.test(concept.id) ? `MESH:${concept.id}` : ''
	for (const name of concept.names) add(marks, name, xref)
}

// British spellings of names that vocabularies spell the American way.
const BRITISH: [RegExp, string][] = [
	[/(?<!a|syst|epid|end|pand|acad)emi(a|c)\b/g, 'aemi$1'],
	[/\bedema/g, 'oedema'],
	[/hemo(rrh|ph|dia|glo)/g, 'haemo$1'],
	[/rrhea(?=l?\b)/g, 'rrhoea'],
	[/anesthe/g, 'anaesthe'],
	[/ischemi/g, 'ischaemi'],
	[/orthoped/g, 'orthopaed'],
	[/celiac/g, 'coeliac'],
	[/pnea\b/g, 'pnoea'],
	[/cesarean/g, 'caesarean'],
	[/\bcolor/g, 'colour'],
	[/tumor/g, 'tumour'],
	[/behavior/g, 'behaviour'],
	[/\bestr/g, 'oestr'],
	[/esoph/g, 'oesoph'],
	[/pediatric/g, 'paediatric'],
	[/\bfet(al|us)/g, 'foet$1'],
	[/gynec/g, 'gynaec'],
]
for (const [key, entry] of [...names]) {
	const british = BRITISH.reduce((name, [from, to]) => name.replace(from, to), key)
	const known = names.get(british)
	// Where a vocabulary has both it is one thing all the same.
	if (british !== key && (!known || (!known.marks.includes('!') && known.label === british)))
		names.set(british, { ...entry, marks: known && !entry.marks.includes('!') ? known.marks : entry.marks })
}

// A curated alias has the identifier of its label.
for (const entry of names.values()) if (!entry.xref && entry.marks.includes('!')) entry.xref = names.get(keyOf(entry.label))?.xref ?? ''

const rows = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { marks, xref, label }]) => {
	const shown = label.toLowerCase() === key ? '' : label
	return [marks, key, xref, shown].join('\t').replace(/\t+$/, '')
})
const head = '# kinds TAB key TAB identifier TAB label; compiled by compile.ts, see card.md'
writeFileSync(`${target}/lexicon.tsv`, `${[head, ...rows].join('\n')}\n`)
console.error(`lexicon.tsv: ${rows.length} names`)
