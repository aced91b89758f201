import type { Span } from '../schema/mention.ts'
import type { Kind, Term } from '../schema/term.ts'
import type { Arg } from './discourse.ts'
import type { Entity } from './entity.ts'
import { type Meaning, meaningsOf, type ProjectLexicon } from './lexicon.ts'
import { baseId, nameOf, proposeTerm } from './mentions.ts'
import { keyOf } from './tokens.ts'

interface Added {
	meaning: Meaning
	/** Names that the text uses, by key. */
	names: Map<string, string>
	/** Names that have been looked at, as they stand. */
	seen: Set<string>
}

/** Ids of terms: the vocabulary's own, else a slug that no term of another kind holds. */
export class TermBook {
	private readonly kinds: ReadonlyMap<string, Kind>
	private readonly lexicon: ProjectLexicon
	private readonly text: string
	private readonly added = new Map<string, Added>()
	/** The same by their labels, one for each kind. */
	private readonly labels = new Map<string, Added[]>()

	constructor(kinds: ReadonlyMap<string, Kind>, lexicon: ProjectLexicon, text: string) {
		this.kinds = kinds
		this.lexicon = lexicon
		this.text = text
	}

	idFor(arg: Arg): string {
		const base = baseId(arg)
		const held = this.kindOf(base)
		const id = held && held !== arg.meaning.kind ? `${base}-${arg.meaning.kind.replace('_', '-')}` : base
		if (!this.kinds.has(id)) {
			const term = this.added.get(id) ?? this.add(id, arg.meaning)
			if (arg.by !== 'pronoun' && arg.by !== 'section') this.note(arg, term)
		}
		return id
	}

	private add(id: string, meaning: Meaning): Added {
		const term = { meaning, names: new Map<string, string>(), seen: new Set([meaning.label]) }
		this.added.set(id, term)
		this.labels.set(meaning.label, [...(this.labels.get(meaning.label) ?? []), term])
		return term
	}

	private kindOf(id: string): Kind | undefined {
		return this.kinds.get(id) ?? this.added.get(id)?.meaning.kind
	}

	/** Notes how the text names what claims spoke of, wherever it does: they may only have pointed to it. */
	noteNames(entities: readonly Entity[]): void {
		for (const entity of entities)
			for (const { label, kind } of entity.meanings) {
				const term = this.labels.get(label)?.find(({ meaning }) => meaning.kind === kind)
				if (term) this.note(entity, term)
			}
	}

	// Only a name that means this in every text: what a page calls "the stones" another does not.
	private note(span: Span, { meaning, names, seen }: Added): void {
		const { start, end } = nameOf(span, this.text)
		if (end === start) return
		const words = this.text.slice(start, end)
		if (seen.has(words)) return
		seen.add(words)
		const name = words.replace(/\s+/g, ' ')
		const key = keyOf(name)
		if (names.has(key) || key === keyOf(meaning.label)) return
		const known = meaningsOf(this.lexicon, key)?.[0]
		if (known && known.kind === meaning.kind && known.label === meaning.label && !known.capital) names.set(key, name)
	}

	/** What the text speaks of and the vocabulary does not hold, by id. */
	proposed(): Term[] {
		return [...this.added]
			.map(([id, { meaning, names }]) => proposeTerm(meaning, id, [...names.values()]))
			.sort((a, b) => (a.id < b.id ? -1 : 1))
	}
}
