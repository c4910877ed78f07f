import { excerpt, opening } from '../text/excerpt.ts'
import type { Check, Translation } from './check.ts'
import { nearness, unmatched } from './nearness.ts'

interface Firmness {
  zh: RegExp
  en: RegExp
  /** What the table of renderings has for it. */
  expected: string
}

/** Words of the Chinese that soften a promise, and the English that says as much. */
const renderings: readonly Firmness[] = [
  { zh: /力争|争取(?!意见)/g, en: /\bstriv(?:e|es|ing|en)\b|\bstrove\b/gi, expected: 'will strive to' },
  {
    zh: /(?:推动|推进)[^，。；]*?(?:实现|全覆盖)/g,
    en: /\bwork(?:s|ed|ing)? toward\b/gi,
    expected: 'will work toward',
  },
  { zh: /探索/g, en: /\bexplor/gi, expected: 'will explore' },
  { zh: /鼓励/g, en: /\bencourag/gi, expected: 'will encourage' },
  { zh: /支持/g, en: /\bsupport/gi, expected: 'will support' },
  { zh: /引导/g, en: /\bguid(?:e|es|ed|ing|ance)\b/gi, expected: 'will guide' },
  {
    zh: /适时/g,
    en: /\b(?:when|as|where) (?:the )?conditions (?:allow|permit)\b|\bwhen the time is right\b|\bin due course\b|\bat an appropriate time\b/gi,
    expected: 'when conditions allow',
  },
  {
    zh: /逐步/g,
    en: /\bstep[- ]by[- ]step\b|\bgradual|\bprogressively\b|\bin stages\b/gi,
    expected: 'step by step',
  },
  {
    zh: /(?:保持|稳定|维持)在?\d/g,
    en: /\bremain|\bstay|\bkeep|\bkept\b|\bmaintain|\bhold|\bheld\b/gi,
    expected: 'remain at',
  },
]

/** English that softens a promise, and the Chinese that alone allows it. */
const licenses: readonly Omit<Firmness, 'expected'>[] = [
  { en: /\bstriv(?:e|es|ing|en)\b|\bstrove\b/gi, zh: /力争|争取|争创|争做|努力|力求|奋力|奋斗|竭力|尽力/g },
  {
    en: /\b(?:aim|seek|hope|intend|attempt|endeavor)(?:s|ing)? to\b|\btr(?:y|ies) to\b/gi,
    zh: /旨在|力求|以期|拟(?!定)/g,
  },
  { en: /\bshould\b/gi, zh: /应当|应该|必须|须|应(?=按|由|在|将)/g },
  { en: /\bwork(?:s|ed|ing)? toward\b/gi, zh: /推动|推进|促进|努力|朝着|迈向/g },
  { en: /\bexplor(?:e|es|ed|ing)\b/gi, zh: /探索|研究|发掘|挖掘/g },
  {
    en: /\bencourag(?:e|es|ed|ing)\b/gi,
    zh: /鼓励|激励|引导|倡导|倡树|提倡|动员|激发|吸引|号召|促进/g,
  },
]

/** A word stays in its sentence, and sentences in their order. */
const drift = { slack: 150, share: 0.08 }

/** What the Chinese promises is promised as firmly in English: no softening word is lost, and none is added. */
export const checkFirmness: Check = (translation, say) => {
  const { zh, en } = translation
  const isNear = nearness(translation, drift)
  for (const { zh: word, en: rendering, expected } of renderings) {
    for (const { 0: found, index } of unmatched(places(zh, word), places(en, rendering), isNear)) {
      const source = excerpt(zh, index, index + found.length, 10)
      say('firmness-lost', found, source, counterpart(translation, index), expected)
    }
  }
  for (const { en: soft, zh: license } of licenses) {
    const allowed = (english: { index: number }, chinese: { index: number }) => isNear(chinese, english)
    for (const { 0: found, index } of unmatched(places(en, soft), places(zh, license), allowed)) {
      say('firmness-added', found, excerpt(en, index, index + found.length, 20), opening(zh))
    }
  }
}

function places(text: string, word: RegExp): RegExpExecArray[] {
  return [...text.matchAll(word)]
}

/** The English about where a place of the Chinese should be rendered. */
function counterpart({ zh, en }: Translation, index: number): string {
  const middle = Math.round((index / zh.length) * en.length)
  return excerpt(en, middle, middle, 30)
}
