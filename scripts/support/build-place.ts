import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { requireCompleteContent } from '../../src/integrations/content-marker.ts'
import { sentenceForDisk, UserError } from './command.ts'
import { checkAddress } from './site-base.ts'

/**
 * Refuse a project that no site can be built from: for its path, its address, or damage in content/.
 * @throws a UserError that says what to do
 */
export function checkPlace(): void {
  const path = resolve('.')
  if (/[#?]/.test(path))
    throw new UserError(
      `The path of the project, \`${path}\`, has a sign with which no site can be built: move the project to a folder without # and ?`,
    )
  checkAddress()
  try {
    requireCompleteContent('content')
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Remove what builds left that were killed, and restore the site if one of them was just about to replace it.
 * @param builds the folder whose folders and files begin with the number of the process that builds there
 * @param site the folder of the site
 */
export async function removeLeft(builds: string, site: string): Promise<void> {
  await mkdir(builds, { recursive: true })
  for (const name of await readdir(builds)) {
    if (isRunning(Number.parseInt(name, 10))) continue
    if (name.endsWith('.last') && !existsSync(site)) await rename(join(builds, name), site)
    await rm(join(builds, name), { recursive: true, force: true })
  }
}

/** Why a build failed, in a sentence; its output shows whether it is about the disk. */
export function reasonOf(output: string): string {
  const [, code = '', path = ''] =
    /\b(ENOSPC|EDQUOT|EROFS|EACCES|EPERM|EMFILE)\b[^'\n]*(?:'([^'\n]*)')?/.exec(output) ?? []
  return sentenceForDisk(code, path === '' ? 'the site' : `\`${path}\``) ?? 'The build failed, see above.'
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0)
  } catch {
    return false
  }
}
