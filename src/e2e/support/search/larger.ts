import { plain, type PageBlock } from './expected-matches.ts'

/**
 * The text of so many plans, of which the first is the one given and the others have its headings and paragraphs of as
 * many sentences, each drawn from all of its sentences. The id of plan n is `plan-n`.
 */
export function manyPlans(blocks: readonly PageBlock[], count: number, random: () => number): PageBlock[][] {
  const sentences = blocks.filter(({ id, under }) => id !== under).flatMap(({ text }) => sentencesOf(text))
  return Array.from({ length: count }, (_, index) =>
    blocks.map((block) => ({
      ...block,
      page: block.page.replace(/^\/[^/]+\//, `/plan-${index}/`),
      text:
        index === 0 || block.id === block.under
          ? block.text
          : sentencesOf(block.text)
              .map(() => sentences[Math.floor(random() * sentences.length)] ?? '')
              .join(''),
    })),
  )
}

const sentencesOf = (text: string) => text.match(/[^。]+。?/g) ?? []

/** How many characters there are in all. */
export const lengthOf = (plans: readonly (readonly PageBlock[])[]) =>
  plans.flat().reduce((sum, { text }) => sum + Array.from(plain(text)).length, 0)
