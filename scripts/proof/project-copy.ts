import { createHash } from 'node:crypto'
import { cp, readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { runCommand } from '../support/steps.ts'

/** Made by the tools in the project's folder, and no part of the project. */
const generated = new Set(['.git', '.astro', '.cache', 'dist', 'node_modules', 'test-results'])

/** Copies the project as it lies on the disk to `folder`, without what its tools made. */
export async function copyProject(folder: string): Promise<void> {
  await cp('.', folder, { recursive: true, filter: (path) => path === '.' || !generated.has(basename(path)) })
}

/** Runs a shell command in a copy; throws with what it printed. */
export async function runIn(folder: string, command: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  const { ok, output } = await runCommand(command, env, folder)
  if (!ok) throw new Error(`${command} failed in ${folder}\n${output}`)
}

/** The files that are in only one of two folders or not the same bytes in both, and how many there are in all. */
export async function compareFolders(
  one: string,
  other: string,
): Promise<{ differ: string[]; files: number }> {
  const [ours, theirs] = await Promise.all([hashFiles(one), hashFiles(other)])
  const paths = [...new Set([...ours.keys(), ...theirs.keys()])].toSorted()
  return { differ: paths.filter((path) => ours.get(path) !== theirs.get(path)), files: paths.length }
}

async function hashFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const hashes = paths.map(async (path): Promise<[string, string]> => {
    const hash = createHash('sha256').update(await readFile(path))
    return [path.slice(folder.length + 1), hash.digest('hex')]
  })
  return new Map(await Promise.all(hashes))
}
