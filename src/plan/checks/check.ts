import type { rules } from '../diagnostics/report.ts'
import type { translationRules } from '../diagnostics/rules/translations.ts'

/** A text and its translation, with the ids of its paragraphs. */
export interface Translation {
  zh: string
  en: string
  ids: readonly string[]
}

/** Reports a finding on the translation that is being checked. */
export type Report = <Id extends keyof typeof translationRules>(
  ruleId: Id,
  ...args: Parameters<(typeof rules)[Id]['reason']>
) => void

export type Check = (translation: Translation, report: Report) => void
