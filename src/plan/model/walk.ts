import type { Division, Paragraph, Plan } from './tree.ts'

/** The id of the plan's title. */
export const titleId = 'title'

/** Every division and paragraph in the order of the text. */
export function* walk(parent: Plan | Division): Generator<Division | Paragraph> {
  for (const child of parent.children) {
    yield child
    if (child.type === 'division') yield* walk(child)
  }
}
