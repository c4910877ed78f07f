import type { AnalyzedBlock, TextSpan } from '../../grammar/analyzed-block.ts'
import { globalPattern, pattern } from '../../lexicon/lexicon.ts'
import { digits, region } from '../../lexicon/patterns.ts'
import { readOrdinal } from '../../text/numerals.ts'
import { withoutNumbers } from './figure-subjects.ts'
import { earlierSubject, noSubject } from '../indicator-names.ts'
import { trimSubject } from '../trim-subject.ts'

/** A rank that a text reports, or for how many years something was done; neither is a quantity. */
export interface WordFigure {
  kind: 'rank' | 'sum'
  subject: string
  value: number
  unit: string
  /** Of the number with its unit, half-open, in UTF-16 units. */
  span: TextSpan
  /** The verb it depends on. */
  verb: string
}

const ordinal = `第(?:[${digits}十]+|\\d+)`
const rank = globalPattern`(?<verb>{report.holds-rank})(?<scope>[^，。；：、“”\d]{0,6}?)(?<rank>{report.first}|
    ${ordinal}(?<unit>{report.rank-unit})?)(?![${digits}十\d]|{report.ordinal-unit})`
const spell = globalPattern`{report.in-a-row}(?<years>[${digits}两十]+|\d+)年(?=\p{Script=Han})(?<what>[^，。；：]*)`

/** Find the ranks (居全省首位, 获得全国第二名) and runs of years (连续四年) in a block. */
export function findWordFigures(analyzed: AnalyzedBlock): WordFigure[] {
  const { text } = analyzed
  const found: WordFigure[] = []
  for (const match of text.matchAll(rank)) {
    const { verb = '', scope = '', rank: said = '', unit } = match.groups ?? {}
    const start = match.index + verb.length + scope.length
    found.push({
      kind: 'rank',
      subject: rankedBefore(analyzed, match.index),
      value: said.startsWith('第') ? readOrdinal(said.slice(1, said.length - (unit?.length ?? 0))) : 1,
      unit: unit ?? '位',
      span: [start, start + said.length],
      verb,
    })
  }
  for (const match of text.matchAll(spell)) {
    const { years = '', what = '' } = match.groups ?? {}
    const start = match.index + match[0].length - what.length - years.length - 1
    const value = readOrdinal(years)
    const span: TextSpan = [start, start + years.length + 1]
    if (value > 0)
      found.push({
        kind: 'sum',
        subject: trimSubject(what),
        value,
        unit: '年',
        span,
        verb: text.slice(match.index, start),
      })
  }
  return found
}

const behindSubject = pattern`(?:{adverb.each|adverb.before-number}|在|${region})+$`

/** What has a rank: the words of its own clause before the verb, else the subject of the clause before. */
function rankedBefore(analyzed: AnalyzedBlock, at: number): string {
  const clause = analyzed.clauses[analyzed.clauseAt[at] ?? 0]
  if (!clause) return ''
  const own = trimSubject(analyzed.text.slice(clause.start, at)).replace(behindSubject, '')
  return `${withoutNumbers(own === '' ? earlierSubject(analyzed, clause, noSubject) : own)}位次`
}
