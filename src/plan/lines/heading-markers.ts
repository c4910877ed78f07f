import type { Marker } from '../model/tree.ts'
import type { Numbering } from '../model/line.ts'
import { readOrdinal } from '../text/numerals.ts'

const han = '[〇○零一二两兩三四五六七八九十百]{1,7}'
/** Typing slips before 、 or in brackets: a dash for 一, a katakana for 二. */
const slip = '[—–―－ー﹣ニ]'
const digits = '[0-9０-９]{1,3}'
const any = `(?:${han}|${digits})`
const space = '[\\s\\u3000]*'

/** After a bracket and a number: the words of a heading, set apart or short, and no bracket that closes. */
const unclosed =
  '(?:[\\s\\u3000]+(?=\\p{Script=Han})|(?![般些是定个種种次批级類类期条項项方面体时時部起年月日]))[^)）〕，。；：]{2,20}$'

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
  // One of the brackets was lost, or read as another.
  ['pcn', pattern(`[\\[［{｛【<＜]?${space}(${han})${space}[)）〕][、.．]?`)],
  ['pcn', pattern(`[(（〔]${space}(${han})${space}(?:[\\]］}｝】>＞][、.．]?|、|(?=${unclosed}))`)],
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

/** 总体要求一、: the number of a line came behind its words. */
const behind = new RegExp(
  `^\\p{Script=Han}{2,12}(?<![第之统唯其万])${space}(${han}|-|${slip})${space}、$`,
  'u',
)

/** Whether a heading's number lacks a bracket, or is not where a number is. */
export function isDamaged({ marker, number }: Pick<Numbering, 'marker' | 'number'>): boolean {
  if (number === '') return true
  return marker === 'pcn' && !/^[(（〔].*[)）〕][、.．]?$|^[㈠-㈩]$/su.test(number)
}

/** Read the numbering a text begins with; null where it begins with none. */
export function readNumbering(text: string): Numbering | null {
  const number = behind.exec(text)?.[1]
  if (number)
    return { marker: 'cn', number: '', ordinal: readOrdinal(number.replace('-', '—')), gap: '', words: text }
  if (
    !/^[—–―－ー﹣ニ\[［{｛【<＜第〇○零一二两兩三四五六七八九十百㈠-㈩⒈-⒛⑴-⒇0-9０-９(（〔【[专專]/.test(text)
  )
    return null
  for (const [marker, expression] of patterns) {
    const match = expression.exec(text)
    if (!match) continue
    const [, number = ''] = match
    const ordinal = match[2] ? readOrdinal(match[2]) : null
    // （二〇二一） and （2021） are years; before punctuation, a number is part of a sentence.
    if (
      (ordinal !== null && ordinal > 999) ||
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
