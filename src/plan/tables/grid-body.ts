import type { Column } from './column-kinds.ts'
import { acrossRow, isFilled, type GridCell, type GridRow, newCell } from '../model/grid.ts'

/** Builds the rows under a head, in order. */
export class GridBody {
  private readonly columns: readonly Column[]
  private readonly width: number
  private readonly name: number
  /** The last cell of each column, which may span rows below. */
  private owners: (GridCell | undefined)[] = []

  constructor(columns: readonly Column[], width: number) {
    this.columns = columns
    this.width = width
    this.name = columns.findIndex(({ kind }) => kind === 'name')
  }

  /** End open row spans. */
  close(): void {
    this.owners = []
  }

  add(cells: readonly string[]): GridRow {
    if (cells.filter(isFilled).length <= 1) {
      this.close()
      return { kind: 'across', cells: acrossRow(cells, this.width) }
    }
    const lacking = this.width - cells.length
    const { left, right } = this.placeOf(cells, lacking)
    // Missing cells are covered by open row spans, otherwise by a column span of the first cell.
    const owned = range(0, left).every((column) => this.owners[column])
    const row = cells.map((text, index): GridCell => {
      const column = index + left
      const merged = !isFilled(text) && this.isMerging(column) && this.owners[column] !== undefined
      return newCell(column, { merged })
    })
    const [first] = row
    if (first && left > 0 && !owned) Object.assign(first, { column: 0, span: left + 1 })
    for (const column of [...(owned ? range(0, left) : []), ...range(this.width - right, this.width)]) {
      const owner = this.owners[column]
      if (owner) owner.rows++
    }
    for (const cell of row) {
      const owner = this.owners[cell.column]
      if (cell.merged && owner) owner.rows++
      else for (const column of range(cell.column, cell.column + cell.span)) this.owners[column] = cell
    }
    return { kind: 'body', cells: row }
  }

  /** Whether an empty cell of a column is covered by the class above it. */
  private isMerging(column: number): boolean {
    return this.columns[0]?.kind !== 'name' && column < this.name
  }

  private placeOf(cells: readonly string[], lacking: number): { left: number; right: number } {
    let best = { left: Math.max(0, lacking), right: 0, score: -Infinity }
    // An empty cell at the left shows that none is missing there.
    const most = cells[0] !== undefined && !isFilled(cells[0]) ? 0 : lacking
    for (let left = most; left >= 0; left--) {
      const fits = cells.map((text, index) => fitOf(text, this.columns[index + left]))
      const score = fits.reduce((sum, fit) => sum + fit, 0)
      if (score > best.score) best = { left, right: lacking - left, score }
    }
    return best
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}

const isNature = (text: string) => /约束|预期|約束|預期|引导|指导/.test(text) && text.length <= 6
const isValue = (text: string) =>
  /\d|^[—–－\-/\\*·.…]*$|全覆盖|全面|达标|同步/.test(text) && !/率(?:[（(][^（(]*[）)])?$/.test(text)

/** How well a cell fits its column. */
function fitOf(text: string, column: Column | undefined): number {
  if (!column || !isFilled(text)) return 0
  if (isNature(text.trim()) !== (column.kind === 'nature')) return -2
  if (column.kind === 'value' || column.kind === 'growth') return isValue(text.trim()) ? 1 : -1
  if (column.kind === 'name') return /^[\d.\s—-]+$/.test(text) ? -2 : 1
  return column.kind === 'nature' ? 2 : 0
}
