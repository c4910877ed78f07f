import { expect, test } from 'vitest'
import { shelve } from './shelf.ts'

const jinan = { zh: '济南市', en: 'Jinan' }
const anyang = { zh: '安阳市', en: 'Anyang' }
const schools = { zh: '教育', en: 'Schools' }
const welfare = { zh: '民政', en: 'Civil affairs' }

const book = (id: string, place: typeof jinan | null, from: number, field: typeof jinan | null = null) => ({
  plan: { id, place, field, period: { from, to: from + 4 } },
})

test('plans stand by place, the newest first, and of one period by field', () => {
  const shelves = shelve(
    [
      book('nowhere', null, 2021),
      book('jinan-old', jinan, 2021, welfare),
      book('jinan-schools', jinan, 2026, schools),
      book('jinan-new', jinan, 2026, welfare),
      book('anyang', anyang, 2021),
    ],
    'zh',
  )
  expect(shelves.map(({ place, books }) => [place?.zh, ...books.map(({ plan }) => plan.id)])).toEqual([
    ['安阳市', 'anyang'],
    ['济南市', 'jinan-schools', 'jinan-new', 'jinan-old'],
    [undefined, 'nowhere'],
  ])
})

test('each language sorts by its own names', () => {
  const books = [book('a', { zh: '安阳市', en: 'Yin' }, 2021), book('b', { zh: '济南市', en: 'Jinan' }, 2021)]
  const placesIn = (lang: 'zh' | 'en') => shelve(books, lang).map(({ place }) => place?.en)
  expect([placesIn('zh'), placesIn('en')]).toEqual([
    ['Yin', 'Jinan'],
    ['Jinan', 'Yin'],
  ])
})
