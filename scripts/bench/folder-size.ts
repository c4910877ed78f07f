import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The number of files in a folder and all its folders, and their bytes. */
export async function folderSize(folder: string): Promise<{ files: number; bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map(({ parentPath, name }) => stat(join(parentPath, name))))
  return { files: files.length, bytes: sizes.reduce((sum, { size }) => sum + size, 0) }
}
