import { execFile } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { writeHostedSeeds } from './hosted.ts'
import { writeInjectionSeeds } from './injection.ts'
import { writeLibrarySeeds } from './library.ts'
import { writeProgressSeeds } from './progress.ts'

/** Sites with other seeds than the project's: how to write the seeds, and the address that the site is built for. */
const sites = {
  hosted: { writeSeeds: writeHostedSeeds, url: 'https://plans.example.org' },
  progress: { writeSeeds: writeProgressSeeds, url: '' },
  library: { writeSeeds: writeLibrarySeeds, url: 'https://example.org' },
  injection: { writeSeeds: writeInjectionSeeds, url: '' },
}

/** The name of a site with other seeds than the project's. */
export type OtherSite = keyof typeof sites

/** What a site is made from, but for its seeds and its packages. */
const sources = [
  ...['src', 'scripts', 'public'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'],
]

const isTest = (path: string) => /\.(test|spec)\.ts(-snapshots|$)/.test(path)

const run = promisify(execFile)

/**
 * Build a site in a copy of the project, or find the one that was built from the same files before.
 * @returns the folder of the copy, which has the site in `dist`
 */
export async function buildOtherSite(name: OtherSite): Promise<string> {
  const folder = resolve('.cache/sites', name)
  const stamp = join(folder, 'built-from')
  const fingerprint = fingerprintOf([...sources, 'seeds'])
  const isBuilt = async () => (await readFile(stamp, 'utf8').catch(() => '')) === fingerprint
  if (await isBuilt()) return folder

  // Two tests may build at a time: each builds aside, and the first to end is taken.
  const aside = `${folder}-${randomUUID()}`
  await mkdir(aside, { recursive: true })
  for (const path of sources) await cp(path, join(aside, path), { recursive: true })
  await symlink(resolve('node_modules'), join(aside, 'node_modules'))
  const { writeSeeds, url } = sites[name]
  await writeSeeds(join(aside, 'seeds'))
  const options = { cwd: aside, env: { ...process.env, SITE_URL: url, BASE_PATH: '/' } }
  await run(process.execPath, ['scripts/content.ts'], options)
  await run(process.execPath, ['scripts/build.ts'], options)
  await writeFile(join(aside, 'built-from'), fingerprint)

  if (!(await isBuilt())) {
    await rm(folder, { recursive: true, force: true })
    await rename(aside, folder).catch(() => undefined)
  }
  await rm(aside, { recursive: true, force: true })
  return folder
}

/** A hash of the paths and the bytes of all files in the folders, but for tests, which no site is made of. */
function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of paths) {
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
      : [path]
    for (const file of files.filter((file) => !isTest(file) && statSync(file).isFile()).toSorted())
      hash.update(`${file}\n`).update(readFileSync(file)).update('\n')
  }
  return hash.digest('hex')
}
