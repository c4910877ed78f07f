import type { Line } from '../model/line.ts'

const named = /指标|(?:目标|任务)(?:值|体系|任务|分解|一览|汇总|清单)*表/
/** 附件：1.指标表 lists the appendices, and is none. */
const label = /^附\s*[件表]?\s*[:：]/

/**
 * Whether an appendix, from its first line on, lists what the plan is to reach: it is named after indicators, has
 * figures, and has no chapters of its own, which would be counted among the plan's.
 * @param lines lines in simplified characters that are not blank
 */
export function holdsIndicators(lines: readonly Line[]): boolean {
  const [first] = lines
  if (!first || label.test(first.text)) return false
  if (!lines.slice(0, 3).some(({ text }) => text.length <= 50 && named.test(text))) return false
  const others = lines.slice(1)
  if (others.some(({ numbering }) => numbering !== null && /^[篇章节]|cn$/.test(numbering.marker)))
    return false
  return others.some(({ text }) => /\d/.test(text.normalize('NFKC').replace(/^[(]?\d+[.、)]?/, '')))
}
