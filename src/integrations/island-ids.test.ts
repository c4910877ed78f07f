import { expect, test } from 'vitest'
import { countIslands } from './island-ids.ts'

test('islands are counted in each page, wherever it was built', () => {
  const page = (first: string, second: string) =>
    `<p><astro-island uid="${first}" props="a"></astro-island><astro-island uid="${second}"></astro-island>`
  expect(countIslands(page('Z29QwIq', 'tYQfO'))).toBe(page('1', '2'))
  expect(countIslands(page('x', 'x'))).toBe(page('1', '2'))
})

test('a page without islands stays as it is', () => {
  expect(countIslands('<p uid="x">uid="y"</p>')).toBe('<p uid="x">uid="y"</p>')
})
