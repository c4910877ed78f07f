import { StatementReader } from './statement-reader.ts'
import { classifyBlocks } from '../grammar/classify-numbers.ts'
import type { SourceBlock } from '../grammar/analyzed-block.ts'
import { FindingKeys } from './finding-keys.ts'
import { TraditionalText } from './restore-traditional.ts'
import { readTextAndTables, type TextAndTables } from './text-and-tables.ts'
import { nameBySentence } from './name-fragment.ts'
import type { Statement } from './statement.ts'
import { pattern } from '../lexicon/lexicon.ts'
import type { Period } from '../numbers/years.ts'

/**
 * Find the targets of a plan by rule, in its sentences and its tables of indicators: what, how much, by when and how
 * firmly, each with its evidence.
 * @param blocks headings and paragraphs in the order of the text
 * @param period the years of the plan; a target without a deadline is due at its end
 * @param text the same blocks as read already
 */
export function extractStatements(
  blocks: Iterable<SourceBlock>,
  period: Period,
  text: TextAndTables = readTextAndTables(blocks, period),
): Statement[] {
  const keys = new FindingKeys()
  const { tables } = text
  const sentences = text.blocks.flatMap(({ block }) => (tables.has(block) ? [] : [block]))
  const found = new Map<SourceBlock, Statement[]>()
  for (const numbers of classifyBlocks(sentences, period)) {
    if (numbers.block.heading || aside.test(numbers.block.text)) continue
    found.set(numbers.block, new StatementReader(numbers).read())
  }
  return text.blocks
    .flatMap(({ given, block }) => {
      const statements = tables.get(block)?.statements ?? found.get(block) ?? []
      return restoreStatements(statements, given, block)
    })
    .map((statement) => {
      const { anchor, indicator, fragment } = statement
      return { ...statement, key: keys.next(anchor, fragment ?? indicator) }
    })
}

/** Statements in the characters of their original block. */
function restoreStatements(
  statements: readonly Statement[],
  given: SourceBlock,
  read: SourceBlock,
): readonly Statement[] {
  if (given === read || statements.length === 0) return statements
  const traditional = new TraditionalText(given, read)
  return statements.map((statement) => {
    const found = traditional.finding(statement)
    const { indicator, fragment, certaintyText } = statement
    return {
      ...found,
      indicator: fragment === null ? traditional.words(indicator) : nameBySentence(found.quote),
      fragment: traditional.words(fragment),
      certaintyText: traditional.words(certaintyText),
    }
  })
}

/** A row of an indicator table that is not laid out as one, a single cell, or a note below a table. */
const aside = pattern`{noun.nature}[\s|]*$|
    ^\s*注[：:]|
    ^\s*(?:{bound.at-least|bound.at-most})?\s*[\d.]+\s*[%‰]?(?:{bound.above|bound.below|bound.within|bound.around})?\s*$`
