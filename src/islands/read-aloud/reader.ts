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

/**
 * Read sentences aloud one by one. Each is an utterance of its own; a pause ends it, and resuming repeats it, because
 * Android does not resume paused speech and Chrome breaks off long utterances.
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

  const silence = () => {
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
