import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceHash } from './content-security-policy.ts'
import { pruneCss, prunableClasses } from './prune-css.ts'

const sheet =
  '.text{color:red}.table td{margin:0}.sign,.place{margin:0}.sign:is(a,b){top:0}.tables{top:0}@media print{.table{overflow:visible}.text{top:0}}'

const page = (body: string) =>
  `<head><meta content="style-src '${sourceHash(sheet)}'"><style>${sheet}</style></head><body>${body}</body>`

test('removes the rules that a page does not use, and updates its policy', () => {
  const left = '.text{color:red}.place{margin:0}.tables{top:0}@media print{.text{top:0}}'
  expect(pruneCss(page('<p class="text">'))).toBe(
    `<head><meta content="style-src '${sourceHash(left)}'"><style>${left}</style></head><body><p class="text"></body>`,
  )
})

test('keeps the rules that it uses', () => {
  expect(pruneCss(page('<div class="big table">'))).toContain(
    '.tables{top:0}@media print{.table{overflow:visible}',
  )
  expect(pruneCss(page('<div class="table"><a class="sign">'))).toContain(sheet)
})

test('prunes only classes that no script adds', () => {
  const folder = 'src/islands'
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:tsx?|js)$/.test(path),
  )
  const added = scripts.flatMap((path) =>
    Array.from(
      readFileSync(join(folder, path), 'utf8').matchAll(/class(?:Name)?\b[^'"`\n]*['"`]([\w -]+)['"`]/g),
      ([, names = '']) => names.split(' '),
    ).flat(),
  )
  expect(added).toContain('status')
  expect(added.filter((name) => prunableClasses.includes(name))).toEqual([])
})
