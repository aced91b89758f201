/** The one type family; the app carries it, exports name it with fallbacks. */
export const FONT_FAMILY = 'Inter Variable, Inter, system-ui, sans-serif'

/**
 * Advance widths in 1/1000 em of Inter 4 (SIL OFL 1.1) for U+0020–U+007E, measured without kerning.
 * A table, because layout must come out the same in Node, where there is no font, and in every browser.
 */
const WIDTHS: Record<'regular' | 'medium' | 'bold', number[]> = {
	regular: parseWidths(
		'281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620 566 619 620 288 302 662 662 662 511 966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456 323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426 333 426 662',
	),
	medium: parseWidths(
		'267 304 494 639 646 993 653 313 369 369 521 667 303 462 303 370 646 415 616 627 656 603 630 571 629 630 303 315 667 667 667 527 982 709 657 733 722 603 589 748 745 272 575 688 565 913 756 767 642 769 648 646 653 740 709 1003 701 696 641 369 370 369 477 463 337 568 618 577 618 587 379 620 602 252 252 559 252 888 602 604 618 618 387 539 340 602 575 829 557 575 559 440 346 440 667',
	),
	bold: parseWidths(
		'244 330 537 646 653 1010 667 333 375 375 549 676 326 467 326 384 667 427 626 641 671 617 645 579 646 645 326 336 676 676 676 551 1008 737 661 738 722 606 587 750 746 279 582 711 565 927 761 770 646 775 655 653 664 734 737 1029 729 722 658 375 384 375 484 473 358 577 627 585 627 594 394 629 618 267 267 575 267 906 617 611 627 627 402 555 360 618 593 845 575 595 569 462 365 462 676',
	),
}
export type FontWeight = keyof typeof WIDTHS
export const FONT_WEIGHTS: Record<FontWeight, number> = { regular: 400, medium: 500, bold: 650 }

function parseWidths(line: string): number[] {
	return line.split(' ').map(Number)
}

/** Mean widths of letters outside ASCII, in 1/1000 em, as Noto Sans has them; the rest a little more than Latin ones. */
const MEANS: [first: number, last: number, width: number][] = [
	[0x0590, 0x05ff, 540],
	[0x0600, 0x08ff, 440],
	[0x0900, 0x09ff, 500],
	[0x0b80, 0x0bff, 800],
	[0x0e00, 0x0e7f, 540],
	[0x1100, 0x1dff, 1000],
	[0x2c00, 0xffdc, 1000],
	[0x10000, 0x10ffff, 1270],
]
const OTHERS = 660

/** Marks and joiners stand with the letter before them. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Cf}]/u

function widthOf(character: string, table: number[]): number {
	const codePoint = character.codePointAt(0)!
	const known = table[codePoint - 32]
	if (known !== undefined) return known
	if (WITHOUT_WIDTH.test(character)) return 0
	return MEANS.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2] ?? OTHERS
}

/** Width of one line of text in px at `size` px. Same number everywhere. */
export function measureText(text: string, size: number, weight: FontWeight = 'medium'): number {
	let sum = 0
	for (const character of text) sum += widthOf(character, WIDTHS[weight])
	return (sum * size) / 1000
}

/** Cuts a label into at most `most` balanced lines at spaces and hyphens; the last line may be shortened with "…". */
export function wrapText(text: string, size: number, limit: number, most = 2, weight: FontWeight = 'medium'): string[] {
	if (measureText(text, size, weight) <= limit) return [text]
	const parts = text.split(/(?<=[\s\-/])/u)
	if (parts.length > 1 && most === 2) {
		const cuts = parts.slice(1).map((_, i) => [
			parts
				.slice(0, i + 1)
				.join('')
				.trim(),
			parts
				.slice(i + 1)
				.join('')
				.trim(),
		])
		const widest = (lines: string[]) => Math.max(...lines.map((line) => measureText(line, size, weight)))
		const best = cuts.reduce((a, b) => (widest(b) < widest(a) ? b : a))
		return best.map((line) => shortenText(line, size, limit * 1.3, weight))
	}
	return [shortenText(text, size, limit * 1.3, weight)]
}

/** The longest start of the text that fits, with "…" where something was cut; no letter loses its marks. */
export function shortenText(text: string, size: number, limit: number, weight: FontWeight = 'medium'): string {
	if (measureText(text, size, weight) <= limit) return text
	const characters = text.match(/\P{M}[\p{M}\p{Cf}]*(?:(?<=\u200d).[\p{M}\p{Cf}]*)*/gu) ?? [...text]
	while (characters.length > 1 && measureText(`${characters.join('')}…`, size, weight) > limit) characters.pop()
	return `${characters.join('').trimEnd()}…`
}
