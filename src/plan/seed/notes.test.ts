import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { readNotes } from './notes.ts'
import { parsePlan } from '../parse/parse.ts'
import { findingsOf, planFile, settingsFor } from '../testing/plan.ts'

const parsed = parsePlan(
  planFile('测试规划\n\n第一章 甲\n\n等六大功能区,列出七种。六种,六种。\n'),
  settingsFor(),
)

function read(value: string) {
  if (!parsed) throw new Error('The sample is good')
  const file = new VFile({ path: 'notes.yaml', value })
  return { notes: readNotes(file, parsed.plan)?.notes, findings: findingsOf(file) }
}

const note = (places: string, id = 'six') =>
  `- id: ${id}\n  places: [${places}]\n  zh: 六与七。\n  en: Six and seven.\n`

describe('readNotes', () => {
  it('reads a note whose quotation stands in the plan', () => {
    const { notes, findings } = read(note('{ id: c1-p1, quote: 六大功能区，列出七种 }'))
    expect(findings).toEqual([])
    expect(notes).toHaveLength(1)
  })

  it.each([
    ['a place that is not there', note('{ id: c9-p1, quote: 六 }'), '2 note-place'],
    ['words that are not there', note('{ id: c1-p1, quote: 八大功能区 }'), '2 note-quote'],
    ['words that stand there twice', note('{ id: c1-p1, quote: 六种 }'), '2 note-quote'],
    ['two notes of one name', note('{ id: c1, quote: 甲 }').repeat(2), '5 note-repeat'],
    ['a note without words', '- id: six\n  places: [{ id: c1, quote: 甲 }]\n', '1 settings-value'],
  ])('reports %s, with its line', (_, yaml, finding) => {
    expect(read(yaml).findings.map((line) => line.split(':')[0])).toContain(finding)
  })
})
