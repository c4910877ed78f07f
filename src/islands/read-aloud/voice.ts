/** The properties of a voice that matter for the choice. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>

/**
 * The best voice for a language: prefer the page's variety of the language, then voices on the device to remote ones,
 * then the browser's default. Chinese falls back to a Cantonese voice. Undefined if no voice speaks the language.
 * @param lang as on a page: zh-CN, en
 */
export function chooseVoice<Of extends Voice>(voices: readonly Of[], lang: string): Of | undefined {
  const isChinese = lang.startsWith('zh')
  const rank = (voice: Of) => {
    // Android writes zh_CN; some systems write cmn-Hans-CN for Mandarin and yue for Cantonese.
    const tag = voice.lang.toLowerCase().replace(/_/g, '-')
    if (!(isChinese ? /^(?:zh|cmn|yue)\b/ : /^en\b/).test(tag)) return -1
    const isUsual = isChinese ? /^(?:zh|cmn)(?!.*(?:hk|tw|hant|mo)\b)/.test(tag) : true
    const isCantonese = /^yue|hk\b/.test(tag)
    return (isUsual ? 8 : 0) + (isCantonese ? 0 : 4) + (voice.localService ? 2 : 0) + (voice.default ? 1 : 0)
  }
  return voices
    .filter((voice) => rank(voice) >= 0)
    .reduce<Of | undefined>((best, voice) => (best && rank(best) >= rank(voice) ? best : voice), undefined)
}

/** Wait for the list of voices, which some browsers load late and some never, and choose one. */
export async function findVoice(lang: string): Promise<SpeechSynthesisVoice | undefined> {
  if (speechSynthesis.getVoices().length === 0) {
    await new Promise((resolve) => {
      // Not every browser has addEventListener here.
      speechSynthesis.onvoiceschanged = resolve
      setTimeout(resolve, 1500)
    })
  }
  return chooseVoice(speechSynthesis.getVoices(), lang)
}
