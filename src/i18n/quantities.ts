import type { Language } from '../schemas/language.ts'
import { tags } from '../schemas/language-tags.ts'

const scales = [
  [1e8, '亿'],
  [1e4, '万'],
] as const
const none = [1, ''] as const

/**
 * A number as readers of the language expect it, with all its digits: 1.5万 and 15,000.
 * @param value in base units
 */
export function formatQuantity(lang: Language, value: number): string {
  const scale = lang === 'zh' ? scales.find(([each]) => Math.abs(value) >= each) : undefined
  const [size, name] = scale ?? none
  const format = new Intl.NumberFormat(tags[lang], { useGrouping: lang === 'en', maximumFractionDigits: 12 })
  // Dividing may add digits that the number does not have.
  return format.format(Number((value / size).toPrecision(12))) + name
}
