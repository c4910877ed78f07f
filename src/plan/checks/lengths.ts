import { opening } from '../text/excerpt.ts'
import type { Check } from './check.ts'

/** English characters per Chinese character. Short texts vary more: `slack` characters are always allowed. */
const usual = { least: 3.8, most: 8, slack: 25 }

/** Check that the English has a usual length, to find lost or doubled sentences. */
export const checkLength: Check = ({ zh, en }, report) => {
  const characters = zh.match(/\p{Script=Han}/gu)?.length ?? 0
  const same = zh.length - characters
  const least = Math.max(1, Math.floor(characters * usual.least + same - usual.slack))
  const most = Math.ceil(characters * usual.most + same + usual.slack)
  if (en.length >= least && en.length <= most) return
  report('translation-length', en.length, opening(en), least, most, opening(zh))
}
