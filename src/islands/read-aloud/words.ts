import * as en from '../../i18n/en.json'
import * as zh from '../../i18n/zh.json'
import { pick } from '../browser/language.ts'

/** The words of the panel and the player. They are named one by one, so that the bundle has no others. */
export const words = {
  name: pick(zh.settings + zh.settingsMore, en.settings + en.settingsMore).replace('\u00a0', ' '),
  size: pick(zh.settingsSize, en.settingsSize),
  standard: pick(zh.settingsStandard, en.settingsStandard),
  large: pick(zh.settingsLarge, en.settingsLarge),
  larger: pick(zh.settingsLarger, en.settingsLarger),
  pointer: pick(zh.settingsPointer, en.settingsPointer),
  theme: pick(zh.settingsTheme, en.settingsTheme),
  system: pick(zh.settingsSystem, en.settingsSystem),
  light: pick(zh.settingsLight, en.settingsLight),
  dark: pick(zh.settingsDark, en.settingsDark),
  contrast: pick(zh.settingsContrast, en.settingsContrast),
  unkept: pick(zh.settingsUnkept, en.settingsUnkept),
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
