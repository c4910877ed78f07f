import development from './development.json' with { type: 'json' }
import heldout from './heldout.json' with { type: 'json' }
import kindsHeldOut from './kinds-held-out.json' with { type: 'json' }
import kindsSetAside from './kinds-set-aside.json' with { type: 'json' }
import jinan from './jinan-civil-affairs.json' with { type: 'json' }
import { readSource } from '../../outline/read-source.ts'
import type { Statement } from '../statement.ts'
import { extractStatements } from '../extract-statements.ts'

/** A sentence and what it promises; each promise is one line in the notation of `notate`. */
export interface GoldSentence {
  text: string
  targets: string[]
}

/** A sentence, or a table, and what it promises of what. */
export interface NamedSentence {
  text: string
  targets: { subject: string; reads: string }[]
}

/** What the Jinan plan promises, and what each of its Arabic numerals is, in order of the text. */
export interface GoldPlan {
  targets: { line: number; indicator: string; valueText: string; reads: string; yearFrom: string }[]
  numerals: [line: number, around: string, what: 'target' | 'figure' | 'name' | 'irrelevant'][]
}

/** The sets of sentences by name. */
export const goldSentences: Record<'development' | 'heldout', GoldSentence[]> = { development, heldout }

/** The sets of sentences and tables whose names are measured too. */
export const namedSentences: Record<'kinds-held-out' | 'kinds-set-aside', NamedSentence[]> = {
  'kinds-held-out': kindsHeldOut,
  'kinds-set-aside': kindsSetAside,
}

// A JSON file's type has arrays where the notation has pairs and triples.
export const goldPlan = jinan as unknown as GoldPlan

/**
 * A statement in the notation of the gold files: operator, ~ where approximate, value (..upper), unit, year, kind,
 * measure, certainty; - stands for what there is none of. `>=~60 % 2025 ratio level firm`
 */
export function notate(statement: Statement): string {
  const { operator, approximate, value, upper, unit, year, kind, measure, certainty } = statement
  const sign = (operator === 'range' ? '' : operator) + (approximate ? '~' : '')
  const number = `${Math.round(value * 1e6) / 1e6}${upper === null ? '' : `..${upper}`}`
  return [sign + number, unit || '-', year ?? '-', kind, measure, certainty].join(' ')
}

const fields = ['operator', 'approximate', 'unit', 'year', 'kind', 'measure', 'certainty'] as const

/** How well the rules read a set: hits among those expected and found, and of the hits those right in each field. */
export interface Score {
  expected: number
  found: number
  hits: number
  /** Right in value, unit, operator and year. */
  core: number
  right: Record<(typeof fields)[number], number>
}

/** Compare what is read in each sentence, alone, with what is expected. A hit is a promise of the same value. */
export function score(sentences: readonly GoldSentence[]): Score {
  const total: Score = {
    expected: 0,
    found: 0,
    hits: 0,
    core: 0,
    right: { operator: 0, approximate: 0, unit: 0, year: 0, kind: 0, measure: 0, certainty: 0 },
  }
  for (const { text, targets } of sentences) {
    const { blocks, period } = readSource(text)
    const rest = extractStatements(blocks, period).map(notate)
    total.expected += targets.length
    total.found += rest.length
    for (const target of targets) {
      const exact = rest.indexOf(target)
      const at = exact >= 0 ? exact : rest.findIndex((each) => valueOf(each) === valueOf(target))
      const [found] = at < 0 ? [] : rest.splice(at, 1)
      if (found === undefined) continue
      total.hits++
      const [want, got] = [split(target), split(found)]
      for (const field of fields) if (want[field] === got[field]) total.right[field]++
      const core = want.unit === got.unit && want.operator === got.operator && want.year === got.year
      if (core) total.core++
    }
  }
  return total
}

/** How many promises are read right in every field and have the expected name. */
export function countNamed(sentences: readonly NamedSentence[]): number {
  return sentences.reduce((count, { text, targets }) => {
    const { blocks, period } = readSource(text)
    const rest = extractStatements(blocks, period).map((each) => `${each.indicator} ${notate(each)}`)
    const right = targets.filter(({ subject, reads }) => {
      const at = rest.indexOf(`${subject} ${reads}`)
      return at >= 0 && rest.splice(at, 1).length > 0
    })
    return count + right.length
  }, 0)
}

function valueOf(line: string): string {
  return /^[<>=~]*([^ ]+)/.exec(line)?.[1] ?? ''
}

function split(line: string): Record<(typeof fields)[number], string> {
  const [first = '', unit = '', year = '', kind = '', measure = '', certainty = ''] = line.split(' ')
  const operator = /^[<>=]*/.exec(first)?.[0] ?? ''
  return { operator, approximate: String(first.includes('~')), unit, year, kind, measure, certainty }
}

/** A share with its 95 % interval after Wilson (1927). */
export function wilson(hits: number, of: number): string {
  const z = 1.96
  const share = hits / of
  const middle = share + (z * z) / (2 * of)
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const [low, high] = [middle - spread, middle + spread].map((each) => each / (1 + (z * z) / of))
  const percent = (each = 0) => `${(each * 100).toFixed(1)} %`
  return `${percent(share)} (${hits} of ${of}; 95 %: ${percent(low)} to ${percent(Math.min(high ?? 1, 1))})`
}
