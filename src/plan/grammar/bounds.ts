import type { Operator } from '../../schemas/targets.ts'
import type { Word } from '../../schemas/wording.ts'
import { endsWith, oneOf, startsWith, WordFinder } from '../lexicon/lexicon.ts'
import { scales } from '../lexicon/patterns.ts'
import { reachAtEnd, verbAtEnd } from '../lexicon/verbs.ts'

/** The words around a number that say how it is meant. */
export interface Modifiers {
  /** Where the words before the number begin, and where those after it end. */
  start: number
  end: number
  /** 达到, 提高到, 下降: the word that binds the number to its subject; null where none stands there. */
  reach: string | null
  kind: 'level' | 'change' | null
  /** What the bounding words say, >= or <=; null where there are none. */
  bound: Operator | null
  /** 约, 近 before the number. */
  about: string
  /** The bounding words before the number, and those after it with 左右. */
  prefix: string
  suffix: string
  approximate: boolean
  /** 不足, 仅, 只有: a complaint, never a promise. */
  deficit: boolean
}

const words = new WordFinder('bound.at-least', 'bound.at-most', 'bound.about', 'bound.short', 'bound.filler')
const bounds = new WordFinder('bound.at-least', 'bound.at-most')
const boundAtEnd = endsWith('bound.apart')
const boundApart = new RegExp(String.raw`(?<word>${oneOf('bound.apart')})\p{Script=Han}{1,4}$`, 'u')

function operatorOfBound({ kinds }: Word): '>=' | '<=' {
  return kinds.includes('at-least') ? '>=' : '<='
}

/** Which way the bound in some words goes; null where they are none. */
function readBound(text: string | undefined): Operator | null {
  const word = text === undefined ? null : bounds.get(text)
  return word && operatorOfBound(word)
}

const around = new RegExp(`^${oneOf('bound.around')}$`, 'u')
const after: readonly (readonly [RegExp, '>=' | '<=' | 'about'])[] = [
  [new RegExp(`^(?:（含）|及|或)?${oneOf('bound.above')}(?:（含）)?`, 'u'), '>='],
  [new RegExp(`^[及或]?${oneOf('bound.below')}`, 'u'), '<='],
  [startsWith('bound.within'), '<='],
  [startsWith('bound.around'), 'about'],
]

/** Read the words around a number. `from` is where its clause begins: words before it belong to others. */
export function readModifiers(text: string, from: number, start: number, end: number): Modifiers {
  const modifiers: Modifiers = {
    ...{ start, end, reach: null, kind: null, bound: null, about: '', prefix: '', suffix: '' },
    ...{ approximate: false, deficit: false },
  }
  readBefore(text, Math.max(from, start - 24), modifiers)
  readAfter(text, modifiers)
  return modifiers
}

function readBefore(text: string, from: number, modifiers: Modifiers): void {
  for (let step = 0; step < 5; step++) {
    const left = text.slice(from, modifiers.start)
    const found = wordAtEnd(left)
    const reach = reachAtEnd(left)
    const verb = verbAtEnd(left)
    if (verb && verb.length > Math.max(reach?.word.length ?? 0, found?.length ?? 0)) {
      modifiers.bound ??= readBound(boundAtEnd.exec(left.slice(0, -verb.length))?.[0])
      return
    }
    if (reach && reach.word.length >= (found?.length ?? 0)) {
      modifiers.start -= reach.word.length
      modifiers.reach = reach.word
      modifiers.kind = reach.kind
      if (capped.test(reach.word)) modifiers.bound ??= '<='
      return
    }
    if (!found) {
      modifiers.bound ??= readBound(boundApart.exec(left)?.groups?.['word'])
      return
    }
    modifiers.start -= found.length
    const word = words.get(found)
    if (word?.kinds.includes('about')) {
      modifiers.approximate = true
      modifiers.about = found
    } else if (word?.kinds.includes('short')) modifiers.deficit = true
    else if (word && bounds.get(found)) {
      modifiers.bound ??= operatorOfBound(word)
      modifiers.prefix = found
    }
  }
}

const eachOne = new RegExp(
  String.raw`(?:每年(?=每)|每${oneOf('unit.household')}每?学?年|每[\d.]*[${scales}]*${oneOf('unit.per')})+$`,
  'u',
)

/** The word a text ends with, the longest that fits. */
function wordAtEnd(left: string): string | null {
  return eachOne.exec(left)?.[0] ?? words.atEnd(left)?.word ?? null
}

function readAfter(text: string, modifiers: Modifiers): void {
  if (text.startsWith('大关', modifiers.end)) modifiers.end += 2
  // 3万套（间）以上: a bracket of one or two characters belongs to the unit.
  const bracket = /^（[\p{Script=Han}]{1,3}）(?=[以左及，。；、])/u.exec(
    text.slice(modifiers.end, modifiers.end + 8),
  )
  if (bracket && !bracket[0].includes('含')) modifiers.end += bracket[0].length
  for (let step = 0; step < 2; step++) {
    const right = text.slice(modifiers.end, modifiers.end + 8)
    const hit = after.find(([pattern]) => pattern.test(right))
    if (!hit) return
    const length = hit[0].exec(right)?.[0].length ?? 0
    modifiers.suffix += right.slice(0, length)
    modifiers.end += length
    if (hit[1] === 'about') modifiers.approximate = true
    else modifiers.bound = hit[1]
  }
}

const capped = new RegExp(`^${oneOf('verb.cap')}在$`, 'u')
const upward = new RegExp(`${oneOf('verb.reach')}$|${oneOf('verb.rise')}[到至为]$`, 'u')
const downward = new RegExp(`${oneOf('verb.fall')}[到至在为]$`, 'u')

/**
 * How a number is to be compared: by the bounding words, else by the verb that it is to be reached or brought down
 * with, and a range is a range.
 * @param verb what governs the number where it does not stand directly before it: 不低于 of 不低于总量的70%
 */
export function operatorOf(
  { bound, reach, approximate, suffix }: Modifiers,
  verb: string | null,
  upper: number | null,
): Operator {
  if (upper !== null) return 'range'
  if (approximate && around.test(suffix)) return '='
  if (bound !== null) return bound
  const word = reach ?? verb
  if (word === null) return '='
  // What is to be reached is a floor, and what is to be brought down a ceiling; the site prints the plan's own word.
  if (upward.test(word)) return '>='
  if (downward.test(word)) return '<='
  if (reach !== null || verb === null) return '='
  const bounding = bounds.atStart(verb)
  return bounding ? operatorOfBound(bounding) : '='
}

/** The plan's words around a number, … standing for it where words follow: 达到…以上, 新增, 不低于; null for none. */
export function wordsOf({ reach, prefix, about, suffix }: Modifiers, verb: string | null): string | null {
  const governs = reach === null && prefix === '' ? (verb ?? '') : ''
  const before = governs + (reach ?? '') + (prefix === reach ? '' : prefix) + about
  const words = suffix === '' ? before : `${before}…${suffix}`
  return words === '' ? null : words
}
