import { opening } from '../excerpt.ts'
import type { Check } from './check.ts'

/** English characters for one of Chinese. Short texts vary more, so a few characters more or less never count. */
const usual = { least: 3.5, most: 7.5, slack: 25 }

/** The English is about as long as English for that much Chinese is, so that a lost or doubled sentence shows. */
export const checkLength: Check = ({ zh, en }, say) => {
  const least = Math.floor(Math.max(1, zh.length * usual.least - usual.slack))
  const most = Math.ceil(zh.length * usual.most + usual.slack)
  if (en.length >= least && en.length <= most) return
  say('translation-length', en.length, opening(en), least, most, opening(zh))
}
