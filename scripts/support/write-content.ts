import { existsSync, renameSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { VFile } from 'vfile'
import { contentAside, restoreContent } from '../../src/integrations/restore-content.ts'

const { fresh, old } = contentAside

/**
 * Replace content/ by these files, whole: they are written aside first, and the two folders change places. Whenever the
 * process is killed, content/ is the old one or the new one; after a kill in the instant between the two moves it is not
 * there, until `restoreContent` ends the change for the next who reads it.
 */
export async function writeContent(files: readonly VFile[]): Promise<void> {
  restoreContent()
  await rm(fresh, { recursive: true, force: true })
  await rm(old, { recursive: true, force: true })
  await mkdir(fresh, { recursive: true })
  for (const file of files) {
    const path = join(fresh, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, String(file))
  }
  // In one go: a move that is waited for leaves time for an interruption.
  if (existsSync('content')) renameSync('content', old)
  renameSync(fresh, 'content')
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
