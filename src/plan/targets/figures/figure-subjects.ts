import type { AnalyzedBlock } from '../../grammar/analyzed-block.ts'
import type { ClassifiedNumber } from '../../grammar/classify-numbers.ts'
import { indicatorsOf, type LastSubject, noSubject } from '../indicator-names.ts'
import { runFrom } from '../parallel-numbers.ts'
import { trimSubject } from '../trim-subject.ts'

/** The subject of each number of a block, read like the subjects of statements; without the other numbers of its clause. */
export function figureSubjects(
  analyzed: AnalyzedBlock,
  numbers: readonly ClassifiedNumber[],
): Map<ClassifiedNumber, string> {
  const subjects = new Map<ClassifiedNumber, string>()
  let last: LastSubject = noSubject
  for (let index = 0; index < numbers.length;) {
    const each = numbers[index]
    if (!each) break
    const { governor } = each.role
    const run = governor ? runFrom(analyzed.text, numbers, index, each.number) : null
    const named = run && (ownAction(analyzed, each) ?? indicatorsOf(analyzed, run, governor ?? never, last))
    const found = named ?? [nearest(analyzed, each)]
    // 均 gives one number several subjects, and a figure has one.
    const shared = run && found.length > run.length ? [found.join('、')] : found
    for (const [offset, subject] of shared.entries()) {
      const number = numbers[index + offset]
      const before = numbers[index + offset - 1]?.number.quantity
      const counted = before ? analyzed.text.slice(before.start, before.end) : ''
      // “使者” of 三届“使者”91人.
      const own = counted !== '' && subject.startsWith(counted) ? subject.slice(counted.length) : subject
      if (number) subjects.set(number, withoutNumbers(own))
    }
    if (governor) last = { sentence: each.number.clause.sentence, subject: shared.at(-1) ?? '', subjects: [] }
    index += Math.max(1, shared.length)
  }
  return subjects
}

const never = { shape: 'level', verb: null, verbKind: 'level', at: 0 } as const

/** 安置 of 安置178人: who was helped is named in no word, and what was done is what the number is of. */
function ownAction(
  { text }: AnalyzedBlock,
  { number, role: { governor } }: ClassifiedNumber,
): string[] | null {
  const { modifiers, item, itemEnd } = number
  if (governor?.shape !== 'object' || governor.verb === null || governor.at < item) return null
  if (!text.startsWith(governor.verb, governor.at) || trimSubject(text.slice(item, governor.at)) !== '')
    return null
  const between = trimSubject(text.slice(governor.at + governor.verb.length, modifiers.start))
  const behind = trimSubject(text.slice(modifiers.end, itemEnd))
  return between === '' && behind === '' ? [governor.verb] : null
}

function nearest({ text }: AnalyzedBlock, { number }: ClassifiedNumber): string {
  const { modifiers, item, itemEnd } = number
  const behind = trimSubject(text.slice(modifiers.end, Math.min(itemEnd, modifiers.end + 30)))
  return behind || trimSubject(text.slice(Math.max(item, modifiers.start - 30), modifiers.start))
}

/** A number with its unit, but not within a name: “全国100个优秀社区工作法”, 3A以上. */
const counted = /(?<!“[^”]*)\d[\d.]*(?![\d.A-Za-z])[百千万亿]*(?:余|多)?\p{Script=Han}?/u

/** The longest stretch between the numbers of a subject: 新出让地块配建养老设施 of 在177个新出让地块配建养老设施. */
export function withoutNumbers(subject: string): string {
  const [longest = ''] = subject.split(counted).toSorted((a, b) => b.length - a.length)
  return longest
}
