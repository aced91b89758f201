// Unpacks program, style and project, and starts the program. The only script that the page's policy names.
const letters = Array.from({ length: 94 }, (_, i) => i + 33).filter(
	(c) => !`<>&"'\\\`-/`.includes(String.fromCharCode(c)),
)
const worth = new Map(letters.map((letter, i) => [letter, i]))
// Base 85: five letters are four bytes, and a last group of n + 1 letters is n bytes.
const decode = (text) => {
	const bytes = new Uint8Array(Math.floor((text.length * 4) / 5))
	for (let from = 0, to = 0; from < text.length; from += 5, to += 4) {
		let value = 0
		for (let i = 0; i < 5; i++)
			value = value * 85 + (from + i < text.length ? worth.get(text.charCodeAt(from + i)) : 84)
		for (let i = 3; i >= 0; i--, value = Math.floor(value / 256)) bytes[to + i] = value % 256
	}
	return bytes
}
const unpack = async (id) => {
	const bytes = decode(document.getElementById(id).textContent)
	return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}
const start = async () => {
	const style = document.createElement('style')
	style.textContent = await unpack('packed-style')
	document.head.append(style)
	const project = await unpack('packed-project')
	globalThis.corroborateProject = project
	const program = new Blob([await unpack('packed-program')], { type: 'text/javascript' })
	await import(URL.createObjectURL(program))
	document.getElementById('poster')?.remove()
}
start().catch((error) => {
	const line = document.createElement('p')
	line.textContent = `The graph could not be started: ${error.message}`
	document.body.prepend(line)
})
