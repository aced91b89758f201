import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadProject } from '../../../src/cli/load-project.ts'
import { weighProject } from '../../../src/pipeline/open-project.ts'
import { writeDeck } from '../../../src/render/export/deck.ts'
import { writeHandout } from '../../../src/render/export/handout.ts'
import { showView } from '../../../src/render/project-picture.ts'
import { drawStory } from '../../../src/render/story-slides.ts'
import type { Story } from '../../../src/schema/story.ts'
import { parseAddress } from '../../../src/view/address.ts'
import {
	addStoryStep,
	checkStep,
	countStep,
	findLost,
	moveStep,
	newStoryId,
	removeStep,
	toStepAddress,
	viewOfStep,
} from '../../../src/view/stories.ts'
import { DEFAULT_VIEW } from '../../../src/view/view-state.ts'

const opened = weighProject(loadProject('data/ketamine-tms'))
const { stories } = opened.project
const links = new Map(opened.links.map((link) => [link.id, link]))
const terms = new Map(opened.project.terms.map((term) => [term.id, term]))
const step = (title: string) => ({ title, text: '', address: '', notes: '', checked: {} })
const story = (titles: string[]): Story => ({ id: 'a', title: 'A', description: '', steps: titles.map(step) })
const titles = ({ steps }: Story) => steps.map(({ title }) => title)

describe('the stories of the bundled project', () => {
	test('are three, and each step can be read, shows links and holds today', () => {
		expect(stories.map(({ id }) => id)).toEqual([
			'how-ketamine-is-said-to-work',
			'ketamine-and-tms-side-by-side',
			'what-rests-on-one-source',
		])
		for (const step of stories.flatMap(({ steps }) => steps)) {
			expect(parseAddress(step.address).issues, step.title).toEqual([])
			expect(findLost(step, links, terms), step.title).toBeUndefined()
			expect(checkStep(step, links, terms), step.title).toEqual([])
			const { told } = showView(opened, viewOfStep(step))
			expect(told.length, step.title).toBeGreaterThan(0)
			if (viewOfStep(step).without.length === 0) expect(step.checked).toEqual(countStep(told))
		}
	})
})

test('a step says what has changed, and what is gone', () => {
	const changed = {
		...step('x'),
		address: 'focus=nowhere',
		checked: { 'ketamine.treats.depression': 3, 'a.treats.b': 1 },
	}
	expect(checkStep(changed, links, terms).map(({ text }) => text)).toEqual([
		'Ketamine treats depression: now 5 sources, was 3',
		'a treats b: now 0 sources, was 1',
	])
	expect(findLost(changed, links, terms)).toBe('"nowhere" is no longer in the project')
})

test('a step keeps what is shown, not where the reader stands', () => {
	const view = {
		...DEFAULT_VIEW,
		view: 'stories',
		story: 'a',
		step: 3,
		theme: 'dark',
		embed: true,
		focus: 'tms',
		min: 2,
	} as const
	expect(toStepAddress(view)).toBe('focus=tms&min=2')
})

test('moving there and back changes nothing, and no step is ever lost', () => {
	const some = fc.array(fc.string(), { minLength: 1, maxLength: 6 })
	fc.assert(
		fc.property(some, fc.nat(7), fc.integer({ min: -7, max: 7 }), (names, at, by) => {
			const before = story(names)
			const after = moveStep(before, at, by)
			expect(titles(after).toSorted()).toEqual(titles(before).toSorted())
			if (after !== before) expect(moveStep(after, at + by, -by)).toEqual(before)
			expect(removeStep(addStoryStep(before, step('new'), at), Math.min(at, names.length))).toEqual(before)
		}),
	)
})

test('ids are new and can stand in an address', () => {
	expect(newStoryId('Über die Wirkung!', stories)).toBe('u-ber-die-wirkung')
	expect(newStoryId('What rests on one source', stories)).toBe('what-rests-on-one-source-2')
	expect(newStoryId('日本', stories)).toBe('story')
})

describe('taken away', () => {
	const told = { ...stories[0]!, title: 'A </script><b>title</b>' }
	const slides = drawStory(opened, told)

	test('each step is a slide with its title, text and evidence', () => {
		expect(slides.map(({ title }) => title)).toEqual(told.steps.map(({ title }) => title))
		slides.forEach(({ picture, notes, text }, i) => {
			expect(picture.frame.lines.map((line) => line.text).join(' ')).toContain(text)
			expect(notes.slice(0, 2)).toEqual([told.steps[i]!.text, told.steps[i]!.notes])
			expect(notes).toContain('References')
		})
	})

	test('a printable page runs no script, and words of the story never become markup', () => {
		const page = writeHandout(told, slides)
		expect(page).not.toContain('<script')
		expect(page).not.toContain('<b>title')
		const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
		expect(new Set(ids).size).toBe(ids.length)
		expect(page.match(/<section>/g)).toHaveLength(told.steps.length)
		const lists = [...page.matchAll(/<h3>References<\/h3><ul class="references">(.*?)<\/ul>/g)]
		expect(lists.length).toBeGreaterThan(0)
		for (const [, list] of lists) expect(list).toMatch(/^(<li>\[\d+\] [^<]+<\/li>)+$/)
		expect(page).not.toContain('<li>References')
	})

	test('a deck carries its program whole', () => {
		const deck = writeDeck(told, slides, { program: 'var a = "</script>"', style: '' })
		expect(deck.match(/<\/script>/g)).toHaveLength(2)
		expect(deck.match(/<section /g)).toHaveLength(told.steps.length)
		expect(deck).toContain('<aside class="notes">')
	})
})
