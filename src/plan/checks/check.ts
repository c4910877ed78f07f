import type { rules } from '../diagnostics/report.ts'
import type { translationRules } from '../diagnostics/rules/translations.ts'

/** A text and its translation, with the ids of the places where it stands. */
export interface Translation {
  zh: string
  en: string
  ids: readonly string[]
}

/** Takes down a finding on the translation that is being checked. */
export type Report = <Id extends keyof typeof translationRules>(
  ruleId: Id,
  ...args: Parameters<(typeof rules)[Id]['reason']>
) => void

export type Check = (translation: Translation, report: Report) => void
