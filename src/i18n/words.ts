import type { Language } from '../schemas/language.ts'
import { tags } from '../schemas/language-tags.ts'
import en from './en.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

export type Words = typeof zh

/** The words of the interface. */
export const words: Record<Language, Words> = { zh, en }

/** What each language calls itself. */
export const languageNames: Record<Language, string> = { zh: '中文', en: 'English' }

/** A whole number as each language writes it: 24002 and 24,002. */
export function formatNumber(lang: Language, value: number): string {
  return new Intl.NumberFormat(tags[lang], { useGrouping: lang === 'en' }).format(value)
}

/** Replace each `{name}` by its value. @throws if a name has no value */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`\`${template}\` has no value for {${name}}.`)
    return String(value)
  })
}
