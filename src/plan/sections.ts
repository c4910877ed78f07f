import { readNumbering } from './markers.ts'
import type { Passage } from './passage.ts'
import type { Block } from './statements.ts'
import { tenseOfHeading, type Tense } from './tense.ts'

/** What the headings and lead-ins above a block say of it. */
export interface Setting {
  tense: Tense
  /** The year of a line such as 2025年的主要目标是：, for the list under it. */
  leadYear: number | null
}

const listed = /^[—\-·•（(0-9一二三四五六七八九十①-⑳]/

/** The headings above the block being read. Their nesting is known from the order in which their numberings appear. */
export class Sections {
  private readonly stack: { marker: string; tense: Tense }[] = []
  private leadYear: number | null = null

  /** Take a block in; what it returns holds for the block itself. */
  enter(block: Block, passage: Passage): Setting {
    const numbering = readNumbering(block.text)
    // A run-in heading is the first sentence of its paragraph.
    const title = block.heading ? block.text : numbering && /^[^。：]{0,40}/.exec(block.text)?.[0]
    if (title) this.push(numbering?.marker ?? 'none', tenseOfHeading(title))
    if (block.heading || (!listed.test(passage.text) && !passage.text.endsWith('；'))) this.leadYear = null
    const setting = { tense: this.tense(), leadYear: this.leadYear }
    if (!block.heading && passage.text.endsWith('：')) {
      this.leadYear = passage.moments.findLast(({ kind }) => kind !== 'reference')?.year ?? null
    }
    return setting
  }

  private push(marker: string, tense: Tense): void {
    const at = this.stack.findIndex((each) => each.marker === marker)
    if (at >= 0) this.stack.length = at
    if (this.stack.at(-1)?.marker === 'none') this.stack.pop()
    this.stack.push({ marker, tense })
  }

  /** What is told under one heading is told under all below it. */
  private tense(): Tense {
    if (this.stack.some(({ tense }) => tense === 'past')) return 'past'
    return this.stack.findLast(({ tense }) => tense !== null)?.tense ?? null
  }
}
