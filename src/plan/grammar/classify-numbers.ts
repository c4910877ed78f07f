import { readBoundOfVerb } from './bounds.ts'
import type { Governor } from './governor.ts'
import {
  type AnalyzedBlock,
  type QuantityInContext,
  analyzeBlock,
  type SourceBlock,
} from './analyzed-block.ts'
import { roleOf, type Role } from './number-role.ts'
import { Sections, type SectionContext } from './section-context.ts'
import { Deadlines, type Modality } from './deadlines.ts'
import type { Period } from '../numbers/years.ts'

/** A quantity with its role in the sentence and its modality. */
export interface ClassifiedNumber {
  number: QuantityInContext
  role: Role
  modality: Modality
}

/** One block with everything that the rules find in it. */
export interface ClassifiedBlock<Given extends SourceBlock = SourceBlock> {
  block: Given
  analyzed: AnalyzedBlock
  context: SectionContext
  deadlines: Deadlines
  numbers: ClassifiedNumber[]
}

/** Classify the numbers of blocks, in the order of the text: earlier headings and sentences decide the tense. */
export function* classifyBlocks<Given extends SourceBlock>(
  blocks: Iterable<Given>,
  period: Period,
): Generator<ClassifiedBlock<Given>> {
  const sections = new Sections()
  for (const block of blocks) {
    const analyzed = analyzeBlock(block.text)
    const context = sections.enter(block, analyzed)
    const deadlines = new Deadlines(analyzed, context, period)
    yield { block, analyzed, context, deadlines, numbers: classifyAll(analyzed, deadlines) }
  }
}

function classifyAll(analyzed: AnalyzedBlock, deadlines: Deadlines): ClassifiedNumber[] {
  const classified: ClassifiedNumber[] = []
  /** The last quantity that is not part of another name. */
  let last: ClassifiedNumber | null = null
  for (const [index, number] of analyzed.numbers.entries()) {
    const earlier: ClassifiedNumber | null =
      last?.number.clause.sentence === number.clause.sentence ? last : null
    const role = roleOf(
      analyzed.text,
      number,
      analyzed.numbers[index + 1] ?? null,
      earlier && { number: earlier.number, governor: earlier.role.governor },
    )
    if (role.governor?.shape === 'object') readBoundOfVerb(analyzed.text, role.governor.at, number.modifiers)
    if (role.governor !== null && role.governor === earlier?.role.governor) shareBound(number, earlier.number)
    const { quantity } = number
    const each: ClassifiedNumber = { number, role, modality: deadlines.modalityAt(quantity.start, quantity) }
    classified.push(each)
    if (role.governor !== null || (role.other !== 'attribute' && role.other !== 'denominator')) last = each
  }
  return classified
}

/** In 不少于5个区县、20个街镇、50个社区 the bound holds for all three. */
function shareBound({ modifiers, clause }: QuantityInContext, before: QuantityInContext): void {
  if (clause !== before.clause || modifiers.bound !== null) return
  if (before.modifiers.prefix === '' && before.modifiers.apart === '') return
  modifiers.bound = before.modifiers.bound
  modifiers.prefix = before.modifiers.prefix
  modifiers.apart = before.modifiers.apart
}

/** The governor of a promised quantity; null for any other quantity. */
export function promiseOf({ role, modality }: ClassifiedNumber): Governor | null {
  return modality === 'promise' ? role.governor : null
}
