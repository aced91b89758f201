import { useCombobox } from 'downshift'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { View } from '../../schema/view.ts'
import type { Hit } from '../../view/search.ts'
import { clearFilters, clearSelection } from '../../view/view-state.ts'
import { PANEL_LIST } from '../claims/panels.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { focusView } from '../parts/focus-on.ts'
import { useDerived } from '../state/derived.tsx'
import { openDialog, redoStep, setView, undoStep } from '../state/store.ts'
import { VIEW_LIST } from '../views.ts'
import { keepOnBlur } from './keep-on-blur.ts'
import { HitLine } from './SearchBox.tsx'
import { openHit, useSearch } from './use-search.ts'

interface Command {
	id: string
	label: string
	run: () => void
}
type Item = Command | Hit

/** Every command and everything to be found, from the keyboard. */
export default function Palette({ onClose }: { onClose: () => void }) {
	const commands = useCommands()
	const search = useSearch()
	const [items, setItems] = useState<Item[]>(commands)
	const find = (query: string): Item[] => {
		const words = query.toLowerCase().split(/\s+/)
		return [
			...commands.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word))),
			...search(query, 8),
		]
	}
	const box = useCombobox<Item>({
		items,
		isOpen: true,
		defaultHighlightedIndex: 0,
		itemToString: () => '',
		stateReducer: keepOnBlur,
		onInputValueChange: ({ inputValue }) => setItems(find(inputValue)),
		onSelectedItemChange: ({ selectedItem }) => {
			if (!selectedItem) return
			onClose()
			if ('run' in selectedItem) selectedItem.run()
			else openHit(selectedItem)
		},
	})
	return (
		<Dialog title="Commands" onClose={onClose} className="palette">
			<input
				{...box.getInputProps({
					'aria-label': 'Command',
					placeholder: 'Type a command, a term or a claim',
					autoFocus: true,
					onKeyDown: leaveEscape,
				})}
			/>
			<ul {...box.getMenuProps({ 'aria-label': 'Commands' })} className="palette-list">
				{items.map((item, index) => (
					<li
						key={`${index}:${item.id}`}
						{...box.getItemProps({ item, index })}
						data-active={box.highlightedIndex === index || undefined}
					>
						{'run' in item ? item.label : <HitLine hit={item} />}
					</li>
				))}
			</ul>
		</Dialog>
	)
}

/** Escape closes the dialog at once; the list would take it for itself. */
function leaveEscape({ key, nativeEvent }: KeyboardEvent): void {
	if (key === 'Escape') Object.assign(nativeEvent, { preventDownshiftDefault: true })
}

/** Opens a view and takes the reader into it. */
function goTo(to: Pick<View, 'view'> & Partial<View>): void {
	setView((view) => ({ ...view, ...to }))
	focusView(to.view)
}

function useCommands(): Command[] {
	const { project } = useDerived()
	return useMemo(() => {
		const theme = (name: 'light' | 'dark' | 'auto') => ({
			id: `theme-${name}`,
			label: `Theme: ${name}`,
			run: () => setView((view) => ({ ...view, theme: name })),
		})
		const least = [2, 3].map((min) => ({
			id: `min-${min}`,
			label: `Only links with ${min} or more sources`,
			run: () => setView((view) => ({ ...view, min })),
		}))
		return [
			...VIEW_LIST.map(({ id, label }) => ({
				id,
				label: `Go to ${label}`,
				run: () => goTo({ view: id }),
			})),
			...PANEL_LIST.map(({ id: panel, label }) => ({
				id: `panel-${label}`,
				label: `Claims: ${label}`,
				run: () => goTo({ view: 'claims', panel }),
			})),
			...least,
			{ id: 'show-all', label: 'Show all: clear filters', run: () => setView(clearFilters) },
			{ id: 'clear', label: 'Clear selection', run: () => setView(clearSelection) },
			{ id: 'share', label: 'Share this view', run: () => openDialog('share') },
			{ id: 'help', label: 'How to read this', run: () => openDialog('help') },
			{ id: 'undo', label: 'Undo', run: undoStep },
			{ id: 'redo', label: 'Redo', run: redoStep },
			theme('light'),
			theme('dark'),
			theme('auto'),
			...project.sources.slice(0, 40).map((source) => ({
				id: `source-${source.id}`,
				label: `Read: ${source.title}`,
				run: () => goTo({ view: 'sources', source: source.id }),
			})),
		]
	}, [project])
}
