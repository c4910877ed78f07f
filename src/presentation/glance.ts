import { fill, words } from '../i18n/words.ts'
import type { Language } from '../schemas/language.ts'
import { type Form, type Row, type Wording } from './row.ts'

/** What is counted of a target. */
export type Counted = Pick<Row, 'form' | 'baseline' | 'wording'>

/** 35 targets: 20 cover everyone or everything, 7 a share, 8 a number. Four state a start. */
export function captionOf(lang: Language, rows: readonly Counted[]): string {
  const w = words[lang]
  const kinds: readonly (readonly [Form, string])[] = [
    ['all', w.glanceAll],
    ['share', w.glanceShare],
    ['number', w.glanceNumber],
  ]
  const said = kinds
    .map(([form, template]) => ({ template, n: rows.filter((row) => row.form === form).length }))
    .filter(({ n }) => n > 0)
    .map(({ template, n }) => fill(template, { n }))
  const total = fill(rows.length === 1 ? w.glanceTotalOne : w.glanceTotal, { n: rows.length })
  const starts = rows.filter(({ baseline }) => baseline !== null).length
  const start = fill(starts === 1 ? w.glanceStartsOne : w.glanceStarts, { n: countWord(lang, starts) })
  return `${total}${said.join(w.enumeration)}${w.listEnd}${w.sentenceGap}${start}`
}

/** How many targets a topic has, and how many of them are aims: 3项，全是力争、推动; 9 targets, 1 an aim. */
export function topicCaption(lang: Language, rows: readonly Counted[]): string {
  const w = words[lang]
  const counts = countWordings(rows)
  const total = fill(rows.length === 1 ? w.glanceTopicOne : w.glanceTopic, { n: rows.length })
  if (counts.aspirational === rows.length)
    return `${total}${w.enumeration}${rows.length === 1 ? w.glanceOnlyAim : w.glanceOnlyAims}`
  const kinds: readonly (readonly [Wording, string, string])[] = [
    ['both', w.glanceBoth, w.glanceBothOne],
    ['aspirational', w.glanceAims, w.glanceAimsOne],
  ]
  const others = kinds
    .filter(([wording]) => counts[wording] > 0)
    .map(([wording, many, one]) => fill(counts[wording] === 1 ? one : many, { n: counts[wording] }))
  return [total, ...others].join(w.enumeration)
}

/** The number of rows of each wording. */
export function countWordings(rows: readonly Pick<Row, 'wording'>[]): Record<Wording, number> {
  const counts = { firm: 0, both: 0, aspirational: 0 }
  for (const { wording } of rows) counts[wording] += 1
  return counts
}

/** A number at the beginning of a sentence: 4, Four. */
function countWord(lang: Language, count: number): string {
  return words[lang].countWords.split(' ')[count] ?? String(count)
}
