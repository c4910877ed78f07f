import type { Language } from '../schemas/language.ts'

/** The entries under one letter. */
export interface LetterGroup<Entry> {
  letter: string
  entries: Entry[]
}

/**
 * Group entries by initial and sort them: Chinese by pinyin, English by letter. Quotation marks and brackets are
 * ignored; entries that begin with a digit come first, under #.
 */
export function alphabetize<Entry>(
  entries: readonly Entry[],
  lang: Language,
  nameOf: (entry: Entry) => string,
): LetterGroup<Entry>[] {
  const { compare } = new Intl.Collator(lang === 'zh' ? 'zh-u-co-pinyin' : 'en')
  const groups = new Map<string, { key: string; entry: Entry }[]>()
  for (const entry of entries) {
    const key = nameOf(entry).replace(/^[^\p{L}\p{N}]+/u, '')
    const letter = initialOf(key, compare)
    groups.set(letter, [...(groups.get(letter) ?? []), { key, entry }])
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, items]) => ({
      letter,
      entries: items.toSorted((a, b) => compare(a.key, b.key)).map(({ entry }) => entry),
    }))
}

/** The first character of each initial in the order of pinyin; no Mandarin syllable begins with i, u or v. */
const firsts = '阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨它穵夕丫帀'
const letters = 'ABCDEFGHJKLMNOPQRSTWXYZ'

function initialOf(key: string, compare: (a: string, b: string) => number): string {
  const first = key.charAt(0)
  if (/[a-z]/i.test(first)) return first.toUpperCase()
  if (!/\p{Script=Han}/u.test(first)) return '#'
  let index = -1
  while (index + 1 < firsts.length && compare(firsts.charAt(index + 1), first) <= 0) index++
  return letters.charAt(Math.max(index, 0))
}
