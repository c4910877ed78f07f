/** A rectangle in points from the upper left corner of a page as it is read, whatever its rotation. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** A character on a page. */
export interface Glyph extends Box {
  /** One or more characters, such as those of a ligature. */
  text: string
  baseline: number
  /** The size of the font in points. */
  size: number
  bold: boolean
}

/** A page of a format that has positions: what is printed where. */
export interface SourcePage {
  /** From 1. */
  number: number
  width: number
  height: number
  glyphs: Glyph[]
  /** Thin rectangles and straight lines. */
  rules: Box[]
  pictures: Box[]
  /** Characters that have no Unicode mapping. */
  unmapped: Glyph[]
  /** Text that runs up or down the page, such as a watermark. */
  aside: string
}
