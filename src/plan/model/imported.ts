/** Where characters are in the original: the page from 1, and left, top, right and bottom in points from its upper left corner. */
export interface PageBox {
  page: number
  box: readonly [left: number, top: number, right: number, bottom: number]
}

/** Text of the original that is not in plan.txt. */
export interface LeftOut {
  text: string
  /** What it is: a running head, the menu of a web page. */
  kind: string
  page: number | null
}

/** What one page of the original holds. */
export interface PageSummary {
  page: number
  /** Printing characters (code points). */
  characters: number
  tables: number
  pictures: number
}

/** A fact about the document that the original states outside its text, and where: `meta PubDate`. */
export interface StatedFact {
  key:
    'url' | 'republished' | 'republisher' | 'attributedTo' | 'documentNumber' | 'issued' | 'issuer' | 'other'
  /** The name that the original gives it: 发文字号. */
  name: string
  value: string
  from: string
}

/** How plan.txt was made from a file in another format. */
export interface ImportRecord {
  /** Of a text that is not in UTF-8: `GB18030`. */
  encoding: string | null
  /** For each line of plan.txt from the first, where its characters are; empty for formats without positions. */
  places: (readonly PageBox[])[]
  leftOut: LeftOut[]
  /** Empty for formats without pages. */
  pages: PageSummary[]
  facts: StatedFact[]
}
