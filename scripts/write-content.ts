import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { VFile } from 'vfile'

const fresh = '.cache/content-new'
const old = '.cache/content-old'

/** Replace content/ by these files, whole: they are written aside first and take its place in one move. */
export async function writeContent(files: readonly VFile[]): Promise<void> {
  await rm(fresh, { recursive: true, force: true })
  await rm(old, { recursive: true, force: true })
  for (const file of files) {
    const path = join(fresh, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, String(file))
  }
  await rename('content', old).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
  await rename(fresh, 'content')
  await rm(old, { recursive: true, force: true })
}

/** What in content/ is not as these files say, each with what is wrong. */
export async function findStale(files: readonly VFile[]): Promise<{ path: string; why: string }[]> {
  const wanted = new Map(files.map((file) => [file.path, String(file)]))
  const present = await readdir('content', { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (isMissing(error)) return []
      throw error
    },
  )
  const stale = present
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice('content/'.length).replaceAll('\\', '/'))
    .filter((path) => !wanted.has(path))
    .map((path) => ({ path, why: 'has no seed any more' }))
  for (const [path, value] of wanted) {
    const published = await readFile(join('content', path), 'utf8').catch(() => null)
    if (published === null) stale.push({ path, why: 'is missing' })
    else if (published !== value) stale.push({ path, why: 'is out of date' })
  }
  return stale.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
