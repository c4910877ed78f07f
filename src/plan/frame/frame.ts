import type { Line } from '../model/line.ts'
import type { FrontMatter } from './front-matter.ts'
import type { OmittedLines, Region } from './region.ts'
import type { DocumentTitle } from './title.ts'
/** One document of a file, from its title to its last line. */
export interface DocumentFrame {
  title: DocumentTitle | null
  /** Whose title it is where the document has none of its own. */
  source: FrontMatter['source']
  lines: Line[]
}

/** Where a file's documents begin and end, and what stands around them. */
export interface Frame {
  documents: DocumentFrame[]
  front: Region[]
  back: Region[]
  /** Lines that are no part of what the documents say: those around them, and what printing left in them. */
  omitted: OmittedLines
  /** Lines that were left though they may be heads of pages. */
  doubtful: Line[]
}
