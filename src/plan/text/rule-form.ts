import { ruleWidths } from './full-width.ts'
import { simplifyHan } from './simplified.ts'

/** Digits keep the marks between them: 1,000 and 12:30. */
const widths: Readonly<Record<string, string>> = { ...ruleWidths, '［': '[', '］': ']' }

/**
 * A text in the form that the reading rules expect: the same characters one for one, simplified and with full-width
 * marks. It is never published.
 */
export function plainOf(text: string): string {
  const simplified = simplifyHan(text)
  if (!/[,;:!?()［］]/.test(text)) return simplified
  return simplified.replace(
    /(?<![0-9A-Za-z])[,;:!?()［］]|[,;:!?()](?![0-9A-Za-z])/g,
    (mark) => widths[mark] ?? mark,
  )
}
