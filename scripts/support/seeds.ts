import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
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
  const published = await readFile(`content/${folder}/outline.json`, 'utf8').catch(() => null)
  return {
    folder,
    text,
    settings: await read('plan.yaml'),
    catalog: await read('en.po'),
    notes: await readIfThere('notes.yaml'),
    targets: await readIfThere('targets.yaml'),
    references: await readIfThere('references.yaml'),
    progress: await readIfThere('progress.csv'),
    sha256: createHash('sha256').update(text.value).digest('hex'),
    published: published === null ? null : outlineSchema.parse(JSON.parse(published)),
  }
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
