import type { Language } from '../schemas/language.ts'
import type { Term } from '../schemas/term.ts'
import { namingShard, namingShards, unitsOf, type Naming } from '../search/names.ts'

/**
 * What the plans say for each word of the glossary that they do not have in this language: aliases, and the term in the
 * other language. Chinese terms with several forms in the plans lead from each to the others.
 * @param occurs whether a text of this language is in a plan
 */
export function namingsOf(
  terms: readonly Term[],
  lang: Language,
  occurs: (text: string) => boolean,
): Naming[] {
  const namings = new Map<string, Naming>()
  const add = (word: string, groups: string[][], inPlans = false) => {
    if (groups.length > 0 && !namings.has(word)) namings.set(word, { word, groups, inPlans })
  }
  for (const { zh, en, zhAlso, enAlso, aliases } of terms) {
    const forms = { zh: [zh, ...zhAlso], en: [en, ...enAlso] }
    const inPlans = forms[lang].filter(occurs)
    const groups = lang === 'zh' ? inPlans.map((form) => [form]) : inPlans.length > 0 ? [inPlans] : []
    if (lang === 'zh')
      for (const form of inPlans)
        add(
          form,
          groups.filter(([other]) => other !== form),
          true,
        )
    for (const { word, phrase } of aliases) {
      // The words of a plan are Chinese, and the term may be only near to them.
      if (phrase === null) add(word, groups)
      else if (lang === 'zh' && occurs(phrase)) add(word, [[phrase]])
    }
    for (const word of forms[lang === 'zh' ? 'en' : 'zh']) add(word, groups)
  }
  return [...namings.values()]
}

/** Namings by the files they are kept in. */
export function shardNamings(namings: readonly Naming[]): Naming[][] {
  const shards = Array.from({ length: namingShards }, (): Naming[] => [])
  for (const naming of namings) {
    const [unit] = unitsOf(naming.word)
    if (unit !== undefined) shards[namingShard(unit)]?.push(naming)
  }
  return shards
}
