import type { QuantityInContext } from './analyzed-block.ts'
import type { VerbKind } from '../lexicon/verbs.ts'

/** How a number and what governs it stand to each other. */
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
  /** The word that governs, null where none is written: 覆盖率100%. */
  verb: string | null
  verbKind: VerbKind
  /** Where the word begins, or the number's words where there is none. */
  at: number
}

/** The text around a number as far as it belongs to it. */
export interface Surroundings {
  /** From the beginning of its item. */
  left: string
  /** From the quantity before it in its clause; all of `left` where there is none. */
  between: string
  /** To the end of its clause. */
  right: string
}

/** The governor of the quantity before in the same sentence. */
export interface Earlier {
  number: QuantityInContext
  governor: Governor | null
}

/** Whether what follows a number begins a noun, as far as a character tells. */
export const beginsNoun = /^[\p{Script=Han}“]/u
