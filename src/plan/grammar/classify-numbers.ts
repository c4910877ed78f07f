import type { Governor } from './governor.ts'
import { type Passage, type Phrase, readPassage } from './analyzed-block.ts'
import { roleOf, type Role } from './number-role.ts'
import { Sections, type Setting } from './section-context.ts'
import { Times, type Standing } from './deadlines.ts'
import type { Period } from './years.ts'
import type { SourceBlock } from './source-block.ts'

/** A quantity with what it is in its sentence and whether what is said there is promised. */
export interface Judged {
  phrase: Phrase
  role: Role
  standing: Standing
}

/** One block, read. */
export interface JudgedBlock<Given extends SourceBlock = SourceBlock> {
  block: Given
  passage: Passage
  setting: Setting
  times: Times
  judged: Judged[]
}

/** Read blocks in the order of the text: headings and earlier sentences say of later ones whether they tell or promise. */
export function* judgeBlocks<Given extends SourceBlock>(
  blocks: Iterable<Given>,
  period: Period,
): Generator<JudgedBlock<Given>> {
  const sections = new Sections()
  for (const block of blocks) {
    const passage = readPassage(block.text)
    const setting = sections.enter(block, passage)
    const times = new Times(passage, setting, period)
    yield { block, passage, setting, times, judged: judgeAll(passage, times) }
  }
}

function judgeAll(passage: Passage, times: Times): Judged[] {
  const judged: Judged[] = []
  /** The last quantity that is no part of another's name. */
  let last: Judged | null = null
  for (const [index, phrase] of passage.phrases.entries()) {
    const earlier: Judged | null = last?.phrase.clause.sentence === phrase.clause.sentence ? last : null
    const role = roleOf(
      passage.text,
      phrase,
      passage.phrases[index + 1] ?? null,
      earlier && { phrase: earlier.phrase, governor: earlier.role.governor },
    )
    if (role.governor !== null && role.governor === earlier?.role.governor) shareBound(phrase, earlier.phrase)
    const { quantity } = phrase
    const each: Judged = { phrase, role, standing: times.standingAt(quantity.start, quantity) }
    judged.push(each)
    if (role.governor !== null || (role.other !== 'attribute' && role.other !== 'denominator')) last = each
  }
  return judged
}

/** In 不少于5个区县、20个街镇、50个社区 the bound holds for all three. */
function shareBound({ wording, clause }: Phrase, before: Phrase): void {
  if (clause !== before.clause || wording.bound !== null || before.wording.prefix === '') return
  wording.bound = before.wording.bound
  wording.prefix = before.wording.prefix
}

/** What governs a quantity that is promised; null for any other. */
export function promiseOf({ role, standing }: Judged): Governor | null {
  return standing === 'promise' ? role.governor : null
}
