import { excerpt } from '../../text/excerpt.ts'
import { englishSentences } from '../../text/english-sentences.ts'
import type { Check } from '../check.ts'

const most = 50

/** No sentence has more words than can be followed. A word has a letter or digit; a hyphen makes one of two. */
export const checkSentenceLength: Check = ({ en }, say) => {
  for (const sentence of englishSentences(en)) {
    const count = sentence.split(/[\s—]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    if (count > most) say('style-long-sentence', count, excerpt(sentence, 0, 60), most)
  }
}
