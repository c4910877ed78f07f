import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createIndex, type IndexFile, type PagefindIndex, type PagefindServiceConfig } from 'pagefind'

/** Adds one record to an index and says what went wrong. */
export type Add = (index: PagefindIndex) => Promise<{ errors: string[] }>

/**
 * Pagefind's word for the size of a file of its index, before compression. Smaller files mean more of them and fewer
 * bytes for a query. Unstable by its own name: where it is gone the index works as well with larger files.
 */
const chunkSize = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'

/**
 * Writes a Pagefind index of `records` to the folder, and of Pagefind's files only the engine. An engine that an
 * earlier call has started keeps its own chunk size.
 */
export async function writeBundle(folder: string, config: PagefindServiceConfig, records: readonly Add[]) {
  process.env[chunkSize] = '1000'
  const { index, errors } = await createIndex(config)
  if (!index) throw failure(errors)
  for (const add of records) check(await add(index))
  const { files, errors: faults } = await index.getFiles()
  check({ errors: faults })
  await index.deleteIndex()

  // Chunks of an earlier build would stay behind.
  await rm(folder, { recursive: true, force: true })
  const isUsed = usedBy(files)
  for (const { path, content } of files) {
    if (!isUsed(path)) continue
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

/** The engine and the index: nothing of Pagefind's own interface, nor its worker, nor other languages' code. */
function usedBy(files: readonly IndexFile[]): (path: string) => boolean {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  const { languages } = JSON.parse(new TextDecoder().decode(entry?.content)) as {
    languages: Record<string, { wasm: string | null }>
  }
  const code = new Set(Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`))
  return (path) => path.includes('/') || /^pagefind\.js$|\.(json|pf_meta)$/.test(path) || code.has(path)
}

function check({ errors }: { errors: readonly string[] }) {
  if (errors.length > 0) throw failure(errors)
}

const failure = (errors: readonly string[]) =>
  new Error(`The search index could not be built: ${errors.join(' ')}`)
