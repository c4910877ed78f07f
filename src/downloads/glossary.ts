import type { TermWithPlaces } from '../schemas/term.ts'
import { toCsv } from '../schemas/csv.ts'

/** The glossary as a table: several forms and places in one cell are parted by a semicolon. */
export function glossaryCsv(terms: readonly TermWithPlaces[]): string {
  return toCsv(
    [
      'id',
      'zh',
      'zh_also',
      'en',
      'en_also',
      'note',
      'definition_zh',
      'definition_en',
      'source',
      'aliases',
      'occurrences',
    ],
    terms.map((term) => [
      term.id,
      term.zh,
      term.zhAlso.join('; '),
      term.en,
      term.enAlso.join('; '),
      term.note,
      term.definition?.zh ?? null,
      term.definition?.en ?? null,
      term.source,
      term.aliases.map(({ word, phrase }) => (phrase === null ? word : `${word} > ${phrase}`)).join('; '),
      term.occurrences.flatMap(({ plan, ids }) => ids.map((id) => `${plan}#${id}`)).join('; '),
    ]),
  )
}
