import type { Operator } from '../../schemas/targets.ts'
import type { Word } from '../../schemas/wording.ts'
import { pattern, WordFinder } from '../lexicon/lexicon.ts'
import { scales } from '../lexicon/patterns.ts'
import { reachAtEnd, verbAtEnd } from '../lexicon/verbs.ts'

/** The words around a number that bind, bound or approximate it. */
export interface Modifiers {
  /** Start of the words before the number, and end of those after it. */
  start: number
  end: number
  /** 达到, 提高到, 下降: the word that binds the number to its subject; null if there is none. */
  reach: string | null
  kind: 'level' | 'change' | null
  /** The bound, >= or <=; null if there is none. */
  bound: Operator | null
  /** 约, 近 before the number. */
  about: string
  /** The bounding word before the verb of the number: 至少 of 至少建有1所. */
  apart: string
  /** The bounding words before the number, and those after it with 左右. */
  prefix: string
  suffix: string
  approximate: boolean
  /** 不足, 仅, 只有: the number is a shortcoming, never a target. */
  deficit: boolean
}

const words = new WordFinder('bound.at-least', 'bound.at-most', 'bound.about', 'bound.short', 'bound.filler')
const bounds = new WordFinder('bound.at-least', 'bound.at-most')
const boundAtEnd = pattern`{bound.apart}$`
const boundApart = pattern`(?<word>{bound.apart})\p{Script=Han}{1,4}$`

function operatorOfBound({ kinds }: Word): '>=' | '<=' {
  return kinds.includes('at-least') ? '>=' : '<='
}

/** The operator of a bounding word; null for any other text. */
function readBound(text: string | undefined): Operator | null {
  const word = text === undefined ? null : bounds.get(text)
  return word && operatorOfBound(word)
}

const around = pattern`^{bound.around}$`
const included = '(?:（含）)'
const after: readonly (readonly [RegExp, '>=' | '<=' | 'about'])[] = [
  [pattern`^(?:${included}|[及或])?{bound.above}${included}?`, '>='],
  [pattern`^(?:${included}|[及或])?{bound.below}${included}?`, '<='],
  [pattern`^${included}?{bound.within}${included}?`, '<='],
  [pattern`^{bound.around}`, 'about'],
]

/** Whether a text begins with words that bound the number before it: 以上, （含）以下, 左右. */
export function boundsAtStart(text: string): boolean {
  return after.some(([pattern]) => pattern.test(text))
}

/**
 * Read the words around a number.
 * @param from start of the number's clause, or end of the previous number in it
 * @param start of the number
 * @param end of the number, all in UTF-16 units
 */
export function readModifiers(text: string, from: number, start: number, end: number): Modifiers {
  const modifiers: Modifiers = {
    start,
    end,
    reach: null,
    kind: null,
    bound: null,
    about: '',
    apart: '',
    prefix: '',
    suffix: '',
    approximate: false,
    deficit: false,
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
      readApart(boundAtEnd.exec(left.slice(0, -verb.length))?.[0], modifiers)
      return
    }
    if (reach && reach.word.length >= (found?.length ?? 0)) {
      modifiers.start -= reach.word.length
      modifiers.reach = reach.word
      modifiers.kind = reach.kind
      if (capped.test(reach.word)) modifiers.bound ??= '<='
      readBoundOfReach(text.slice(from, modifiers.start), modifiers)
      return
    }
    if (!found) {
      readApart(boundApart.exec(left)?.groups?.['word'], modifiers)
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

function readApart(word: string | undefined, modifiers: Modifiers): void {
  const bound = readBound(word)
  if (word === undefined || bound === null || modifiers.bound !== null) return
  modifiers.bound = bound
  modifiers.apart = word
}

/** 额度最高提高到30万元, 占比至少达到60%. */
function readBoundOfReach(left: string, modifiers: Modifiers): void {
  const word = bounds.atEnd(left)?.word
  readApart(word, modifiers)
  modifiers.start -= modifiers.apart.length
}

/** Read the bounding word directly before the verb that governs a number: 至少 of 至少新增养老床位500张. */
export function readBoundOfVerb(text: string, at: number, modifiers: Modifiers): void {
  readApart(boundAtEnd.exec(text.slice(Math.max(0, at - 4), at))?.[0], modifiers)
}

const eachOne = pattern`(?:每年(?=每)|每{unit.household}每?学?年|每[\d.]*[${scales}]*{unit.per})+$`

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

/** A noun that governs a number like a verb, and stays part of the name: 占比不低于60%. */
export const shareVerb = '占比'

const capped = pattern`^{verb.cap}在$`
const upward = pattern`{verb.reach}$|{verb.rise}[到至为]$`
const downward = pattern`{verb.fall}[到至在为]$`

/**
 * How a number is compared: by its bounding words, else by the verb that says whether to raise or lower to it.
 * @param verb the governor, if it is not directly before the number: 不低于 of 不低于总量的70%
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
  // A value to reach is a floor, and a value to lower to is a ceiling; the site prints the plan's own word.
  if (upward.test(word)) return '>='
  if (downward.test(word)) return '<='
  if (reach !== null || verb === null) return '='
  const bounding = bounds.atStart(verb)
  return bounding ? operatorOfBound(bounding) : '='
}

/** How a number that is reported is compared: only by its bounding words, as what was reached was not exceeded. */
export function reportedOperator({ bound, approximate, suffix }: Modifiers, upper: number | null): Operator {
  if (upper !== null) return 'range'
  return approximate && around.test(suffix) ? '=' : (bound ?? '=')
}

/** The plan's words around a number, with … for it if words follow: 达到…以上, 新增, 不低于; null if there are none. */
export function operatorTextOf(
  { reach, apart, prefix, about, suffix }: Modifiers,
  verb: string | null,
): string | null {
  const governs = reach === null && prefix === '' ? (verb ?? '') : ''
  const before =
    apart + governs + (reach === shareVerb ? '' : (reach ?? '')) + (prefix === reach ? '' : prefix) + about
  const words = suffix === '' ? before : `${before}…${suffix}`
  return words === '' ? null : words
}
