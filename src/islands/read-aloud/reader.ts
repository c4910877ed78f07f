import type { Passage } from './passages.ts'

/** Called when the state of the reader changes. */
export interface Listener {
  /** A sentence begins. */
  passage: (passage: Passage) => void
  /** Reading starts, resumes or pauses. */
  state: (isReading: boolean) => void
  /** The last sentence has been read, or reading was stopped. */
  ended: () => void
  /** The browser could not read; the reader has paused. */
  failed: () => void
}

/** How long a voice may take for a passage before it counts as silent, in ms. Few speak slower than 2 characters a second. */
export const patience = (characters: number, rate: number) => 4_000 + (500 * characters) / rate

/**
 * Read passages aloud one by one. Each is an utterance of its own; a pause ends it, and resuming repeats it, because
 * Android does not resume paused speech and Chrome breaks off long utterances. A passage whose end is never reported is
 * said once more, then left; after two of them in a row the reader pauses.
 */
export function createReader(
  passages: readonly Passage[],
  voice: SpeechSynthesisVoice,
  rate: number,
  listener: Listener,
) {
  let index = 0
  let isReading = false
  // A reference keeps Chrome from collecting the utterance before its end event.
  let utterance: SpeechSynthesisUtterance | null = null
  let watch: ReturnType<typeof setTimeout> | undefined
  /** How many passages in a row, or attempts at one, have fallen silent. */
  let silences = 0

  const silence = () => {
    clearTimeout(watch)
    // A cancelled utterance still fires its end event.
    if (utterance) utterance.onend = utterance.onerror = null
    utterance = null
    speechSynthesis.cancel()
  }

  const speak = () => {
    const passage = passages[index]
    if (!passage) {
      stop()
      return
    }
    listener.passage(passage)
    utterance = new SpeechSynthesisUtterance(passage.text)
    utterance.lang = passage.lang
    // For another language the browser chooses the voice.
    if (passage.lang === document.documentElement.lang) utterance.voice = voice
    utterance.rate = rate
    utterance.onend = () => {
      clearTimeout(watch)
      silences = 0
      index++
      speak()
    }
    utterance.onerror = () => {
      pause()
      listener.failed()
    }
    speechSynthesis.speak(utterance)
    watch = setTimeout(goOn, patience(passage.text.length, rate))
  }

  const goOn = () => {
    silence()
    silences++
    if (silences > 3) {
      pause()
      listener.failed()
      return
    }
    if (silences % 2 === 0) index++
    speak()
  }

  const read = () => {
    silence()
    silences = 0
    isReading = true
    listener.state(isReading)
    speak()
  }

  const pause = () => {
    silence()
    isReading = false
    listener.state(isReading)
  }

  const stop = () => {
    silence()
    isReading = false
    listener.ended()
  }

  return {
    read,
    stop,
    toggle: () => {
      if (isReading) pause()
      else read()
    },
    setRate: (value: number) => {
      rate = value
      if (isReading) read()
    },
  }
}
