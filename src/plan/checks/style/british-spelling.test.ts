import { expect, test } from 'vitest'
import { findingsOf } from '../testing.ts'
import { term } from '../../testing/term.ts'
import { spellingCheck } from './british-spelling.ts'
import { americanSpelling } from './british-words.ts'

test.each([
  ['organisation', 'organization'],
  ['Modernisation', 'Modernization'],
  ['recognised', 'recognized'],
  ['standardising', 'standardizing'],
  ['prioritise', 'prioritize'],
  ['energise', 'energize'],
  ['analysed', 'analyzed'],
  ['labour', 'labor'],
  ['neighbourhoods', 'neighborhoods'],
  ['favourable', 'favorable'],
  ['Centres', 'Centers'],
  ['centred', 'centered'],
  ['kilometres', 'kilometers'],
  ['programmes', 'programs'],
  ['counselling', 'counseling'],
  ['ageing', 'aging'],
  ['storeys', 'stories'],
  ['fulfil', 'fulfill'],
  ['towards', 'toward'],
  ['catalogues', 'catalogs'],
])('knows that %s is %s in America', (british, american) => {
  expect(americanSpelling(british)).toBe(american)
})

test.each(
  `advise arise compromise comprise demise devise disguise enterprise enterprises exercise expertise franchise improvisation
  improvise merchandise otherwise precise premises promised promising raise revise rise supervise surprise televise wise
  analyses analysis basis crises emphasis hour four our tour court course source devour acre genre massacre parameter
  programmed programming fulfilled enrolled controlled excelled dialogue prologue practice hydrology size center labor
  glamour contour detour cellar excellent metric theatrical`.split(/\s+/),
)('lets %s pass', (word) => {
  expect(americanSpelling(word)).toBeNull()
})

const check = spellingCheck([term('劳动党', 'Labour Party')])

test('names each word once, in its place, with the spelling to use', () => {
  expect(findingsOf(check, '', 'A Centre for labour: the Centre organises labour.')).toEqual([
    'style-british-spelling: Unexpected British spelling “Centre” in `A Centre for labour: the Cen…`, expected “Center”',
    'style-british-spelling: Unexpected British spelling “labour” in `A Centre for labour: the Centre organis…`, expected “labor”',
    'style-british-spelling: Unexpected British spelling “organises” in `… labour: the Centre organises labour.`, expected “organizes”',
  ])
})

test('allows what a form of the glossary spells so, and American English', () => {
  expect(findingsOf(check, '', 'The Labour Party organizes labor in centers.')).toEqual([])
})
