import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { VFile } from 'vfile'
import { contentMarker } from '../../src/integrations/content-marker.ts'

/**
 * Makes `folder` hold these files and nothing else. While it writes, and after it was interrupted, the folder has a
 * marker, with which `requireCompleteContent` refuses to build; the next call completes the work. Each file is the old
 * one or the new one at any time.
 */
export async function writeContent(folder: string, files: readonly VFile[]): Promise<void> {
  const marker = join(folder, contentMarker)
  await mkdir(folder, { recursive: true })
  await writeFile(marker, '')
  const wanted = new Set([contentMarker])
  for (const file of files) {
    const path = join(folder, file.path)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(`${path}.new`, String(file))
    await rename(`${path}.new`, path)
    for (let part = file.path; part !== '.'; part = dirname(part)) wanted.add(part)
  }
  for (const path of await readdir(folder, { recursive: true }))
    if (!wanted.has(path.replaceAll('\\', '/')))
      await rm(join(folder, path), { recursive: true, force: true })
  await rm(marker)
}

/** The paths where `folder` differs from these files, in order, each with the reason. */
export async function findStale(
  folder: string,
  files: readonly VFile[],
): Promise<{ path: string; why: string }[]> {
  const wanted = new Map(files.map((file) => [file.path, String(file)]))
  const stale = (await listFiles(folder))
    .filter((path) => !wanted.has(path))
    .map((path) => ({
      path,
      why: path === contentMarker ? 'is left from an interrupted run' : 'has no seed any more',
    }))
  for (const [path, value] of wanted) {
    const published = await readFile(join(folder, path), 'utf8').catch(() => null)
    if (published === null) stale.push({ path, why: 'is missing' })
    else if (published !== value) stale.push({ path, why: 'is out of date' })
  }
  return stale.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

async function listFiles(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
