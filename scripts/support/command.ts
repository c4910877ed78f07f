/** What the person at the keyboard can mend: said in one sentence, without a stack. */
export class UserError extends Error {}

/** Runs a script's main function; a complaint or a wrong argument is printed as its message alone, exit code 1. */
export async function command(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    const expected = error instanceof UserError || isArgumentError(error)
    console.error(expected ? error.message : error)
    process.exitCode = 1
  }
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
