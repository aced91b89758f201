import { useMemo, useState } from 'react'
import { AUDIT_RULES, type AuditRule, openFindings } from '../../evidence/audit/index.ts'
import {
	AUDIT_TARGET,
	type AuditSettings,
	CHOICE_NAMES,
	CHOICES,
	type ChoiceName,
	findChanges,
	nameAuditSettings,
	readAuditSettings,
	THRESHOLD_NAMES,
	THRESHOLDS,
	type ThresholdName,
} from '../../evidence/audit/settings.ts'
import { countOf } from '../../text/count.ts'
import { INTEREST_WORDS, KIND_WORDS } from '../parts/words.ts'
import { useDerived } from '../state/derived.tsx'
import { SaveInProject } from './SaveInProject.tsx'
import { useFindings, useIsAuditing } from './use-findings.ts'

/** Every rule of the audit: what it means, what it found, and the settings that it can be given. */
export default function RulesPanel() {
	const { logged } = useDerived()
	const named = useMemo(() => readAuditSettings(logged.decisions), [logged.decisions])
	return (
		<div className="panel">
			<header className="panel-head">
				<h2>Rules of the audit</h2>
				<p className="quiet">
					Each rule names what a person should look at, and why. What counts as many, old or interested is a judgement:
					it can be set here, is kept in the project with its reason, and every report names it. Now:{' '}
					<strong>{nameAuditSettings(named)}</strong>.
				</p>
			</header>
			<RulesForm key={named.by?.id ?? 'shipped'} named={named} />
		</div>
	)
}

type Draft = Omit<AuditSettings, ThresholdName> & Record<ThresholdName, string>

function RulesForm({ named }: { named: ReturnType<typeof readAuditSettings> }) {
	const findings = useFindings()
	const isAuditing = useIsAuditing()
	const [draft, setDraft] = useState(() => toDraft(named.settings))
	const settings = fromDraft(draft)
	const wrong = THRESHOLD_NAMES.find((name) => !isRight(name, draft[name]))
	const changes = findChanges(settings)
	const same = JSON.stringify(changes) === JSON.stringify(named.changes)
	const counts = useMemo(() => {
		const found = new Map<string, number>()
		for (const { rule } of openFindings(findings)) found.set(rule, (found.get(rule) ?? 0) + 1)
		return found
	}, [findings])
	return (
		<SaveInProject
			target={AUDIT_TARGET}
			what="settings"
			before={named.changes}
			after={changes}
			said="Audit set up."
			by={named.by}
			same={same}
			wrong={wrong && writeWrong(wrong, draft[wrong])}
			className="rules-save"
		>
			<ul className="rules">
				{AUDIT_RULES.map((rule) => (
					<RuleItem
						key={rule.id}
						rule={rule}
						count={isAuditing ? undefined : (counts.get(rule.id) ?? 0)}
						draft={draft}
						onChange={setDraft}
					/>
				))}
			</ul>
		</SaveInProject>
	)
}

function writeWrong(name: ThresholdName, found: string): string {
	const { rules, least, most } = THRESHOLDS[name]
	return `${rules.join(', ')}: expected a number from ${least} to ${most}; found ${found || 'nothing'}.`
}

const toDraft = (settings: AuditSettings): Draft => ({
	...settings,
	...(Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, String(settings[name])])) as Record<
		ThresholdName,
		string
	>),
})

const fromDraft = (draft: Draft): AuditSettings => ({
	...draft,
	...(Object.fromEntries(THRESHOLD_NAMES.map((name) => [name, Number(draft[name])])) as Record<ThresholdName, number>),
})

function isRight(name: ThresholdName, text: string): boolean {
	const { least, most } = THRESHOLDS[name]
	return text.trim() !== '' && Number(text) >= least && Number(text) <= most
}

interface ItemProps {
	rule: AuditRule
	/** Open findings; undefined while they are being looked for. */
	count?: number
	draft: Draft
	onChange: (draft: Draft) => void
}

function RuleItem({ rule: { id, name, severity, fires, reason }, count, draft, onChange }: ItemProps) {
	const isOff = draft.off.includes(id)
	// A setting of several rules stands at the first of them.
	const isFirst = ({ rules }: { rules: readonly string[] }) => rules[0] === id
	const fieldOf = <Name extends ThresholdName | ChoiceName>(one: Name, { rules }: { rules: readonly string[] }) => ({
		name: one,
		value: draft[one],
		also: rules.length > 1 ? ` (${rules.slice(1).join(', ')} too)` : '',
		onChange: (value: Draft[Name]) => onChange({ ...draft, [one]: value }),
	})
	return (
		<li className="rule" data-off={isOff || undefined}>
			<label className="rule-head">
				<input
					type="checkbox"
					checked={!isOff}
					onChange={() =>
						onChange({ ...draft, off: isOff ? draft.off.filter((one) => one !== id) : [...draft.off, id].sort() })
					}
				/>
				<span className="finding-tag" data-severity={severity}>
					{id}
				</span>
				<strong>{name}</strong> <span className="quiet small">{severity}</span>
			</label>
			<span className="rule-count small quiet">
				{isOff ? 'not run' : count === undefined ? 'looking …' : countOf(count, 'open finding')}
			</span>
			<p className="small">
				Fires when {fires}. <span className="quiet">Why: {reason}.</span>
			</p>
			{THRESHOLD_NAMES.filter((one) => isFirst(THRESHOLDS[one])).map((one) => (
				<ThresholdField key={one} {...fieldOf(one, THRESHOLDS[one])} />
			))}
			{CHOICE_NAMES.filter((one) => isFirst(CHOICES[one])).map((one) => (
				<ChoiceField key={one} {...fieldOf(one, CHOICES[one])} />
			))}
		</li>
	)
}

interface FieldProps<Name extends keyof Draft> {
	name: Name
	value: Draft[Name]
	/** Other rules that it holds for. */
	also: string
	onChange: (value: Draft[Name]) => void
}

function ThresholdField({ name, value: text, also, onChange }: FieldProps<ThresholdName>) {
	const { words, reason, shipped, least, most, step } = THRESHOLDS[name]
	return (
		<label className="rule-setting small" title={`Shipped ${shipped}: ${reason}.`}>
			<input
				type="number"
				min={least}
				max={most}
				step={step}
				value={text}
				aria-invalid={!isRight(name, text) || undefined}
				onChange={(event) => onChange(event.target.value)}
			/>
			<span>
				{words}
				{also}
				<span className="quiet">
					. {Number(text) === shipped ? 'Shipped' : `Shipped ${shipped}`}: {reason}.
				</span>
			</span>
		</label>
	)
}

const VALUE_WORDS: Record<ChoiceName, Record<string, string>> = {
	interested: INTEREST_WORDS,
	primaryKinds: KIND_WORDS,
	registrationKinds: KIND_WORDS,
}

function ChoiceField({ name, value, also, onChange }: FieldProps<ChoiceName>) {
	const { words, of } = CHOICES[name]
	const chosen: readonly string[] = value
	return (
		<fieldset className="rule-choice small">
			<legend>
				{words}
				{also}:
			</legend>
			{of.map((value) => (
				<label key={value} className="check">
					<input
						type="checkbox"
						checked={chosen.includes(value)}
						onChange={() =>
							onChange(
								of.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one))) as Draft[ChoiceName],
							)
						}
					/>
					{VALUE_WORDS[name][value]}
				</label>
			))}
		</fieldset>
	)
}
