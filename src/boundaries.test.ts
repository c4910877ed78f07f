import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const contract = ['src/schemas']
const shown = [...contract, 'src/i18n', 'src/styles']

/** The parts of the house: each may import itself and the parts it names, and nothing else of the project. */
const arrows: Record<string, string[]> = {
  'src/schemas': [],
  'src/plan': contract,
  scripts: [...contract, 'src/plan', 'src/integrations', 'src/e2e', 'package.json'],
  'src/content.config.ts': contract,
  'src/content.ts': contract,
  'src/i18n': contract,
  'src/islands': shown,
  'src/components': [...shown, 'src/content.ts', 'src/islands'],
  'src/layouts': [...shown, 'src/content.ts', 'src/islands', 'src/components'],
  'src/pages': [...shown, 'src/content.ts', 'src/islands', 'src/components', 'src/layouts', 'src/downloads'],
  'src/downloads': [...contract, 'src/content.ts'],
  // The index is folded and cut as the queries are, and says of targets what the pages say.
  'src/integrations': [...contract, 'src/i18n', 'src/islands'],
  'src/e2e': shown,
  'src/env.d.ts': ['src/i18n'],
}

const sources = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|js|mjs|astro)$/.test(path))
  .map((path) => {
    const code = readFileSync(path, 'utf8')
    return { path, part: partOf(path), code, imports: importsOf(path, code) }
  })

test('imports follow the arrows of the house', () => {
  const wrong = sources.flatMap(({ path, part, imports }) =>
    imports
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(path), name))
      .filter((target) => ![part, ...(arrows[part] ?? [])].includes(partOf(target)))
      .map((target) => `${path} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('the contract needs nothing but zod', () => {
  const packages = sources.filter(({ part }) => part === 'src/schemas').flatMap(({ imports }) => imports)
  expect(packages.filter((name) => !name.startsWith('.') && name !== 'zod')).toEqual([])
})

test('understanding a plan needs no disk, clock, chance, network or console', () => {
  const library = sources.filter(({ path, part }) => part === 'src/plan' && !path.endsWith('.test.ts'))
  const impure =
    /\b(console|process|globalThis|performance|Date)\.|\bnew Date\b|\bMath\.random\b|\b(fetch|setTimeout)\(/
  const wrong = library.filter(
    ({ code, imports }) =>
      imports.some((name) => isBuiltin(name)) ||
      // Few files are worth reading without their comments, which takes its time.
      (impure.test(code) && impure.test(withoutComments(code))),
  )
  expect(library).not.toEqual([])
  expect(wrong.map(({ path }) => path)).toEqual([])
})

function partOf(path: string): string {
  return /^src\/[^/]+|^[^/]+/.exec(path)?.[0] ?? path
}

function importsOf(path: string, code: string): string[] {
  const script = path.endsWith('.astro') ? (code.split(/^---$/m)[1] ?? '') : code
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName)
}

function withoutComments(code: string): string {
  const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ESNext }
  return ts.transpileModule(code, { compilerOptions }).outputText
}
