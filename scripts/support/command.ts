/** What the person at the keyboard can mend: said in one sentence, without a stack. */
export class UserError extends Error {}

/** Run a script's main function. An error ends it with exit code 1; one that is expected is printed without its stack. */
export async function command(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(isExpected(error) ? error.message : error)
    process.exitCode = 1
  }
}

/** Whether an error is the person's to mend: a complaint or a wrong argument. */
export function isExpected(error: unknown): error is Error {
  if (error instanceof UserError) return true
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
