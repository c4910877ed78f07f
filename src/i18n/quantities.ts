import type { Language } from '../schemas/language.ts'
import { tags } from '../schemas/language-tags.ts'

const scales = [
  [1e8, '亿'],
  [1e4, '万'],
] as const
const none = [1, ''] as const

/**
 * A number with all its digits, as the language writes it: 1.5万, 15,000.
 * @param value in base units
 */
export function formatQuantity(lang: Language, value: number): string {
  const scale = lang === 'zh' ? scales.find(([each]) => Math.abs(value) >= each) : undefined
  const [size, name] = scale ?? none
  const format = new Intl.NumberFormat(tags[lang], { useGrouping: lang === 'en', maximumFractionDigits: 12 })
  // Division may add rounding errors.
  return format.format(Number((value / size).toPrecision(12))) + name
}
