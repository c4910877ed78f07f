import { expect, test } from 'vitest'
import type { PlanEntry } from '../../schemas/plan.ts'
import { groupByPlace, translatedShare } from './group-plans.ts'

const jinan = { zh: '济南市', en: 'Jinan', level: 'city' as const }
const anyang = { zh: '安阳市', en: 'Anyang', level: 'city' as const }
const schools = { zh: '教育', en: 'Schools' }
const welfare = { zh: '民政', en: 'Civil affairs' }

const book = (id: string, place: PlanEntry['place'], from: number, field: PlanEntry['field'] = null) => ({
  plan: { id, place, field, period: { from, to: from + 4 } },
})

test('plans stand by place, the newest first, and of one period by field', () => {
  const groups = groupByPlace(
    [
      book('nowhere', null, 2021),
      book('jinan-old', jinan, 2021, welfare),
      book('jinan-schools', jinan, 2026, schools),
      book('jinan-new', jinan, 2026, welfare),
      book('anyang', anyang, 2021),
    ],
    'zh',
  )
  expect(groups.map(({ place, books }) => [place?.zh, ...books.map(({ plan }) => plan.id)])).toEqual([
    ['安阳市', 'anyang'],
    ['济南市', 'jinan-schools', 'jinan-new', 'jinan-old'],
    [undefined, 'nowhere'],
  ])
})

test('each language sorts by its own names', () => {
  const books = [book('a', { ...anyang, en: 'Yin' }, 2021), book('b', jinan, 2021)]
  const placesIn = (lang: 'zh' | 'en') => groupByPlace(books, lang).map(({ place }) => place?.en)
  expect([placesIn('zh'), placesIn('en')]).toEqual([
    ['Yin', 'Jinan'],
    ['Jinan', 'Yin'],
  ])
})

test('the nation stands before provinces, these before cities, and these before counties', () => {
  const place = (zh: string, level: NonNullable<PlanEntry['place']>['level']) => ({ zh, en: null, level })
  const places = [
    place('安区', 'county'),
    place('长三角', null),
    place('安市', 'city'),
    place('浙省', 'province'),
    place('全国', 'nation'),
    place('皖省', 'province'),
  ]
  const groups = groupByPlace(
    places.map((each) => book(each.zh, each, 2021)),
    'zh',
  )
  expect(groups.map((each) => each.place?.zh)).toEqual(['全国', '皖省', '浙省', '安市', '安区', '长三角'])
})

test('the share in English counts what is shown in English', () => {
  const translation = {
    ...{ messages: 10, reviewedByPerson: 1, reviewedByModel: 1, translated: 3 },
    ...{ fuzzy: 4, missing: 1 },
  }
  const nothing = { messages: 0, reviewedByPerson: 0, reviewedByModel: 0, translated: 0 }
  expect(translatedShare({ translation })).toBe(0.5)
  expect(translatedShare({ translation: { ...translation, ...nothing } })).toBe(0)
})
