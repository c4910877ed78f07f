import type { VFile } from 'vfile'
import type { Edit } from '../schemas/edits.ts'
import { gatherBlocks, type RawBlock } from './blocks.ts'
import { buildTree } from './build-tree.ts'
import { report } from './diagnostics.ts'
import { gapEdits } from './gaps.ts'
import { type Line, readLines } from './lines.ts'
import { publishBlock, type Repair } from './repair.ts'
import type { Settings } from './settings.ts'
import type { Plan, Published } from './tree.ts'

/** A block of the plan as it is published, with the lines it came from. */
export interface PublishedBlock {
  raw: RawBlock
  published: Published
  line: Line
}

/**
 * Read plan.txt into a tree whose every character has its place, and list every difference from the file.
 * Findings are reported on the file, those about plan.yaml on the settings' file; null where no tree can be made.
 */
export function parsePlan(file: VFile, settings: Settings): { plan: Plan; edits: Edit[] } | null {
  const text = String(file)
  if (text.trim() === '') {
    report(file, 'plan-empty', { line: 1, column: 1 })
    return null
  }
  const lines = readLines(text)
  const wrapper = wrapperLines(lines, settings)
  const repairs = findRepairs(lines, settings)
  const edits: Edit[] = []
  const blocks = gatherBlocks(lines.filter((line) => !wrapper.has(line))).map((raw): PublishedBlock => {
    const result = publishBlock({
      lines: raw.lines,
      separator: raw.kind === 'heading' ? separatorOf(raw) : null,
      repairs: repairs.filter((repair) => raw.lines.some((line) => repair.line === line)),
    })
    edits.push(...result.edits)
    return { raw, published: result.published, line: raw.lines[0] }
  })
  const spans = blocks.map(({ raw }) => [raw.lines[0].start, (raw.lines.at(-1) ?? raw.lines[0]).end] as const)
  edits.push(...gapEdits(text, spans, wrapper))
  const plan = buildTree(file, blocks, settings.title.zh)
  return plan && { plan, edits: edits.toSorted((a, b) => a.start - b.start) }
}

function separatorOf({ numbering, lines }: RawBlock & { kind: 'heading' }): readonly [number, number] | null {
  if (numbering.gap === '') return null
  // Numbers in brackets need no space after them: a stray one goes with the others.
  if (numbering.marker === 'pcn' || numbering.marker === 'pnum' || numbering.marker === 'cn') return null
  const start =
    [...lines[0].value].length - [...lines[0].value.trimStart()].length + [...numbering.number].length
  return [start, start + [...numbering.gap].length]
}

function wrapperLines(lines: readonly Line[], settings: Settings): Set<Line> {
  const wrapper = new Set<Line>()
  for (const [index, number] of settings.wrapper.entries()) {
    const line = lines[number - 1]
    if (line && line.value.trim() !== '') wrapper.add(line)
    else report(settings.file, 'wrapper-line', settings.placeOf(['wrapper', index]), number, lines.length)
  }
  return wrapper
}

function findRepairs(lines: readonly Line[], settings: Settings): (Repair & { line: Line })[] {
  return settings.repairs.flatMap(({ line: number, from, to }, index) => {
    const line = lines[number - 1]
    const parts = line?.value.split(from) ?? []
    if (line && parts.length === 2) {
      return [{ line, start: line.start + [...(parts[0] ?? '')].length, from, to }]
    }
    const place = settings.placeOf(['repairs', index])
    report(settings.file, 'repair-unmatched', place, from, Math.max(parts.length - 1, 0), number)
    return []
  })
}
