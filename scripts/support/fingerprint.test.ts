import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprints } from './fingerprint.ts'

const plan = 'jinan-civil-affairs-2021-2025'
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'fingerprint-'))
  await cp('content', join(root, 'content'), { recursive: true })
  await cp(`content/${plan}`, join(root, 'content/other'), { recursive: true })
  for (const path of ['src/pages/index.astro', 'src/pages/a.test.ts', 'src/plan/a.ts', 'public/icon.svg'])
    await write(path, path)
  for (const path of ['astro.config.mjs', 'package-lock.json']) await write(path, path)
  await edit('site.json', (site: { plans: string[] }) => ({ ...site, plans: [plan, 'other'] }))
})
afterEach(() => rm(root, { recursive: true }))

async function write(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

async function edit<Content>(path: string, change: (content: Content) => Content) {
  const file = join(root, 'content', path)
  const content = JSON.parse(await readFile(file, 'utf8')) as Content
  await writeFile(file, JSON.stringify(change(content)))
}

/** Which plans a change makes new. */
async function changedBy(change: () => Promise<void>, env: NodeJS.ProcessEnv = {}) {
  const before = await fingerprints(root, {})
  await change()
  const after = await fingerprints(root, env)
  return [...after].filter(([id, hash]) => before.get(id) !== hash).map(([id]) => id)
}

test('the project itself has a hash for each plan', async () => {
  expect([...(await fingerprints('.', {})).keys()]).toContain(plan)
})

const nothing = () => Promise.resolve()

test('the same files give the same hashes', async () => {
  expect(await changedBy(nothing)).toEqual([])
})

test('a change in the folder of a plan is of that plan alone', async () => {
  expect(await changedBy(() => write('content/other/zh/1.mdx', '改'))).toEqual(['other'])
})

test('a change of the code, the packages, the address or the identity is of all plans', async () => {
  for (const path of ['src/pages/index.astro', 'public/icon.svg', 'astro.config.mjs', 'package-lock.json'])
    expect(await changedBy(() => write(path, 'new'))).toEqual([plan, 'other'])
  expect(await changedBy(nothing, { BASE_PATH: '/a/' })).toEqual([plan, 'other'])
  expect(
    await changedBy(() => edit('site.json', (site: object) => ({ ...site, name: { zh: '新', en: 'New' } }))),
  ).toEqual([plan, 'other'])
})

test('tests and the converter change no page', async () => {
  expect(await changedBy(() => write('src/pages/a.test.ts', 'new'))).toEqual([])
  expect(await changedBy(() => write('src/plan/a.ts', 'new'))).toEqual([])
})

test('another plan on the list changes none, unless it makes the site a library', async () => {
  await cp(join(root, 'content/other'), join(root, 'content/third'), { recursive: true })
  const list = (plans: string[]) => () => edit('site.json', (site: object) => ({ ...site, plans }))
  expect(await changedBy(list([plan, 'other', 'third']))).toEqual(['third'])
  expect(await changedBy(list([plan]))).toEqual([plan])
})

test('a term, a topic or a comparison changes the plans that it is of', async () => {
  const [first] = JSON.parse(await readFile(join(root, `content/${plan}/terms.json`), 'utf8')) as {
    term: string
  }[]
  await edit('other/terms.json', (terms: { term: string }[]) =>
    terms.filter(({ term }) => term !== first?.term),
  )
  const rename = (terms: { id: string; en: string }[]) =>
    terms.map((term) => (term.id === first?.term ? { ...term, en: 'new' } : term))
  expect(await changedBy(() => edit('glossary.json', rename))).toEqual([plan])

  const topic = { id: 'new', name: { zh: '新', en: 'New' }, places: { other: ['c1'] } }
  expect(await changedBy(() => edit('topics.json', (topics: object[]) => [...topics, topic]))).toEqual([
    'other',
  ])

  const empty = { indicator: { zh: '新', en: 'New' }, note: null }
  // The first one of all brings their page, to which every page leads.
  await edit('comparisons.json', () => [{ ...empty, id: 'first', targets: { other: 't' } }])
  const comparison = { ...empty, id: 'new', targets: { [plan]: 't' } }
  expect(await changedBy(() => edit('comparisons.json', (all: object[]) => [...all, comparison]))).toEqual([
    plan,
  ])
})
