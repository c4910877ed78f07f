import { excerpt } from '../../text/excerpt.ts'
import { englishSentences } from '../../text/english-sentences.ts'
import type { Check } from '../check.ts'

const most = 2

/** No more than two sentences in a row begin with the same two words, whatever their case. */
export const checkBeginnings: Check = ({ en }, say) => {
  const runs: { words: string; sentences: string[] }[] = []
  for (const sentence of englishSentences(en)) {
    const words = beginningOf(sentence)
    const last = runs.at(-1)
    if (last && words !== '' && last.words.toLowerCase() === words.toLowerCase())
      last.sentences.push(sentence)
    else runs.push({ words, sentences: [sentence] })
  }
  for (const { words, sentences } of runs) {
    const { length, 0: first = '' } = sentences
    if (length > most) say('style-same-beginning', length, words, excerpt(first, 0, 40), most)
  }
}

/** The first two words; empty where there is only one. */
function beginningOf(sentence: string): string {
  return /[\p{L}\p{N}’'-]+\s+[\p{L}\p{N}’'-]+/u.exec(sentence)?.[0] ?? ''
}
