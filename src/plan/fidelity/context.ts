import type { Edit } from '../../schemas/edits.ts'

/** What a person allowed in plan.yaml. */
export interface Allowance {
  title?: { zh: string; given?: boolean | undefined }
  /** The first and last lines of what is left out. */
  wrapper: readonly (readonly [from: number, to: number])[]
  repairs: readonly { line: number; from: string; to: string }[]
}

/** Where an edit stands. */
export interface Context {
  /** plan.txt and the published text, in code points. */
  from: readonly string[]
  to: readonly string[]
  /** Where the edit's `to` begins in the published text. */
  out: number
  /** Whether plan.txt has line feeds. */
  feeds: boolean
  /** Where the lines of plan.txt begin. */
  lines: readonly number[]
  allowance: Allowance
  /** How often each line of plan.txt occurs, digits at its ends and white space left out. */
  repeats: ReadonlyMap<string, number>
  /** The numbers that stand alone on lines. */
  numbers: ReadonlySet<number>
  /** Pages counted at the ends of lines, as 1/4. */
  counted: ReadonlySet<string>
  /** The lengths in columns of lines that break off, as a printer breaks them, with how many there are. */
  lengths: ReadonlyMap<number, number>
}

/** Why an edit is more than a rule allows, or null. */
export type FidelityRule = (edit: Edit, context: Context) => string | null
