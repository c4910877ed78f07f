import type { DivisionEntry, Outline, ParagraphEntry } from '../../schemas/outline.ts'
import { numberOf } from '../model/heading-number.ts'
import type { Edition } from '../catalog/translate.ts'
import type { Division, Paragraph } from '../model/tree.ts'
import { walk } from '../model/walk.ts'

/** The headings and paragraphs of a plan as the site needs them, with their English if there is any. */
export function buildOutline(edition: Edition, planId: string): Outline {
  const { plan } = edition
  const paragraphs = (nodes: readonly (Division | Paragraph)[]) =>
    nodes.filter((node) => node.type === 'paragraph').map((node) => paragraphEntry(node, edition))
  const divisions = (nodes: readonly (Division | Paragraph)[]): DivisionEntry[] =>
    nodes
      .filter((node) => node.type === 'division')
      .map((node) => ({
        id: node.id,
        level: node.level,
        number: numberOf(node),
        title: { zh: node.title, en: englishOf(node, edition) },
        line: node.line,
        paragraphs: paragraphs(node.children),
        divisions: divisions(node.children),
      }))
  return { plan: planId, preamble: paragraphs(plan.children), chapters: divisions(plan.children) }
}

/** Every id of an edition, headings and paragraphs. */
export function idsOf(edition: Edition): string[] {
  return [...walk(edition.plan)].map((node) => node.id)
}

/** Every id a published outline holds. */
export function outlineIds(outline: Outline): string[] {
  const below = (division: DivisionEntry): string[] => [
    division.id,
    ...division.paragraphs.map(({ id }) => id),
    ...division.divisions.flatMap(below),
  ]
  return [...outline.preamble.map(({ id }) => id), ...outline.chapters.flatMap(below)]
}

function paragraphEntry(node: Paragraph, { renderings }: Edition): ParagraphEntry {
  return {
    id: node.id,
    ordinal: node.ordinal,
    line: node.line,
    state: renderings.get(node.id)?.state ?? 'missing',
  }
}

function englishOf(node: Division, { renderings }: Edition): string | null {
  const rendering = renderings.get(node.id)
  return rendering?.lang === 'en' ? rendering.text : null
}
