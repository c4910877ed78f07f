import type { SourceBlock } from '../grammar/analyzed-block.ts'
import type { Period } from '../numbers/years.ts'
import { simplifyBlock } from './restore-traditional.ts'
import { readTables, type TableFindings } from './tables/extract-from-tables.ts'

/** The blocks of a plan in simplified characters, with the findings of its tables: what every reading of it starts from. */
export interface TextAndTables<Given extends SourceBlock = SourceBlock> {
  /** Each block as given and in simplified characters; the same object if it has no other. */
  blocks: readonly { given: Given; block: SourceBlock }[]
  /** The findings of each simplified block that is a row of a table of indicators. */
  tables: ReadonlyMap<SourceBlock, TableFindings>
}

/** Simplify the blocks of a plan and read its tables. */
export function readTextAndTables<Given extends SourceBlock>(
  blocks: Iterable<Given>,
  period: Period,
): TextAndTables<Given> {
  const read = Array.from(blocks, (given) => ({ given, block: simplifyBlock(given) }))
  return {
    blocks: read,
    tables: readTables(
      read.map(({ block }) => block),
      period,
    ),
  }
}
