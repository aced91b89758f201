import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHeard, readHostMessage } from '../../../src/app/share/frame-messages.ts'

test('reads what it knows', () => {
	expect(readHostMessage({ corroborate: 'hello', more: 1 })).toEqual({ kind: 'hello' })
	expect(readHostMessage({ corroborate: 'view', address: 'focus=tms' })).toEqual({ kind: 'view', address: 'focus=tms' })
	expect(readHostMessage({ corroborate: 'view', address: 'https://a.example/?x=1' })).toEqual({
		kind: 'view',
		address: 'x=1',
	})
})

test('law: anything else is none of ours', () => {
	const known = (data: unknown) =>
		typeof data === 'object' &&
		data !== null &&
		['hello', 'view'].includes((data as { corroborate: string }).corroborate)
	fc.assert(fc.property(fc.anything(), (data) => known(data) || readHostMessage(data) === undefined))
	const other = fc.anything().filter((address) => typeof address !== 'string')
	fc.assert(fc.property(other, (address) => readHostMessage({ corroborate: 'view', address }) === undefined))
	expect(readHostMessage({ corroborate: 'view', address: 'a'.repeat(4001) })).toBeUndefined()
})

test('only the page around the frame is heard, and only as the origin that greeted', () => {
	const origin = 'https://host.example'
	expect(isHeard({ origin, isParent: true }, undefined)).toBe(true)
	expect(isHeard({ origin, isParent: true }, origin)).toBe(true)
	expect(isHeard({ origin, isParent: true }, 'https://other.example')).toBe(false)
	expect(isHeard({ origin, isParent: false }, undefined)).toBe(false)
	expect(isHeard({ origin, isParent: false }, origin)).toBe(false)
})
