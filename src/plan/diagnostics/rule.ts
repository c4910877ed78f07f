/** One kind of finding: an error, unless it is marked as a warning. */
export interface Rule {
  severity?: 'warning'
  /** What is wrong: *Unexpected X, expected Y*, *X is missing*, or what could be read otherwise and how it is read. */
  reason: (...args: never[]) => string
  /** What to do, in one imperative sentence that names the file or the command. */
  note: string
}
