import { INTERESTS, SOURCE_KINDS, type Source } from '../../schema/source.ts'
import { INTEREST_WORDS, KIND_WORDS } from '../parts/words.ts'
import { decide } from '../state/decisions.ts'

/** What kind of source a document is and who gains by it; both are judgements that a reader may correct. */
export function SourceFacts({ source }: { source: Source }) {
	return (
		<div className="source-facts row">
			<label>
				Kind{' '}
				<select
					value={source.sourceKind}
					onChange={({ target }) =>
						decide(
							{
								action: 'set_kind',
								target: `document:${source.id}`,
								before: source.sourceKind,
								after: target.value,
							},
							'Kind of source set.',
						)
					}
				>
					{SOURCE_KINDS.map((kind) => (
						<option key={kind} value={kind}>
							{KIND_WORDS[kind]}
						</option>
					))}
				</select>
			</label>
			<label>
				Interest{' '}
				<select
					value={source.interest}
					onChange={({ target }) =>
						decide(
							{
								action: 'set_interest',
								target: `document:${source.id}`,
								before: source.interest,
								after: target.value,
							},
							'Interest set.',
						)
					}
				>
					{INTERESTS.map((interest) => (
						<option key={interest} value={interest}>
							{INTEREST_WORDS[interest]}
						</option>
					))}
				</select>
			</label>
		</div>
	)
}
