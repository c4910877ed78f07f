import { type FigureEntry, figureClassSchema } from '../schemas/figures.ts'
import { type Reference, referenceKindSchema } from '../schemas/references.ts'
import {
  certaintySchema,
  kindSchema,
  measureSchema,
  natureSchema,
  type Operator,
  type TargetEntry,
  yearFromSchema,
} from '../schemas/targets.ts'
import type { Task } from '../schemas/tasks.ts'
import { toCsv } from './csv.ts'

type Cell = string | number | null

/** A column of a published table: its name, what it holds, and how it is read from a row. */
interface Column<Row> {
  name: string
  /** A type of Table Schema (Data Package v2). */
  type: 'string' | 'number' | 'integer' | 'boolean'
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

/** A column whose cells may be empty, where nothing else is said. */
export const column = <Row>(
  name: string,
  type: Column<Row>['type'],
  description: string,
  of: (row: Row) => Cell,
  constraints: Constraints = {},
): Column<Row> => ({ name, type, description, of, constraints })

export const required = { required: true } as const
const oneOf = (values: readonly string[]): Constraints => ({ required: true, enum: values })

/** A spreadsheet would take a cell that begins with = for a formula. */
const operators: Readonly<Record<Operator, string>> = { '=': 'eq', '>=': 'ge', '<=': 'le', range: 'range' }

/** A statement with the target it belongs to: one row of targets.csv. */
interface StatementRow {
  target: TargetEntry
  statement: TargetEntry['statements'][number]
  ordinal: number
}

export const targetsTable: Table<StatementRow> = {
  name: 'targets',
  title: 'Targets 目标',
  description:
    'One row for each sentence that promises a target; the sentences of one target have its id. Values are in base units (1.5万人 is 15000).',
  primaryKey: ['target', 'statement'],
  columns: [
    column(
      'target',
      'string',
      'Id of the target, the last part of its address',
      ({ target }) => target.id,
      required,
    ),
    column(
      'statement',
      'integer',
      'Number of the sentence among those of its target, from 1',
      (row) => row.ordinal,
      required,
    ),
    column(
      'indicator_zh',
      'string',
      'What is promised, in Chinese',
      ({ target }) => target.indicator.zh,
      required,
    ),
    column('indicator_en', 'string', 'What is promised, in English', ({ target }) => target.indicator.en),
    column(
      'topic',
      'string',
      'Id of the topic of people’s lives it belongs to',
      ({ target }) => target.topic,
    ),
    column(
      'kind',
      'string',
      'ratio, count, amount, or coverage (all of a named set)',
      ({ target }) => target.kind,
      oneOf(kindSchema.options),
    ),
    column(
      'measure',
      'string',
      'level, cumulative, or yearly',
      ({ target }) => target.measure,
      oneOf(measureSchema.options),
    ),
    column(
      'nature',
      'string',
      'binding (约束性) or expected (预期性), where a table of the plan says it',
      ({ target }) => target.nature,
      { enum: natureSchema.options },
    ),
    column(
      'operator',
      'string',
      'eq, ge, le, or range',
      ({ statement }) => operators[statement.operator],
      oneOf(Object.values(operators)),
    ),
    column(
      'operator_text',
      'string',
      'The plan’s own words around the number',
      ({ statement }) => statement.operatorText,
    ),
    column(
      'value',
      'number',
      'The number in base units; 100 where all are promised',
      ({ statement }) => statement.value,
      required,
    ),
    column('upper', 'number', 'The upper end of a range', ({ statement }) => statement.upper),
    column('unit_zh', 'string', 'Unit in Chinese', ({ target }) => target.unit.zh),
    column('unit_en', 'string', 'Unit in English', ({ target }) => target.unit.en),
    column(
      'value_text',
      'string',
      'The number and unit, or the words for all, as written',
      ({ statement }) => statement.valueText,
      required,
    ),
    column(
      'approximate',
      'boolean',
      'Whether the plan says about, nearly or more than',
      ({ statement }) => String(statement.approximate),
      required,
    ),
    column('year', 'integer', 'The year it is promised for', ({ statement }) => statement.year),
    column(
      'year_from',
      'string',
      'Where the year stands: sentence, paragraph, or plan (its end)',
      ({ statement }) => statement.yearFrom,
      { enum: yearFromSchema.options },
    ),
    column(
      'certainty',
      'string',
      'firm or aspirational',
      ({ statement }) => statement.certainty,
      oneOf(certaintySchema.options),
    ),
    column(
      'certainty_text',
      'string',
      'The word that makes it an aspiration',
      ({ statement }) => statement.certaintyText,
    ),
    column('differs', 'string', 'In what it differs from the first sentence of its target', ({ statement }) =>
      statement.differs.join('; '),
    ),
    column(
      'baseline_value',
      'number',
      'The plan’s own earlier figure for the same thing',
      ({ target }) => target.baseline?.value ?? null,
    ),
    column('baseline_operator', 'string', 'How that figure is bounded', ({ target }) =>
      target.baseline ? operators[target.baseline.operator] : null,
    ),
    column('anchor', 'string', 'Id of the paragraph', ({ statement }) => statement.source.anchor, required),
    column('line', 'integer', 'Line of plan.txt', ({ statement }) => statement.source.line, required),
    column(
      'quote_zh',
      'string',
      'The sentence in Chinese',
      ({ statement }) => statement.source.quote.zh,
      required,
    ),
    column(
      'quote_en',
      'string',
      'The sentence in English, an unofficial translation',
      ({ statement }) => statement.source.quote.en,
    ),
  ],
}

export const figuresTable: Table<FigureEntry> = {
  name: 'figures',
  title: 'Figures 数字',
  description: 'Every other quantity of the plan, past achievements above all, in base units.',
  primaryKey: ['figure'],
  columns: [
    column('figure', 'string', 'Id of the figure', (figure) => figure.id, required),
    column(
      'class',
      'string',
      'What the quantity is: achievement, comparison, baseline, size …',
      (figure) => figure.class,
      oneOf(figureClassSchema.options),
    ),
    column('subject', 'string', 'What it is of, in Chinese as read by rule', (figure) => figure.subject),
    column('value', 'number', 'The number in base units', (figure) => figure.value, required),
    column('upper', 'number', 'The upper end of a range', (figure) => figure.upper),
    column('unit', 'string', 'Unit in Chinese', (figure) => figure.unit),
    column('value_text', 'string', 'The number and unit as written', (figure) => figure.valueText, required),
    column(
      'operator',
      'string',
      'eq, ge, le, or range',
      (figure) => operators[figure.operator],
      oneOf(Object.values(operators)),
    ),
    column(
      'operator_text',
      'string',
      'The plan’s own words around the number',
      (figure) => figure.operatorText,
    ),
    column(
      'approximate',
      'boolean',
      'Whether the plan says about, nearly or more than',
      (figure) => String(figure.approximate),
      required,
    ),
    column(
      'period',
      'string',
      'The time it is of, in the plan’s words',
      (figure) => figure.period?.text ?? null,
    ),
    column('anchor', 'string', 'Id of the paragraph', (figure) => figure.source.anchor, required),
    column('line', 'integer', 'Line of plan.txt', (figure) => figure.source.line, required),
    column('quote_zh', 'string', 'The sentence in Chinese', (figure) => figure.source.quote, required),
  ],
}

export const tasksTable: Table<Task> = {
  name: 'tasks',
  title: 'Tasks 任务',
  description:
    'The tasks of the plan, one for each paragraph of its chapter of tasks, to divide among offices.',
  primaryKey: ['task'],
  columns: [
    column('task', 'string', 'Id of the paragraph', (task) => task.id, required),
    column('name_zh', 'string', 'The task in Chinese', (task) => task.name.zh, required),
    column('name_en', 'string', 'The task in English', (task) => task.name.en),
    column('chapter', 'string', 'Id of the chapter', (task) => task.chapter, required),
    column('section', 'string', 'Id of the section', (task) => task.section),
    column('item', 'string', 'Id of the item', (task) => task.item),
    column(
      'ordinal',
      'integer',
      'Number of the paragraph under its heading, from 1',
      (task) => task.ordinal,
      required,
    ),
    column('line', 'integer', 'Line of plan.txt', (task) => task.line, required),
    column('targets', 'string', 'Ids of the targets its paragraph states', (task) => task.targets.join('; ')),
  ],
}

export const referencesTable: Table<Reference> = {
  name: 'references',
  title: 'References 引用文件',
  description: 'Every document that the plan names in 《》, and where.',
  primaryKey: ['name_zh'],
  columns: [
    column('name_zh', 'string', 'Name in Chinese', (reference) => reference.name.zh, required),
    column('name_en', 'string', 'Name in English', (reference) => reference.name.en),
    column(
      'kind',
      'string',
      'What kind of document it is',
      (reference) => reference.kind,
      oneOf(referenceKindSchema.options),
    ),
    column(
      'places',
      'string',
      'Ids of the headings and paragraphs that name it',
      (reference) => reference.places.map(({ anchor }) => anchor).join('; '),
      required,
    ),
  ],
}

/** The rows of targets.csv. */
export function statementRows(targets: readonly TargetEntry[]): StatementRow[] {
  return targets.flatMap((target) =>
    target.statements.map((statement, index) => ({ target, statement, ordinal: index + 1 })),
  )
}

/** A table as CSV for spreadsheets. */
export function tableCsv<Row>(table: Table<Row>, rows: readonly Row[]): string {
  return toCsv(
    table.columns.map(({ name }) => name),
    rows.map((row) => table.columns.map(({ of }) => of(row))),
  )
}
