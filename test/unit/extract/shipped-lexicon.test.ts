import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { idOf } from '../../../src/extract/discourse.ts'
import { parseLexicon, withVocabulary } from '../../../src/extract/lexicon.ts'
import { readSentences } from '../../../src/extract/read-sentences.ts'

const file = new URL('../../../data/lexicon/lexicon.tsv', import.meta.url)
const lexicon = withVocabulary([], parseLexicon(readFileSync(file, 'utf8')))

/** Term of a name; undefined where the whole of it is none. */
function termOf(name: string): string | undefined {
	const entities = readSentences(`People know ${name} well.`, lexicon).flatMap((one) => one.entities)
	return entities.length === 1 ? idOf(entities[0]!.meanings[0]!) : undefined
}

test.each([
	['kava', 'chamomile'],
	['hormone replacement therapy', 'androgen deprivation therapy'],
	['light therapy', 'phototherapy'],
	['erectile dysfunction', 'loss of libido'],
	['LDL cholesterol', 'HDL cholesterol'],
	['knee replacement', 'hip replacement'],
	['tretinoin', 'isotretinoin'],
	['parenteral nutrition', 'tube feeding'],
	['brachytherapy', 'radiation therapy'],
	['hay fever', 'food allergy'],
	['baby blues', 'postpartum depression'],
	['viral load', 'viruses'],
	['irritable bowel', 'irritability'],
	['canker sores', 'mucositis'],
	['widening of blood vessels', 'narrowing of blood vessels'],
	['body aches', 'muscle aches'],
	['stool softeners', 'laxatives'],
])('%s is not %s', (a, b) => {
	expect(termOf(a)).toBeDefined()
	expect(termOf(b)).toBeDefined()
	expect(termOf(a)).not.toBe(termOf(b))
})

test.each([
	['paracetamol', 'Tylenol'],
	['hay fever', 'allergic rhinitis'],
	['high blood pressure', 'hypertension'],
	['heart attack', 'myocardial infarction'],
	['painful bladder syndrome', 'interstitial cystitis'],
	['bad cholesterol', 'LDL cholesterol'],
	['coeliac disease', 'celiac disease'],
	['pertussis', 'whooping cough'],
	['nephrolithiasis', 'kidney stones'],
	['dyspnoea', 'shortness of breath'],
	['frusemide', 'furosemide'],
	['strength training', 'resistance training'],
	['caesarean section', 'C-section'],
	['leukocytes', 'white blood cells'],
	['stomach pain', 'belly pain'],
	['removal of the gallbladder', 'cholecystectomy'],
	['widening of blood vessels', 'vasodilation'],
	['glibenclamide', 'glyburide'],
	['Humalog', 'insulin lispro'],
	['pins and needles', 'paraesthesia'],
	['cutting down on salt', 'low-sodium diet'],
	['EGFR', 'epidermal growth factor receptor'],
])('%s is %s', (a, b) => {
	expect(termOf(a)).toBe(termOf(b))
})
