import { opening } from '../text/excerpt.ts'
import type { Check, Report, Translation } from './check.ts'

/**
 * Check the translation of a table row cell by cell, as numbers must stay in their columns.
 * A different number of cells is reported, and the row then checked as a whole.
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

/** A row as it is written in the catalog. */
function row(text: string): string {
  return opening(text).replaceAll('\t', '\\t')
}
