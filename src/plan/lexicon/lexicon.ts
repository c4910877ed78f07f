import {
  alternation,
  sourceOf,
  type Word,
  type WordFile,
  wording,
  wordsOfKind,
} from '../../schemas/wording.ts'
import adverb from './adverbs.json' with { type: 'json' }
import heading from './headings.json' with { type: 'json' }
import name from './number-names.json' with { type: 'json' }
import noun from './nouns.json' with { type: 'json' }
import report from './reports.json' with { type: 'json' }
import tense from './tenses.json' with { type: 'json' }
import time from './times.json' with { type: 'json' }
import unit from './units.json' with { type: 'json' }

/** All words that the rules know, by class. */
export const lexicon = {
  ...wording,
  adverb,
  heading,
  name,
  noun,
  report,
  tense,
  time,
  unit,
} satisfies Record<string, WordFile>

/** A class and one of its kinds: `verb.stock`. */
export type Kind = `${keyof typeof lexicon}.${string}`

/**
 * The words of some kinds.
 * @throws if there is no such kind, which is a fault of the rules
 */
export function wordsOf(...kinds: readonly Kind[]): Word[] {
  return kinds.flatMap((kind) => {
    const [file, name = ''] = kind.split('.') as [keyof typeof lexicon, string?]
    const words = wordsOfKind(lexicon[file], name)
    if (words.length === 0) throw new Error(`The lexicon has no ${kind}.`)
    return words
  })
}

/** The source of a group that matches the longest word of some kinds; for regular expressions with the flag `u`. */
export function oneOf(...kinds: readonly Kind[]): string {
  return alternation(wordsOf(...kinds))
}

/**
 * A regular expression with the flag `u`, in which `{verb.rise}` is a word of that kind and `{verb.rise|verb.fall}` one
 * of either, the longest that fits. Line breaks are for the reader.
 */
export function pattern({ raw }: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  const source = String.raw({ raw }, ...parts)
    .replace(/\n\s*/g, '')
    .replace(/\{([a-z]+\.[a-z.|-]+)\}/g, (_, kinds: string) => oneOf(...(kinds.split('|') as Kind[])))
  return new RegExp(source, 'u')
}

/** The same for every match. */
export function globalPattern(strings: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(pattern(strings, ...parts), 'gu')
}

/** Finds the words of some kinds at the ends of texts, the longest that fits. */
export class WordFinder {
  private readonly words: ReadonlyMap<string, Word>
  private readonly atStarts: ReadonlyMap<string, RegExp>
  private readonly atEnds: ReadonlyMap<string, RegExp>
  private readonly longest: number

  constructor(...kinds: readonly Kind[]) {
    const words = wordsOf(...kinds)
    this.words = new Map(words.map((word) => [word.word, word]))
    const leading = words.filter(({ before, notBefore }) => before !== undefined || notBefore !== undefined)
    this.atStarts = new Map(
      leading.map((word) => [
        word.word,
        new RegExp(`^${sourceOf({ ...word, after: undefined, notAfter: undefined })}`, 'u'),
      ]),
    )
    const bound = words.filter(({ after, notAfter }) => after !== undefined || notAfter !== undefined)
    this.atEnds = new Map(bound.map((word) => [word.word, new RegExp(`${sourceOf(word)}$`, 'u')]))
    this.longest = Math.max(...words.map(({ word }) => word.length))
  }

  get(word: string): Word | null {
    return this.words.get(word) ?? null
  }

  atStart(text: string, accepts: (word: Word) => boolean = () => true): Word | null {
    for (let length = Math.min(this.longest, text.length); length > 0; length--) {
      const found = this.words.get(text.slice(0, length))
      if (found && accepts(found) && (this.atStarts.get(found.word)?.test(text) ?? true)) return found
    }
    return null
  }

  atEnd(text: string): Word | null {
    for (let length = Math.min(this.longest, text.length); length > 0; length--) {
      const found = this.words.get(text.slice(-length))
      if (found && (this.atEnds.get(found.word)?.test(text) ?? true)) return found
    }
    return null
  }
}
