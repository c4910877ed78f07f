/** What became of a printed text before it was counted: what its characters no longer tell of their widths. */
export interface WidthModel {
  /** Single spaces came in between characters that stand together in print. */
  strewn: boolean
  /** Marks that are of full width in print became narrow. */
  narrowed: boolean
}
