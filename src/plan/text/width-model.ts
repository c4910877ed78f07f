/** How a text differs from its print, so that the width of its lines in print can be computed. */
export interface WidthModel {
  /** Single spaces were added between characters that are adjacent in print. */
  strewn: boolean
  /** Marks that are full-width in print are half-width. */
  narrowed: boolean
}
