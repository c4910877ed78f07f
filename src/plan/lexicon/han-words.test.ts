import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/** Rules read words by their kinds; in their code are only particles and what a single rule needs. */
const limit = 300
const plan = join(import.meta.dirname, '..')

test('the code of the rules spells few Chinese words', () => {
  const files = ['grammar', 'targets', 'checks', 'indicators'].flatMap((folder) =>
    readdirSync(join(plan, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\btesting\b|^gold\b/.test(path))
      .map((path) => join(plan, folder, path)),
  )
  const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ESNext }
  const words = files.flatMap(
    (path) =>
      ts
        .transpileModule(readFileSync(path, 'utf8'), { compilerOptions })
        .outputText.match(/\p{Script=Han}+/gu) ?? [],
  )
  expect(files.length).toBeGreaterThan(30)
  expect(words.length).toBeLessThan(limit)
})
