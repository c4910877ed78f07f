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
 * Find the first and last year of a plan. In this order: what it states (规划期限为2021-2025年); years or a five-year plan
 * in its title or before its first heading; the five-year plan it names most often, at least three times. A few
 * sentences have no period, whatever years they mention.
 * @param title the plan's title; empty if it has none
 * @param lines all lines of the file
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
  // A plan also names the one before it: the latest is its own.
  const ordinals = texts.flatMap(plansIn)
  const ordinal =
    ordinals.length > 0 ? Math.max(...ordinals) : commonest(lines.flatMap(({ text }) => plansIn(text)))
  return ordinal === null ? null : yearsOfPlan(ordinal)
}

/** The numbers of the five-year plans that a text names. */
function plansIn(text: string): number[] {
  const names = /(?:^|[^二三四五六七八九])(十[一二三四五六七八九])五|第(十[一二三四五六七八九]?)个五年/g
  return Array.from(simplifyHan(text).matchAll(names), (match) => readOrdinal(match[1] ?? match[2] ?? ''))
}

/** The most frequent number; null if it occurs fewer than three times. */
function commonest(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  const [first] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return first && first[1] >= 3 ? first[0] : null
}
