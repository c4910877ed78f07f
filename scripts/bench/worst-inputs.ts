/** A megabyte of what a reader finds hardest, by name. */
export type WorstInputs = Readonly<Record<string, () => string>>

const size = 1_000_000
const head = '某市民政事业发展规划\n\n第一章 发展基础\n\n'
const sentence = '到2025年，全市养老床位达到8000张，护理型床位占比达到60%。\n'

const line = (part: string) => () => `${head}甲${part.repeat(Math.ceil(size / part.length))}乙\n${sentence}`
const lines = (part: string) => () => `${head}${part.repeat(Math.ceil(size / part.length))}${sentence}`

/** Texts of plans, 1 MB each: one long line of a sign or a pair of signs, and many lines of one kind. */
export const worstTexts: WorstInputs = {
  spaces: line(' '),
  'wide spaces': line('　'),
  tabs: line('\t'),
  dots: line('.'),
  'dots and spaces': line('. '),
  'middle dots': line('·'),
  dashes: line('—'),
  hyphens: line('-'),
  digits: line('1'),
  'digits and spaces': line('1 '),
  'digits and commas': line('1,'),
  'digits and dots': line('1.'),
  numerals: line('一'),
  percentages: line('60%'),
  amounts: line('达到8000张，'),
  commas: line('，'),
  stops: line('。'),
  'opening brackets': line('（'),
  brackets: line('（）'),
  'opening book marks': line('《'),
  'opening quotation marks': line('“'),
  bars: line('|'),
  'bars and spaces': line(' | '),
  'zero-width spaces': line('\u200B'),
  'carriage returns': line('\r'),
  letters: line('a'),
  'numbers of chapters': line('第一章'),
  'numbers of items': line('（一）'),
  addresses: line('https://a.b/c?d '),
  lists: line('老年人、'),
  'verbs of change': line('提高到'),
  sentences: line('养老床位达到8000张。'),
  'empty lines': lines('\n'),
  'lines of one sign': lines('甲\n'),
  'lines of page numbers': lines('12\n'),
  'lines of leaders': lines('第一节 养老……………… 12\n'),
  'lines of headings': lines('（一）养老\n'),
  'lines of sentences': lines(sentence),
  'lines of cells': lines('床位\t张\t5000\t8000\t预期性\n'),
  'lines of spaces': lines('     \n'),
  'lines of bars': lines('|甲|1|\n'),
  'form feeds': lines('甲。\n\f'),
  'returns alone': () => `${head}${'甲。\r'.repeat(size / 3)}`.replaceAll('\n', '\r'),
}
