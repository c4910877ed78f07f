import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { existsSync } from 'node:fs'
import { checkPlace, reasonOf, removeLeft } from './support/build-place.ts'
import { UserError, command } from './support/command.ts'
import { fingerprintFile, fingerprints } from './support/fingerprint.ts'
import { mergePart, replaceFolder } from './support/merge-part.ts'
import { checkAddress } from './support/site-base.ts'
import { streamCommand } from './support/steps.ts'

/** A process builds at most so many plans, which keeps it under 1.5 GB. */
const plansAtOnce = 12

const site = 'dist'
const builds = '.cache/builds'
/** Two builds may run at a time: the folders of each begin with the number of its process. */
const aside = `${builds}/${process.pid}`
const part = `${builds}/${process.pid}-part`

/**
 * Build the site aside, and put it in the place of the last one when it is complete; a build that fails or is
 * killed leaves that as it is. A large library is built in several processes, one after the other. With `--plans`, `--changed` or `--library`, only
 * those parts of the site are built, and replace their own files alone.
 */
await command(async () => {
  const { values } = parseArgs({
    options: {
      plans: { type: 'string' },
      library: { type: 'boolean', default: false },
      changed: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
      merge: { type: 'string' },
    },
  })
  checkPlace()
  await removeLeft(builds, site)
  const current = await fingerprints('.', process.env)
  const ids = [...current.keys()]
  const chosen = values.plans?.split(',') ?? []
  const unknown = chosen.filter((id) => !current.has(id))
  if (unknown.length > 0)
    throw new UserError(`content/ has no plan ${unknown.join(', ')}: choose from ${ids.join(', ')}`)
  const plans = values.changed ? await outdated(current) : chosen

  if (values.list) console.log(JSON.stringify(groupsOf(plans).map((group) => group.join(','))))
  else if (values.merge !== undefined) await mergePart(values.merge, site, partOf(plans), ids)
  else if (values.plans !== undefined || values.changed || values.library) {
    for (const group of groupsOf(plans)) await buildPlans(group, site)
    if (values.library) await buildPart('library', site)
  } else {
    if (ids.length <= plansAtOnce) await build('', aside, aside)
    else {
      for (const group of groupsOf(ids)) await buildPart(partOf(group), aside)
      await buildPart('library', aside)
    }
    for (const id of ids) await sign(aside, id)
    await replaceFolder(site, aside)
  }

  /** Build plans and put them into a site with what they were built from. */
  async function buildPlans(group: readonly string[], into: string) {
    await buildPart(partOf(group), into)
    for (const id of group) await sign(into, id)
  }

  /** Build a part and put its files into a site, in place of its last ones. */
  async function buildPart(name: string, into: string) {
    await rm(part, { recursive: true, force: true })
    await build(name, part, into)
    await mergePart(part, into, name, ids)
  }

  async function sign(folder: string, id: string) {
    await writeFile(join(folder, fingerprintFile(id)), `${current.get(id) ?? ''}\n`)
  }
})

/** The plans that the site lacks, or that were built from something else. */
async function outdated(current: ReadonlyMap<string, string>): Promise<string[]> {
  const differ = [...current].map(async ([id, hash]) => {
    const built = await readFile(join(site, fingerprintFile(id)), 'utf8').catch(() => '')
    return built.trim() === hash ? [] : [id]
  })
  return (await Promise.all(differ)).flat()
}

function groupsOf(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / plansAtOnce)
  return Array.from({ length: count }, (_, group) =>
    ids.slice(group * plansAtOnce, (group + 1) * plansAtOnce),
  )
}

function partOf(plans: readonly string[]): string {
  return `plans:${plans.join(',')}`
}

/** Run Astro. `whole` is the site that the part will be in: the search of a library is built from its pages. */
async function build(name: string, folder: string, whole: string) {
  const { url, base } = checkAddress()
  const { ok, output } = await streamCommand(`astro build --outDir ${folder}`, {
    BUILD_PART: name,
    BUILD_SITE: whole,
    ASTRO_TELEMETRY_DISABLED: '1',
    ...(url !== undefined && { SITE_URL: url }),
    ...(base !== undefined && { BASE_PATH: base }),
  })
  if (ok && existsSync(name === '' ? join(folder, 'index.html') : folder)) return
  await rm(folder, { recursive: true, force: true })
  throw new UserError(`${reasonOf(output)} ${site}/ is as it was.`)
}
