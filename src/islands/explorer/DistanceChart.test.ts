import { expect, test } from 'vitest'
import { words } from '../../i18n/words.ts'
import { rowFor } from '../../presentation/testing.ts'
import { findingOf } from './DistanceChart.tsx'

const row = (short: string, from: number, to: number, more: { bound?: '>='; kept?: boolean } = {}) => ({
  ...rowFor(short, {
    ...{ short, start: `${from}家`, kept: more.kept ?? false },
    value: { before: '', value: `${to}家`, after: '', chinese: false },
    target: { value: to, upper: null, text: '', year: 2025, bound: null },
  }),
  baseline: { value: from, text: `${from}家`, year: 2020, bound: more.bound ?? null },
})
const bound = row('界限', 1, 100, { bound: '>=' })
const kept = row('保持', 95, 100, { kept: true })

test.each([
  [[row('甲', 66, 100)], '甲：66家 → 100家'],
  [[row('甲', 66, 100), row('乙', 50, 100), bound, kept], '4项目标写明起点，差得最远的是乙：50家 → 100家'],
  [[row('甲', 66, 100), row('乙', 67, 100)], '2项目标写明起点，差得最远的是甲：66家 → 100家'],
  [[bound, kept], '2项目标写明起点，都只是一个界限或不再变化'],
])('the title says what %o show', (rows, title) => {
  expect(findingOf(rows, words.zh)).toBe(title)
})
