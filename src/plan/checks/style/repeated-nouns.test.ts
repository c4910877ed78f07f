import { expect, test } from 'vitest'
import { term } from '../../testing/term.ts'
import { findingsOf } from '../testing.ts'
import { nounCheck } from './repeated-nouns.ts'

const glossary = [
  term('养老服务', 'elderly care service'),
  term('养老服务机构', 'elderly care service agency', { en_also: ['elderly care service agencies'] }),
]
const check = nounCheck(glossary, 'A Plan for Stations')

test.each([
  ['a noun four times', 'A station, the station, two stations, and Station 4.'],
  [
    'the same verb',
    'We will station one, they station two, and station, to station, and station; it will station.',
  ],
  ['words that build sentences', 'With it, with them, with us, with you, with all.'],
  ['what numbers count', 'One yuan, two yuan, three yuan, four yuan, five yuan, and 1 million, 2 million.'],
  ['participles and adverbs', 'Used, used, used, used, used, only newly, newly, newly, newly, newly made.'],
  [
    'names and slogans',
    'A station, the station, two stations, Station 4, “Best Stations,” and “my station”.',
  ],
  [
    'the words of a term, which is one noun',
    'Elderly care services, elderly care services, an elderly care service agency, the care, the services, and elderly care service agencies.',
  ],
])('passes %s', (_, text) => {
  expect(findingsOf(check, '', text)).toEqual([])
})

test('catches a noun five times, in the singular or plural', () => {
  expect(findingsOf(check, '', 'A station, the station, two stations, Station 4, and “stations”.')).toEqual([
    'style-repeated-noun: Unexpected “station” 5 times in `A station, the station, two stations, S…`, expected at most 4 in one paragraph',
  ])
  expect(
    findingsOf(check, '', 'One enterprise and enterprises, enterprises, enterprises, an enterprise.'),
  ).toHaveLength(1)
})

test('catches a term of several words, but not the parts of it', () => {
  const findings = findingsOf(
    check,
    '',
    `Elderly care services ${'and elderly care services '.repeat(4)}grow.`,
  )
  expect(findings).toEqual([expect.stringContaining('“Elderly care services” 5 times')])
})

test('counts a noun within 200 words of a long paragraph', () => {
  const spread = (words: number) =>
    Array(5)
      .fill(`The station ${'and so on '.repeat(words / 3)}`)
      .join('')
  expect(findingsOf(check, '', spread(45))).toHaveLength(1)
  expect(findingsOf(check, '', spread(51))).toEqual([])
})

test('does not count the term that the plan is about by its title, but other terms and words of it', () => {
  const about = nounCheck(glossary, 'Plan for Elderly Care Services')
  expect(findingsOf(about, '', 'Elderly care services. '.repeat(6))).toEqual([])
  expect(findingsOf(about, '', 'An elderly care service agency. '.repeat(6))).toHaveLength(1)
  expect(findingsOf(about, '', 'The plan. '.repeat(6))).toHaveLength(1)
})
