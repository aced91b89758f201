/** Prints a page of its own from a hidden frame; the browser's dialog saves it as PDF too. */
export function printPage(html: string): void {
	const frame = document.createElement('iframe')
	frame.title = 'Report'
	frame.setAttribute('aria-hidden', 'true')
	frame.style.cssText = 'position:fixed;width:0;height:0;border:0'
	frame.srcdoc = html
	frame.addEventListener('load', () => {
		frame.contentWindow?.addEventListener('afterprint', () => frame.remove())
		frame.contentWindow?.print()
	})
	document.body.append(frame)
}
