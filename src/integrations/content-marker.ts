import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The file in content/ that is there while `npm run content` writes, and after it was interrupted. */
export const contentMarker = '.incomplete'

/**
 * Refuses a content/ that is written in part, so that no build publishes it.
 * @param content the path of content/
 * @throws what to do, in a sentence
 */
export function requireCompleteContent(content: string): void {
  if (existsSync(join(content, contentMarker)))
    throw new Error(
      'content/ is incomplete, as `npm run content` was interrupted. Run `npm run content` again.',
    )
}
