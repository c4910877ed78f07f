import { expect, test } from 'vitest'
import { checkLength } from './lengths.ts'
import { findingsOf } from './testing.ts'

const zh =
  '推动老年用品进家庭、社区、机构，鼓励商场、超市设立老年用品专柜，为老人购买产品提供便利。对失能老年人购买租赁急需刚需的辅助器具费用，适时纳入长期照护保险支付范围。'
const first =
  'We will promote products for elderly people in homes, communities, and institutions, and encourage shopping malls and supermarkets to set up counters for them, so that they are easy to buy.'
const second =
  ' When conditions allow, the cost of assistive devices that elderly people with loss of self-care ability urgently need will be brought within the scope of long-term care insurance.'

test('passes a text of the usual length, long or short', () => {
  expect(findingsOf(checkLength, zh, first + second)).toEqual([])
  expect(findingsOf(checkLength, '总体要求', 'General requirements')).toEqual([])
  expect(findingsOf(checkLength, '发展基础', 'Basis')).toEqual([])
})

test('catches a sentence left out, and a text doubled', () => {
  expect(findingsOf(checkLength, zh, first)).toHaveLength(1)
  expect(findingsOf(checkLength, zh, (first + second).repeat(2))).toEqual([
    expect.stringMatching(
      /^translation-length: Unexpected length of \d+ characters \(`We will promote prod…`\), expected/,
    ),
  ])
})
