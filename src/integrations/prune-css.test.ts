import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sourceHash } from './content-security-policy.ts'
import { matchable, pruneCss, scriptClasses } from './prune-css.ts'

const sheet =
  '.text{color:red}.table td{margin:0}.sign,.place{margin:0}.sign:is(a,b){top:0}.tables{top:0}@media print{.table{overflow:visible}.text{top:0}}'

const page = (body: string) =>
  `<head><meta content="style-src '${sourceHash(sheet)}'"><style>${sheet}</style></head><body>${body}</body>`

test('removes the rules that a page does not use, and updates its policy', () => {
  const left = '.text{color:red}.place{margin:0}@media print{.text{top:0}}'
  expect(pruneCss(page('<p class="text place">'))).toBe(
    `<head><meta content="style-src '${sourceHash(left)}'"><style>${left}</style></head><body><p class="text place"></body>`,
  )
})

test('keeps the rules that it uses', () => {
  expect(pruneCss(page('<div class="big table"><table><td>'))).toContain(
    '.table td{margin:0}@media print{.table{overflow:visible}',
  )
  expect(pruneCss(page('<div class="table"><a class="sign">'))).not.toContain('.table td')
})

const built = (rules: string, body: string) =>
  pruneCss(`<html lang="zh-CN"><style>${rules}</style><body>${body}`)
    .split(/<\/?style>/)
    .at(1)

test.each([
  ['.rail a:hover{top:0}', '<nav class="rail"><a>'],
  ['.js .where[aria-expanded=true]::after{top:0}', '<button class="where">'],
  ['.begun .rail > a:first-of-type{top:0}', '<nav class="rail"><a>'],
  ['.js li li:not(.open)>ol{top:0}', '<li><ol><li><ol>'],
  ['.definitions :popover-open{top:0}', '<div class="definitions"><p popover>'],
  ['.text>:target{top:0}', '<div class="text"><p>'],
  ['h1:lang(zh){top:0}', '<h1>'],
  ['p:lang(en){top:0}', '<p lang="en">'],
  ['select,textarea{top:0}', '<p>'],
  ['body.has-matches{top:0}', '<p>'],
])('keeps %s, which applies once the page is used', (rules, body) => {
  expect(built(rules, body)).toBe(rules)
})

test.each([
  ['h1:lang(en){top:0}', '<h1><p lang="en">'],
  ['.rail a:hover{top:0}', '<a>'],
  ['.row>.place{top:0}', '<div class="row"><p><a class="place">'],
])('drops %s where nothing can come to match it', (rules, body) => {
  expect(built(rules, body)).toBe('')
})

test('a page that scripts build keeps every rule', () => {
  expect(built('.gap{top:0}', '<astro-island uid="1">')).toBe('.gap{top:0}')
  expect(built('.gap{top:0}', '<main data-search="{}">')).toBe('.gap{top:0}')
})

test('a state alone matches everything', () => {
  expect(matchable(':focus:not(:focus-visible)')).toBe('*')
  expect(matchable('.begun')).toBe('*')
})

test('knows every class that scripts add to what is there already', () => {
  const folder = 'src/islands'
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.test)\.(?:tsx?|js)$/.test(path),
  )
  const added = scripts.flatMap((path) =>
    Array.from(
      readFileSync(join(folder, path), 'utf8').matchAll(/classList\.(?:add|toggle)\('([\w-]+)'/g),
      ([, name = '']) => name,
    ),
  )
  expect(added).toContain('begun')
  const chosen = ['light', 'dark', 'contrast', 'current']
  expect(added.filter((name) => !scriptClasses.includes(name) && !chosen.includes(name))).toEqual([])
})
