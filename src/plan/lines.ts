import type { Position } from 'unist'

/** One line of plan.txt without its line feed; `start` and `end` are code points, `number` counts from 1. */
export interface Line {
  number: number
  value: string
  start: number
  end: number
}

/** Split a text at its line feeds, keeping each line's place. */
export function readLines(text: string): Line[] {
  let start = 0
  return text.split('\n').map((value, index) => {
    const line = { number: index + 1, value, start, end: start + [...value].length }
    start = line.end + 1
    return line
  })
}

/** The place of a whole line, for a message. */
export function placeOf(line: Line): Position {
  return {
    start: { line: line.number, column: 1 },
    end: { line: line.number, column: line.value.length + 1 },
  }
}
