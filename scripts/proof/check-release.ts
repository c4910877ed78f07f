import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { checkHosts } from './hosts.ts'
import { runIn } from './project-copy.ts'

/**
 * Pack the site of a copy of the project for a path, unpack it, check every checksum, and serve it on each web server.
 * @returns how many files the archive has, and a line for each server
 */
export async function checkRelease(
  folder: string,
  release: string,
  base: string,
  origin: string,
  scratch: string,
): Promise<string> {
  const archive = resolve(scratch, 'site.zip')
  await runIn(folder, `${release} --base ${base} --out "${archive}"`, { SITE_URL: origin })
  const files = unzipSync(await readFile(archive))
  const sums = new TextDecoder().decode(files['SHA256SUMS'])
  const paths = Object.keys(files).filter((path) => path !== 'SHA256SUMS')
  const own = paths.map((path) => {
    const sum = createHash('sha256')
      .update(files[path] ?? '')
      .digest('hex')
    return `${sum}  ${path}\n`
  })
  if (own.join('') !== sums) throw new Error('SHA256SUMS is not that of the files of the archive.')

  const unpacked = join(scratch, 'unpacked')
  for (const path of paths) {
    await mkdir(dirname(join(unpacked, path)), { recursive: true })
    await writeFile(join(unpacked, path), files[path] ?? '')
  }
  const hosts = await checkHosts(join(unpacked, 'site'), base, origin, join(scratch, 'release'))
  return `${paths.length} files in the archive\n${hosts}`
}
