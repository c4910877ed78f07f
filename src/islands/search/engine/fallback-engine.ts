import type { Engine, Match } from './engine.ts'
import { tokensOf } from '../../../search/english-query.ts'
import { fold, isBlank } from '../../../search/fold.ts'
import { blockEnd, type Fragment } from '../../../search/record.ts'

/** A record, prepared for comparison. */
interface PlainRecord {
  id: string
  fragment: Fragment
  /** Chinese: the folded text. English: the words in lower case, with a space before and after each. */
  text: string
  /** English: the words as in the text. */
  words: string[]
}

/**
 * An index for browsers that can't run Pagefind: it loads the whole text of the plans and proposes the same records.
 * Two English words are forms of one if one begins with the other or they differ by an ending.
 */
export function openFallbackEngine(
  load: Engine['load'],
  lang: 'zh' | 'en',
  plans: readonly string[],
): Engine {
  const prepared = new Map<string, Promise<PlainRecord[]>>()
  const prepare = lang === 'zh' ? prepareChinese : prepareEnglish

  const recordsOf = async (plan: string) => {
    const records = await Promise.all(
      (plan === '' ? plans : [plan]).map((id) => {
        const reading =
          prepared.get(id) ?? load<Fragment[]>(`plain/${id}.json`).then((all) => all.map(prepare))
        prepared.set(id, reading)
        return reading
      }),
    )
    return records.flat()
  }

  return {
    load,
    phrase: async (words, plan) => {
      const wanted =
        lang === 'zh' ? words.join('') : spaced(tokensOf(words.join(' ')).map(({ text }) => text))
      return (await recordsOf(plan))
        .filter(({ text }) => text.includes(wanted))
        .map((record) => matchOf(record, []))
    },
    words: async (words, plan) => {
      const wanted = tokensOf(words.join(' ')).map(({ text }) => text)
      const matches = (await recordsOf(plan)).map((record) => {
        const forms = record.words.map((word) => tokensOf(word).map(({ text }) => text))
        const isIn = (token: string) => forms.some((tokens) => tokens.some((text) => isForm(text, token)))
        const places = Array.from(forms.keys()).filter((place) =>
          forms[place]?.some((text) => wanted.some((token) => isForm(text, token))),
        )
        return { isMatch: wanted.every(isIn), match: matchOf(record, places) }
      })
      return matches
        .filter(({ isMatch }) => isMatch)
        .map(({ match }) => match)
        .sort((a, b) => b.words.length - a.words.length)
    },
  }
}

function prepareChinese(fragment: Fragment): PlainRecord {
  const characters = Array.from(fragment.content).filter(
    (character) => character === blockEnd || !isBlank(character),
  )
  return { id: idOf(fragment), fragment, text: characters.map(fold).join(''), words: [] }
}

function prepareEnglish(fragment: Fragment): PlainRecord {
  const { content } = fragment
  const text = spaced(tokensOf(content).map((token) => token.text))
  return { id: idOf(fragment), fragment, text, words: content.split(/\s+/) }
}

const idOf = ({ meta }: Fragment) => `${meta['page'] ?? ''} ${meta['order'] ?? ''}`

const spaced = (words: readonly string[]) => ` ${words.join(' ')} `

function matchOf({ id, fragment }: PlainRecord, words: readonly number[]): Match {
  return { id, words, data: () => Promise.resolve(fragment) }
}

const isForm = (word: string, other: string) => word.startsWith(other) || stem(word) === stem(other)

const stem = (word: string) => (word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|y|e)$/, '') : word)
