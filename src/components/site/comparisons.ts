import { getComparisons, type Compared } from '../../content.ts'
import { withDoubt } from '../../i18n/doubt.ts'
import { valueOf } from '../../i18n/promise.ts'
import { fill, words } from '../../i18n/words.ts'
import { type DistanceLine, lineFor } from '../../islands/charts/spec.ts'
import { describeTarget, firstOf } from '../../presentation/describe.ts'
import { findingOf } from '../../presentation/finding.ts'
import type { Row } from '../../presentation/row.ts'
import type { Language } from '../../schemas/language.ts'
import type { PlanEntry } from '../../schemas/plan.ts'
import { nameOfPlan } from './group-plans.ts'
import { describeContextOf } from '../targets/targets.ts'

/** One plan's target in a comparison, in one language. */
export interface ComparedLine {
  plan: PlanEntry
  name: string
  row: Row
  drawn: DistanceLine
}

/** A comparison of plans by one indicator, in one language. */
export interface ComparisonView {
  id: string
  name: string
  note: string | null
  /** The finding: the range of the targets. */
  title: string
  lines: ComparedLine[]
  /** The end of the scale of the chart. */
  whole: number
}

/** Every comparison, in the order of seeds/comparisons.yaml. */
export async function getComparisonViews(lang: Language): Promise<ComparisonView[]> {
  return Promise.all((await getComparisons()).map((compared) => view(compared, lang)))
}

async function view({ id, indicator, note, targets }: Compared, lang: Language): Promise<ComparisonView> {
  const lines = await Promise.all(targets.map((each) => lineOf(each, lang)))
  const isShare = targets.some(({ target }) => target.unit.zh === '%')
  const values = lines.flatMap(({ row, drawn }) => [
    row.target.upper ?? row.target.value ?? 0,
    ...[drawn.from, ...drawn.results].map((mark) => mark?.value ?? 0),
  ])
  return {
    id,
    name: indicator[lang],
    note: note?.[lang] ?? null,
    title: findingOf(
      lang,
      targets.map(({ target }) => target),
    ),
    lines,
    whole: Math.max(...values, isShare ? 100 : 0),
  }
}

async function lineOf(
  { book, target, ordinal }: Compared['targets'][number],
  lang: Language,
): Promise<ComparedLine> {
  const { plan } = book
  const row = describeTarget(target, ordinal, await describeContextOf(book, lang))
  const name = nameOfPlan(lang, plan)
  const value = valueOf(lang, firstOf(target), target)
  const { year } = row.target
  const said = year === null ? value : fill(words[lang].valueAt, { value, year })
  const text = withDoubt(lang, said, row.doubts.length > 0)
  return {
    plan,
    name,
    row,
    drawn: lineFor({ ...row, name, target: { ...row.target, text } }),
  }
}
