/** Full-width marks by the half-width ones that a text typed on another keyboard has in their place. */
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

type Widths = Readonly<Record<string, string>>

/** Marks that are published in full width. `!` and `?` are left as the original has them. */
export const publishedWidths = pick(',;:()')

/** Marks that the reading rules look for in full width. */
export const ruleWidths = pick(',;:()!?')

/** Marks around quantities. A colon may be that of a time or a ratio, 12:30, and is decided by what is beside it. */
export const quantityWidths = pick(',;()､')

function pick(signs: string): Widths {
  return Object.fromEntries(Object.entries(marks).filter(([mark]) => signs.includes(mark)))
}
