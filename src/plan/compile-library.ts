import { VFile } from 'vfile'
import { compileComparisons } from './seed/comparisons.ts'
import { convertPlan, type Seed } from './convert-plan.ts'
import { decode } from './diagnostics/decode-utf8.ts'
import { checkAliases, checkAllowed, parseGlossary } from './seed/glossary.ts'
import { nameTerms } from './glossary/index-terms.ts'
import { toJsonLines } from './text/json.ts'
import { compileSite } from './seed/site.ts'
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
  const glossary = decode(library.glossary) ? parseGlossary(library.glossary) : []
  const yaml = library.topics && readTopics(library.topics)
  const topics = yaml?.value ?? []
  const common = { glossary, topics: topics.map(({ id }) => id) }
  const plans = library.seeds.flatMap((seed) => convertPlan(seed, common) ?? [])

  const ids = new Map(plans.map((plan) => [plan.id, new Set(plan.ids)]))
  checkAllowed(library.glossary, glossary, ids)
  checkAliases(
    library.glossary,
    glossary,
    plans.flatMap(({ texts }) => texts),
  )
  if (yaml) checkTopics(yaml, ids)
  const targets = plans.map((plan) => plan.targets)
  const comparisons = library.comparisons ? compileComparisons(library.comparisons, targets) : []
  return [
    ...compileSite(
      library.site,
      plans.map(({ id }) => id),
    ),
    new VFile({ path: 'glossary.json', value: toJsonLines(nameTerms(glossary)) }),
    new VFile({ path: 'topics.json', value: toJsonLines(topics) }),
    new VFile({ path: 'comparisons.json', value: toJsonLines(comparisons) }),
    ...plans.flatMap(({ files }) => files),
  ]
}
