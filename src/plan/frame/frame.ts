import type { Line } from '../model/line.ts'
import type { FrontMatter } from './front-matter.ts'
import type { OmittedLines, Region } from './region.ts'
import type { DocumentTitle } from './title.ts'

/** One document of a file, from its title to its last line. */
export interface DocumentFrame {
  title: DocumentTitle | null
  /** Where the title comes from if the document has none of its own. */
  source: FrontMatter['source']
  lines: Line[]
}

/** The documents of a file, and what is around them. */
export interface Frame {
  documents: DocumentFrame[]
  front: Region[]
  back: Region[]
  /** Lines that are not part of the documents' text: those around them, and page furniture. */
  omitted: OmittedLines
  /** Lines that are kept but might be running heads. */
  doubtful: Line[]
}
