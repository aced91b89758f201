// Unpacks program, style and project, and starts the program. The only script that the page's policy names.
const unpack = async (id) => {
	const bytes = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0))
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
