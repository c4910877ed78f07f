import { lengthOf } from '../lines/lines.ts'
import type { GivenNote } from '../../schemas/notes.ts'
import type { SourceBlock, TextSpan } from '../grammar/analyzed-block.ts'

/** A stretch of a block. */
export interface Stretch {
  anchor: string
  span: TextSpan
}

/** Finds the textual notes about what the plan says somewhere. Ids are in the order of notes.yaml. */
export class NotedPlaces {
  private readonly notes: readonly { note: GivenNote; quoted: readonly Stretch[] }[]

  /** @param notes whose quotations stand in the blocks, once */
  constructor(notes: readonly GivenNote[], blocks: readonly SourceBlock[]) {
    const texts = new Map(blocks.map(({ anchor, text }) => [anchor, text]))
    this.notes = notes.map((note) => ({
      note,
      quoted: note.places.map(({ id, quote }) => {
        const before = (texts.get(id) ?? '').split(quote)[0] ?? ''
        const start = lengthOf(before)
        return { anchor: id, span: [start, start + lengthOf(quote)] as const }
      }),
    }))
  }

  /** The notes that quote something of a stretch. */
  at({ anchor, span: [start, end] }: Stretch): string[] {
    return this.notes
      .filter(({ quoted }) =>
        quoted.some(({ anchor: id, span: [from, to] }) => id === anchor && from < end && start < to),
      )
      .map(({ note }) => note.id)
  }

  /**
   * The notes about a target: those that name it, and of those that name none the ones that quote what it promises.
   * @param stretches what states it
   * @param others notes about the figures it has
   */
  ofTarget(target: string, stretches: readonly Stretch[], others: readonly string[]): string[] {
    const quoting = new Set([...stretches.flatMap((stretch) => this.at(stretch)), ...others])
    return this.notes
      .filter(({ note: { id, targets } }) => targets?.includes(target) ?? quoting.has(id))
      .map(({ note }) => note.id)
  }
}
