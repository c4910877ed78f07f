import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { comparisonsSchema } from '../../src/schemas/comparisons.ts'
import { siteEntrySchema } from '../../src/schemas/site.ts'
import { glossarySchema, termPlacesSchema } from '../../src/schemas/term.ts'
import { topicsSchema } from '../../src/schemas/topics.ts'

/** What every page is made by, besides content/. */
const code = ['src', 'public', 'astro.config.mjs', 'package-lock.json']

/** The file of a built plan that says what it was built from. */
export const fingerprintFile = (plan: string) => `data/${plan}/built-from.txt`

/**
 * A hash for each plan of all that its pages depend on: the code, the address of the site, its identity, the plan's own
 * folder in content/, and what the glossary, the topics and the comparisons have of the plan. Where it is the same as that
 * of a built plan, building the plan again gives the same bytes.
 * @param root the folder of the project
 * @param env SITE_URL and BASE_PATH are read
 * @returns the hash of each plan in hexadecimal, by the plan's id
 */
export async function fingerprints(root: string, env: NodeJS.ProcessEnv): Promise<Map<string, string>> {
  const read = (path: string) => readFile(join(root, path), 'utf8')
  const readContent = async (path: string): Promise<unknown> => JSON.parse(await read(`content/${path}`))
  const { plans, ...identity } = siteEntrySchema.parse(await readContent('site.json'))
  const terms = new Map(
    glossarySchema.parse(await readContent('glossary.json')).map((term) => [term.id, term]),
  )
  const topics = topicsSchema.parse(await readContent('topics.json'))
  const comparisons = comparisonsSchema.parse(await readContent('comparisons.json'))

  const common = createHash('sha256')
  common.update(
    JSON.stringify([
      identity,
      plans.length > 1,
      comparisons.length > 0,
      env['SITE_URL'] ?? '',
      env['BASE_PATH'] ?? '',
    ]),
  )
  for (const path of code)
    for (const [name, bytes] of await readFiles(root, path))
      if (!/\.test\.ts$|^src\/(e2e|plan)\//.test(name)) common.update(`\n${name}\n`).update(bytes)
  const ofAll = common.digest('hex')

  const hashes = plans.map(async (plan) => {
    const used = termPlacesSchema.parse(await readContent(`${plan}/terms.json`))
    const own = [
      used.map(({ term }) => terms.get(term)),
      topics.filter(({ places }) => plan in places).map(({ places, ...topic }) => [topic, places[plan]]),
      comparisons.filter(({ targets }) => plan in targets),
    ]
    const hash = createHash('sha256').update(ofAll).update(JSON.stringify(own))
    for (const [name, bytes] of await readFiles(root, `content/${plan}`))
      hash.update(`\n${name}\n`).update(bytes)
    return [plan, hash.digest('hex')] as const
  })
  return new Map(await Promise.all(hashes))
}

/** The files at a path, which may be one file, with their paths from the root, sorted. */
async function readFiles(root: string, path: string): Promise<[name: string, bytes: Buffer][]> {
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch(() => null)
  if (entries === null) return [[path, await readFile(join(root, path))]]
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted()
  return Promise.all(names.map(async (name) => [name, await readFile(join(root, name))] as [string, Buffer]))
}
