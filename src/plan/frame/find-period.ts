import type { Line } from '../model/line.ts'
import { yearsOfPlan } from '../text/five-year-plans.ts'
import { readOrdinal } from '../text/numerals.ts'
import { simplifyHan } from '../text/simplified.ts'

/** First and last year of a plan. */
export interface Years {
  from: number
  to: number
}

/**
 * Find the years that a plan is for. In this order: what it says itself (规划期限为2021-2025年); years or a five-year
 * plan in its title, or in what comes before its first heading; a five-year plan that it names three times and most
 * often. Single sentences have no period, whatever years they mention.
 * @param title the plan's title; empty where it has none
 * @param lines the lines of the file
 */
export function findPeriod(title: string, lines: readonly Line[]): Years | null {
  const stated = /规划期(?:限)?(?:为|是)?[：:]?\s*(20\d\d)\s*年?\s*(?:-|—|－|–|~|～|至|到)+\s*(20\d\d)\s*年/
  for (const { plain } of lines) {
    const years = stated.exec(plain)
    if (years) return { from: Number(years[1]), to: Number(years[2]) }
  }
  const heading = lines.findIndex(({ numbering }) => numbering?.ordinal === 1)
  const texts = [title, ...lines.slice(0, Math.max(heading, 0)).map(({ text }) => text)]
  for (const text of texts) {
    const years = /(20\d\d)\s*年?\s*[-—–－~～至到]{1,2}\s*(20\d\d)/.exec(text)
    if (years && Number(years[2]) > Number(years[1])) return { from: Number(years[1]), to: Number(years[2]) }
  }
  // A plan looks back on the one before it: the latest it names is its own.
  const ordinals = texts.flatMap(plansIn)
  const ordinal =
    ordinals.length > 0 ? Math.max(...ordinals) : commonest(lines.flatMap(({ text }) => plansIn(text)))
  return ordinal === null ? null : yearsOfPlan(ordinal)
}

/** The five-year plans a text names, by number. */
function plansIn(text: string): number[] {
  const names = /(?:^|[^二三四五六七八九])(十[一二三四五六七八九])五|第(十[一二三四五六七八九]?)个五年/g
  return Array.from(simplifyHan(text).matchAll(names), (match) => readOrdinal(match[1] ?? match[2] ?? ''))
}

/** The number that comes most often, and three times at least. */
function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return first && first[1] >= 3 ? first[0] : null
}
