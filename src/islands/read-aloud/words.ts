import * as en from '../../i18n/en.json'
import * as zh from '../../i18n/zh.json'

const isChinese = document.documentElement.lang.startsWith('zh')
const pick = (chinese: string, english: string) => (isChinese ? chinese : english)

/** The words of the panel and of the player; named one by one, so that no others are sent along. */
export const words = {
  name: pick(zh.comfort + zh.comfortMore, en.comfort + en.comfortMore).replace('\u00a0', ' '),
  size: pick(zh.comfortSize, en.comfortSize),
  standard: pick(zh.comfortStandard, en.comfortStandard),
  large: pick(zh.comfortLarge, en.comfortLarge),
  theme: pick(zh.comfortTheme, en.comfortTheme),
  system: pick(zh.comfortSystem, en.comfortSystem),
  light: pick(zh.comfortLight, en.comfortLight),
  dark: pick(zh.comfortDark, en.comfortDark),
  contrast: pick(zh.comfortContrast, en.comfortContrast),
  unkept: pick(zh.comfortUnkept, en.comfortUnkept),
  aloud: pick(zh.aloud, en.aloud),
  from: pick(zh.aloudFrom, en.aloudFrom),
  pause: pick(zh.aloudPause, en.aloudPause),
  resume: pick(zh.aloudResume, en.aloudResume),
  stop: pick(zh.aloudStop, en.aloudStop),
  rate: pick(zh.aloudRate, en.aloudRate),
  slow: pick(zh.aloudSlow, en.aloudSlow),
  normal: pick(zh.aloudNormal, en.aloudNormal),
  fast: pick(zh.aloudFast, en.aloudFast),
  faster: pick(zh.aloudFaster, en.aloudFaster),
  noSpeech: pick(zh.aloudNoSpeech, en.aloudNoSpeech),
  noVoice: pick(zh.aloudNoVoice, en.aloudNoVoice),
  failed: pick(zh.aloudFailed, en.aloudFailed),
}
