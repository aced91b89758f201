import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'

/** Leaving the field chooses nothing; only Enter and a click do. */
export function keepOnBlur<T>(
	{ selectedItem, inputValue }: UseComboboxState<T>,
	{ type, changes }: UseComboboxStateChangeOptions<T>,
): Partial<UseComboboxState<T>> {
	return type === useCombobox.stateChangeTypes.InputBlur ? { ...changes, selectedItem, inputValue } : changes
}
