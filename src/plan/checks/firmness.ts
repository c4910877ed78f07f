import { alternation } from '../../schemas/wording.ts'
import { wordsOf, globalPattern } from '../lexicon/lexicon.ts'
import { excerpt, opening } from '../text/excerpt.ts'
import type { Check, Translation } from './check.ts'
import { nearness, unmatched } from './nearness.ts'

interface Firmness {
  zh: RegExp
  en: RegExp
}

/** By the English of a softening word in the lexicon: the rendering to suggest, and all renderings to accept. */
const english: Readonly<Record<string, readonly [expected: string, accepted: RegExp]>> = {
  strive: ['will strive to', /\bstriv(?:e|es|ing|en)\b|\bstrove\b/gi],
  endeavor: [
    'will strive to',
    /\bstriv(?:e|es|ing|en)\b|\bstrove\b|\bendeavor|\befforts?\b|\bwork(?:s|ed|ing)? hard\b/gi,
  ],
  seek: ['will seek to', /\bstriv(?:e|es|ing|en)\b|\b(?:aim|seek|endeavor)(?:s|ing)?\b|\bsought\b/gi],
  expect: ['is expected to', /\b(?:expect(?:s|ed)?|likely|hope(?:s|d)?|on track)\b/gi],
  explore: ['will explore', /\bexplor/gi],
  encourage: ['will encourage', /\bencourag/gi],
  support: ['will support', /\bsupport/gi],
  guide: ['will guide', /\bguid(?:e|es|ed|ing|ance)\b/gi],
  advocate: ['will advocate', /\badvocat|\bpromot|\bencourag|\bchampion/gi],
  'in due course': [
    'in due course',
    /\b(?:when|as|where) (?:the )?conditions (?:allow|permit)\b|\bwhen the time is right\b|\bin due course\b|\bat an appropriate time\b/gi,
  ],
  'step by step': ['step by step', /\bstep[- ]by[- ]step\b|\bgradual|\bprogressively\b|\bin stages\b/gi],
}
const softWords = wordsOf('hedge.soft')

/** Chinese words that soften a promise or keep a level, with their English renderings. */
const renderings: readonly (Firmness & { expected: string })[] = [
  ...Object.entries(english).map(([sense, [expected, en]]) => ({
    zh: new RegExp(alternation(softWords.filter((word) => word.en === sense)), 'gu'),
    en,
    expected,
  })),
  {
    zh: globalPattern`{hedge.toward}[^，。；]*?{verb.toward|coverage.full}`,
    en: /\bwork(?:s|ed|ing)? toward\b/gi,
    expected: 'will work toward',
  },
  {
    zh: globalPattern`{verb.keep}在?\d`,
    en: /\bremain|\bstay|\bkeep|\bkept\b|\bmaintain|\bhold|\bheld\b/gi,
    expected: 'remain at',
  },
]

/** English words that soften a promise, with the Chinese words that allow them. */
const licenses: readonly Firmness[] = [
  { en: /\bstriv(?:e|es|ing|en)\b|\bstrove\b/gi, zh: globalPattern`{hedge.allows-strive}` },
  {
    en: /\b(?:aim|seek|hope|intend|attempt|endeavor)(?:s|ing)? to\b|\btr(?:y|ies) to\b/gi,
    zh: globalPattern`{hedge.allows-aim}`,
  },
  { en: /\bshould\b/gi, zh: globalPattern`{hedge.allows-should}` },
  { en: /\bwork(?:s|ed|ing)? toward\b/gi, zh: globalPattern`{hedge.allows-work-toward}` },
  { en: /\bexplor(?:e|es|ed|ing)\b/gi, zh: globalPattern`{hedge.allows-explore}` },
  { en: /\bencourag(?:e|es|ed|ing)\b/gi, zh: globalPattern`{hedge.allows-encourage}` },
]

/** How far a word may move: within its sentence, as sentences keep their order. */
const drift = { slack: 150, share: 0.08 }

/** Check that the English promises as firmly as the Chinese: no softening word is lost, and none is added. */
export const checkFirmness: Check = (translation, report) => {
  const { zh, en } = translation
  const isNear = nearness(translation, drift)
  for (const { zh: word, en: rendering, expected } of renderings) {
    for (const { 0: found, index } of unmatched(places(zh, word), places(en, rendering), isNear)) {
      const source = excerpt(zh, index, index + found.length, 10)
      report('firmness-lost', found, source, counterpart(translation, index), expected)
    }
  }
  for (const { en: soft, zh: license } of licenses) {
    const allowed = (english: { index: number }, chinese: { index: number }) => isNear(chinese, english)
    for (const { 0: found, index } of unmatched(places(en, soft), places(zh, license), allowed)) {
      report('firmness-added', found, excerpt(en, index, index + found.length, 20), opening(zh))
    }
  }
}

function places(text: string, word: RegExp): RegExpExecArray[] {
  return [...text.matchAll(word)]
}

/** The English where the rendering of a Chinese place is expected. */
function counterpart({ zh, en }: Translation, index: number): string {
  const middle = Math.round((index / zh.length) * en.length)
  return excerpt(en, middle, middle, 30)
}
