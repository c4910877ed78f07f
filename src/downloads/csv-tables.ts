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
import type { Note } from '../schemas/notes.ts'
import { boolean, integer, number, oneOf, required, string, type Table } from './csv-columns.ts'
import { type Noted, noteColumns, notesAbout } from './csv-notes.ts'

/** A spreadsheet would take a cell that begins with = for a formula. */
export const operators: Readonly<Record<Operator, string>> = {
  '=': 'eq',
  '>=': 'ge',
  '<=': 'le',
  range: 'range',
}

/** A statement with the target it belongs to: one row of targets.csv. */
interface StatementRow extends Noted {
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
    string('target', 'Id of the target, the last part of its address', ({ target }) => target.id, required),
    integer(
      'statement',
      'Number of the sentence among those of its target, from 1',
      (row) => row.ordinal,
      required,
    ),
    string('indicator_zh', 'What is promised, in Chinese', ({ target }) => target.indicator.zh, required),
    string('indicator_en', 'What is promised, in English', ({ target }) => target.indicator.en),
    string('topic', 'Id of the topic of people’s lives it belongs to', ({ target }) => target.topic),
    string(
      'kind',
      'ratio, count, amount, or coverage (all of a named set)',
      ({ target }) => target.kind,
      oneOf(kindSchema.options),
    ),
    string(
      'measure',
      'level, cumulative, or yearly',
      ({ target }) => target.measure,
      oneOf(measureSchema.options),
    ),
    string(
      'nature',
      'binding (约束性) or expected (预期性), where a table of the plan says it',
      ({ target }) => target.nature,
      { enum: natureSchema.options },
    ),
    string(
      'operator',
      'eq, ge, le, or range',
      ({ statement }) => operators[statement.operator],
      oneOf(Object.values(operators)),
    ),
    string(
      'operator_text',
      'The plan’s own words around the number',
      ({ statement }) => statement.operatorText,
    ),
    number(
      'value',
      'The number in base units; empty where the plan has words for all of a set and prints no number',
      ({ statement }) => statement.value,
    ),
    number('upper', 'The upper end of a range', ({ statement }) => statement.upper),
    string(
      'unit_zh',
      'Unit in Chinese; of published results where the plan has words',
      ({ target }) => target.unit.zh,
    ),
    string(
      'unit_en',
      'Unit in English; of published results where the plan has words',
      ({ target }) => target.unit.en,
    ),
    string(
      'value_text',
      'The number and unit, or the words for all, as written',
      ({ statement }) => statement.valueText,
      required,
    ),
    boolean(
      'approximate',
      'Whether the plan says about, nearly or more than',
      ({ statement }) => String(statement.approximate),
      required,
    ),
    integer('year', 'The year it is promised for', ({ statement }) => statement.year),
    string(
      'year_from',
      'Where the year stands: sentence, paragraph, or plan (its end)',
      ({ statement }) => statement.yearFrom,
      { enum: yearFromSchema.options },
    ),
    string(
      'certainty',
      'firm or aspirational',
      ({ statement }) => statement.certainty,
      oneOf(certaintySchema.options),
    ),
    string(
      'certainty_text',
      'The word that makes it an aspiration',
      ({ statement }) => statement.certaintyText,
    ),
    string('differs', 'In what it differs from the first sentence of its target', ({ statement }) =>
      statement.differs.join('; '),
    ),
    number(
      'baseline_value',
      'The plan’s own earlier figure for the same thing',
      ({ target }) => target.baseline?.value ?? null,
    ),
    string('baseline_operator', 'How that figure is bounded', ({ target }) =>
      target.baseline ? operators[target.baseline.operator] : null,
    ),
    string('anchor', 'Id of the paragraph', ({ statement }) => statement.source.anchor, required),
    integer('line', 'Line of plan.txt', ({ statement }) => statement.source.line, required),
    string('quote_zh', 'The sentence in Chinese', ({ statement }) => statement.source.quote.zh, required),
    string(
      'quote_en',
      'The sentence in English, an unofficial translation',
      ({ statement }) => statement.source.quote.en,
    ),
    ...noteColumns,
  ],
}

export const tasksTable: Table<Task> = {
  name: 'tasks',
  title: 'Tasks 任务',
  description:
    'The tasks of the plan, one for each paragraph of its chapter of tasks, to divide among offices.',
  primaryKey: ['task'],
  columns: [
    string('task', 'Id of the paragraph', (task) => task.id, required),
    string('name_zh', 'The task in Chinese', (task) => task.name.zh, required),
    string('name_en', 'The task in English', (task) => task.name.en),
    string('chapter', 'Id of the chapter', (task) => task.chapter, required),
    string('section', 'Id of the section', (task) => task.section),
    string('item', 'Id of the item', (task) => task.item),
    integer('ordinal', 'Number of the paragraph under its heading, from 1', (task) => task.ordinal, required),
    integer('line', 'Line of plan.txt', (task) => task.line, required),
    string('targets', 'Ids of the targets its paragraph states', (task) => task.targets.join('; ')),
  ],
}

export const referencesTable: Table<Reference> = {
  name: 'references',
  title: 'References 引用文件',
  description: 'Every document that the plan names in 《》, and where.',
  primaryKey: ['name_zh'],
  columns: [
    string('name_zh', 'Name in Chinese', (reference) => reference.name.zh, required),
    string('name_en', 'Name in English', (reference) => reference.name.en),
    string(
      'kind',
      'What kind of document it is',
      (reference) => reference.kind,
      oneOf(referenceKindSchema.options),
    ),
    string(
      'title',
      'Its full official title; empty where not known or no more than the name',
      ({ title }) => title,
    ),
    string('number', 'Its number, as 民发〔2021〕51号; empty where not known', ({ number }) => number),
    string('date', 'When it was issued or passed, as YYYY-MM-DD; empty where not known', ({ date }) => date),
    string('url', 'Where it can be read; empty where no editor has given an address', ({ url }) => url),
    string(
      'places',
      'Ids of the headings and paragraphs that name it',
      (reference) => reference.places.map(({ anchor }) => anchor).join('; '),
      required,
    ),
  ],
}

/**
 * The rows of targets.csv.
 * @param notes the plan’s textual notes
 */
export function statementRows(targets: readonly TargetEntry[], notes: readonly Note[]): StatementRow[] {
  return targets.flatMap((target) =>
    target.statements.map((statement, index) => ({
      ...{ target, statement, ordinal: index + 1 },
      about: notesAbout(target, notes),
    })),
  )
}
