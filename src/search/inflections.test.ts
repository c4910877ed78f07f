import { expect, test } from 'vitest'
import { formsOf } from './inflections.ts'

test.each([
  'allowance allowances',
  'community communities',
  'plan plans planned planning',
  'provide provides provided providing',
  'study studies studied studying',
  'process processes processed processing',
  'reach reaches reached reaching',
  'age ages aged aging',
  'agency agencies',
  'key keys',
  'bed beds',
  'meet meets met meeting',
  'build builds built building',
  'child children',
  'woman women',
  'nurse nurses nursed nursing',
  'refer referred referring',
  'help helps helped helping',
])('%s are forms of one word', (group) => {
  const words = group.split(' ')
  for (const one of words)
    for (const other of words) expect([one, other, formsOf(one)(other)]).toEqual([one, other, true])
})

test.each([
  ['met', 'methods'],
  ['met', 'meter'],
  ['space', 'spaceship'],
  ['care', 'career'],
  ['plan', 'planner'],
  ['general', 'generally'],
  ['new', 'news'],
  ['even', 'evening'],
  ['need', 'ne'],
  ['bring', 'br'],
  ['univers', 'university'],
  ['organ', 'organization'],
  ['bus', 'bu'],
  ['service', 'serve'],
  ['elder', 'elderly'],
  ['mean', 'meat'],
])('%s and %s are not', (one, other) => {
  expect(formsOf(one)(other)).toBe(false)
  expect(formsOf(other)(one)).toBe(false)
})
