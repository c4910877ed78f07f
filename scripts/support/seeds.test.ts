import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { runCommand } from './steps.ts'
import { likelyName } from './seeds.ts'

const seed = 'seeds/jinan-civil-affairs-2021-2025'
let project = ''
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'seeds-'))
  for (const path of ['src', 'scripts', 'node_modules']) await symlink(resolve(path), join(project, path))
  for (const path of ['seeds', 'content', 'package.json'])
    await cp(path, join(project, path), { recursive: true })
})
afterEach(() => rm(project, { recursive: true, force: true }))

const check = () => runCommand('node scripts/content.ts --check', {}, project)

describe('what is in the place of a file', { timeout: 60_000 }, () => {
  const faults: [string, (path: string) => Promise<void>, string][] = [
    ['a folder', (path) => mkdir(path), 'Unexpected folder'],
    ['a dangling link', (path) => symlink('nowhere', path), 'Unexpected link to a file that does not exist'],
    [
      'a pipe',
      (path) => Promise.resolve(void execFileSync('mkfifo', [path])),
      'Unexpected special file (a pipe, a socket or a device)',
    ],
    ['a link to itself', (path) => symlink(path, path), 'Unexpected link that leads to itself'],
  ]
  it.each(faults)('%s is an error with the path', async (_, put, message) => {
    const name = `${seed}/references.yaml`
    await rm(join(project, name))
    await put(join(project, name))
    const { ok, output } = await check()
    expect(ok).toBe(false)
    expect(output).toContain(name)
    expect(output).toContain(message)
  })
})

test('a file that nothing reads is reported with the likely name', { timeout: 60_000 }, async () => {
  for (const name of ['target.yaml', 'notes.yml', 'readme.md'])
    await writeFile(join(project, seed, name), 'x')
  await writeFile(join(project, 'seeds', 'glossary.CSV.bak'), 'x')
  const { ok, output } = await check()
  expect(ok).toBe(false)
  for (const [name, likely] of [
    [`${seed}/target.yaml`, 'perhaps `targets.yaml`'],
    [`${seed}/notes.yml`, 'perhaps `notes.yaml`'],
    ['seeds/glossary.CSV.bak', 'perhaps `glossary.csv`'],
    [`${seed}/readme.md`, 'which nothing reads'],
  ] as const)
    expect(output).toMatch(new RegExp(`${name}\\n[^\\n]*${likely}`))
})

test.each([
  ['plan.yml', 'plan.yaml'],
  ['Targets.yaml', 'targets.yaml'],
  ['progres.csv', 'progress.csv'],
  ['progress.xlsx', 'progress.csv'],
  ['reference.yaml', 'references.yaml'],
  ['plan (1).txt', 'plan.txt'],
  ['en.pot', 'en.po'],
  ['picture.png', null],
])('takes %s for %s', (name, likely) => {
  const known = ['plan.txt', 'plan.yaml', 'en.po', 'targets.yaml', 'references.yaml', 'progress.csv']
  expect(likelyName(name, known)?.replace(/^plan\..*/, 'plan')).toBe(
    likely?.replace(/^plan\..*/, 'plan') ?? undefined,
  )
})

describe('damage in content/', { timeout: 60_000 }, () => {
  it.each([
    [
      'outline.json',
      '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n',
      'the marks of a merge conflict on line 1',
    ],
    ['outline.json', '{"plan": "x', 'is damaged'],
    ['outline.json', '{}', 'is damaged'],
    ['targets.json', '', 'is empty'],
    ['plan.json', '[1]', 'is damaged'],
  ])('in %s is named, with the command that mends it', async (name, value, fault) => {
    const path = `content/jinan-civil-affairs-2021-2025/${name}`
    await writeFile(join(project, path), value)
    const { ok, output } = await check()
    expect(ok).toBe(false)
    expect(output).toContain(`${path} `)
    expect(output).toContain(fault)
    expect(output).toMatch(
      /run `git (?:restore content|checkout --ours -- content)`, and then `npm run content`/,
    )
    expect(output).not.toContain('    at ')
  })
})

test.each([
  ['no seeds/', 'seeds', 'There is no folder seeds/ here'],
  ['no plan in seeds/', seed, 'seeds/ has no plan'],
])('%s is said in a sentence', { timeout: 60_000 }, async (_, path, sentence) => {
  await rm(join(project, path), { recursive: true })
  const { ok, output } = await check()
  expect(ok).toBe(false)
  expect(output).toContain(sentence)
  expect(output).not.toContain('    at ')
})
