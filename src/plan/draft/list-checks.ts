import type { VFile } from 'vfile'

/**
 * List what a person should look at in a text, in the order of its lines: the line, the page of the original if it has
 * pages, what was read, and what to do.
 */
export function listChecks(file: VFile): string[] {
  const { imported } = file.data
  return file.messages
    .filter(({ ruleId }) => ruleId !== 'documents-several')
    .toSorted((a, b) => (a.line ?? 1) - (b.line ?? 1))
    .map(({ line, reason, note }) => {
      const page = imported?.places[(line ?? 1) - 1]?.[0]?.page
      return `line ${line ?? 1}${page === undefined ? '' : `, page ${page}`}: ${reason}. ${note ?? ''}`
    })
}
