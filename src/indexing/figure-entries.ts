import type { Entry } from '../search/entries.ts'
import { withDoubt } from '../i18n/doubt.ts'
import { fill, words } from '../i18n/words.ts'
import { periodText } from '../presentation/baseline.ts'
import { figureValue } from '../presentation/figure-text.ts'
import { reportedFacts } from '../presentation/reported.ts'
import type { FigureEntry, FiguresEntry } from '../schemas/figures.ts'
import type { Language } from '../schemas/language.ts'
import type { Term } from '../schemas/term.ts'

/** What a plan reports, as it is found in one language: each with its number and time. Others have no name to be found by. */
export function figureEntries(
  { plan, figures }: FiguresEntry,
  terms: readonly Term[],
  lang: Language,
): Entry[] {
  return reportedFacts(figures).flatMap((figure) => {
    const name = figure.subject?.[lang]
    if (!name) return []
    return {
      kind: 'figure' as const,
      zh: lang === 'zh' ? name : null,
      en: lang === 'en' ? name : null,
      also: otherNames(name, terms, lang),
      says: withDoubt(lang, saying(lang, figure), figure.notes.length > 0),
      at: `${plan}/achievements/#${figure.mark}`,
    }
  })
}

/** 821元/月（“十三五”末，2020年）; 821 yuan a month (2020). */
function saying(lang: Language, figure: FigureEntry): string {
  const value = figureValue(lang, figure)
  const { period } = figure
  if (!period) return value
  const text = periodText(lang, period)
  const year = period.from === period.to && !/\d/.test(text) ? period.to : null
  const time = year === null ? text : `${text}，${fill(words.zh.inYear, { year })}`
  return fill(words[lang].figureAt, { value, time })
}

/** The name with the other forms and the everyday words of the longest term in it: Urban dibao standard. */
function otherNames(name: string, terms: readonly Term[], lang: Language): string[] {
  const lower = name.toLowerCase()
  const found = terms
    .flatMap((term) => formsOf(term, lang).map((form) => ({ term, form })))
    .filter(({ form }) => lower.includes(form.toLowerCase()))
    .toSorted((a, b) => b.form.length - a.form.length)
  const [longest] = found
  if (!longest) return []
  const { term, form } = longest
  const everyday = term.aliases
    .filter(({ word, phrase }) => phrase === null && /\p{Script=Han}/u.test(word) === (lang === 'zh'))
    .map(({ word }) => word)
  const at = lower.indexOf(form.toLowerCase())
  return [...formsOf(term, lang), ...everyday]
    .filter((other) => other !== form)
    .map((other) => name.slice(0, at) + other + name.slice(at + form.length))
}

const formsOf = ({ zh, en, zhAlso, enAlso }: Term, lang: Language) =>
  lang === 'zh' ? [zh, ...zhAlso] : [en, ...enAlso]
