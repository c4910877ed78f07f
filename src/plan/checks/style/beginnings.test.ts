import { expect, test } from 'vitest'
import { findingsOf } from '../testing.ts'
import { checkBeginnings } from './beginnings.ts'

test('passes two sentences that begin alike, and a third after another', () => {
  const text = 'We will build. We will repair. Every town will have one. We will report.'
  expect(findingsOf(checkBeginnings, '', text)).toEqual([])
})

test('passes sentences of one word, and those alike in the first word alone', () => {
  expect(findingsOf(checkBeginnings, '', 'Yes. Yes. Yes.')).toEqual([])
  expect(findingsOf(checkBeginnings, '', 'The city rose. The towns grew. The villages too.')).toEqual([])
})

test('catches each row of three or more once, with their number', () => {
  const text =
    'We will build. We will repair. “We Will” is the name. The city has ten. The city has two. The city has one. The city gave.'
  expect(findingsOf(checkBeginnings, '', text)).toEqual([
    'style-same-beginning: Unexpected 3 sentences in a row that begin with “We will” (from `We will build.`), expected at most 2',
    'style-same-beginning: Unexpected 4 sentences in a row that begin with “The city” (from `The city has ten.`), expected at most 2',
  ])
})
