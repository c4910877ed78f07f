import type { Language } from '../../../schemas/language.ts'
import { phraseSpans, union } from '../../../search/english-spans.ts'
import { byWeight, foundIn, type FoundRecord } from '../query/matches.ts'
import { searchChinese, type Scope } from './chinese.ts'
import type { Engine } from './engine.ts'
import { searchEnglish } from './english.ts'

/** Every place that has one of `forms` exactly, counted once where they overlap. In Chinese there is one form. */
export async function searchName(
  engine: Engine,
  lang: Language,
  forms: readonly string[],
  scope: Scope,
): Promise<FoundRecord[]> {
  const results = await Promise.all(
    forms.map(async (form) => {
      if (lang === 'en') return (await searchEnglish(engine, { phrases: [form], words: [] }, scope)).exact
      const found = await searchChinese(engine, { whole: form, parts: [form] }, scope)
      return found?.care === 'exact' && found.variant === null ? found.records : []
    }),
  )
  if (lang === 'zh') return results.flat()
  const records = new Map(
    results.flat().map(({ record }) => [`${record.plan} ${record.order}`, record] as const),
  )
  return [...records.values()]
    .flatMap(
      (record) => foundIn(record, (text) => union(forms.flatMap((form) => phraseSpans(text, form)))) ?? [],
    )
    .sort(byWeight)
}
