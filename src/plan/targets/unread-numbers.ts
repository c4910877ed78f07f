import { analyzeBlock, type SourceBlock, type TextSpan } from '../grammar/analyzed-block.ts'
import { pattern } from '../lexicon/lexicon.ts'
import { lengthOf } from '../lines/lines.ts'
import { isTooLarge } from '../numbers/quantity.ts'
import { QuoteReader } from './evidence.ts'
import type { TextAndTables } from './text-and-tables.ts'

/** A number that no target or figure is made of, with its place in its block in code points. */
export interface UnreadNumber<Given extends SourceBlock> {
  block: Given
  span: TextSpan
  text: string
  rule: 'number-too-large' | 'number-unread' | 'table-row-unread'
}

/** A row of a table of indicators that was read as a paragraph: 床位数 张 100 200 预期性. */
const looseRow = pattern`^[^，。；：]*\d[^，。；：]*{noun.nature}[\s|]*$`

/** Find the numbers of sentences and of the cells of indicator tables that can't be read whole, in the order of the text. */
export function findUnreadNumbers<Given extends SourceBlock>({
  blocks,
  tables,
}: TextAndTables<Given>): UnreadNumber<Given>[] {
  return blocks.flatMap(({ given, block: simplified }) => {
    const findings = tables.get(simplified)
    const analyzed = analyzeBlock(given.text)
    const quotes = new QuoteReader(analyzed, given.text)
    const toNumber = (span: TextSpan, rule: UnreadNumber<Given>['rule']) => ({
      block: given,
      span,
      text: quotes.textOf(span),
      rule,
    })
    if (findings) return findings.unread.map((span) => toNumber(span, 'number-unread'))
    if (!given.heading && looseRow.test(analyzed.text))
      return [toNumber([0, lengthOf(given.text)], 'table-row-unread')]
    const large = analyzed.numbers.map(({ quantity }) => quantity).filter(isTooLarge)
    return [
      ...large.map(({ start, end }) => toNumber(quotes.spanOf(start, end), 'number-too-large')),
      ...analyzed.unread.map(({ start, end }) => toNumber(quotes.spanOf(start, end), 'number-unread')),
    ]
  })
}
