import type { Engine, Match } from './engine.ts'
import { tokensOf } from '../../../search/english-query.ts'
import { formsOf } from '../../../search/inflections.ts'
import { fold, isBlank } from '../../../search/fold.ts'
import { blockEnd, type Fragment } from '../../../search/record.ts'

/** A record, prepared for comparison. */
interface PlainRecord {
  id: string
  fragment: Fragment
  /** Chinese: the folded text. English: the words in lower case, with a space before and after each. */
  text: string
  /** English: each of its words once, in lower case. */
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
      return (await recordsOf(plan)).filter(({ text }) => text.includes(wanted)).map(matchOf)
    },
    words: async (words, plan) => {
      const wanted = tokensOf(words.join(' ')).map(({ text }) => formsOf(text))
      return (await recordsOf(plan))
        .filter((record) => wanted.every((isForm) => record.words.some(isForm)))
        .map(matchOf)
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
  const words = tokensOf(fragment.content).map(({ text }) => text)
  return { id: idOf(fragment), fragment, text: spaced(words), words: [...new Set(words)] }
}

const idOf = ({ meta }: Fragment) => `${meta['page'] ?? ''} ${meta['order'] ?? ''}`

const spaced = (words: readonly string[]) => ` ${words.join(' ')} `

function matchOf({ id, fragment }: PlainRecord): Match {
  return { id, data: () => Promise.resolve(fragment) }
}
