import { expect, test } from 'vitest'
import { planOfPath, readBuildPart } from './build-part.ts'

test.each([
  [undefined, { plans: null, library: true }],
  ['', { plans: null, library: true }],
  ['library', { plans: [], library: true }],
  ['plans:city', { plans: ['city'], library: false }],
  ['plans:city,town-2', { plans: ['city', 'town-2'], library: false }],
  ['plans:library', { plans: ['library'], library: false }],
])('%s is read as the part to build', (value, part) => {
  expect(readBuildPart(value)).toEqual(part)
})

test.each(['city', 'plans:', 'plans:city,', 'plans:../city', 'Library'])('%s is refused', (value) => {
  expect(() => readBuildPart(value)).toThrow(`BUILD_PART is \`${value}\``)
})

test.each([
  ['city', 'city'],
  ['city.md', 'city'],
  ['en/city', 'city'],
  ['en/city.md', 'city'],
  ['data/town-2/targets.csv', 'town-2'],
  ['sitemap-town-2-0.xml', 'town-2'],
  ['sitemap-pages-0.xml', undefined],
  ['sitemap-index.xml', undefined],
  ['en/glossary/city', undefined],
  ['citycity', undefined],
  ['_astro', undefined],
])('%s belongs to %s', (path, plan) => {
  expect(planOfPath(path, new Set(['city', 'town-2']))).toBe(plan)
})
