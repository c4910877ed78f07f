import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { HookParameters } from 'astro'
import { expect, test } from 'vitest'
import { finishPages, numberIslands } from './finish-pages.ts'

test('islands are numbered in each page, wherever it was built', () => {
  const page = (first: string, second: string) =>
    `<p><astro-island uid="${first}" props="a"></astro-island><astro-island uid="${second}"></astro-island>`
  expect(numberIslands(page('Z29QwIq', 'tYQfO'))).toBe(page('1', '2'))
  expect(numberIslands(page('x', 'x'))).toBe(page('1', '2'))
})

test('a page without islands stays as it is', () => {
  expect(numberIslands('<p uid="x">uid="y"</p>')).toBe('<p uid="x">uid="y"</p>')
})

const page =
  '<head><meta charset="utf-8"><title>t</title><meta http-equiv="content-security-policy" content="script-src \'none\'">' +
  '<style>.gap{top:0}p{top:1px}</style></head><body><p>a</p></body>'
const finished =
  '<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="script-src \'none\'"><title>t</title>' +
  '<style>p{top:1px}</style></head><body><p>a</p></body>'

test('finishes the pages that Astro built, and no other file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'))
  try {
    const pages = ['index.html', '404.html', 'en/plan/index.html']
    const others = ['data/plan/plan.zh.html', 'data/index.html']
    for (const path of [...pages, ...others]) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), others.includes(path) ? '<p>a download</p>' : page)
    }
    const built = ['', '404/', 'en/plan/'].map((pathname) => ({ pathname }))
    await finishPages().hooks['astro:build:done']?.({
      dir: pathToFileURL(`${folder}/`),
      pages: built,
    } as HookParameters<'astro:build:done'>)

    for (const path of pages) expect(await readFile(join(folder, path), 'utf8'), path).toBe(finished)
    for (const path of others)
      expect(await readFile(join(folder, path), 'utf8'), path).toBe('<p>a download</p>')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
