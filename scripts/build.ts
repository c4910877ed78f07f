import { rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { UserError, command } from './support/command.ts'
import { mergePart, replaceFolder } from './support/merge-part.ts'
import { readPlanIds } from './support/site-base.ts'
import { streamCommand } from './support/steps.ts'

/** A process builds at most so many plans, which keeps it under 1.5 GB. */
const plansAtOnce = 20

const site = 'dist'
const aside = '.cache/build'
const part = '.cache/build-part'

/**
 * Build the site, aside, and put it in the place of the last one when it is complete; a build that fails leaves that as it
 * is. A large library is built in several processes, one after the other. With `--plans` or `--library`, only that part of
 * the site is built, and replaces its files alone.
 */
await command(async () => {
  const { values } = parseArgs({
    options: { plans: { type: 'string' }, library: { type: 'boolean', default: false } },
  })
  const ids = await readPlanIds()
  const chosen = values.plans?.split(',')
  const unknown = chosen?.filter((id) => !ids.includes(id)) ?? []
  if (unknown.length > 0)
    throw new UserError(`content/ has no plan ${unknown.join(', ')}: choose from ${ids.join(', ')}`)

  const parts: string[] = []
  if (chosen) parts.push(`plans:${chosen.join(',')}`)
  if (values.library) parts.push('library')
  if (parts.length > 0) {
    for (const name of parts) await buildPart(name, site, ids)
    return
  }

  await rm(aside, { recursive: true, force: true })
  if (ids.length <= plansAtOnce) await build('', aside, aside)
  else {
    for (let start = 0; start < ids.length; start += plansAtOnce)
      await buildPart(`plans:${ids.slice(start, start + plansAtOnce).join(',')}`, aside, ids)
    await buildPart('library', aside, ids)
  }
  await replaceFolder(site, aside)
})

/** Build a part and put its files into a site, in place of its last ones. */
async function buildPart(name: string, into: string, ids: readonly string[]) {
  await rm(part, { recursive: true, force: true })
  await build(name, part, into)
  await mergePart(part, into, name, ids)
}

/** Run Astro. `whole` is the site that the part will be in: the search of a library is built from its pages. */
async function build(name: string, folder: string, whole: string) {
  const ok = await streamCommand(`astro build --outDir ${folder}`, {
    BUILD_PART: name,
    BUILD_SITE: whole,
    ASTRO_TELEMETRY_DISABLED: '1',
  })
  if (!ok) throw new UserError(`The build failed, see above. ${site}/ is as it was.`)
}
