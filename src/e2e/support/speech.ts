import type { Page } from '@playwright/test'

/** What the page has asked to be said. */
export interface Said {
  text: string
  lang: string
  rate: number
}

/** What stands in for the machine's speech, in the page. */
interface Engine {
  said: Said[]
  isSpeaking: boolean
  finish: (how: 'onend' | 'onerror') => void
}

/**
 * Gives the page a speech engine with voices for the languages, in place of the machine's own, which has none in a
 * test. It says nothing, and is at the end of an utterance when `finish` says so.
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
        // As in a browser, what is cut short says so, and late.
        const cut = current
        current = null
        setTimeout(() => cut?.onend?.())
      },
      said,
      /** The engine is through with what it was given, or has failed. */
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
