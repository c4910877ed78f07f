import type { Language } from '../schemas/language.ts'

/** A target in words: the words before its value, the value with its unit, the words after it. */
export interface Phrase {
  before: string
  value: string
  after: string
  /** Whether the words are the plan's own Chinese, because there is no English for them. */
  chinese: boolean
}

/** A phrase as one string. */
export function textOf(lang: Language, { before, value, after, chinese }: Phrase): string {
  return [before, value, after].filter((part) => part !== '').join(lang === 'en' && !chinese ? ' ' : '')
}

/** A name with what is said of it. */
export function nameAnd(lang: Language, name: string, line: Phrase): string {
  return `${name}${separatorOf(lang, line)}${textOf(lang, line)}`
}

/** What stands between a name and what is said of it: a colon, or a dash where a colon follows. */
export function separatorOf(lang: Language, { before }: Pick<Phrase, 'before'>): string {
  if (lang === 'zh') return '：'
  return before.includes(':') ? ' — ' : ': '
}

/** Words with a space between them; empty ones have none. */
export function joinWords(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
