import type { QuantityInContext } from './analyzed-block.ts'
import type { VerbKind } from '../lexicon/verbs.ts'

/** The relation between a number and its governor. */
export type Shape =
  /** Subject, verb, number: 占比达到60%. */
  | 'level'
  /** Subject, verb, difference: 下降13%. */
  | 'change'
  /** Verb, number, thing or verb, thing, number: 建成10个基地. */
  | 'object'
  /** The number is of the subject: 65%以上的患者接受服务. */
  | 'share'

/** What makes a number a promise. */
export interface Governor {
  shape: Shape
  /** The governing word; null if none is written: 覆盖率100%. */
  verb: string | null
  verbKind: VerbKind
  /** Start of the word, or of the number's modifiers if there is none. */
  at: number
}

/** The text around a number that belongs to it. */
export interface Surroundings {
  /** From the beginning of its item. */
  left: string
  /** From the previous quantity in its clause; all of `left` if there is none. */
  between: string
  /** To the end of its clause. */
  right: string
}

/** The previous quantity in the same sentence, and its governor. */
export interface Earlier {
  number: QuantityInContext
  governor: Governor | null
}

/** Whether the text behind a number begins a noun, judged by its first character. */
export const beginsNoun = /^[\p{Script=Han}“]/u
