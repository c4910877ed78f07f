import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { z } from 'zod'
import { report } from '../../src/plan/diagnostics/report.ts'
import type { Seed } from '../../src/plan/convert-plan.ts'
import { outlineSchema } from '../../src/schemas/outline.ts'

/** The folders of seeds/, one for each plan, in order of name. */
export async function listSeeds(): Promise<string[]> {
  const entries = await readdir('seeds', { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
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
    published: published === null ? null : outlineSchema.parse(published),
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
  const { targets } = lastingTargets.parse(entry ?? { targets: [] })
  const { movedTargets } = lastingMoves.parse(plan ?? {})
  return [...targets.filter(({ curated }) => curated).map(({ id }) => id), ...Object.keys(movedTargets)]
}

async function readPublished(folder: string, name: string): Promise<unknown> {
  const json = await readFile(`content/${folder}/${name}.json`, 'utf8').catch(() => null)
  return json === null ? null : JSON.parse(json)
}

/** Read a file that seeds/ may do without; null where it is not there. */
export async function readFileIfThere(path: string): Promise<VFile | null> {
  const value = await readFile(path).catch(() => null)
  return value && new VFile({ path, value })
}

/** Read one file of seeds/ as bytes. One that is not there is reported on its VFile. */
export async function readFileOrReport(path: string): Promise<VFile> {
  const value = await readFile(path).catch(() => null)
  const file = new VFile({ path, value: value ?? new Uint8Array() })
  if (value === null) report(file, 'file-missing', undefined)
  return file
}
