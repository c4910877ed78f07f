import { expect, test } from 'vitest'
import type { DrawnValue } from '../../presentation/row.ts'
import { distanceConfig } from './baseline-to-target.ts'
import type { Labels } from './canvas.ts'
import type { DistanceLine } from './spec.ts'
import type { Theme } from './theme.ts'

const mark = (value: number): DrawnValue => ({ value, text: `${value}%`, year: 2020, bound: null })

function placesOf(line: Pick<DistanceLine, 'from' | 'to'>, whole: number | null, unit: string | null = null) {
  const spec = {
    kind: 'distance' as const,
    lines: [{ name: '', results: [], kept: false, ...line }],
    whole,
    unit,
  }
  const { data } = distanceConfig(spec, {} as Theme, {} as Labels, new Intl.NumberFormat('en'))
  return Object.fromEntries(
    data.datasets.map(({ label = '', data: [point] }) => [label, (point as { x: number } | undefined)?.x]),
  ) as Record<string, number | undefined>
}

test('places a target at its number', () => {
  expect(placesOf({ from: mark(30), to: { ...mark(60), upper: null } }, 100)).toMatchObject({
    from: 30,
    to: 60,
  })
})

test('draws no mark for words, on a common scale or on their own', () => {
  const to = { ...mark(0), value: null, text: '全覆盖', upper: null }
  for (const whole of [100, null]) expect(placesOf({ from: null, to }, whole)).toMatchObject({ to: NaN })
})

test('places values on a scale with a unit at their own numbers', () => {
  expect(placesOf({ from: mark(550), to: { ...mark(821), upper: null } }, null, '元/月')).toMatchObject({
    from: 550,
    to: 821,
  })
})
