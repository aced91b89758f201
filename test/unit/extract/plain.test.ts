import { type Cases, testClaims } from './extractor.ts'

const gloom = (...lines: string[]) => ['Gloom', 'Gloom is common.', ...lines].join('\n\n')

/** What leaflets say in plain words of what is given for an illness. */
const GIVEN: Cases = {
	'who puts whom on what': [
		[gloom('Your doctor might put you on calmol.'), ['calmol treats gloom hedged']],
		[gloom('You may be put on calmol.'), ['calmol treats gloom hedged']],
		[gloom('Your doctor or nurse may suggest calmol.'), ['calmol treats gloom hedged']],
		[gloom('Others may need calmol at a young age.'), ['calmol treats gloom hedged']],
		[gloom('The baby may be given calmol.'), ['calmol treats gloom hedged']],
		[gloom('You will probably need to take calmol.'), ['calmol treats gloom hedged']],
		[gloom('Doctors prescribe calmol for people with moderate to severe symptoms.'), ['calmol treats gloom']],
		[
			gloom('Most people take more than one medicine: calmol and restix.'),
			['calmol treats gloom', 'restix treats gloom'],
		],
	],
	'what the treatment is': [
		[gloom('Calmol may be a treatment option for some people.'), ['calmol treats gloom']],
		[gloom('Calmol is the first treatment of choice because it is safe.'), ['calmol treats gloom']],
		[gloom('Calmol, given within a day of the attack, works well.'), ['calmol treats gloom']],
		[gloom('Calmol is usually started first.'), ['calmol treats gloom']],
		[gloom('The medicines used most often are calmol and restix.'), ['calmol treats gloom', 'restix treats gloom']],
		[gloom('The usual treatment during an attack is calmol.'), ['calmol treats gloom']],
		[gloom('Calmol makes symptoms better.'), ['calmol treats gloom']],
	],
	'what it gets better with': [
		['Most gloom clears up with calmol.', ['calmol treats gloom']],
		[gloom('Most cases go away with calmol.'), ['calmol treats gloom']],
		['People with gloom will need helpers such as calmol or restix.', ['calmol treats gloom', 'restix treats gloom']],
		['Individuals with gloom may consider calmol.', ['calmol treats gloom hedged']],
	],
	'what is needed for less': [
		['People with gloom need to limit calmol.', []],
		['People with gloom need less calmol.', []],
	],
	'what people do': [
		[
			gloom('A doctor may suggest eating small meals instead of large ones.'),
			['eating-small-meals treats gloom hedged'],
		],
		[gloom('Cutting down on salt can help.'), ['cutting-down-on-salt treats gloom']],
		[gloom('A doctor may not suggest eating small meals.'), []],
		[gloom('Cutting down on salt can be hard.'), []],
	],
}
testClaims(GIVEN)

/** What has part in an illness. */
const PART: Cases = {
	'an illness in which it goes wrong': [
		['Gloom is a rare disorder in which the sparkin is lost.', ['sparkin implicated_in gloom']],
		['Gloom (GL) is a disease in which the sparkin is lost.', ['sparkin implicated_in gloom']],
		['Gloom is a disease in which people make sparkin.', []],
		['Gloom (GL) occurs if the sparkin is lost.', ['sparkin implicated_in gloom']],
		['In gloom, one or more of the sparkins are overactive.', ['sparkin implicated_in gloom']],
		['In gloom, however, too much sparkin can harm.', ['sparkin implicated_in gloom']],
		['In gloom, the gland does not make sparkin.', ['sparkin implicated_in gloom']],
		['Gloom makes the gland produce too much sparkin.', ['sparkin implicated_in gloom']],
		['In gloom, the gland is treated if it does not make sparkin.', []],
	],
	'a link between the two': [
		['There is no link between sparkin and gloom.', ['sparkin implicated_in gloom denies']],
		['There may be an association between gloom and sparkin.', ['sparkin implicated_in gloom hedged']],
		['There is a link between calmol and gloom.', ['calmol causes_side_effect gloom-side-effect']],
		['There is a link between sparkin and gloom.', ['sparkin implicated_in gloom']],
		['Researchers study the relationship between sparkin and gloom.', ['sparkin implicated_in gloom open']],
	],
}
testClaims(PART)

/** What a treatment brings on. */
const HARMS: Cases = {
	'risks and complications': [
		['The complications of a calmol are rejection and dizziness.', ['calmol causes_side_effect dizziness']],
		['The risks of a calmol include dizziness.', ['calmol causes_side_effect dizziness']],
		['Calmol was stopped because of increased total dizziness.', ['calmol causes_side_effect dizziness']],
		['The complications of calmol are often a dizziness.', []],
	],
	'what it does to the body': [
		['Calmol gets rid of sparkin.', ['calmol acts_on sparkin decreases']],
		['Calmol lowers your chance of having gloom.', ['calmol prevents gloom']],
		['Calmol lowers the risk of another gloom.', ['calmol prevents gloom']],
	],
}
testClaims(HARMS)
