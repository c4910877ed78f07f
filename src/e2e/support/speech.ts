import type { Page } from '@playwright/test'

/** An utterance that the page has asked for. */
export interface Said {
  text: string
  lang: string
  rate: number
}

/** The speech engine in the page that replaces the machine's own. */
interface Engine {
  said: Said[]
  isSpeaking: boolean
  finish: (how: 'onend' | 'onerror') => void
}

/**
 * Give the page a speech engine with voices for the languages; the machine's own has none in a test. It is silent, and
 * an utterance ends when the test calls `finish`.
 */
export async function installSpeech(page: Page, langs: readonly string[]) {
  await page.addInitScript((langs) => {
    class Utterance {
      lang = ''
      rate = 1
      voice: unknown = null
      onend: (() => void) | null = null
      onerror: (() => void) | null = null
      text: string
      constructor(text: string) {
        this.text = text
      }
    }
    const said: Said[] = []
    let current: Utterance | null = null
    const engine = {
      getVoices: () => langs.map((lang) => ({ lang, name: lang, localService: true, default: false })),
      speak: (utterance: Utterance) => {
        const { text, lang, rate } = utterance
        said.push({ text, lang, rate })
        current = utterance
      },
      cancel: () => {
        // As in a browser, an utterance that is cancelled ends too, a little later.
        const cut = current
        current = null
        setTimeout(() => cut?.onend?.())
      },
      said,
      /** End the current utterance, or let it fail. */
      finish: (how: 'onend' | 'onerror') => {
        const done = current
        current = null
        done?.[how]?.()
      },
      get isSpeaking() {
        return current !== null
      },
    }
    Object.defineProperty(window, 'speechSynthesis', { value: engine })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  }, langs)

  return {
    said: () => page.evaluate(() => (speechSynthesis as unknown as Engine).said),
    isSpeaking: () => page.evaluate(() => (speechSynthesis as unknown as Engine).isSpeaking),
    finish: (how: 'onend' | 'onerror' = 'onend') =>
      page.evaluate((how) => {
        const engine = speechSynthesis as unknown as Engine
        engine.finish(how)
      }, how),
  }
}
