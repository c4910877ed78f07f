import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { movedPages } from './moved-pages.ts'

test('knows the pages of ids that targets had once, of every plan and in both languages', async () => {
  const content = await mkdtemp(join(tmpdir(), 'content-'))
  await writeFile(join(content, 'site.json'), '{}')
  for (const [plan, movedTargets] of [
    ['city', { old: 'new' }],
    ['town', {}],
  ] as const) {
    await mkdir(join(content, plan))
    await writeFile(join(content, plan, 'plan.json'), JSON.stringify({ id: plan, movedTargets }))
  }
  const isMoved = movedPages(content)
  await rm(content, { recursive: true })
  expect(isMoved('https://example.org/a/city/targets/old/')).toBe(true)
  expect(isMoved('https://example.org/en/city/targets/old/')).toBe(true)
  for (const other of ['city/targets/new', 'town/targets/old', 'city/targets'])
    expect(isMoved(`https://example.org/${other}/`)).toBe(false)
})
