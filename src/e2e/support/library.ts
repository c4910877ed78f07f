import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'

const sample = 'sample-civil-affairs-2026-2030'

/** Writes the seeds of a library: the project's own, and a sample plan of a city that does not exist. */
export async function writeLibrarySeeds(seeds: string): Promise<void> {
  await cp('seeds', seeds, { recursive: true })
  await cp('src/e2e/fixtures/library/seeds', seeds, { recursive: true })

  const site = join(seeds, 'site.yaml')
  const identity = parseDocument(await readFile(site, 'utf8'))
  identity.set('name', { zh: '民政规划库', en: 'Library of Civil Affairs Plans' })
  await writeFile(site, String(identity))

  const topics = join(seeds, 'topics.yaml')
  const document = parseDocument(await readFile(topics, 'utf8'))
  document.setIn([0, 'places', sample], ['c2-s2-p1', 'c3-s1'])
  document.setIn([6, 'places', sample], ['c3-s3'])
  await writeFile(topics, String(document))
}
