import { expect, test } from 'vitest'
import { formatQuantity } from './quantities.ts'

test.each([
  [100, '100', '100'],
  [8006, '8006', '8,006'],
  [15000, '1.5万', '15,000'],
  [56987, '5.6987万', '56,987'],
  [376000000, '3.76亿', '376,000,000'],
  [1.2, '1.2', '1.2'],
  [59.14, '59.14', '59.14'],
  [-314, '-314', '-314'],
  [0, '0', '0'],
])('%d is %s in Chinese and %s in English', (value, zh, en) => {
  expect(formatQuantity('zh', value)).toBe(zh)
  expect(formatQuantity('en', value)).toBe(en)
})
