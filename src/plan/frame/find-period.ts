import type { Line } from '../model/line.ts'
import { yearsOfPlan } from '../text/five-year-plans.ts'
import { readOrdinal } from '../text/numerals.ts'
import { withoutCitations } from './citations.ts'
import { simplifyHan } from '../text/simplified.ts'

/** First and last year of a plan. */
export interface Years {
  from: number
  to: number
}

/**
 * Find the years that a plan is for. In this order: what it says itself (规划期限为2021-2025年); years or a five-year
 * plan in its title, or in what comes before its first heading; a five-year plan that it names three times and most
 * often; a single year in the title of a plan for one year. Single sentences have no period, whatever years they mention,
 * and the period of a plan that is only cited says nothing.
 * @param title the plan's title; empty where it has none
 * @param lines the lines of the file
 */
export function findPeriod(title: string, lines: readonly Line[]): Years | null {
  const stated =
    /(?:规划|计划|方案|纲要|实施|行动)(?:期|期限|年限|时限|周期|期间)(?:为|是)?[：:]?\s*(20\d\d)\s*年?\s*(?:-|—|－|–|~|～|至|到)+\s*(20\d\d)\s*年/
  for (const { plain } of lines) {
    const years = stated.exec(withoutCitations(plain, title))
    if (years) return { from: Number(years[1]), to: Number(years[2]) }
  }
  const heading = lines.findIndex(({ numbering }) => numbering?.ordinal === 1)
  const before = lines.slice(0, Math.max(heading, 0)).map(({ plain }) => withoutCitations(plain, title))
  const texts = [title, ...before]
  for (const text of texts) {
    const years = /(20\d\d)\s*年?\s*[-—–－~～至到]{1,2}\s*(20\d\d)/.exec(text)
    if (years && Number(years[2]) > Number(years[1])) return { from: Number(years[1]), to: Number(years[2]) }
  }
  // A plan looks back on the one before it: the latest it names is its own.
  const named = plansIn(title)
  const year = named.length === 0 ? yearOf(title) : null
  if (year !== null) return { from: year, to: year }
  const ordinals = [...named, ...before.flatMap(plansIn)]
  const ordinal =
    ordinals.length > 0
      ? Math.max(...ordinals)
      : commonest(lines.flatMap(({ plain }) => plansIn(withoutCitations(plain, title))))
  return ordinal === null ? null : yearsOfPlan(ordinal)
}

/** The year of a plan for one year, as its title gives it: 2019年行动方案. */
function yearOf(title: string): number | null {
  const years = title.match(/20\d\d/g) ?? []
  const annual =
    /(?<![到至向])(20\d\d)(?!\s*年?\s*远景)[^，。]{0,16}(?:计划|方案|要点|安排|任务)(?:[（(].*)?$/
  const [, year] = (/[一二两三四五六七八九十]年/.test(title) ? null : annual.exec(title)) ?? []
  return years.length === 1 && year !== undefined ? Number(year) : null
}

/** The five-year plans a text names, by number. */
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
