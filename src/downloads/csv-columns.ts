import { toCsv } from '../schemas/csv.ts'

type Cell = string | number | null

/** A type of Table Schema (Data Package v2). */
type ColumnType = 'string' | 'number' | 'integer' | 'boolean'

/** A column of a published table: its name, what it holds, and how it is read from a row. */
export interface Column<Row> {
  name: string
  type: ColumnType
  description: string
  of: (row: Row) => Cell
  /** What every cell of it is, as Table Schema has it. */
  constraints: Constraints
}

/** A cell is never empty; a cell is one of these. */
export interface Constraints {
  required?: true
  enum?: readonly string[]
}

/** A table that is published as CSV and described, column by column, in the data package. */
export interface Table<Row = unknown> {
  name: string
  title: string
  description: string
  columns: readonly Column<Row>[]
  primaryKey: readonly string[]
}

const columnOf =
  (type: ColumnType) =>
  <Row>(
    name: string,
    description: string,
    of: (row: Row) => Cell,
    constraints: Constraints = {},
  ): Column<Row> => ({ name, type, description, of, constraints })

/** Columns by type. Their cells may be empty where no constraint says otherwise. */
export const string = columnOf('string')
export const integer = columnOf('integer')
export const number = columnOf('number')
export const boolean = columnOf('boolean')

export const required = { required: true } as const
export const oneOf = (values: readonly string[]): Constraints => ({ required: true, enum: values })

/** A table as CSV for spreadsheets. */
export function tableCsv<Row>(table: Table<Row>, rows: readonly Row[]): string {
  return toCsv(
    table.columns.map(({ name }) => name),
    rows.map((row) => table.columns.map(({ of }) => of(row))),
  )
}
