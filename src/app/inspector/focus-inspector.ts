/** Takes the reader to what was selected, once it stands there. */
export function focusInspector(): void {
	requestAnimationFrame(() => document.getElementById('inspector')?.focus())
}
