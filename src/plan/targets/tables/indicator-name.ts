/** Separate the name of an indicator from its number in the table, the sign of a note and its unit: 3.森林覆盖率（%）① */
export function readName(cell: string): { whole: string; indicator: string; unit: string } {
  const name = cell
    .trim()
    .replace(/^(?:[(（]?\d{1,3}(?:[.．、)）]|\s(?=\D))\s*|[①-⑳]\s*)/u, '')
    .replace(/^其中\s*[:：]\s*/, '')
    .replace(/(?:[*＊①-⑳]|\[\d{1,2}\])+(?=$|\s*[（(][^（）()]*[）)]$)/u, '')
    .trim()
  const share = /[^\d\s]\s*([%％‰])$/.exec(name)
  if (share) return { whole: name, indicator: name.slice(0, -1).trim(), unit: share[1] === '‰' ? '‰' : '%' }
  const unit = /[（(]([^（）()]{1,12})[）)]$/.exec(name)
  if (!unit || /[、，]|不含|含/.test(unit[1] ?? '')) return { whole: name, indicator: name, unit: '' }
  return { whole: name, indicator: name.slice(0, unit.index).trim(), unit: unit[1] ?? '' }
}
