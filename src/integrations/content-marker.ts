import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The file in content/ that is there while `npm run content` writes, and after it was interrupted. */
export const contentMarker = '.incomplete'

/**
 * Refuses a content/ that is missing, written in part or damaged, so that no build publishes it.
 * @param content the path of content/
 * @throws what to do, in a sentence
 */
export function requireCompleteContent(content: string): void {
  if (existsSync(join(content, contentMarker)))
    throw new Error(
      'content/ is incomplete, as `npm run content` was interrupted. Run `npm run content` again.',
    )
  for (const name of ['site', 'glossary', 'topics', 'comparisons'])
    if (!existsSync(join(content, `${name}.json`)))
      throw new Error(`content/${name}.json is missing: run \`npm run content\` first.`)
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const fault = faultOf(file, readFileSync(file, 'utf8'))
    if (fault !== null) throw new Error(damageOf(`content/${relative(content, file)}`, fault))
  }
}

/** What is wrong with a generated file, after its name; null if nothing is. */
export function faultOf(path: string, text: string): string | null {
  const marks = /^(?:<{7} |>{7} |={7}$)/m.exec(text)
  if (marks)
    return `has the marks of a merge conflict on line ${text.slice(0, marks.index).split('\n').length}`
  if (text === '') return 'is empty'
  if (!path.endsWith('.json')) return null
  try {
    JSON.parse(text)
    return null
  } catch {
    return 'is damaged'
  }
}

/** How to mend a generated file. Its last state must be there when it is written anew: published addresses last. */
export function damageOf(path: string, fault: string): string {
  const restore = fault.includes('merge') ? 'git checkout --ours -- content' : 'git restore content'
  return `${path} ${fault}. Nobody edits content/: run \`${restore}\`, and then \`npm run content\`.`
}
