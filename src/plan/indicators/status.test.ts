import { describe, expect, it, test } from 'vitest'
import { boundOf } from '../../schemas/bounds.ts'
import type { Observation } from '../../schemas/progress.ts'
import { type StatusInput, statusOf } from './status.ts'

const source = { title: '公报', url: 'https://example.org/', retrieved: '2026-01-31' }
const results = (...pairs: (readonly [year: number, value: number])[]): Observation[] =>
  pairs.map(([year, value]) => ({ year, value, source }))

function input(
  overrides: Partial<StatusInput> & {
    value?: number
    operator?: '>=' | '<=' | '='
    words?: string
    year?: number | null
  } = {},
): StatusInput {
  const { value = 100, operator = '=', words = '达到', year = 2025, ...others } = overrides
  return {
    measure: 'level',
    baseline: { value: 50, period: { text: '2020年', from: 2020, to: 2020 } },
    baselineBound: false,
    statement: { operator, operatorText: words, value, year },
    observations: [],
    ...others,
  }
}

const running = { period: { from: 2021, to: 2025 }, state: 'current' } as const
const over = { period: { from: 2021, to: 2025 }, state: 'concluded' } as const

test('without a published result there is no status', () => {
  expect(statusOf(input(), running)).toBeNull()
  expect(statusOf(input(), over)).toBeNull()
})

describe('of a period that is over', () => {
  it.each<[string, StatusInput, ReturnType<typeof statusOf>]>([
    [
      'met by the last year’s result',
      input({ observations: results([2025, 100]) }),
      { status: 'met', year: 2025 },
    ],
    [
      'not met by it',
      input({ observations: results([2024, 100], [2025, 99.9]) }),
      { status: 'not-met', year: 2025 },
    ],
    ['without the last year’s result nothing', input({ observations: results([2024, 120]) }), null],
    [
      'a sum reached early is met',
      input({ measure: 'cumulative', observations: results([2023, 100]) }),
      { status: 'met', year: 2023 },
    ],
    [
      'a sum not reached early says nothing',
      input({ measure: 'cumulative', observations: results([2023, 99]) }),
      null,
    ],
    [
      'a sum not reached at the end is not met',
      input({ measure: 'cumulative', observations: results([2025, 99]) }),
      { status: 'not-met', year: 2025 },
    ],
    [
      'each year’s result reaches it',
      input({
        measure: 'yearly',
        observations: results([2021, 100], [2022, 110], [2023, 100], [2024, 100], [2025, 100]),
      }),
      { status: 'met', year: 2025 },
    ],
    [
      'a year without a result leaves it open',
      input({ measure: 'yearly', observations: results([2021, 100], [2025, 100]) }),
      null,
    ],
    [
      'an own deadline before the end counts',
      input({ year: 2021, observations: results([2021, 90], [2025, 100]) }),
      { status: 'not-met', year: 2021 },
    ],
    [
      'no more than is met from above',
      input({ operator: '<=', words: '控制在', value: 4, observations: results([2025, 3.9]) }),
      { status: 'met', year: 2025 },
    ],
  ])('%s', (_, target, status) => {
    expect(statusOf(target, over)).toEqual(status)
  })
})

describe('of a period that runs', () => {
  it.each<[string, StatusInput, ReturnType<typeof statusOf>]>([
    ['reached', input({ observations: results([2022, 100]) }), { status: 'met', year: 2022 }],
    [
      'on the line is on course',
      input({ observations: results([2022, 70]) }),
      { status: 'on-course', year: 2022 },
    ],
    [
      'under the line is behind',
      input({ observations: results([2022, 69.9]) }),
      { status: 'behind', year: 2022 },
    ],
    [
      'a bound draws no line',
      input({
        baselineBound: true,
        observations: results([2022, 95]),
      }),
      null,
    ],
    ['no baseline draws no line', input({ baseline: null, observations: results([2022, 95]) }), null],
    [
      'a sum starts from nothing',
      input({ measure: 'cumulative', baseline: null, observations: results([2022, 39]) }),
      { status: 'behind', year: 2022 },
    ],
    [
      'a fall is on course below the line',
      input({ value: 20, observations: results([2022, 38]) }),
      { status: 'on-course', year: 2022 },
    ],
    [
      'a past deadline decides',
      input({ year: 2021, observations: results([2021, 90]) }),
      { status: 'not-met', year: 2021 },
    ],
    [
      'each year so far',
      input({ measure: 'yearly', observations: results([2021, 100], [2022, 100]) }),
      { status: 'on-course', year: 2022 },
    ],
    [
      'one year missed',
      input({ measure: 'yearly', observations: results([2021, 90], [2022, 100]) }),
      { status: 'not-met', year: 2021 },
    ],
  ])('%s', (_, target, status) => {
    expect(statusOf(target, running)).toEqual(status)
  })
})

test.each([
  ['>=', '达到…以上', '>='],
  ['>=', '不低于', '>='],
  ['<=', '控制在…以内', '<='],
  ['>=', '达到', null],
  ['>=', null, null],
  ['<=', '降低到', null],
  ['=', '保持', null],
  ['range', '不少于', null],
] as const)('the bound of %s with %s is %s', (operator, text, bound) => {
  expect(boundOf(operator, text)).toBe(bound)
})
