import { type Zippable, zipSync } from 'fflate'

/** The parts of a zip file by their paths, in the order they are packed in. */
export type Parts = readonly (readonly [path: string, content: Uint8Array | string])[]

// A zip file holds local times without a zone; the earliest it can hold is the same everywhere.
const time = new Date(1980, 0, 1)

/**
 * Pack `parts` in their order: the same bytes for the same parts, whatever the clock. The parts named in `stored` are
 * not compressed.
 */
export function zip(parts: Parts, stored: readonly string[] = []): Uint8Array {
  const files: Zippable = {}
  for (const [path, content] of parts) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    files[path] = [bytes, { level: stored.includes(path) ? 0 : 9, mtime: time }]
  }
  return zipSync(files)
}
