const raised: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
}

/**
 * A superscript as Unicode has it, so that its digits are not those of the number before it: 4 is ⁴. Anything but
 * digits and their sign stays as it is.
 */
export function raise(text: string): string {
  const compact = text.normalize('NFKC').trim()
  return /^[-+−–]?\d+$/.test(compact) ? Array.from(compact, (char) => raised[char] ?? char).join('') : text
}

/** A power of ten, or a unit of area or volume: what a superscript is part of that is no mark of a note. */
const base = /(?<![\d.])10$|(?:^|[^A-Za-z])(?:[kcdmhμ]?m|s|h|a|kg|min)$|(?:毫|厘|分|公|千)?[米里]$/u

/** Whether digits that stand raised after a text may be the mark of a note: 120家³, where 10⁴ and m² are none. */
export function isNoteMark(before: string, digits: string): boolean {
  const compact = digits.normalize('NFKC').trim()
  if (!/^\d+$/.test(compact)) return false
  const unit = /(?:m|米|里)$/.test(before)
  return !base.test(before) || (unit && !/^[23]$/.test(compact))
}
