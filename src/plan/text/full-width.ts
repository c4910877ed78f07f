/** Full-width marks by the half-width ones that are typed in their place. */
const marks = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
  '､': '、',
} as const

/** Marks that are published in full width; `!` and `?` stay as in the original. */
export const publishedWidths = pick(',;:()')

/** Marks that the reading rules expect in full width. */
export const ruleWidths = pick(',;:()!?')

/** Marks around quantities. The colon is missing: it may be that of 12:30, which depends on its neighbours. */
export const quantityWidths = pick(',;()､')

function pick(signs: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(marks).filter(([mark]) => signs.includes(mark)))
}
