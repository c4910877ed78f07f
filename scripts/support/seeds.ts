import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import { damageOf, faultOf } from '../../src/integrations/content-marker.ts'
import { report } from '../../src/plan/diagnostics/report.ts'
import { printable } from '../../src/plan/text/unprintable.ts'
import { similarity } from '../../src/plan/text/similarity.ts'
import { codeOf, UserError } from './command.ts'
import type { Seed } from '../../src/plan/convert-plan.ts'
import { outlineSchema } from '../../src/schemas/outline.ts'

/** The files of seeds/ and of each of its folders. */
const libraryFiles = ['site.yaml', 'glossary.csv', 'topics.yaml', 'comparisons.yaml']
const seedFiles = [
  ...['plan.txt', 'plan.yaml', 'en.po'],
  ...['notes.yaml', 'targets.yaml', 'figures.yaml', 'references.yaml', 'progress.csv'],
]

/**
 * The folders of seeds/, one for each plan, in order of name.
 * @throws a UserError if there is none
 */
export async function listSeeds(): Promise<string[]> {
  const entries = await readdir('seeds', { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR')
      throw new UserError('There is no folder seeds/ here: run the command in the folder of the project.')
    throw error
  })
  const folders = await Promise.all(
    entries.map(async (entry) => {
      if (entry.name.startsWith('.')) return []
      const path = join('seeds', entry.name)
      if (!entry.isSymbolicLink()) return entry.isDirectory() ? [entry.name] : []
      const found = await stat(path).catch(() => null)
      return found?.isDirectory() ? [entry.name] : []
    }),
  )
  const names = folders.flat().toSorted()
  if (names.length === 0)
    throw new UserError('seeds/ has no plan: begin one with `npm run new -- FILE --id city-field-2021-2025`.')
  return names
}

/** Read a plan's files as bytes. A file that is not there is reported on its VFile and left empty. */
export async function readSeed(folder: string): Promise<Seed> {
  const read = (name: string) => readFileOrReport(`seeds/${folder}/${name}`)
  const readIfThere = (name: string) => readFileIfThere(`seeds/${folder}/${name}`)
  const text = await read('plan.txt')
  const published = await readPublished(folder, 'outline')
  return {
    folder,
    text,
    settings: await read('plan.yaml'),
    catalog: await read('en.po'),
    notes: await readIfThere('notes.yaml'),
    targets: await readIfThere('targets.yaml'),
    figures: await readIfThere('figures.yaml'),
    references: await readIfThere('references.yaml'),
    progress: await readIfThere('progress.csv'),
    sha256: createHash('sha256').update(text.value).digest('hex'),
    published: published === null ? null : parsePublished(outlineSchema, published, folder, 'outline'),
    publishedTargets: await readPublishedTargets(folder),
  }
}

/** What must last of published targets, whatever else the files held when they were written. */
const lastingTargets = z.object({ targets: z.array(z.object({ id: z.string(), curated: z.boolean() })) })
const lastingMoves = z.object({ movedTargets: z.record(z.string(), z.string()).default({}) })

/** Ids of targets that people gave, and those that moved, as they were published last. */
async function readPublishedTargets(folder: string): Promise<string[]> {
  const entry = await readPublished(folder, 'targets')
  const plan = await readPublished(folder, 'plan')
  const { targets } = parsePublished(lastingTargets, entry ?? { targets: [] }, folder, 'targets')
  const { movedTargets } = parsePublished(lastingMoves, plan ?? {}, folder, 'plan')
  return [...targets.filter(({ curated }) => curated).map(({ id }) => id), ...Object.keys(movedTargets)]
}

function parsePublished<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  folder: string,
  name: string,
): z.output<Schema> {
  const { data, success } = schema.safeParse(value)
  if (success) return data
  throw new UserError(damageOf(`content/${folder}/${name}.json`, 'is damaged'))
}

async function readPublished(folder: string, name: string): Promise<unknown> {
  const path = `content/${folder}/${name}.json`
  const json = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw new UserError(damageOf(path, 'cannot be read'))
  })
  if (json === null) return null
  const fault = faultOf(path, json)
  if (fault !== null) throw new UserError(damageOf(path, fault))
  return JSON.parse(json)
}

/** Read a file that seeds/ may do without; null where it is not there. One that can't be read is reported on its VFile. */
export async function readFileIfThere(path: string): Promise<VFile | null> {
  const value = await readOrSay(path)
  if (value === null) return null
  const file = new VFile({ path, value: typeof value === 'string' ? new Uint8Array() : value })
  if (typeof value === 'string') report(file, 'file-unreadable', undefined, value)
  return file
}

/** Read one file of seeds/ as bytes. One that is not there, or can't be read, is reported on its VFile. */
export async function readFileOrReport(path: string): Promise<VFile> {
  const file = await readFileIfThere(path)
  if (file) return file
  const missing = new VFile({ path, value: new Uint8Array() })
  report(missing, 'file-missing', undefined)
  return missing
}

/** The bytes of a file, null where there is nothing, and otherwise what is in its place. A pipe is never opened. */
async function readOrSay(path: string): Promise<Uint8Array | string | null> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    if (!found.isFile()) return 'special file (a pipe, a socket or a device)'
    return await readFile(path)
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return (await isLink(path)) ? 'link to a file that does not exist' : null
    if (code === 'ELOOP') return 'link that leads to itself'
    if (code === 'EACCES' || code === 'EPERM') return 'file that you may not read'
    return `file that cannot be read (${code})`
  }
}

async function isLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => found.isSymbolicLink(),
    () => false,
  )
}

/** Report what lies in seeds/ and is not read: perhaps somebody took a name for another. Hidden files are left alone. */
export async function findUnread(folders: readonly string[]): Promise<VFile[]> {
  const files: VFile[] = []
  const look = async (folder: string, known: readonly string[], others: readonly string[]) => {
    for (const name of await readdir(folder)) {
      if (name.startsWith('.') || known.includes(name) || others.includes(name)) continue
      const file = new VFile({ path: printable(join(folder, name)) })
      const nearest = likelyName(name, known)
      if (nearest === null) report(file, 'file-unknown', undefined, known.join(', '))
      else report(file, 'file-unread', undefined, `, perhaps \`${nearest}\``)
      files.push(file)
    }
  }
  await look('seeds', libraryFiles, folders)
  for (const folder of folders) await look(join('seeds', folder), seedFiles, [])
  return files
}

/** The file that a name was probably meant for: a slip, another ending, or a plural; null if it is like none. */
export function likelyName(name: string, known: readonly string[]): string | null {
  const stem = (file: string) =>
    file
      .toLowerCase()
      .replace(/[~\s_-]|\(?\d\)?|copy|\.(?:bak|old|orig|txt)$/g, '')
      .replace(/\.[^.]*$/, '')
      .replace(/s$/, '')
  const wanted = stem(name)
  const same = known.find((file) => stem(file) === wanted || file.toLowerCase() === name.toLowerCase())
  return same ?? known.find((file) => similarity(stem(file), wanted) >= 0.6) ?? null
}
