import type { Marker } from './tree.ts'

/** The number a heading begins with, and what follows it on the line. */
export interface Numbering {
  marker: Marker
  /** The number with its signs, as written: 第三章, (二), 一、 */
  number: string
  /** Its value; null where a box has none. */
  ordinal: number | null
  /** White space between number and words, as written. */
  gap: string
  /** The words of the heading, as written. */
  words: string
}

const han = '[〇○零一二两兩三四五六七八九十百]{1,7}'
/** A dash typed for 一, or the sign of a Japanese syllable for 二: nothing else stands so before 、 or in brackets. */
const slip = '[—–―－ー﹣ニ]'
const digits = '[0-9０-９]{1,3}'
const any = `(?:${han}|${digits})`
const space = '[\\s\\u3000]*'

/** 一、二、三产业 and 三、四线城市 are words of a sentence. */
const enumeration = '(?![一二两三四五六七八九十][、，产產级級线線类類期批次等轮輪])'

const patterns: readonly (readonly [Marker, RegExp])[] = [
  ['篇', pattern(`第${space}(${any})${space}(?:篇|编|編|部分|部份)[、：:]?`)],
  ['章', pattern(`第${space}(${any})${space}章[、：:]?`)],
  ['节', pattern(`第${space}(${any})${space}[节節][、：:]?`)],
  ['cn', pattern(`(${han})${space}(?:、|[.．﹒·](?![0-9０-９]))${enumeration}`)],
  ['pcn', pattern(`[(（〔]${space}(${han})${space}[)）〕][、.．]?`)],
  ['cn', pattern(`(${slip})${space}、${enumeration}`)],
  ['pcn', pattern(`[(（〔]${space}(${slip})${space}[)）〕][、.．]?`)],
  ['pcn', pattern('([㈠-㈩])')],
  ['num', pattern(`(${digits})${space}[.．﹒、](?![0-9０-９])`)],
  ['num', pattern('([⒈-⒛])')],
  ['pnum', pattern(`[(（]${space}(${digits})${space}[)）][、.．]?`)],
  ['pnum', pattern(`(${digits})[)）]`)],
  ['pnum', pattern('([⑴-⒇])')],
  ['box', pattern(`[【\\[]?[专專]${space}[栏欄]${space}(?:表${space})?(?:${any}[-－—.])?(${any})[】\\]]?`)],
  ['box', pattern(`[【\\[]?[专專]${space}[栏欄](?:()[】\\]：:]|()(?=[\\s\\u3000]+[^\\s]))`)],
]

function pattern(number: string): RegExp {
  return new RegExp(`^(${number})([\\s\\u3000]*)(.*)$`, 'su')
}

/** Read the numbering a text begins with; null where it begins with none. */
export function readNumbering(text: string): Numbering | null {
  if (!/^[—–―－ー﹣ニ第〇○零一二两兩三四五六七八九十百㈠-㈩⒈-⒛⑴-⒇0-9０-９(（〔【[专專]/.test(text))
    return null
  for (const [marker, expression] of patterns) {
    const match = expression.exec(text)
    if (!match) continue
    const [, number = ''] = match
    const ordinal = match[2] ? readOrdinal(match[2]) : null
    // （二〇二一） and （2021） are years; what a mark follows ends or breaks off a sentence.
    if (
      (ordinal !== null && ordinal > 199) ||
      (marker !== 'box' && /^[，。；：、）》”』」,;:)]/.test(match.at(-1) ?? ''))
    )
      return null
    const words = match.at(-1) ?? ''
    const gap = match.at(-2) ?? ''
    // A box's colon belongs to neither number nor words.
    const colon = marker === 'box' ? (/^[：:][\s\u3000]*/.exec(words)?.[0] ?? '') : ''
    return {
      marker,
      number,
      ordinal,
      gap: gap + colon,
      words: words.slice(colon.length).trimEnd(),
    }
  }
  return null
}

const values = '〇一二三四五六七八九'

/** The value of a small number as headings write it: 三 3, 十二 12, 二十一 21, 一〇一 101, ３ 3, ㈢ 3, ⒊ 3. */
export function readOrdinal(numeral: string): number {
  const plain = numeral
    .normalize('NFKC')
    .replace(/[()（）.]/g, '')
    .replace(/[—–―ー-]/g, '一')
    .replace('ニ', '二')
  if (/^\d+$/.test(plain)) return Number(plain)
  if (!/[十百]/.test(plain)) {
    return Number([...plain].map((char) => String(valueOf(char))).join(''))
  }
  let total = 0
  let digit = 0
  for (const char of plain) {
    if (char === '十' || char === '百') {
      total += (digit || 1) * (char === '十' ? 10 : 100)
      digit = 0
    } else {
      digit = valueOf(char)
    }
  }
  return total + digit
}

function valueOf(char: string): number {
  if (char === '零' || char === '○') return 0
  if (char === '两' || char === '兩') return 2
  return values.indexOf(char)
}
