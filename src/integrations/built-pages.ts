import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Rewrites every page of a built site. */
export async function rewritePages(site: URL, rewrite: (html: string) => string): Promise<void> {
  const folder = fileURLToPath(site)
  const pages = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html'))
  for (const page of pages) {
    const path = join(folder, page)
    await writeFile(path, rewrite(await readFile(path, 'utf8')))
  }
}
