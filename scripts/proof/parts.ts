import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeManyPlans } from '../bench/many-plans.ts'
import { compareFolders, runIn } from './project-copy.ts'

const model = 'jinan-civil-affairs-2021-2025'
const generated = Array.from({ length: 11 }, (_, index) => `plan-${index + 1}`)

/** Each way to cut the plans of the library, as parts that are built one after the other. */
const cuts = [
  [[model, ...generated.slice(0, 5)], generated.slice(5)],
  [generated.filter((_, index) => index % 2 === 0), [model], generated.filter((_, index) => index % 2 === 1)],
  [model, ...generated].toReversed().map((id) => [id]),
]

/**
 * Build a library of twelve plans at once and in parts, cut in three ways, and compare every file.
 * @param folder a copy of the project with its packages; its seeds and its built site are replaced
 * @param build the command that builds the site
 * @param content the command that converts the seeds
 * @returns how many files are the same
 * @throws which files differ
 */
export async function checkParts(
  folder: string,
  { build, content }: { build: string; content: string },
  env: NodeJS.ProcessEnv,
): Promise<string> {
  await writeManyPlans(join(folder, 'seeds'), generated.length)
  await runIn(folder, content)
  await runIn(folder, build, env)
  const whole = join(folder, '.cache/whole')
  await rm(whole, { recursive: true, force: true })
  await rename(join(folder, 'dist'), whole)

  const counts = []
  for (const [index, cut] of cuts.entries()) {
    await rm(join(folder, 'dist'), { recursive: true, force: true })
    for (const plans of cut) await runIn(folder, `${build} --plans ${plans.join(',')}`, env)
    await runIn(folder, `${build} --library`, env)
    const { differ, files } = await compareFolders(whole, join(folder, 'dist'))
    if (differ.length > 0)
      throw new Error(`Not the same in the parts of cut ${index + 1}:\n${differ.slice(0, 20).join('\n')}`)
    counts.push(files)
  }
  return `${counts[0] ?? 0} files are the same, built at once and in parts cut in ${counts.length} ways.`
}
