import { asPrinted, columnsOf } from '../text/columns.ts'
import { plainOf } from '../text/rule-form.ts'
import { narrowest, widest } from './detect-typesetting.ts'
import { breaksOff } from './breaks-off.ts'
import type { WidthModel } from '../text/width-model.ts'

const models: readonly WidthModel[] = [false, true].flatMap((strewn) =>
  [false, true].map((narrowed) => ({ strewn, narrowed })),
)

/** So many more lines must be as wide as others for a text to be taken for another than it is. */
const clearly = 1.02

/**
 * How the columns of a text's lines are to be counted. A printer breaks lines where they are full, so that most that
 * break off are as wide as each other: of all ways to count, the right one makes the most of them so.
 * @param texts the lines without what stands before and after their text
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

/** How many lines are as wide as the commonest width, give or take one column: a mark may hang out. */
function countEven(texts: readonly string[], model: WidthModel): number {
  const counts = new Map<number, number>()
  for (const text of texts) {
    const columns = columnsOf(text, model)
    for (const near of [columns - 1, columns, columns, columns + 1])
      counts.set(near, (counts.get(near) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values())
}
