import { zone } from '../numbers/zones.ts'

/** A stretch of text between commas, or the inside of a pair of brackets; half-open, in UTF-16 units. */
export interface Clause {
  start: number
  end: number
  /** The index of its sentence. */
  sentence: number
  /** Whether it is the inside of brackets. */
  nested: boolean
}

export interface Sentence {
  start: number
  end: number
}

export interface SentenceIndex {
  sentences: Sentence[]
  clauses: Clause[]
  /** For each UTF-16 unit, the index of the innermost clause it is in. */
  clauseAt: Int32Array
}

const sentenceEnd = '。！？!?\n'
const clauseEnd = '，；：'
const closers = '”’」》）'

/** Divide a text into sentences and clauses. A comma inside quotation marks divides nothing. */
export function indexSentences(text: string, zones: Uint8Array): SentenceIndex {
  const sentences: Sentence[] = []
  const clauses: Clause[] = []
  const clauseAt = new Int32Array(text.length + 1)
  const stack: number[] = []
  let begin = 0
  const openClause = (start: number, nested: boolean): number => {
    clauses.push({ start, end: text.length, sentence: sentences.length, nested })
    return clauses.length - 1
  }
  const close = (index: number, end: number) => {
    const clause = clauses[index]
    if (clause) clause.end = end
  }
  let current = openClause(0, false)
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    const within = zones[at] ?? 0
    clauseAt[at] = current
    const named = (within & (zone.quoted | zone.titled)) !== 0
    if (sentenceEnd.includes(char) && !named) {
      while (closers.includes(text.charAt(at + 1)) && at + 1 < text.length) clauseAt[++at] = current
      close(current, at)
      for (const outer of stack.splice(0)) close(outer, at)
      sentences.push({ start: begin, end: at + 1 })
      begin = at + 1
      current = openClause(begin, false)
    } else if (char === '（' && (within & zone.bracketed) !== 0 && !named) {
      stack.push(current)
      current = openClause(at + 1, true)
    } else if (char === '）' && stack.length > 0 && (within & zone.bracketed) !== 0 && !named) {
      close(current, at)
      current = stack.pop() ?? current
    } else if (clauseEnd.includes(char) && !named) {
      close(current, at)
      current = openClause(at + 1, stack.length > 0)
    }
  }
  clauseAt[text.length] = current
  close(current, text.length)
  for (const outer of stack) close(outer, text.length)
  if (begin < text.length) sentences.push({ start: begin, end: text.length })
  return { sentences, clauses, clauseAt }
}
