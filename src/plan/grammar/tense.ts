import { contains, oneOf } from '../lexicon/lexicon.ts'

/** Whether a text is about the past or the future; null if it does not say. */
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

/** The tense that a heading gives to everything below it. */
export function tenseOfHeading(heading: string): Tense {
  if (pastHeading.test(heading) && !notPast.test(heading)) return 'past'
  return futureHeading.test(heading) ? 'future' : null
}

const forecast = contains('tense.forecast')

/** Whether a text is a forecast, which is not a promise. */
export function isForecast(text: string): boolean {
  return forecast.test(text)
}

/** Words for what has been done or how things are. */
const done = new RegExp(`${oneOf('tense.done')}|“十[一二三]五”规划(?!期)`, 'u')
/** Words that mostly occur in reports of the past, but in promises too. */
const faint = new RegExp(
  [
    oneOf('tense.faint'),
    `(?<!${oneOf('tense.rising')})全[省国]${oneOf('tense.ranked')}`,
    `获批.{0,8}试点|获得.{0,12}${oneOf('tense.honor')}`,
  ].join('|'),
  'u',
)

/** Whether a clause is about the past, whatever its sentence is about. */
export function isPast(clause: string): boolean {
  return done.test(clause)
}

/** Whether a sentence is probably about the past, if nothing else decides. */
export function isFaintlyPast(sentence: string): boolean {
  return faint.test(sentence)
}

/** Words that occur in promises only. */
const ahead = contains('tense.ahead')

/** Whether a word of a sentence, not a year, makes it a promise. */
export function isFuture(sentence: string): boolean {
  return ahead.test(sentence)
}
