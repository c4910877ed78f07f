import { alternation, wording, type Word, wordsOfKind } from '../schemas/wording.ts'

/** How a hedge goes before a value in English: `noun` before “full coverage”, `verb` before “reach 60%”. */
interface EnglishHedge {
  noun: string
  verb: string
  /** After a name, before what is hoped of it: aim: all. */
  lead: string
}

const hedges: Readonly<Record<string, EnglishHedge>> = {
  strive: { noun: 'strive for', verb: 'strive to', lead: 'aim' },
  endeavor: { noun: 'strive for', verb: 'strive to', lead: 'aim' },
  seek: { noun: 'seek', verb: 'seek to', lead: 'aim' },
  expect: { noun: 'expect', verb: 'be expected to', lead: 'expected' },
  'work toward': { noun: 'work toward', verb: 'work to', lead: 'aim' },
  encourage: { noun: 'encourage', verb: 'encourage efforts to', lead: 'encouraged' },
  explore: { noun: 'explore', verb: 'explore how to', lead: 'to be explored' },
  guide: { noun: 'guide toward', verb: 'guide efforts to', lead: 'encouraged' },
  advocate: { noun: 'advocate', verb: 'advocate efforts to', lead: 'encouraged' },
}
const hedgeWords = wording.hedge.words.filter(({ en }) => en in hedges)

/** The English of what makes a promise an aspiration, as the translation has it; null for a word it has none for. */
export function englishHedge(text: string): EnglishHedge | null {
  const sense = hedgeWords.find(({ word }) => text.includes(word))?.en
  return sense === undefined ? null : (hedges[sense] ?? null)
}

/** Words around a value, and what they are: reach 60%; at least 60%; all … fitted. */
interface Around {
  /** Empty but for the form `verb`. */
  verb: string
  /** Whether the value says the same without the verb: reach 60%, build 10 bases; not rise to 60%, add 10 bases. */
  bare: boolean
  before: string
  after: string
  form: 'verb' | 'bound' | 'done'
}

const nothing = { verb: '', bare: true, before: '', after: '' } as const

/** What goes before other words: over how long a number sums up, or how often it is reached. */
const spans: readonly (readonly [RegExp, Around])[] = [
  [/^累计(?:增长|增加|提高)/, { ...nothing, verb: 'rise by a total of', bare: false, form: 'verb' }],
  [/^累计(?:下降|降低)/, { ...nothing, verb: 'fall by a total of', bare: false, form: 'verb' }],
  [/^累计(?:新增)?/, { ...nothing, before: 'a total of', form: 'bound' }],
  [
    /^年均(?:增长|增速|增幅|提高)/,
    { ...nothing, verb: 'grow by', bare: false, after: 'a year on average', form: 'verb' },
  ],
  [
    /^年均(?:下降|降低)/,
    { ...nothing, verb: 'fall by', bare: false, after: 'a year on average', form: 'verb' },
  ],
  [/^年均/, { ...nothing, after: 'a year on average', form: 'bound' }],
]

const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' ')

/** The English of the plan's words around a value, … standing for it; null for words it has none for. */
export function englishWording(operatorText: string): Around | null {
  const span = spans.find(([words]) => words.test(operatorText))
  const [before = '', after = ''] = (span ? operatorText.replace(span[0], '') : operatorText).split('…')
  const inner = before === '' ? englishBehind(after) : englishBefore(before, after)
  if (!span) return operatorText === '' ? null : inner
  const [, around] = span
  return (
    inner && {
      ...around,
      bare: around.bare && inner.bare,
      before: join(around.before, inner.verb, inner.before),
      after: join(inner.after, around.after),
    }
  )
}

const finder = (words: readonly Word[], start: string, end: string) => {
  const byWord = new Map(words.map((word) => [word.word, word]))
  const pattern = new RegExp(`${start}(${alternation(words)})${end}`, 'u')
  return (text: string) => byWord.get(pattern.exec(text)?.[1] ?? '')
}
const { bound, coverage, verb } = wording
const suffixAt = finder(
  wordsOfKind(bound, 'above', 'below', 'within', 'around'),
  '^(?:（含）|及|或)?',
  '(?:（含）)?$',
)
const boundAt = finder(wordsOfKind(bound, 'at-least', 'at-most', 'about'), '', '$')
const leadAt = finder(wordsOfKind(bound, 'apart'), '^', '(?=.)')
const verbAt = finder(verb.words, '^(?:均|基本)?', '$')
const levelAt = finder(wordsOfKind(verb, 'rise', 'fall', 'keep', 'stem', 'cap'), '^', '[到至在为]$')

/** …以上, …建立: words behind the value alone. */
function englishBehind(after: string): Around | null {
  if (after === '') return { ...nothing, form: 'bound' }
  const suffix = suffixAt(after)
  if (suffix) {
    const isAbout = suffix.kinds.includes('around')
    return { ...nothing, before: isAbout ? suffix.en : '', after: isAbout ? '' : suffix.en, form: 'bound' }
  }
  const done = verbAt(after)?.done
  return done === undefined ? null : { ...nothing, after: done, form: 'done' }
}

/** 达到, 提高到不低于, 控制在…以内: words before the value, with those behind it. */
function englishBefore(before: string, after: string): Around | null {
  const behind = englishBehind(after)
  if (behind?.form !== 'bound') return null
  const lead = leadAt(before)
  const bounding = lead ?? boundAt(before)
  // The value itself says “about”.
  const limit = bounding && !bounding.kinds.includes('about') ? bounding.en : ''
  const length = bounding?.word.length ?? 0
  // 至少新增 has its bound before the verb, 提高到不低于 behind it.
  const verbs = lead ? before.slice(length) : before.slice(0, before.length - length)
  if (verbs === '') return { ...behind, before: join(limit, behind.before) }
  if (/^(?:实现高标准|高标准实现)$/.test(verbs)) {
    return { ...behind, verb: 'achieve, to a high standard,', form: 'verb' }
  }
  const governing = levelAt(verbs)
  if (governing?.kinds.includes('cap'))
    return { ...nothing, verb: 'be kept within', bare: false, form: 'verb' }
  const word = governing ?? verbAt(verbs)
  const english = governing ? englishLevel(governing) : word?.en
  if (word === undefined || english === undefined) return null
  if (english === 'reach' && limit !== '') return { ...behind, before: join(limit, behind.before) }
  const bare =
    !governing &&
    !word.kinds.includes('flow') &&
    (/^(?:reach|achieve)$/.test(english) || word.kinds.includes('stock'))
  return {
    ...{ verb: english, bare, form: 'verb' },
    ...{ before: join(limit, behind.before), after: behind.after },
  }
}

/** The English of 提高到 by that of 提高, “rise by”. */
function englishLevel({ en, kinds }: Word): string | undefined {
  if (kinds.includes('keep')) return en
  if (en.endsWith(' by')) return en.replace(/by$/, 'to')
  return kinds.includes('rise') ? 'rise to' : kinds.includes('fall') ? 'fall to' : undefined
}

const wholes = wordsOfKind(coverage, 'full', 'common', 'covers', 'each')
const wholeAt = finder(wholes, '^“?', '')

/** The English of words that promise all of something without a number. */
export function englishCoverage(valueText: string): string {
  if (/^覆盖.*(?:居民|人口|群众)$/.test(valueText)) return 'coverage of all residents'
  return wholeAt(valueText)?.en ?? 'all'
}
