import { expect, test } from 'vitest'
import { readEnglishQuantities } from './english-quantities.ts'

function read(text: string): string[] {
  return readEnglishQuantities(text).map(({ value, unit }) => `${value}${unit}`)
}

test.each([
  ['will reach 15,000', ['15000']],
  ['12.586 billion yuan and 19.0551 million yuan', ['12586000000', '19055100']],
  ['1.01409 trillion yuan', ['1014090000000']],
  ['1.2‰, or 1.2 per mille', ['1.2‰', '1.2‰']],
  ['30% and 45 percent', ['30%', '45%']],
  ['2.3 percentage points', ['2.3']],
  ['3 to 5 organizations, 20–30%, 1–2 million', ['3', '5', '20%', '30%', '1000000', '2000000']],
  ['the 2021–2025 period', ['2021', '2025']],
  ['the 14th Five-Year Plan', ['14', '5']],
  ['twenty-one towns, two hundred villages', ['21', '200']],
  ['the fourth and fifth competitions', ['4', '5']],
  ['a rating of 3A or above; 5A-rated', ['3', '5']],
  ['By 2025, 100, and 12.', ['2025', '100', '12']],
  ['hundreds of people someone tended', []],
])('finds the numbers of %s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('reads a row of ordinals as each of them', () => {
  expect(read('the second to fifth plenary sessions').toSorted()).toEqual(['2', '3', '4', '5'])
})
