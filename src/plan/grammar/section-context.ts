import type { FigurePeriod } from '../../schemas/figure-period.ts'
import { decimalOf } from '../lines/decimal-headings.ts'
import { readNumbering } from '../lines/heading-markers.ts'
import type { AnalyzedBlock, SourceBlock } from './analyzed-block.ts'
import { tenseOfHeading, type Tense } from './tense.ts'
import { digits, planNumber } from '../lexicon/patterns.ts'
import { readPlanYears } from '../text/five-year-plans.ts'

/** What the headings and lead-ins above a block imply for it. */
export interface SectionContext {
  tense: Tense
  /** The year of a lead-in for the list under it: 2025年的主要目标是：, or 第一步，到2023年，产业形成规模。 */
  leadYear: number | null
  /** The past five-year plan that a heading names: “十三五”发展成就. */
  pastPlan: FigurePeriod | null
}

const listed = new RegExp(String.raw`^[—\-·•（(\d${digits}十①-⑳]`)

/** The headings above the block being read. Their nesting is known from the order in which their numberings appear. */
export class Sections {
  private readonly stack: { marker: string; tense: Tense; pastPlan: FigurePeriod | null }[] = []
  private leadYear: number | null = null
  /** The lead-in is a sentence, whose year holds until the next is named, and not only for a list. */
  private isSentence = false

  /**
   * Read a block.
   * @returns the context of the block itself
   */
  enter(block: SourceBlock, analyzed: AnalyzedBlock): SectionContext {
    const numbering = readNumbering(block.text)
    const marker = numbering?.marker ?? (block.heading ? decimalOf(block.text) : null)
    // A run-in heading is the first sentence of its paragraph.
    const title = block.heading ? block.text : numbering && /^[^。：]{0,40}/.exec(block.text)?.[0]
    if (title) this.push(marker ?? 'none', title)
    const inList = listed.test(analyzed.text) || analyzed.text.endsWith('；')
    const dated = analyzed.moments.some(({ kind }) => kind === 'deadline')
    if (block.heading || (this.isSentence ? dated : !inList)) this.leadYear = null
    const pastPlan = this.stack.findLast((each) => each.pastPlan !== null)?.pastPlan ?? null
    const context = { tense: this.tense(), leadYear: this.leadYear, pastPlan }
    const leadYear = block.heading ? null : leadYearOf(analyzed)
    if (leadYear !== null) {
      this.leadYear = leadYear
      this.isSentence = !analyzed.text.endsWith('：')
    }
    return context
  }

  private push(marker: string, title: string): void {
    const at = this.stack.findIndex((each) => each.marker === marker)
    if (at >= 0) this.stack.length = at
    if (this.stack.at(-1)?.marker === 'none') this.stack.pop()
    const tense = tenseOfHeading(title)
    this.stack.push({ marker, tense, pastPlan: tense === 'past' ? namedPlan(title) : null })
  }

  /** A heading of the past makes everything below it past. */
  private tense(): Tense {
    if (this.stack.some(({ tense }) => tense === 'past')) return 'past'
    return this.stack.findLast(({ tense }) => tense !== null)?.tense ?? null
  }
}

/** A lead-in is a short sentence; in UTF-16 units. */
export const longestLeadIn = 60

/** The year of a line that introduces the list below it: one that ends in a colon, or names a deadline and no number. */
function leadYearOf({ text, moments, numbers }: AnalyzedBlock): number | null {
  if (text.endsWith('：')) return moments.findLast(({ kind }) => kind !== 'reference')?.year ?? null
  if (numbers.length > 0 || text.length > longestLeadIn) return null
  return moments.findLast(({ kind }) => kind === 'deadline')?.year ?? null
}

const quotedPlan = new RegExp(`“(${planNumber})五”`)

function namedPlan(title: string): FigurePeriod | null {
  const name = quotedPlan.exec(title)
  const years = name?.[1] === undefined ? null : readPlanYears(name[1])
  return name && years ? { text: name[0], ...years } : null
}
