import { opening } from '../text/excerpt.ts'
import type { Check, Report, Translation } from './check.ts'

/**
 * Hold the translation of a row of a table against the Chinese cell by cell, as numbers must stand in their columns.
 * Where it has more cells or fewer, that is said, and the row is looked at as a whole.
 */
export function checkCells(checks: readonly Check[], { zh, en, ids }: Translation, report: Report): void {
  const [chinese, english] = [zh.split('\t'), en.split('\t')]
  if (chinese.length !== english.length) {
    report('table-cells', english.length, row(en), chinese.length, row(zh))
    const whole = { zh: chinese.join(' '), en: english.join(' '), ids }
    for (const check of checks) check(whole, report)
    return
  }
  for (const [index, cell] of chinese.entries()) {
    const own = english[index] ?? ''
    if (own === '' && cell !== '') report('table-cell-empty', index + 1, row(en), opening(cell))
    else if (cell === '' && own !== '') report('table-cell-added', opening(own), index + 1, row(zh))
    else if (cell !== '') for (const check of checks) check({ zh: cell, en: own, ids }, report)
  }
}

/** A row as a reader of the catalog sees it. */
function row(text: string): string {
  return opening(text).replaceAll('\t', '\\t')
}
