import { createHash, type Hash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { z } from 'zod'
import { type Common, type Conversion, convertPlan, filesOf, type Seed } from '../../src/plan/convert-plan.ts'
import { targetsSchema } from '../../src/schemas/targets.ts'

const home = '.cache/conversions'

const pointSchema = z.object({ line: z.number(), column: z.number(), offset: z.number().optional() })

/** What is kept of a conversion: all but the plan's files, which are in content/; here are their sums. */
const keptSchema = z.strictObject({
  key: z.string(),
  id: z.string(),
  ids: z.array(z.string()),
  terms: z.array(z.tuple([z.string(), z.array(z.string())])),
  targets: targetsSchema,
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string() })),
  messages: z.array(
    z.strictObject({
      path: z.string(),
      reason: z.string(),
      ruleId: z.string(),
      place: z.union([pointSchema, z.object({ start: pointSchema, end: pointSchema })]).optional(),
      note: z.string(),
    }),
  ),
})
type Kept = z.output<typeof keptSchema>

/**
 * Converts plans, and those not again whose seed, glossary and topics are as they were when content/ was written, by
 * the same code: their files are read from content/, and what was to be said of the seed is said again. Whatever is
 * kept can be thrown away at any time.
 */
export class Conversions {
  /** How many plans were converted, and how many were not again. */
  readonly counts = { converted: 0, kept: 0 }
  #code = hashCode()

  convert = (seed: Seed, common: Common): Conversion | null => {
    const key = this.#keyOf(seed, common)
    const kept = recall(seed, key)
    if (kept) {
      this.counts.kept++
      return kept
    }
    const conversion = convertPlan(seed, common)
    this.counts.converted++
    const messages = filesOf(seed).flatMap((file) => file.messages)
    if (conversion && !messages.some(({ fatal }) => fatal)) remember(seed, key, conversion)
    return conversion
  }

  #keyOf(seed: Seed, common: Common): string {
    const hash = createHash('sha256').update(this.#code)
    addPart(hash, JSON.stringify([seed.folder, common.glossary, common.topics]))
    for (const file of filesOf(seed)) {
      addPart(hash, file.path)
      addPart(hash, file.value)
    }
    return hash.digest('hex')
  }
}

function recall(seed: Seed, key: string): Conversion | null {
  const kept = readKept(seed.folder)
  if (kept?.key !== key) return null
  const files: VFile[] = []
  for (const { path, sha256 } of kept.files) {
    const value = readIfThere(join('content', path))
    if (value === null || sumOf(value) !== sha256) return null
    files.push(new VFile({ path, value }))
  }
  const sources = new Map(filesOf(seed).map((file) => [file.path, file]))
  for (const { path, reason, ruleId, place, note } of kept.messages) {
    const message = sources.get(path)?.message(reason, { ruleId, source: 'plan', ...(place && { place }) })
    if (message) Object.assign(message, { fatal: false, note })
  }
  const { id, ids, terms, targets } = kept
  return { id, ids, terms: new Map(terms), targets, files }
}

function remember(seed: Seed, key: string, { id, ids, terms, targets, files }: Conversion): void {
  const kept: z.input<typeof keptSchema> = {
    ...{ key, id, targets },
    ids: [...ids],
    terms: [...terms].map(([zh, places]) => [zh, [...places]]),
    files: files.map((file) => ({ path: file.path, sha256: sumOf(String(file)) })),
    messages: filesOf(seed).flatMap((file) =>
      file.messages.map(({ reason, ruleId = '', place, note = '' }) => ({
        ...{ path: file.path, reason, ruleId, note },
        ...(place && { place }),
      })),
    ),
  }
  mkdirSync(home, { recursive: true })
  const path = pathOf(seed.folder)
  // Moved into place, so that a run that ends while it writes leaves nothing half.
  writeFileSync(`${path}.new`, JSON.stringify(kept))
  renameSync(`${path}.new`, path)
}

function readKept(folder: string): Kept | null {
  const text = readIfThere(pathOf(folder))
  try {
    return text === null ? null : (keptSchema.safeParse(JSON.parse(text)).data ?? null)
  } catch {
    return null
  }
}

function pathOf(folder: string): string {
  return join(home, `${folder}.json`)
}

/** The sum of all that makes a conversion what it is, besides its arguments: our code, the libraries and Node. */
function hashCode(): string {
  const hash = createHash('sha256').update(process.version)
  const code = ['src/plan', 'src/schemas'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  const modules = code.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  for (const path of [...modules.toSorted(), 'package-lock.json']) {
    addPart(hash, path)
    addPart(hash, readFileSync(path))
  }
  return hash.digest('hex')
}

/** Each part with its length, so that no two lists of parts are one sequence of bytes. */
function addPart(hash: Hash, part: string | Uint8Array): void {
  const bytes = Buffer.from(part)
  hash.update(`${bytes.length}:`).update(bytes)
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
