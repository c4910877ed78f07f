import { VFile } from 'vfile'
import { compileComparisons } from './seed/comparisons.ts'
import { convertPlan, type Seed } from './convert-plan.ts'
import { decode } from './diagnostics/decode-utf8.ts'
import { checkAliases, checkAllowed, parseGlossary } from './seed/glossary.ts'
import { nameTerms } from './glossary/index-terms.ts'
import { toJsonLines } from './text/json.ts'
import { compileSite } from './seed/site.ts'
import type { TargetEntry } from '../schemas/targets.ts'
import { hasErrors } from './diagnostics/report.ts'
import { checkTopics, readTopics } from './seed/topics.ts'

/** The files of seeds/. */
export interface Library {
  /** site.yaml and glossary.csv. */
  site: VFile
  glossary: VFile
  /** topics.yaml and comparisons.yaml; null if there is none. */
  topics: VFile | null
  comparisons: VFile | null
  seeds: readonly Seed[]
}

/**
 * Compile all files of content/. Bad input is reported on its file and never thrown; if there are errors, the result is
 * incomplete and must not be written.
 * @returns files with paths relative to content/
 */
export function compileLibrary(library: Library): VFile[] {
  const glossary = isReadable(library.glossary) ? parseGlossary(library.glossary) : []
  const yaml = library.topics && isReadable(library.topics) ? readTopics(library.topics) : null
  const topics = yaml?.value ?? []
  // With rows left out, terms that are right would be reported as wrong.
  const terms = hasErrors(library.glossary) ? [] : glossary
  const common = { glossary: terms, topics: yaml || !library.topics ? topics.map(({ id }) => id) : null }
  const plans = library.seeds.flatMap((seed) => convertPlan(seed, common) ?? [])

  // Of a plan that can't be read nothing is known, and nothing that names it is wrong.
  const unread = library.seeds.filter(({ folder }) => plans.every(({ id }) => id !== folder))
  const ids = new Map<string, ReadonlySet<string> | null>([
    ...unread.map(({ folder }) => [folder, null] as const),
    ...plans.map((plan) => [plan.id, new Set(plan.ids)] as const),
  ])
  checkAllowed(library.glossary, glossary, ids)
  const texts = plans.flatMap((plan) => plan.texts)
  if (unread.length === 0) checkAliases(library.glossary, glossary, texts)
  if (yaml) checkTopics(yaml, ids)
  const targets = new Map<string, readonly TargetEntry[] | null>([
    ...unread.map(({ folder }) => [folder, null] as const),
    ...plans.map((plan) => [plan.id, plan.targets?.targets ?? null] as const),
  ])
  const comparisons =
    library.comparisons && isReadable(library.comparisons)
      ? compileComparisons(library.comparisons, targets)
      : []
  return [
    ...(isReadable(library.site) ? compileSite(library.site, [...ids.keys()]) : []),
    new VFile({ path: 'glossary.json', value: toJsonLines(nameTerms(terms)) }),
    new VFile({ path: 'topics.json', value: toJsonLines(topics) }),
    new VFile({ path: 'comparisons.json', value: toJsonLines(comparisons) }),
    ...plans.flatMap(({ files }) => files),
  ]
}

/** Decode a file, unless it could not be read. */
function isReadable(file: VFile): boolean {
  return !hasErrors(file) && decode(file)
}
