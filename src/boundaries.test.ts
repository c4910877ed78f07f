import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const contract = ['src/schemas']
const shown = [...contract, 'src/i18n', 'src/styles']
const described = [...shown, 'src/presentation', 'src/search']

/** The parts of the house: each may import itself and the parts it names, and nothing else of the project. */
const arrows: Record<string, string[]> = {
  'src/schemas': [],
  'src/plan': contract,
  scripts: [
    ...contract,
    'src/plan',
    'src/indexing',
    'src/integrations',
    'src/search',
    'src/e2e',
    'package.json',
  ],
  'src/content.config.ts': contract,
  'src/content.ts': contract,
  'src/i18n': contract,
  'src/presentation': [...contract, 'src/i18n'],
  'src/search': contract,
  'src/indexing': [...contract, 'src/i18n', 'src/presentation', 'src/search'],
  'src/islands': described,
  'src/components': [...described, 'src/content.ts', 'src/islands'],
  'src/layouts': [...shown, 'src/content.ts', 'src/islands', 'src/components'],
  'src/pages': [
    ...described,
    'src/content.ts',
    'src/islands',
    'src/components',
    'src/layouts',
    'src/downloads',
  ],
  'src/downloads': [...contract, 'src/content.ts', 'src/i18n', 'src/presentation'],
  'src/integrations': [...contract, 'src/indexing'],
  'src/e2e': [...shown, 'src/search'],
  // Spells the interface by the rules for the translation.
  'src/i18n/spelling.test.ts': ['src/i18n', 'src/plan'],
  // Builds an index and asks it as the browser does.
  'src/indexing/answers.test.ts': ['src/indexing', 'src/search', 'src/islands', ...contract],
  // Asks the index that the build wrote in the same way.
  'src/e2e/static/search.test.ts': ['src/e2e', 'src/search', 'src/islands'],
  'src/e2e/static/residents-words.test.ts': ['src/e2e', 'src/search', 'src/islands', ...contract],
  'src/env.d.ts': ['src/i18n', 'src/components'],
}

/**
 * The folders of some parts from the bottom up: each imports only itself and those before it. What lies beside the
 * folders comes last and may import them all. Tests and their support are free.
 */
const floors: Record<string, string[]> = {
  'src/plan': [
    'text',
    'model',
    'diagnostics',
    'fidelity',
    'seed',
    'lines',
    'import',
    'catalog',
    'glossary',
    'memory',
    'lexicon',
    'numbers',
    'frame',
    'tables',
    'grammar',
    'checks',
    'layout',
    'targets',
    'rendering',
    'parse',
    'outline',
    'indicators',
    'draft',
  ],
  'src/islands': ['browser', 'charts', 'cite', 'read-aloud', 'reading-settings', 'search', 'explorer'],
}

/** Folders of the library hold at most this many source files. */
const crowded = 20

const sources = ['src', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|tsx|js|mjs|astro)$/.test(path))
  .map((path) => {
    const code = readFileSync(path, 'utf8')
    const imports = importsOf(path, code)
    const targets = imports
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, '')))
    return { path, part: partOf(path), code, imports, targets }
  })

/** Neither tests nor what only tests use. */
const library = sources.filter(({ path }) => !/\.test\.ts$|\/testing\b|\/gold\//.test(path))

test('imports follow the arrows between the parts', () => {
  const wrong = sources.flatMap(({ path, part, targets }) =>
    targets
      .filter((target) => ![part, ...(arrows[part] ?? [])].includes(partOf(target)))
      .map((target) => `${path} imports ${target}`),
  )
  expect(wrong).toEqual([])
})

test('imports within a part go downwards', () => {
  const wrong = library.flatMap(({ path, part, targets }) => {
    const floor = floorOf(path)
    return targets
      .filter((target) => partOf(target) === part && floorOf(target) > floor)
      .map((target) => `${path} imports ${target}`)
  })
  expect(wrong).toEqual([])
  const unknown = library.filter(({ path }) => floorOf(path) === -1).map(({ path }) => path)
  expect(unknown).toEqual([])
})

test('no file imports itself through others, not even a type', () => {
  const graph = new Map(sources.map(({ path, targets }) => [path, targets]))
  expect(findCircles(graph)).toEqual([])
})

test('no folder of the library is crowded', () => {
  const counts = new Map<string, number>()
  for (const { path, part } of library) {
    if (part !== 'src/plan') continue
    const folder = posix.dirname(path)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  expect([...counts].filter(([, count]) => count > crowded)).toEqual([])
})

test('the contract needs nothing but zod', () => {
  const packages = library.filter(({ part }) => part === 'src/schemas').flatMap(({ imports }) => imports)
  expect(packages.filter((name) => !name.startsWith('.') && name !== 'zod')).toEqual([])
})

test('understanding a plan needs no disk, clock, chance, network or console', () => {
  const pure = library.filter(({ part }) => part === 'src/plan')
  const impure =
    /\b(console|process|globalThis|performance|Date)\.|\bnew Date\b|\bMath\.random\b|\b(fetch|setTimeout)\(/
  const wrong = pure.filter(
    ({ code, imports }) =>
      imports.some((name) => isBuiltin(name)) ||
      // Few files are worth reading without their comments, which takes its time.
      (impure.test(code) && impure.test(withoutComments(code))),
  )
  expect(pure).not.toEqual([])
  expect(wrong.map(({ path }) => path)).toEqual([])
})

function partOf(path: string): string {
  if (path in arrows) return path
  return /^src\/[^/]+|^[^/]+/.exec(path)?.[0] ?? path
}

/** The floor of a file in its part, from 0; -1 in a folder that has none. Parts without floors have one. */
function floorOf(path: string): number {
  const part = partOf(path)
  const folders = floors[part]
  if (!folders) return 0
  const [first = '', ...rest] = path.slice(part.length + 1).split('/')
  return rest.length === 0 ? folders.length : folders.indexOf(first)
}

/** The strongly connected components of more than one file, after Tarjan (1972). */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = []
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const visit = (path: string): number => {
    order.set(path, order.size)
    lowest.set(path, order.size - 1)
    const depth = stack.push(path) - 1
    for (const target of graph.get(path) ?? []) {
      if (!graph.has(target)) continue
      if (!order.has(target)) visit(target)
      if (stack.includes(target)) lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(target) ?? 0))
    }
    if (lowest.get(path) === order.get(path)) {
      const circle = stack.splice(depth)
      if (circle.length > 1) circles.push(circle.sort())
    }
    return lowest.get(path) ?? 0
  }
  for (const path of graph.keys()) if (!order.has(path)) visit(path)
  return circles.sort()
}

function importsOf(path: string, code: string): string[] {
  const script = path.endsWith('.astro') ? (code.split(/^---$/m)[1] ?? '') : code
  return ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName)
}

function withoutComments(code: string): string {
  const compilerOptions = { removeComments: true, target: ts.ScriptTarget.ESNext }
  return ts.transpileModule(code, { compilerOptions }).outputText
}
