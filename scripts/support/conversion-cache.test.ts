import { createHash } from 'node:crypto'
import { appendFile, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { copyProject } from '../proof/project-copy.ts'
import { writeManyPlans } from '../bench/many-plans.ts'
import { runCommand } from './steps.ts'

const jinan = 'jinan-civil-affairs-2021-2025'
let folder: string

// Each test converts a library several times, which takes long where other work goes on.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const inFolder = (path: string) => join(folder, path)

async function writeContent(check = '') {
  const { ok, output } = await runCommand(`node scripts/content.ts ${check}`, {}, folder)
  const [, converted, kept] = /converted: (\d+); unchanged since they were: (\d+)/.exec(output) ?? []
  return { ok, output, plans: [Number(converted), Number(kept)] }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-reader-kept-'))
  await copyProject(folder)
  await symlink(resolve('node_modules'), inFolder('node_modules'))
  await writeManyPlans(inFolder('seeds'), 1)
})

beforeEach(async () => {
  await writeContent()
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('plans that are as they were are not converted again', async () => {
  expect(await writeContent()).toMatchObject({ ok: true, plans: [0, 2] })
  await rm(inFolder('.cache'), { recursive: true })
  expect(await writeContent()).toMatchObject({ ok: true, plans: [2, 0] })
})

test('a plan whose seed changed is converted again, and it alone', async () => {
  await appendFile(inFolder('seeds/plan-1/plan.yaml'), '# another comment\n')
  expect(await writeContent()).toMatchObject({ ok: true, plans: [1, 1] })
})

test('all are converted again when the glossary or the code changed', async () => {
  await appendFile(inFolder('seeds/glossary.csv'), '某某之词,,such a word,,,,,\n')
  expect(await writeContent()).toMatchObject({ ok: true, plans: [2, 0] })
  await appendFile(inFolder('src/plan/text/json.ts'), '// another comment\n')
  expect(await writeContent()).toMatchObject({ ok: true, plans: [2, 0] })
})

test('a page that somebody changed or removed is made again', async () => {
  const page = inFolder(`content/${jinan}/zh/1.mdx`)
  const published = await readFile(page, 'utf8')
  await writeFile(page, published.replace('民政', '某某'))
  expect(await writeContent('--check')).toMatchObject({ ok: false })
  expect(await writeContent()).toMatchObject({ ok: true, plans: [1, 1] })
  expect(await readFile(page, 'utf8')).toBe(published)
  await rm(page)
  expect(await writeContent()).toMatchObject({ ok: true, plans: [1, 1] })
  expect(await readFile(page, 'utf8')).toBe(published)
})

test('what is kept and can’t be read is made again', async () => {
  await writeFile(inFolder(`.cache/conversions/${jinan}.json`), '{ "key": ')
  expect(await writeContent()).toMatchObject({ ok: true, plans: [1, 1] })
  expect(await writeContent()).toMatchObject({ ok: true, plans: [0, 2] })
})

test('a warning is told again with its place; a plan with an error is never kept', async () => {
  const [seed, settings] = [inFolder('seeds/plan-1/plan.txt'), inFolder('seeds/plan-1/plan.yaml')]
  const text = await readFile(seed, 'utf8')
  const large = text.replace(/。(?=\n)/, '。养老床位达到12345678901234567890张。')
  await writeFile(seed, large)
  for (let run = 0; run < 2; run++) {
    const { ok, output } = await writeContent()
    expect(ok).toBe(false)
    expect(output).toContain('file-checksum')
  }
  const sum = createHash('sha256').update(large).digest('hex')
  await writeFile(settings, (await readFile(settings, 'utf8')).replace(/^sha256: .*$/m, `sha256: ${sum}`))
  await runCommand('node scripts/po-update.ts', {}, folder)
  const first = await writeContent()
  expect(first).toMatchObject({ ok: true, plans: [1, 1] })
  expect(first).toMatchObject({ ok: true, plans: [1, 1] })
  expect(first.output).toMatch(/^ *\d+:\d+ .*number-too-large/m)
  const second = await writeContent()
  expect(second.plans).toEqual([0, 2])
  expect(findingsIn(second.output)).toBe(findingsIn(first.output))
})

function findingsIn(output: string): string {
  return output.slice(0, output.indexOf('content/ is'))
}
