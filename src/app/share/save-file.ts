/** Hands the reader a file; nothing is sent anywhere. */
export function saveFile(name: string, type: string, content: string | Uint8Array | Blob): void {
	const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type })
	const url = URL.createObjectURL(blob)
	const link = document.createElement('a')
	link.href = url
	link.download = name
	link.click()
	setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The same for text. */
export const saveText = (name: string, type: string, text: string): void =>
	saveFile(name, `${type};charset=utf-8`, text)
