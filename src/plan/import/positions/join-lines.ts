import { breaksOff } from '../../lines/breaks-off.ts'
import { readNumbering } from '../../lines/heading-markers.ts'
import { isListed } from '../../lines/list-bullets.ts'
import { plainOf } from '../../text/rule-form.ts'
import { isIndented, parted, type Setting } from './margins.ts'
import type { TextLine } from './text-line.ts'

/** How a line continues the one before it: `apart` is a likely new paragraph that may be none. */
export type Join = 'surely' | 'perhaps' | 'apart' | 'no'

/** How much of the font's size may be free at the end of a full line, with and without indents that show what ends. */
const [looseSlack, closeSlack] = [0.5, 0.15]
/** A line that stands in further than this many sizes, and not as a first line does, is centred or at the right. */
const leastCentred = 1.2

/**
 * Whether a line continues the paragraph of the line before it, by the places of both: the one before is full, this one
 * has no indent, and nothing but the usual distance is between them. Words decide only where places can't.
 */
export function continues(line: TextLine, before: TextLine, setting: Setting, isSameColumn: boolean): Join {
  const { size } = before
  if (Math.abs(line.size - size) > size * 0.12) return 'no'
  if (isSameColumn && line.baseline - before.baseline > Math.max(setting.leading, size * 1.2) * parted)
    return 'no'
  const isOpen = breaksOff(plainOf(before.text))
  if (setting.indented) {
    const isFull = before.right + line.firstWidth > setting.right - size * looseSlack
    if (isIndented(line, setting)) {
      // The lines of a list that all stand in, or of a title.
      const stands = Math.abs(line.left - before.left) < size * 0.5 && before.left > setting.left + size
      return isFull && isOpen && stands && readNumbering(line.text) === null ? 'perhaps' : 'no'
    }
    return isFull && line.left <= setting.left + size * leastCentred ? 'surely' : 'no'
  }
  if (setting.spaced && isSameColumn) {
    const isLong = before.right > setting.left + (setting.right - setting.left) * 0.6
    return isLong && !isListed(line.text) ? 'surely' : 'no'
  }
  const limit = isOpen ? setting.right - size * looseSlack : setting.farthest - size * closeSlack
  if (before.right + line.firstWidth <= limit || isListed(line.text)) return 'no'
  if (isOpen) return 'surely'
  if (readNumbering(line.text) !== null) return 'no'
  return beginsWithLead(line.text) ? 'apart' : 'perhaps'
}

/** Whether a line begins with a short sentence, as paragraphs with a run-in heading do. */
function beginsWithLead(text: string): boolean {
  return /^[^，。；：、,]{6,20}。/.test(plainOf(text))
}
