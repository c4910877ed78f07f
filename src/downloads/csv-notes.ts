import type { Note } from '../schemas/notes.ts'
import { type Column, required, string, type Table } from './csv-columns.ts'

/** A row with the textual notes about it. */
export interface Noted {
  about: readonly Note[]
}

/** The textual notes that a target or figure names. */
export function notesAbout({ notes }: { notes: readonly string[] }, all: readonly Note[]): Note[] {
  return all.filter(({ id }) => notes.includes(id))
}

/** The last columns of a row that may be doubtful. */
export const noteColumns: readonly Column<Noted>[] = [
  string('notes', 'Ids of the textual notes about it: what is doubtful in the original', ({ about }) =>
    about.map(({ id }) => id).join('; '),
  ),
  string('note_zh', 'The notes in Chinese', ({ about }) => about.map(({ zh }) => zh).join(' ')),
  string('note_en', 'The notes in English', ({ about }) => about.map(({ en }) => en).join(' ')),
]

export const notesTable: Table<Note> = {
  name: 'notes',
  title: 'Notes 原文疑点',
  description: 'What is doubtful in the original, said without judging, with the words it is about.',
  primaryKey: ['note'],
  columns: [
    string('note', 'Id of the note', ({ id }) => id, required),
    string('zh', 'The note in Chinese', ({ zh }) => zh, required),
    string('en', 'The note in English', ({ en }) => en, required),
    string(
      'quotes',
      'The words it is about, one place a line',
      ({ places }) => places.map(({ quote }) => quote).join('\n'),
      required,
    ),
    string(
      'places',
      'Ids of the headings and paragraphs they stand in',
      ({ places }) => places.map(({ id }) => id).join('; '),
      required,
    ),
    string('targets', 'Ids of the targets it is about', ({ targets }) => targets.join('; ')),
  ],
}
