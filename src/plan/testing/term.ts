import type { GlossaryTerm } from '../../schemas/glossary.ts'

/** A term of the glossary for a test, with nothing but its names unless `more` gives it. */
export function term(zh: string, en: string, more: Partial<GlossaryTerm> = {}): GlossaryTerm {
  return {
    zh,
    en,
    zh_also: [],
    en_also: [],
    note: null,
    definition_zh: null,
    definition_en: null,
    allow: [],
    source: null,
    aliases: [],
    ...more,
  }
}
