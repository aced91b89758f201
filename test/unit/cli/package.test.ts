import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { expect, test } from 'vitest'
import * as places from '../../../src/cli/package-root.ts'

const { files, bin, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const { readVersion, packageRoot: _root, ...paths } = places
const isPacked = (path: string) => files.some((packed: string) => path === packed || path.startsWith(`${packed}/`))

test.each(Object.entries(paths))('%s points to what is in the package', (_, path) => {
	expect(isPacked(relative('.', (path as (name: string) => string)('names')))).toBe(true)
})

test('the program is in the package, and needs no other', () => {
	expect(isPacked(bin.corroborate)).toBe(true)
	expect(dependencies).toBeUndefined()
	expect(readVersion()).toMatch(/^\d+\.\d+\.\d+/)
})
