import { expect, test } from 'vitest'
import { term } from '../testing/term.ts'
import { sentenceAligner } from './align-sentences.ts'

const align = sentenceAligner([term('殡仪馆', 'funeral home'), term('护理员', 'caregivers')])

test('pairs sentence with sentence where their numbers are equal', () => {
  expect(
    align(
      '婚姻登记更规范。殡葬改革更稳妥。',
      'Marriages are registered by rule. Funerals are reformed with care.',
    ),
  ).toEqual([
    { zh: '婚姻登记更规范。', en: 'Marriages are registered by rule.' },
    { zh: '殡葬改革更稳妥。', en: 'Funerals are reformed with care.' },
  ])
})

test('finds the sentence that became two', () => {
  const [short, long] = ['工作有序。', '市里成立领导小组并制定两项办法，由各区县在年底之前逐条对照检查落实。']
  const first = 'Work is in order.'
  const [second, third] = [
    'The city has set up a leading group and issued two sets of measures.',
    'Districts and counties will check them off point by point before the end of the year.',
  ]
  expect(align(short + long, `${first} ${second} ${third}`)).toEqual([
    { zh: short, en: first },
    { zh: long, en: `${second} ${third}` },
  ])
  expect(align(long + short, `${second} ${third} ${first}`)).toEqual([
    { zh: long, en: `${second} ${third}` },
    { zh: short, en: first },
  ])
})

test('finds the two sentences that became one', () => {
  expect(
    align(
      '工作有序。服务周到。建成养老床位六百二十张。',
      'Work is in order and services are complete. In all, 620 beds were built.',
    ),
  ).toEqual([
    { zh: '工作有序。服务周到。', en: 'Work is in order and services are complete.' },
    { zh: '建成养老床位六百二十张。', en: 'In all, 620 beds were built.' },
  ])
})

test.each([
  ['a number', '到2025年覆盖全市每一个镇村。', 'By 2025, all will be covered.'],
  ['a term', '每个县都有一处新的殡仪馆。', 'Each has a funeral home.'],
])('follows %s rather than the lengths', (_, marked, rendering) => {
  const other = '其余各项也都已经安排妥当。'
  const [before, after] = [
    'Everything else that was on the list has been arranged as well.',
    'No exceptions exist.',
  ]
  expect(align(other + marked, `${before} ${rendering} ${after}`)).toEqual([
    { zh: other, en: before },
    { zh: marked, en: `${rendering} ${after}` },
  ])
  expect(align(marked + other, `${after} ${rendering} ${before}`)).toEqual([
    { zh: marked, en: `${after} ${rendering}` },
    { zh: other, en: before },
  ])
})

test('leaves a text whole that is one sentence, or can’t be paired', () => {
  expect(align('一句。', 'One. Two. Three.')).toEqual([{ zh: '一句。', en: 'One. Two. Three.' }])
  const many = '一。二。三。四。五。六。七。'
  expect(align(many, 'All in one.')).toEqual([{ zh: many, en: 'All in one.' }])
})
