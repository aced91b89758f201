/** Words of a file as they may stand in one line of a terminal: no line ends, no escape sequences. */
export const toOneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ')
