import { expect, it } from 'vitest'
import { findZones, zone } from './zones.ts'

it('marks what stands in quotation marks, titles and brackets', () => {
  expect([...findZones('甲“乙”《丙》（丁）')]).toEqual([
    0,
    ...Array.from({ length: 3 }, () => zone.quoted),
    ...Array.from({ length: 3 }, () => zone.titled),
    ...Array.from({ length: 3 }, () => zone.bracketed),
  ])
})

it('opens no zone at a mark without its partner', () => {
  expect([...findZones('甲（乙。丙）“丁')]).toEqual(Array.from({ length: 8 }, () => 0))
})
