import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Passage } from './passages.ts'
import { createReader, patience } from './reader.ts'

interface Utterance {
  text: string
  onend: (() => void) | null
}

const said: string[] = []
let current: Utterance | null = null
/** The texts whose end the voice never reports. */
let silent = new Set<string>()

beforeEach(() => {
  vi.useFakeTimers()
  said.length = 0
  silent = new Set()
  vi.stubGlobal('document', { documentElement: { lang: 'zh-CN' } })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      onend = null
      text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  vi.stubGlobal('speechSynthesis', {
    cancel: () => {
      current = null
    },
    speak: (utterance: Utterance) => {
      current = utterance
      said.push(utterance.text)
      if (silent.has(utterance.text)) return
      setTimeout(() => {
        if (current === utterance) utterance.onend?.()
      }, 1000)
    },
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function read(...texts: string[]) {
  const listener = { passage: vi.fn(), state: vi.fn(), ended: vi.fn(), failed: vi.fn() }
  // Only the text and its language are read here, and no voice is chosen.
  const passages = texts.map((text) => ({ text, lang: 'zh-CN' }) as Passage)
  const reader = createReader(passages, {} as SpeechSynthesisVoice, 1, listener)
  reader.read()
  return { reader, listener }
}

test('reads to the end', () => {
  const { listener } = read('一。', '二。')
  vi.runAllTimers()
  expect(said).toEqual(['一。', '二。'])
  expect(listener.ended).toHaveBeenCalledOnce()
  expect(listener.failed).not.toHaveBeenCalled()
})

test('says a passage once more that fell silent, then goes on', () => {
  silent = new Set(['二。'])
  const { listener } = read('一。', '二。', '三。')
  vi.runAllTimers()
  expect(said).toEqual(['一。', '二。', '二。', '三。'])
  expect(listener.ended).toHaveBeenCalledOnce()
})

test('pauses and reports when the voice stays silent, and can be tried again', () => {
  silent = new Set(['一。', '二。', '三。'])
  const { reader, listener } = read('一。', '二。', '三。')
  vi.runAllTimers()
  expect(said).toEqual(['一。', '一。', '二。', '二。'])
  expect(listener.failed).toHaveBeenCalledOnce()
  expect(listener.state).toHaveBeenLastCalledWith(false)
  silent.clear()
  reader.toggle()
  vi.runAllTimers()
  expect(said.slice(4)).toEqual(['二。', '三。'])
})

test('waits for a slow voice, and longer for a slower rate', () => {
  expect(patience(36, 1)).toBeGreaterThan(15_000)
  expect(patience(36, 0.7)).toBeGreaterThan(patience(36, 1))
})

test('nothing goes on after a pause or a stop', () => {
  silent = new Set(['一。'])
  const { reader } = read('一。', '二。')
  reader.toggle()
  vi.runAllTimers()
  expect(said).toEqual(['一。'])
  reader.read()
  reader.stop()
  vi.runAllTimers()
  expect(said).toEqual(['一。', '一。'])
})
