import { isTooLarge } from '../numbers/quantity.ts'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import { analyzeBlock, type SourceBlock } from '../grammar/analyzed-block.ts'
import { QuoteReader } from '../targets/evidence.ts'
import type { SourcePlaces } from './source-places.ts'

/** Report the numbers that are in no file, each with its place: those too large to be held, and those that can't be read whole. */
export function reportNumbers(file: VFile, blocks: readonly SourceBlock[], places: SourcePlaces): void {
  for (const { anchor, text } of blocks) {
    const analyzed = analyzeBlock(text)
    const quotes = new QuoteReader(analyzed, text)
    const reportAt = (rule: 'number-too-large' | 'number-unread', place: { start: number; end: number }) => {
      const span = quotes.spanOf(place.start, place.end)
      report(file, rule, places.pointOf(places.spanOf(anchor, span)[0]), quotes.textOf(span).slice(0, 40))
    }
    for (const { quantity } of analyzed.numbers) {
      if (isTooLarge(quantity)) {
        reportAt('number-too-large', quantity)
      }
    }
    for (const place of analyzed.unread) reportAt('number-unread', place)
  }
}
