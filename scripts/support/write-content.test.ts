import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { VFile } from 'vfile'
import { runCommand } from './steps.ts'
import { findStale, writeContent } from './write-content.ts'

let project = ''
let content = ''
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'content-'))
  content = join(project, 'content')
})
afterEach(() => rm(project, { recursive: true, force: true }))

const filesOf = (version: string, paths: readonly string[]) =>
  paths.map((path) => new VFile({ path, value: `${version} ${path}\n` }))
const old = filesOf('old', [
  'site.json',
  'city/plan.json',
  'city/zh/0.mdx',
  'city/zh/1.mdx',
  'town/plan.json',
])
const fresh = filesOf('new', ['site.json', 'city/plan.json', 'city/zh/0.mdx', 'village/plan.json'])

test('replaces what is there, and removes what has no seed any more', async () => {
  await writeContent(content, old)
  expect(await findStale(content, fresh)).toEqual([
    { path: 'city/plan.json', why: 'is out of date' },
    { path: 'city/zh/0.mdx', why: 'is out of date' },
    { path: 'city/zh/1.mdx', why: 'has no seed any more' },
    { path: 'site.json', why: 'is out of date' },
    { path: 'town/plan.json', why: 'has no seed any more' },
    { path: 'village/plan.json', why: 'is missing' },
  ])
  await writeContent(content, fresh)
  expect(await findStale(content, fresh)).toEqual([])
})

test.each(fresh.map(({ path }, index) => [path, index] as const))(
  'interrupted at %s it leaves whole files and a marker, and the next run repairs',
  async (_, index) => {
    await writeContent(content, old)
    await expect(writeContent(content, interruptedAt(index))).rejects.toThrow('killed')
    expect(await findStale(content, fresh)).toContainEqual({
      path: '.incomplete',
      why: 'is left from an interrupted run',
    })
    // The ids that are published, and must stay so, are read from content/.
    expect(await readFile(join(content, 'city/plan.json'), 'utf8')).toMatch(/^(old|new) city\/plan.json\n$/)

    await writeContent(content, fresh)
    expect(await findStale(content, fresh)).toEqual([])
  },
)

test(
  'a build refuses content that was interrupted until it is written again',
  { timeout: 60_000 },
  async () => {
    await cp('astro.config.mjs', join(project, 'astro.config.mjs'))
    for (const path of ['src', 'node_modules']) await symlink(resolve(path), join(project, path))
    const site = new VFile({ path: 'site.json', value: await readFile('content/site.json', 'utf8') })
    const configure = () => runCommand('node astro.config.mjs', {}, project)

    await expect(writeContent(content, [site, ...interruptedAt(1)])).rejects.toThrow('killed')
    const refused = await configure()
    expect(refused.ok).toBe(false)
    expect(refused.output).toContain('Run `npm run content` again.')

    const empty = ['glossary', 'topics', 'comparisons'].map(
      (name) => new VFile({ path: `${name}.json`, value: '[]' }),
    )
    await writeContent(content, [site, ...empty])
    expect(await configure()).toEqual({ ok: true, output: '' })
  },
)

/** The fresh files, of which one ends the writer as a kill would: nothing after it is written. */
function interruptedAt(index: number): VFile[] {
  const killer = new VFile({ path: fresh[index]?.path ?? '' })
  killer.toString = () => {
    throw new Error('killed')
  }
  return fresh.with(index, killer)
}
