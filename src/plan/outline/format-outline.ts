import type { VFileMessage } from 'vfile-message'
import type { Region } from '../frame/region.ts'
import { depths } from '../layout/heading-levels.ts'
import type { OutlineHeading, OutlineReport } from './read-outline.ts'

/** Print an outline: what was found where, and what to check. */
export function formatOutline(outline: OutlineReport, messages: readonly VFileMessage[]): string {
  const { title, documents, front, back, headings, paragraphs } = outline
  const width = String(
    Math.max(1, ...headings.map(({ line }) => line), ...documents.map(({ to }) => to)),
  ).length
  const at = (line: number) => String(line).padStart(width)
  const counts = countLevels(headings)
  if (documents.length === 0) return messages.flatMap((message) => explain(message, at)).join('\n')
  return [
    `Title       ${title ?? '(none found)'}`,
    ...(documents.length > 1
      ? documents.map((each, index) => `Document ${index + 1}  ${range(each)}  ${each.title ?? '(no title)'}`)
      : []),
    `Headings    ${headings.length}${counts === '' ? '' : ` (${counts})`}`,
    `Paragraphs  ${paragraphs}`,
    ...describe('Before', front),
    ...describe('After', back),
    '',
    ...headings.map((heading) => `${at(heading.line)}  ${nameOf(heading)}`),
    ...(headings.length > 0 ? [''] : []),
    ...(messages.length === 0
      ? ['Nothing to check.']
      : ['Check:', ...messages.flatMap((message) => explain(message, at))]),
  ].join('\n')
}

function nameOf({ level, text, runIn }: OutlineHeading): string {
  return `${'  '.repeat(Math.min(depths[level], depths.subitem))}${level === 'box' ? '▫ ' : ''}${text}${runIn ? ' …' : ''}`
}

function countLevels(headings: readonly OutlineHeading[]): string {
  const counts = new Map<string, number>()
  for (const { level } of headings) counts.set(level, (counts.get(level) ?? 0) + 1)
  return Object.keys(depths)
    .flatMap((level) => (counts.has(level) ? [`${counts.get(level) ?? 0} ${level}`] : []))
    .join(', ')
}

function describe(label: string, regions: readonly Region[]): string[] {
  return regions.map(
    (region, index) => `${(index === 0 ? label : '').padEnd(12)}${range(region)}  ${region.kind}`,
  )
}

/** A range of lines, from 1, in words. */
export function range({ from, to }: { from: number; to: number }): string {
  return from === to ? `line ${from}` : `lines ${from}–${to}`
}

function explain(message: VFileMessage, at: (line: number) => string): string[] {
  return [
    `${at(message.line ?? 1)}  ${message.reason}  ${message.ruleId ?? ''}`,
    ...(message.note ? [`${' '.repeat(at(1).length)}  ${message.note}`] : []),
  ]
}
