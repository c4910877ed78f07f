import { existsSync, renameSync } from 'node:fs'

/** Where content/ is written before it takes the old one’s place, and where the old one waits to be removed. */
export const contentAside = { fresh: '.cache/content-new', old: '.cache/content-old' }

/**
 * Ends what a writer of content/ that was killed between its two moves has begun, for whoever is about to read it: the
 * content is the new one then. The old one is moved away only when the new one is complete.
 */
export function restoreContent(): void {
  const { fresh, old } = contentAside
  if (!existsSync('content') && existsSync(old)) renameSync(existsSync(fresh) ? fresh : old, 'content')
}
