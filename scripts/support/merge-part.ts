import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { planOfPath, readBuildPart } from '../../src/schemas/build-part.ts'
import { UserError } from './command.ts'

/** Files with a hash of their content in the name, which parts share: they are added, and none is removed. */
const assets = '_astro'

/**
 * Move what a build of a part made into a site, in place of the files of that part. Files of other parts stay as they are.
 * @param from the folder that the part was built into; it is empty afterwards but for files of other parts
 * @param into the folder of the site
 * @param part as BUILD_PART has it
 * @param ids the ids of all plans
 * @throws a UserError if the build made nothing for a plan
 */
export async function mergePart(
  from: string,
  into: string,
  part: string,
  ids: readonly string[],
): Promise<void> {
  const { plans, library } = readBuildPart(part)
  const known = new Set(ids)
  const isOfPart = (path: string) => {
    const plan = planOfPath(path, known)
    return plan === undefined ? library : plans?.includes(plan) === true
  }
  const made = (await listUnits(from, known)).filter(isOfPart)
  const lost = plans?.find((id) => !made.includes(id))
  if (lost !== undefined) throw new UserError(`The build made no pages of ${lost}. Is it in content/?`)

  await mkdir(into, { recursive: true })
  for (const path of await listUnits(into, known))
    if (isOfPart(path) && !made.includes(path)) await rm(join(into, path), { recursive: true })
  for (const path of made) await replaceFolder(join(into, path), join(from, path))
  for (const name of await readdir(join(from, assets)).catch(() => []))
    await replaceFolder(join(into, assets, name), join(from, assets, name))
}

/** Put a file or folder in the place of another, which is removed afterwards: at no time is half of it there. */
export async function replaceFolder(place: string, by: string): Promise<void> {
  const last = `${by}.last`
  await rm(last, { recursive: true, force: true })
  await mkdir(dirname(place), { recursive: true })
  await rename(place, last).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  })
  await rename(by, place)
  await rm(last, { recursive: true, force: true })
}

/** The files and folders of a site that belong as a whole to one part: those of its root, and what is in folders of several. */
async function listUnits(folder: string, plans: ReadonlySet<string>): Promise<string[]> {
  const units = await readdir(folder, { withFileTypes: true })
  const inside = units.map(async (entry) => {
    const isShared = entry.isDirectory() && planOfPath(entry.name, plans) === undefined
    if (!isShared || entry.name === assets) return entry.name === assets ? [] : [entry.name]
    return (await readdir(join(folder, entry.name))).map((name) => `${entry.name}/${name}`)
  })
  return (await Promise.all(inside)).flat()
}
