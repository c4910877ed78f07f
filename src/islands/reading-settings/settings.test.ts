import { expect, test } from 'vitest'
import { formatSettings, parseSettings, type Settings } from './settings.ts'

const none: Settings = { size: null, theme: null, contrast: false, pointer: false }

test.each<[string | null, Settings]>([
  [null, none],
  ['', none],
  ['large', { ...none, size: 'large' }],
  ['large larger', { ...none, size: 'larger' }],
  ['standard dark contrast pointer', { size: 'standard', theme: 'dark', contrast: true, pointer: true }],
  ['"><script>', none],
  ['{"size":"large"}', none],
  ['largest darker', none],
  ['light light dark', { ...none, theme: 'light' }],
])('reads %j', (kept, settings) => {
  expect(parseSettings(kept)).toEqual(settings)
})

test('what is kept is read back', () => {
  for (const size of ['standard', 'large', 'larger', null] as const)
    for (const theme of ['light', 'dark', null] as const)
      for (const contrast of [true, false]) {
        const settings = { size, theme, contrast, pointer: !contrast }
        expect(parseSettings(formatSettings(settings))).toEqual(settings)
      }
})

test('the larger size is stored as the classes that it has', () => {
  expect(formatSettings({ ...none, size: 'larger' })).toBe('large larger')
})
