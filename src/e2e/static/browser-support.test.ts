import { readdirSync, readFileSync } from 'node:fs'
import { load } from 'cheerio'
import { expect, test } from 'vitest'
import { newScripts, newStyles } from '../support/browser-support.ts'

/** What a page may ask for although a supported browser lacks it, and what such a browser shows instead. */
const styles: Record<string, string> = {
  ':focus-visible': 'the browser’s own ring',
  ':has': 'the way to cite a paragraph is seen over its address, not over the paragraph too',
  ':popover-open': 'what opens at a term is a link to the glossary',
  '(prefers-contrast)': 'the contrast that all have',
  '@page': 'the margins of the printer',
  'align-self: start': 'its place in the text',
  'break-after: avoid': 'a page may end after a heading',
  'color-scheme': 'bars and controls of the browser stay light',
  'color-scheme: dark': 'bars and controls of the browser stay light',
  'color-scheme: light': 'bars and controls of the browser stay light',
  'font-synthesis': 'slanted Chinese where a font has none',
  'font-synthesis: style': 'slanted Chinese where a font has none',
  'hanging-punctuation': 'marks within the measure',
  'hanging-punctuation: allow-end': 'marks within the measure',
  'hanging-punctuation: first': 'marks within the measure',
  orphans: 'a page may end after one line',
  outline: 'without rounded corners',
  'overflow-wrap: anywhere': 'long addresses reach beyond their column',
  'place-content: start': 'its place in the text',
  'scroll-margin-top': 'the paragraph that a link leads to is at the edge',
  size: 'the paper of the printer',
  'text-autospace': 'no gap between Chinese and digits',
  'text-autospace: normal': 'no gap between Chinese and digits',
  'text-decoration-thickness': 'lines as thick as the font says',
  'text-decoration: dotted': 'a line that is not dotted',
  'text-size-adjust': 'the size that the browser chooses when a phone is turned',
  'text-spacing-trim': 'full-width marks as the font has them',
  'text-spacing-trim: trim-start': 'full-width marks as the font has them',
  'text-underline-offset': 'lines where the font says',
  'text-wrap': 'headings break where they are full',
  'text-wrap: balance': 'headings break where they are full',
  'text-wrap: pretty': 'a last line may be short',
  widows: 'a page may begin with one line',
}

const scripts: Record<string, string> = {
  '.captureStackTrace()': 'of the decompression in Pagefind, which looks for it first',
  '.grow()': 'of WebAssembly: where there is none, the search reads the text itself',
  '.hasOwn()': 'of Astro, for islands with a dot in their name',
  '.notify()': 'Chart.js has a method of this name',
  '.read()': 'the reader aloud has a method of this name',
  '.register()': 'Chart.js has a method of this name',
  '.resize()': 'Chart.js has a method of this name',
  '.restore()': 'Chart.js and canvases have a method of this name',
  '.share()': 'its button is there only where the browser can share',
  '.wait()': 'Chart.js has a method of this name',
  Highlight: 'made only where the browser keeps highlights',
}

test('the style sheets of the site ask for nothing essential that a supported browser lacks', () => {
  const found = new Set([
    ...filesOf('.css').flatMap((path) => newStyles(readFileSync(path, 'utf8'))),
    ...inline.styles.flatMap(newStyles),
  ])
  expect([...found].filter((name) => !(name in styles))).toEqual([])
})

test('the scripts of the site ask for nothing that a supported browser lacks', () => {
  const found = new Set([
    ...filesOf('.js').flatMap((path) => newScripts(readFileSync(path, 'utf8'), 'module')),
    ...inline.scripts.flatMap(([code, type]) => newScripts(code, type)),
  ])
  expect([...found].filter((name) => !(name in scripts))).toEqual([])
})

for (const [css, name] of [
  ['p { & b { color: red } }', 'nesting'],
  ['p:has(b) { color: red }', ':has'],
  ['p { width: 10dvh }', 'dvh'],
  ['p { color: color-mix(in srgb, red, blue) }', 'color-mix()'],
  ['@container (width > 1px) { p { color: red } }', '@container'],
  ['p { inset: 0 }', 'inset'],
] as const)
  test(`a style sheet with ${css} is reported`, () => {
    expect(newStyles(css)).toContain(name)
  })

for (const [code, name] of [
  ['a ??= 1', /^syntax/],
  ['class A { static { } }', /^syntax/],
  ['[1].at(0)', '.at()'],
  ['Object.hasOwn(a, "b")', '.hasOwn()'],
  ['structuredClone(a)', 'structuredClone'],
  ['list.toSorted()', '.toSorted()'],
] as const)
  test(`a script with ${code} is reported`, () => {
    expect(newScripts(code, 'script')).toContainEqual(
      typeof name === 'string' ? name : expect.stringMatching(name),
    )
  })

test('what a sheet or a script looks for first is not reported', () => {
  expect(newStyles('@supports (inset: 0) { p { inset: 0 } }')).toEqual([])
  expect(newScripts('a.at?.(0)', 'script')).toEqual([])
})

function filesOf(extension: string): string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(extension))
    .map((path) => `dist/${path}`)
}

/** The different inline sheets and scripts of all pages: many pages have the same. */
const inline = inlineParts()

function inlineParts() {
  const styles = new Set<string>()
  const scripts = new Map<string, 'module' | 'script'>()
  for (const path of filesOf('.html')) {
    const $ = load(readFileSync(path, 'utf8'))
    for (const style of $('style')) styles.add($(style).text())
    for (const script of $('script:not([src], [type="application/ld+json"])'))
      scripts.set($(script).text(), $(script).attr('type') === 'module' ? 'module' : 'script')
  }
  return { styles: [...styles], scripts: [...scripts] }
}
