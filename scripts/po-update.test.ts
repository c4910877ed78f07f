import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** Processes on a machine that does other work besides. */
const patience = 60_000

const text = '河东市“十四五”教育规划\n为发展教育，制定本规划。\n一、总则\n坚持公平。\n二、任务\n办好学校。\n'
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'po-update-'))
  for (const [id, city] of [
    ['a-plan', '河东'],
    ['b-plan', '河西'],
  ] as const) {
    await writeFile(join(folder, `${id}.txt`), text.replace('河东', city))
    expect((await run('new.ts', `${id}.txt`, '--id', id)).code).toBe(0)
  }
}, patience)

afterAll(() => rm(folder, { recursive: true, force: true }))

function run(script: string, ...given: string[]): Promise<{ code: number; output: string; said: string }> {
  const env = { ...process.env, INIT_CWD: folder }
  return new Promise((done) => {
    const path = resolve('scripts', script)
    execFile(process.execPath, [path, ...given], { cwd: folder, env }, (error, output, said) => {
      done({ code: error === null ? 0 : Number(error.code), output, said })
    })
  })
}

function catalog(id: string): string {
  return join(folder, 'seeds', id, 'en.po')
}

test('fills the catalog of a new plan once, and leaves the other alone', { timeout: patience }, async () => {
  const empty = await readFile(catalog('a-plan'), 'utf8')
  const translated = empty.replace(
    'msgid "办好学校。"\nmsgstr ""',
    'msgid "办好学校。"\nmsgstr "Schools will be run well."',
  )
  await writeFile(catalog('a-plan'), translated)
  const first = await run('po-update.ts')
  expect(first).toMatchObject({ code: 0, said: '' })
  expect(first.output).toContain('seeds/a-plan/en.po was up to date:\n1 translated, 0 fuzzy,')
  expect(first.output).toContain('seeds/b-plan/en.po is updated:\n0 translated, 1 fuzzy,')
  expect(first.output).toContain('1 filled as fuzzy')
  const filled = await readFile(catalog('b-plan'), 'utf8')
  expect(filled).toContain('# from a-plan c2-p1\n#. c2-p1\n')
  expect(filled).toContain('#, fuzzy\nmsgid "办好学校。"\nmsgstr "Schools will be run well."')
  expect(await readFile(catalog('a-plan'), 'utf8')).toBe(translated)

  expect((await run('po-update.ts')).output).toContain('seeds/b-plan/en.po was up to date:')
  expect(await readFile(catalog('b-plan'), 'utf8')).toBe(filled)
})

test('writes no catalog while one, or the glossary, can’t be read', { timeout: patience }, async () => {
  const paths = ['a-plan', 'b-plan'].map(catalog)
  const glossary = join(folder, 'seeds/glossary.csv')
  await writeFile(glossary, 'zh,en\n')
  expect(await run('po-update.ts')).toMatchObject({ code: 1, output: '' })
  await rm(glossary)

  const [a = '', b = ''] = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  await writeFile(catalog('a-plan'), a.replace('坚持公平', '坚持公正'))
  await writeFile(catalog('b-plan'), `${b}msgid "open\n`)
  const { code, output, said } = await run('po-update.ts')
  expect({ code, output }).toEqual({ code: 1, output: '' })
  expect(said).toMatch(/catalog-syntax[^]*Every en\.po is as it was\./)
  expect(await readFile(catalog('a-plan'), 'utf8')).toBe(a.replace('坚持公平', '坚持公正'))
})
