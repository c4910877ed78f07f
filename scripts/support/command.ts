import { printable } from '../../src/plan/text/unprintable.ts'

/** What the person at the keyboard can mend: said in one sentence, without a stack. */
export class UserError extends Error {}

/** Run a script's main function. An error ends it with exit code 1; one that is expected is printed without its stack. */
export async function command(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    const sentence = sentenceFor(error)
    console.error(sentence === null ? error : printable(sentence))
    process.exitCode = 1
  }
}

/** What to print of an error that is the person's to mend: a complaint, a wrong argument, or the state of the disk. */
export function sentenceFor(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const code = codeOf(error)
  if (error instanceof UserError || code.startsWith('ERR_PARSE_ARGS')) return error.message
  const { path } = error as NodeJS.ErrnoException
  return sentenceForDisk(code, path === undefined ? 'a file' : `\`${path}\``)
}

/** The sentence for a code of the operating system; null for one that is not about the disk. */
export function sentenceForDisk(code: string, where: string): string | null {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is no space left to write ${where}: make room on the disk, and run the command again.`
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return `You may not read or write ${where}: change its permissions, or work in a copy of the project.`
    case 'EMFILE':
    case 'ENFILE':
      return `Too many files are open to open ${where}: allow more with \`ulimit -n 4096\`, and run the command again.`
    default:
      return null
  }
}

/** The code of a system error, such as ENOENT; otherwise an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
