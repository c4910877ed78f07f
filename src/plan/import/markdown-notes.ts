import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { ImportedText } from './imported-text.ts'

interface Note {
  name: string
  /** As Markdown. */
  words: string
}

/** The footnotes of Markdown: each is set after the paragraph that refers to it first, with its number in brackets. */
export class MarkdownNotes {
  private readonly file: VFile
  private readonly output: ImportedText
  private readonly notes: readonly Note[]
  private readonly wordsOf: (markdown: string) => string
  /** The number that each note is printed with, by its place. */
  private readonly numbers = new Map<number, number>()
  private waiting: number[] = []

  constructor(
    file: VFile,
    output: ImportedText,
    notes: readonly Note[],
    wordsOf: (markdown: string) => string,
  ) {
    this.file = file
    this.output = output
    this.notes = notes
    this.wordsOf = wordsOf
  }

  /** A text with the numbers of its notes; those that it refers to first wait until its paragraph is set. */
  mark(text: string): string {
    for (const [reference] of text.matchAll(/\[\^[^\]\s]+\]/g)) {
      report(this.file, 'markdown-note-missing', { line: this.output.next, column: 1 }, reference)
    }
    return text.replace(/\uE002(\d+)\uE002/g, (_, place: string) => this.number(Number(place)))
  }

  private number(place: number): string {
    const known = this.numbers.get(place)
    if (known !== undefined) return `[${known}]`
    if (this.numbers.size === 0) {
      report(this.file, 'markdown-note', { line: this.output.next, column: 1 })
    }
    this.numbers.set(place, this.numbers.size + 1)
    this.waiting.push(place)
    return `[${this.numbers.size}]`
  }

  /** Set the notes that wait; one may refer to another. */
  flush(): void {
    for (let place = this.waiting.shift(); place !== undefined; place = this.waiting.shift()) {
      const words = this.mark(this.wordsOf(this.notes[place]?.words ?? ''))
      this.output.add(`[${this.numbers.get(place) ?? 0}]${words.trim()}`)
    }
  }

  /** Set the notes that nothing refers to, at the end. */
  finish(): void {
    for (const [place, { name }] of this.notes.entries()) {
      if (this.numbers.has(place)) continue
      report(this.file, 'markdown-note-unused', { line: this.output.next, column: 1 }, name)
      this.number(place)
      this.flush()
    }
  }
}
