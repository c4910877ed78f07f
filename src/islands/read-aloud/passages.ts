import { type Span, piecesOf } from './sentences.ts'

/** A sentence on the page, or a part of a long one. */
export interface Passage {
  block: HTMLElement
  span: Span
  text: string
  lang: string
}

/** The blocks of the plan on the page, in order; only the first language of a bilingual row. */
export function readableBlocks(): HTMLElement[] {
  const rows = Array.from(document.querySelectorAll<HTMLElement>('.row'), (row) =>
    row.querySelector<HTMLElement>('[lang]'),
  )
  if (rows.length > 0) return rows.filter((block) => block !== null)
  return Array.from(document.querySelectorAll<HTMLElement>('[data-plan-text]'))
}

/** The block at the reader's position, which is the target of the language links. */
export function blockBeingRead(): HTMLElement | null {
  const id = document.querySelector<HTMLAnchorElement>('.languages a')?.hash.slice(1) ?? ''
  const found = id === '' ? null : document.getElementById(id)
  return readableBlocks().find((block) => found?.contains(block)) ?? null
}

/** The name of a block: the number of a heading, or the place of a paragraph. */
export function nameOf(block: HTMLElement): string {
  const number = block.querySelector('.number') ?? block.parentElement?.querySelector('.row > .place')
  const label = block.previousElementSibling
  return (number ?? (label?.matches('.place') ? label : null))?.textContent.trim() ?? ''
}

/** The sentences from a block to the end of the page; from the beginning for null. */
export function passagesFrom(first: HTMLElement | null): Passage[] {
  const blocks = readableBlocks()
  return blocks.slice(Math.max(0, first ? blocks.indexOf(first) : 0)).flatMap((block) => {
    const { lang } = block.closest<HTMLElement>('[lang]') ?? document.documentElement
    const text = block.textContent
    return piecesOf(text, lang).map((span) => ({
      block,
      span,
      text: text.slice(span.start, span.end),
      lang,
    }))
  })
}
