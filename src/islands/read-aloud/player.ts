import { h } from '../browser/dom.ts'
import { save, load } from '../browser/storage.ts'
import { markPassage } from './mark-passage.ts'
import type { Passage } from './passages.ts'
import { createReader } from './reader.ts'
import { words } from './words.ts'

const rateKey = 'speech-rate'
const rates = [
  ['0.7', words.slow],
  ['1', words.normal],
  ['1.3', words.fast],
  ['1.6', words.faster],
] as const

/** Stops what is being read. */
let stopReading: (() => void) | undefined

/**
 * Read the passages aloud, with controls at the foot of the window to pause, stop and set the speed. Afterwards the
 * focus goes to `opener`, or to the control of the settings where that is gone.
 */
export function play(passages: readonly Passage[], voice: SpeechSynthesisVoice, opener: HTMLElement) {
  stopReading?.()
  const kept = load(rateKey)
  const rate = rates.find(([value]) => value === kept)?.[0] ?? '1'

  const toggle = h('button', { type: 'button' }, words.pause)
  const stop = h('button', { type: 'button' }, words.stop)
  const speed = h(
    'select',
    { 'aria-label': words.rate },
    ...rates.map(([value, name]) => h('option', { value }, `${words.rate} ${name}`)),
  )
  speed.value = rate
  const state = h('p', { role: 'status' })
  const bar = h(
    'div',
    { class: 'player no-print', role: 'region', 'aria-label': words.aloud },
    state,
    toggle,
    stop,
    speed,
  )

  const reader = createReader(passages, voice, Number(rate), {
    passage: markPassage,
    state: (isReading) => {
      toggle.textContent = isReading ? words.pause : words.resume
      state.textContent = ''
    },
    failed: () => {
      state.textContent = words.failed
    },
    ended: () => {
      close()
    },
  })
  stopReading = reader.stop
  const close = () => {
    stopReading = undefined
    removeEventListener('pagehide', reader.stop)
    markPassage(null)
    document.body.classList.remove('read-aloud')
    const isFocused = bar.contains(document.activeElement)
    bar.remove()
    const back = opener.isConnected ? opener : document.querySelector<HTMLElement>('.settings')
    if (isFocused) back?.focus({ preventScroll: true })
  }

  toggle.addEventListener('click', reader.toggle)
  stop.addEventListener('click', reader.stop)
  speed.addEventListener('change', () => {
    save(rateKey, speed.value)
    reader.setRate(Number(speed.value))
  })
  bar.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') reader.stop()
  })
  // Some browsers continue speaking after the page is left.
  addEventListener('pagehide', reader.stop)
  document.body.classList.add('read-aloud')
  document.body.append(bar)
  toggle.focus({ preventScroll: true })
  reader.read()
}
