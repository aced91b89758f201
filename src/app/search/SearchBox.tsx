import { useCombobox } from 'downshift'
import { useState } from 'react'
import type { Hit } from '../../view/search.ts'
import { Icon } from '../parts/Icon.tsx'
import { KindMark } from '../parts/KindMark.tsx'
import { useDerived } from '../state/derived.tsx'
import { keepOnBlur } from './keep-on-blur.ts'
import { openHit, useSearch } from './use-search.ts'

/** Finds terms, synonyms and claims; forgives typing errors. */
export function SearchBox() {
	const search = useSearch()
	const [hits, setHits] = useState<Hit[]>([])
	const box = useCombobox<Hit>({
		items: hits,
		inputId: 'search',
		itemToString: (hit) => hit?.label ?? '',
		onInputValueChange: ({ inputValue }) => setHits(search(inputValue)),
		onSelectedItemChange: ({ selectedItem }) => {
			if (!selectedItem) return
			openHit(selectedItem)
			box.reset()
			setHits([])
		},
		stateReducer: (state, change) =>
			change.type === useCombobox.stateChangeTypes.InputChange
				? { ...change.changes, highlightedIndex: 0 }
				: keepOnBlur(state, change),
	})
	const query = box.inputValue.trim()
	const open = box.isOpen && query !== ''
	return (
		<div className="search">
			<Icon name="search" />
			<input
				{...box.getInputProps({
					'aria-label': 'Search terms and claims',
					placeholder: 'Search terms and claims',
					autoComplete: 'off',
					spellCheck: false,
				})}
			/>
			<ul {...box.getMenuProps({ 'aria-label': 'Found' })} className="menu" hidden={!open}>
				{open &&
					hits.map((hit, index) => (
						<li
							key={`${hit.type}:${hit.id}`}
							{...box.getItemProps({ item: hit, index })}
							data-active={box.highlightedIndex === index || undefined}
						>
							<HitLine hit={hit} />
						</li>
					))}
			</ul>
			{open && hits.length === 0 && <p className="menu empty">Nothing found for “{query}”.</p>}
		</div>
	)
}

export function HitLine({ hit }: { hit: Hit }) {
	const { terms } = useDerived()
	const kind = hit.type === 'term' ? terms.get(hit.id)?.kind : undefined
	return (
		<>
			{kind ? <KindMark kind={kind} /> : <span className="link-mark" aria-hidden="true" />}
			<span className="hit-label">
				{hit.label}
				{hit.matched && <span className="quiet"> · {hit.matched}</span>}
			</span>
			<span className="quiet small">{hit.note}</span>
		</>
	)
}
