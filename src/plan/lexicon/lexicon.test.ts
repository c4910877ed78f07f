import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Word, WordFile } from '../../schemas/wording.ts'
import { analyzeBlock } from '../grammar/analyzed-block.ts'
import { classifyBlocks } from '../grammar/classify-numbers.ts'
import { isForecast, isFuture, isPast, isFaintlyPast, tenseOfHeading } from '../grammar/tense.ts'
import { findCoverage } from '../targets/full-coverage.ts'
import { lexicon, oneOf } from './lexicon.ts'

const classes = Object.keys(lexicon) as (keyof typeof lexicon)[]
const kindsOf = (name: keyof typeof lexicon) => Object.keys(lexicon[name].kinds)

/** What the rules find in the example of a word. */
function read({ example }: Word) {
  const block = { anchor: 'a', line: 1, text: example, heading: false }
  const [found] = classifyBlocks([block], { periodStart: 2021, periodEnd: 2025 })
  if (!found) throw new Error('A block is read as a block.')
  const { analyzed, numbers } = found
  const governors = numbers.flatMap(({ role }) => (role.governor ? [role.governor] : []))
  return { governors, modifiers: analyzed.numbers.map(({ modifiers }) => modifiers) }
}

/** For the kinds that a rule reads by itself: whether it finds the word in its example, and takes it as that kind. */
const rules: Partial<Record<keyof typeof lexicon, Record<string, (word: Word) => boolean>>> = {
  hedge: { aspiration: findsHedge, support: findsHedge },
  verb: {
    ...Object.fromEntries(['stock', 'flow', 'weak', 'level', 'change'].map((kind) => [kind, governs])),
    ...Object.fromEntries(['rise', 'fall', 'keep', 'stem'].map((kind) => [kind, governs])),
  },
  bound: {
    ...Object.fromEntries(['at-least', 'at-most', 'about'].map((kind) => [kind, bounds])),
    ...Object.fromEntries(['above', 'below', 'within', 'around'].map((kind) => [kind, bounds])),
    short: (word) => read(word).modifiers.some(({ deficit }) => deficit),
  },
  unit: { ratio: counts, amount: counts, count: counts },
  name: {
    'number-of': names,
    grade: names,
    'chinese-grade': names,
    counted: ({ word, example }) =>
      analyzeBlock(example).numbers.some(({ quantity }) => quantity.unit === word),
  },
  tense: {
    forecast: ({ example }) => isForecast(example),
    done: ({ example }) => isPast(example),
    faint: ({ example }) => isFaintlyPast(example),
    ahead: ({ example }) => isFuture(example),
  },
  heading: {
    past: ({ example }) => tenseOfHeading(example) === 'past',
    future: ({ example }) => tenseOfHeading(example) === 'future',
  },
  coverage: { full: covers, common: covers, covers, whole: covers },
}

function findsHedge({ word, example }: Word): boolean {
  return analyzeBlock(example).hedges.some(({ text }) => text === word)
}

/** A verb of several kinds is shown as one of them. */
function governs(word: Word): boolean {
  const forms = [word.word, ...['到', '至', '在', '为'].map((end) => word.word + end)]
  return read(word).governors.some(({ verb }) => verb !== null && forms.includes(verb))
}

function bounds(word: Word): boolean {
  return read(word).modifiers.some(({ prefix, about, suffix }) =>
    `${prefix} ${about} ${suffix}`.includes(word.word),
  )
}

function counts({ word, kinds, example }: Word): boolean {
  return analyzeBlock(example).numbers.some(
    ({ quantity }) => quantity.unit === word && kinds.includes(quantity.kind),
  )
}

function names({ example }: Word): boolean {
  return analyzeBlock(example).named.length > 0
}

function covers({ example }: Word): boolean {
  const { text, clauses } = analyzeBlock(example)
  return clauses.some((clause) => findCoverage(text, clause).length > 0)
}

describe.each(classes)('%s', (name) => {
  const { words }: WordFile = lexicon[name]

  test.each(kindsOf(name))('has words that are %s, each found in its example', (kind) => {
    const pattern = new RegExp(oneOf(`${name}.${kind}`), 'gu')
    const missed = words
      .filter(({ kinds }) => kinds.includes(kind))
      .filter(
        ({ word, example }) => !Array.from(example.matchAll(pattern), ([found]) => found).includes(word),
      )
    expect(missed).toEqual([])
  })

  test.each(Object.entries(rules[name] ?? {}))('is read as %s in the examples', (kind, rule) => {
    const missed = words.filter((word) => word.kinds.includes(kind) && !rule(word))
    expect(missed.map(({ word, example }) => `${word}: ${example}`)).toEqual([])
  })

  test('explains each kind, and has each word once', () => {
    expect(words.flatMap(({ kinds }) => kinds).filter((kind) => !(kind in lexicon[name].kinds))).toEqual([])
    const forms = words.map(({ word, after, before, notAfter, notBefore }) =>
      [word, after, before, notAfter, notBefore].join(' | '),
    )
    expect(forms.filter((form, index) => forms.indexOf(form) < index)).toEqual([])
  })
})

test('rules use each kind', () => {
  const root = join(import.meta.dirname, '../..')
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const unused = classes
    .flatMap((name) => kindsOf(name).map((kind) => `${name}.${kind}`))
    // The kinds of documents are those of the schema.
    .filter((kind) => !new RegExp(`\\b${kind}(?![\\w-])|'${kind.replace('noun.', '')}'`).test(code))
  expect(unused).toEqual([])
})

test('no rule asks for a kind that there is not', () => {
  expect(() => oneOf('verb.unheard-of')).toThrow('The lexicon has no verb.unheard-of.')
})
