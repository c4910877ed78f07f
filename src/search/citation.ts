/** What the levels of a citation are called; where it has only a number, as （二）, it is an item. */
const levels = {
  part: '篇|部分|parts?',
  chapter: '章|chapters?|chap|ch',
  section: '节|sections?|sect|sec|§',
  item: '项|条|items?',
  paragraph: '自然段|段|paragraphs?|paras?|par|¶',
} as const

const numeral = '(?:[零〇一二三四五六七八九十百]+|\\d+)'
const named = Object.values(levels).join('|')
const piece = new RegExp(
  [
    `第?(?<before>${numeral})(?<after>${named})`,
    `(?<first>${named})[.]?(?<behind>${numeral})`,
    `第?[(](?<inside>${numeral})[)](?:${levels.item})?`,
    `(?<alone>${numeral})[、.]`,
    '(?<preamble>序言|preamble)',
  ].join('|'),
  'y',
)

/**
 * A citation as its numbers, the same in both languages: 第三章第二节（二） and Chapter 3, Section 2, (2) are both
 * `chapter3 section2 item2`, and the id c3-s2-i2 is itself. Null for what is not a citation as a whole.
 */
export function readCitation(text: string): string | null {
  const written = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^《[^》]*》/, '')
    .replace(/[\s,，\u200b]/g, '')
  if (/^[a-z]+\d+(?:-[a-z]+\d+)*$/.test(written) && !/^(?:chapter|section|part|item)/.test(written))
    return written
  const parts: string[] = []
  for (piece.lastIndex = 0; piece.lastIndex < written.length;) {
    const { groups } = piece.exec(written) ?? {}
    if (!groups) return null
    const name = groups['after'] ?? groups['first']
    const number = groups['before'] ?? groups['behind'] ?? groups['inside'] ?? groups['alone']
    if (groups['preamble'] !== undefined) parts.push('preamble')
    else parts.push(`${name === undefined ? 'item' : levelOf(name)}${numberOf(number ?? '')}`)
  }
  return parts.length > 1 || /^(?:part|chapter)/.test(parts[0] ?? '') ? parts.join(' ') : null
}

function levelOf(name: string): string {
  return Object.entries(levels).find(([, names]) => new RegExp(`^(?:${names})$`).test(name))?.[0] ?? ''
}

/** A whole number in Chinese numerals below 1000, or in digits. */
function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  let sum = 0
  let digit = 0
  for (const character of written) {
    const unit = { 十: 10, 百: 100 }[character]
    if (unit === undefined) digit = '零一二三四五六七八九'.indexOf(character.replace('〇', '零'))
    else {
      sum += (digit === 0 ? 1 : digit) * unit
      digit = 0
    }
  }
  return sum + digit
}
