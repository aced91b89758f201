import type { OpenedProject } from '../pipeline/open-project.ts'
import type { ThemeName } from '../render/palette.ts'
import { type Shown, showView } from '../render/project-picture.ts'
import type { Issue } from '../schema/issue.ts'
import { parseAddress } from '../view/address.ts'
import { type Call, type CommandOption, optionText, UsageError } from './command.ts'

/** How a picture is to be made. */
export interface PictureOptions {
	/** Address without "?", e.g. "focus=ketamine&depth=1". */
	view: string
	/** px */
	width: number
	height: number
	/** Pixels of a PNG for each px of the picture. */
	scale: number
	/** Id of a story: a slide or a page for each of its steps. */
	story?: string
	/** Address that a published folder will have. */
	base?: string
}

/** Sizes that people use, px at 96 to the inch. */
const SIZES: Record<string, [width: number, height: number]> = {
	slide: [1280, 720],
	a4: [1123, 794],
	'a4-portrait': [794, 1123],
	square: [1080, 1080],
	phone: [390, 844],
}

export const PICTURE_OPTIONS: Record<string, CommandOption> = {
	view: { type: 'string', value: 'ADDRESS', help: 'For pictures: what is shown, e.g. "focus=ketamine&depth=1".' },
	size: { type: 'string', value: 'SIZE', help: `For pictures: ${Object.keys(SIZES).join(', ')} or e.g. 1600x900.` },
	story: { type: 'string', value: 'ID', help: 'For .pptx and .pdf: a story, a slide or page for each step.' },
	base: { type: 'string', value: 'URL', help: 'For --format site: the address it will have.' },
	scale: { type: 'string', value: 'N', help: 'For PNG: pixels per px, 1 to 4; 2 by default.' },
}

/** Reads the options of pictures; wrong ones throw `UsageError`. */
export function readPictureOptions(call: Call): PictureOptions {
	const [width, height] = readSize(optionText(call, 'size') ?? 'slide')
	const scale = Number(optionText(call, 'scale') ?? 2)
	if (!(scale >= 1 && scale <= 4))
		throw new UsageError(`--scale: no such scale (expected 1 to 4; found ${optionText(call, 'scale')})`)
	return {
		view: (optionText(call, 'view') ?? '').replace(/^.*\?/, ''),
		width,
		height,
		scale,
		story: optionText(call, 'story'),
		base: readBase(call),
	}
}

function readBase(call: Call): string | undefined {
	const base = optionText(call, 'base')
	if (base === undefined || /^https?:\/\/\S+$/.test(base)) return base
	throw new UsageError(`--base: not an address (expected http:// or https:// …; found ${base})`)
}

function readSize(text: string): [number, number] {
	const named = Object.hasOwn(SIZES, text) ? SIZES[text] : undefined
	const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? []
	const size = named ?? [Number(width), Number(height)]
	if (size.every((px) => px >= 200)) return size as [number, number]
	const expected = `${Object.keys(SIZES).join(', ')} or WIDTHxHEIGHT from 200x200 to 9999x9999`
	throw new UsageError(`--size: no such size (expected ${expected}; found ${text})`)
}

/** The view that was asked for, applied; the picture is light unless it says dark. */
export function showOpened(
	opened: OpenedProject,
	options: PictureOptions,
): { shown: Shown; theme: ThemeName; issues: Issue[] } {
	const { value, issues } = parseAddress(options.view)
	return { shown: showView(opened, value), theme: value.theme === 'dark' ? 'dark' : 'light', issues }
}
