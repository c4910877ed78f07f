import { asPrinted, columnsOf, type WidthModel } from '../text/columns.ts'
import { plainOf } from '../text/rule-form.ts'
import { narrowest, widest } from './detect-typesetting.ts'
import { breaksOff } from './breaks-off.ts'

const models: readonly WidthModel[] = [false, true].flatMap((strewn) =>
  [false, true].map((narrowed) => ({ strewn, narrowed })),
)

/** Another model must fit this much better than the plain one. */
const clearly = 1.02

/**
 * Detect how a text differs from its print. Printed lines are broken where they are full, so most lines that break off
 * have the same width: the right model is the one under which most of them do.
 * @param texts the trimmed lines
 */
export function detectWidthModel(texts: readonly string[]): WidthModel {
  const broken = texts.filter((text) => {
    const columns = columnsOf(text)
    return columns >= narrowest && columns <= widest * 1.2 && breaksOff(plainOf(text))
  })
  const [first = asPrinted, ...others] = models
  let best = { model: first, even: countEven(broken, first) }
  for (const model of others) {
    const even = countEven(broken, model)
    if (even > best.even * clearly) best = { model, even }
  }
  return best.model
}

/** How many lines have the most common width, give or take one column, since punctuation may hang out. */
function countEven(texts: readonly string[], model: WidthModel): number {
  const counts = new Map<number, number>()
  for (const text of texts) {
    const columns = columnsOf(text, model)
    for (const near of [columns - 1, columns, columns, columns + 1])
      counts.set(near, (counts.get(near) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}
