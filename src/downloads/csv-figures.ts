import type { FigureText } from '../presentation/figure-text.ts'
import {
  changePartSchema,
  figureClassSchema,
  type FigureEntry,
  figureKindSchema,
} from '../schemas/figures.ts'
import type { Language } from '../schemas/language.ts'
import type { Note } from '../schemas/notes.ts'
import { boolean, integer, number, oneOf, required, string, type Table } from './csv-columns.ts'
import { type Noted, noteColumns, notesAbout } from './csv-notes.ts'
import { operators } from './csv-tables.ts'

/** A figure with its words in each language, as pages print them. */
type FigureRow = FigureEntry & Noted & { texts: Record<Language, FigureText> }

export const figuresTable: Table<FigureRow> = {
  name: 'figures',
  title: 'Figures 数字',
  description:
    'One row for each quantity of the plan that is no target, above all what it reports; values are in base units. The parts of one change (from, to, difference, rate) have one key.',
  primaryKey: ['figure'],
  columns: [
    string('figure', 'Id of the figure', (figure) => figure.id, required),
    string(
      'subject_zh',
      'What it is of, in Chinese; empty where nobody has named it',
      ({ subject }) => subject?.zh ?? null,
    ),
    string('subject_en', 'What it is of, in English', ({ subject }) => subject?.en ?? null),
    string('shown_zh', 'The value as pages print it in Chinese', ({ texts }) => texts.zh.value),
    string('shown_en', 'The value as pages print it in English', ({ texts }) => texts.en.value),
    string('period', 'The time it is of, in the plan’s words', ({ period }) => period?.text ?? null),
    string('change_zh', 'What is said of its change in Chinese', ({ texts }) => texts.zh.change.join('；')),
    string('change_en', 'What is said of its change in English', ({ texts }) => texts.en.change.join('; ')),
    string('topic', 'Id of the topic of people’s lives it belongs to', ({ topic }) => topic),
    string(
      'class',
      'What the quantity is: reported, or size, attribute, term …',
      (figure) => figure.class,
      oneOf(figureClassSchema.options),
    ),
    string('kind', 'level, sum, change, share, or rank', ({ kind }) => kind, oneOf(figureKindSchema.options)),
    number(
      'value',
      'The number in base units; empty where a table has words for all of a set',
      ({ value }) => value,
    ),
    number('upper', 'The upper end of a range', ({ upper }) => upper),
    string('unit_zh', 'Unit in Chinese', ({ unit }) => unit.zh),
    string('unit_en', 'Unit in English', ({ unit }) => unit.en),
    string('value_text', 'The number and unit as written', ({ valueText }) => valueText, required),
    string(
      'operator',
      'eq, ge, le, or range',
      ({ operator }) => operators[operator],
      oneOf(Object.values(operators)),
    ),
    string('operator_text', 'The plan’s own words around the number', ({ operatorText }) => operatorText),
    boolean(
      'approximate',
      'Whether the plan says about, nearly or more than',
      ({ approximate }) => String(approximate),
      required,
    ),
    integer('period_from', 'The first year of its time', ({ period }) => period?.from ?? null),
    integer('period_to', 'The last year of its time', ({ period }) => period?.to ?? null),
    string('place', 'Where it is true of, if not in the plan’s own place', ({ place }) => place),
    string('part', 'The part of its change that it states: from, to, difference, rate', ({ part }) => part, {
      enum: changePartSchema.options,
    }),
    number('change_from', 'Where its change began', ({ change }) => change?.from ?? null),
    number('change_to', 'Where its change led', ({ change }) => change?.to ?? null),
    number('change_difference', 'By how much it changed', ({ change }) => change?.difference ?? null),
    number('change_rate', 'By how many percent it changed', ({ change }) => change?.rate ?? null),
    string(
      'change_since',
      'The time its change began at, where the plan says it',
      ({ change }) => change?.since?.text ?? null,
    ),
    string(
      'change_computed',
      'The parts of its change that the plan does not print',
      ({ change }) => change?.computed.join('; ') ?? null,
    ),
    number(
      'change_from_least',
      'The least that a computed start can be',
      ({ change }) => change?.fromBetween?.[0] ?? null,
    ),
    number(
      'change_from_most',
      'The most that a computed start can be',
      ({ change }) => change?.fromBetween?.[1] ?? null,
    ),
    string(
      'key',
      'Its key in figures.yaml: paragraph, and subject as read by rule',
      ({ key }) => key,
      required,
    ),
    string('anchor', 'Id of the paragraph', ({ source }) => source.anchor, required),
    integer('line', 'Line of plan.txt', ({ source }) => source.line, required),
    string('quote_zh', 'The sentence in Chinese', ({ source }) => source.quote.zh, required),
    string('quote_en', 'The sentence in English, an unofficial translation', ({ source }) => source.quote.en),
    ...noteColumns,
  ],
}

/**
 * The rows of figures.csv.
 * @param notes the plan’s textual notes
 * @param textOf a figure as pages print it
 */
export function figureRows(
  figures: readonly FigureEntry[],
  notes: readonly Note[],
  textOf: (lang: Language, figure: FigureEntry) => FigureText,
): FigureRow[] {
  return figures.map((figure) => ({
    ...figure,
    about: notesAbout(figure, notes),
    texts: { zh: textOf('zh', figure), en: textOf('en', figure) },
  }))
}
