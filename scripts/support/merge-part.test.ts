import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mergePart, replaceFolder } from './merge-part.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merge-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(site: string, files: readonly string[], text: string) {
  for (const path of files) {
    const file = join(folder, site, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
}

async function read(site: string): Promise<Record<string, string>> {
  const paths = await readdir(join(folder, site), { recursive: true, withFileTypes: true })
  const files = paths.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = files.map(
    async (path) => [path.slice(join(folder, site).length + 1), await readFile(path, 'utf8')] as const,
  )
  return Object.fromEntries((await Promise.all(texts)).toSorted())
}

const whole = [
  'index.html',
  'en/index.html',
  'en/glossary/index.html',
  'city/index.html',
  'city/old/index.html',
  'en/city/index.html',
  'data/city/targets.csv',
  'town/index.html',
  'sitemap-town-0.xml',
  '_astro/a.js',
]

test('a part of some plans replaces the files of those plans alone', async () => {
  await write('site', whole, 'last')
  await write('part', ['index.html', 'city/index.html', 'en/city/index.html', '_astro/b.js'], 'new')
  await mergePart(join(folder, 'part'), join(folder, 'site'), 'plans:city', ['city', 'town'])
  expect(await read('site')).toEqual({
    '_astro/a.js': 'last',
    '_astro/b.js': 'new',
    'city/index.html': 'new',
    'en/city/index.html': 'new',
    'en/glossary/index.html': 'last',
    'en/index.html': 'last',
    'index.html': 'last',
    'sitemap-town-0.xml': 'last',
    'town/index.html': 'last',
  })
})

test('the part of the library replaces all other files, also those of a plan that is gone', async () => {
  await write('site', whole, 'last')
  await write('part', ['index.html', 'en/index.html', 'en/glossary/index.html', 'city/index.html'], 'new')
  await mergePart(join(folder, 'part'), join(folder, 'site'), 'library', ['city'])
  expect(await read('site')).toEqual({
    '_astro/a.js': 'last',
    'city/index.html': 'last',
    'city/old/index.html': 'last',
    'data/city/targets.csv': 'last',
    'en/city/index.html': 'last',
    'en/glossary/index.html': 'new',
    'en/index.html': 'new',
    'index.html': 'new',
  })
})

test('a build without pages of its plan changes nothing', async () => {
  await write('site', whole, 'last')
  await write('part', ['index.html'], 'new')
  const before = await read('site')
  await expect(mergePart(join(folder, 'part'), join(folder, 'site'), 'plans:city', ['city'])).rejects.toThrow(
    'no pages of city',
  )
  expect(await read('site')).toEqual(before)
})

test('a folder takes the place of another, or of none', async () => {
  await write('new', ['a'], 'new')
  await replaceFolder(join(folder, 'site'), join(folder, 'new'))
  expect(await read('site')).toEqual({ a: 'new' })
  await write('newer', ['b'], 'newer')
  await replaceFolder(join(folder, 'site'), join(folder, 'newer'))
  expect(await read('site')).toEqual({ b: 'newer' })
})
