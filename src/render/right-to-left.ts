/** Letters of Hebrew, Arabic and their kin. */
const LETTERS = '\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc'
const FIRST = new RegExp(`^[^\\p{L}]*[${LETTERS}]`, 'u')

/** Whether a line runs from right to left: its first letter says so (UAX 9, P2 and P3). */
export const runsRightToLeft = (text: string): boolean => FIRST.test(text)
