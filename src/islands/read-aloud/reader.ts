import type { Passage } from './passages.ts'

/** Is told what the reader is at. */
export interface Listener {
  /** A sentence begins. */
  passage: (passage: Passage) => void
  /** Reading begins or goes on, or pauses. */
  state: (isReading: boolean) => void
  /** The last sentence has been read, or reading was stopped. */
  ended: () => void
  /** The browser could not read; the reader has paused. */
  failed: () => void
}

/**
 * Reads sentences aloud one by one. Each is an utterance of its own: to pause is to end it, and to go on is to begin it
 * again, because speech that was paused is not resumed on Android, and long utterances break off in Chrome.
 */
export function createReader(
  passages: readonly Passage[],
  voice: SpeechSynthesisVoice,
  rate: number,
  listener: Listener,
) {
  let index = 0
  let isReading = false
  // Held, because Chrome may drop an utterance that nobody holds, and with it the word that it ended.
  let utterance: SpeechSynthesisUtterance | null = null

  const silence = () => {
    // What was cut short still says that it ended.
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
    // A passage in another language is left to the browser's choice.
    if (passage.lang === document.documentElement.lang) utterance.voice = voice
    utterance.rate = rate
    utterance.onend = () => {
      index++
      speak()
    }
    utterance.onerror = () => {
      pause()
      listener.failed()
    }
    speechSynthesis.speak(utterance)
  }

  const read = () => {
    silence()
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
