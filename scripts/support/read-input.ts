import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from './command.ts'

/** The folder where the command was called: npm runs scripts in the project's folder, and names the other here. */
const calledFrom = process.env['INIT_CWD'] ?? '.'

/**
 * Read a file that a person named.
 * @param from the folder that a relative path begins at
 * @throws a UserError that names the file and what to do, if it cannot be read
 */
export async function readInput(path: string, from = calledFrom): Promise<Uint8Array> {
  return readFile(resolve(from, path)).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new UserError(`There is no file \`${path}\`; give the path of a plan’s text`)
    if (code === 'EISDIR') throw new UserError(`\`${path}\` is a folder; give a file in it`)
    if (code === 'EACCES')
      throw new UserError(`\`${path}\` may not be read by you; allow it with \`chmod u+r\`, or give a copy`)
    if (code === 'ERR_FS_FILE_TOO_LARGE')
      throw new UserError(`\`${path}\` has more than 2 GB; give one plan’s text`)
    throw error
  })
}
