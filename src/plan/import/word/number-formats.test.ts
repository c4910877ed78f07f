import { expect, it } from 'vitest'
import { numberFormats } from './number-formats.ts'

it.each([
  ['chineseCounting', 10, '十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['japaneseCounting', 105, '一百零五'],
  ['taiwaneseCounting', 110, '一百一十'],
  ['chineseCounting', 1200, '1200'],
  ['ideographDigital', 20, '二〇'],
  ['chineseLegalSimplified', 13, '壹拾叁'],
  ['ideographTraditional', 3, '丙'],
  ['decimalEnclosedCircleChinese', 20, '⑳'],
  ['decimalEnclosedCircleChinese', 21, '21'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalZero', 7, '07'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 28, 'bb'],
  ['none', 3, ''],
])('%s writes %i as %s', (format, value, text) => {
  expect(numberFormats[format]?.(value)).toBe(text)
})
