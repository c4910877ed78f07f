export interface Rule {
  severity: 'error' | 'warning'
  /** What was met and what was expected: *Unexpected X, expected Y*. */
  reason: (...args: never[]) => string
  /** What to do, in one imperative sentence that names the file or the command. */
  note: string
}
