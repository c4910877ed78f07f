import { contains, oneOf } from '../lexicon/lexicon.ts'

/** Whether a stretch of text tells what was or promises what will be; null where it doesn't say. */
export type Tense = 'past' | 'future' | null

const pastHeading = new RegExp(
  [
    oneOf('heading.past'),
    `取得[的了]?${oneOf('heading.great')}?的?${oneOf('heading.attained')}`,
    `${oneOf('heading.achieved-by')}${oneOf('heading.achieved')}`,
    `“十三五”${oneOf('time.plan-behind')}?[^，。]{0,12}${oneOf('heading.past-plan')}`,
    `${oneOf('heading.faced')}的?${oneOf('heading.circumstance')}`,
  ].join('|'),
  'u',
)
const notPast = contains('heading.not-past')
const futureHeading = contains('heading.future')

/** What a heading says of all that stands under it. */
export function tenseOfHeading(heading: string): Tense {
  if (pastHeading.test(heading) && !notPast.test(heading)) return 'past'
  return futureHeading.test(heading) ? 'future' : null
}

const forecast = contains('tense.forecast')

/** Whether a text foresees: a forecast is nobody's promise. */
export function isForecast(text: string): boolean {
  return forecast.test(text)
}

/** Words that make a clause tell what has been done or how things stand. */
const done = new RegExp(`${oneOf('tense.done')}|“十[一二三]五”规划(?!期)`, 'u')
/** Words that are mostly found where something is told, and in promises too. */
const faint = new RegExp(
  [
    oneOf('tense.faint'),
    `(?<!${oneOf('tense.rising')})全[省国]${oneOf('tense.ranked')}`,
    `获批.{0,8}试点|获得.{0,12}${oneOf('tense.honor')}`,
  ].join('|'),
  'u',
)

/** Whether a clause speaks of what is done, whatever the sentence around it says. */
export function isPast(clause: string): boolean {
  return done.test(clause)
}

/** Whether a sentence sounds told where nothing else says what it is. */
export function isFaintlyPast(sentence: string): boolean {
  return faint.test(sentence)
}

/** Words that only a promise has. */
const ahead = contains('tense.ahead')

/** Whether a sentence says by a word, not by a year, that it promises. */
export function isFuture(sentence: string): boolean {
  return ahead.test(sentence)
}
