import * as en from '../../i18n/en.json'
import * as zh from '../../i18n/zh.json'
import { pick } from '../browser/language.ts'

/** The words for citing and reporting. They are named one by one, so that the bundle has no others. */
export const words = {
  cite: pick(zh.cite, en.cite),
  of: pick(zh.citeOf, en.citeOf),
  selection: pick(zh.citeSelection, en.citeSelection),
  link: pick(zh.citeLink, en.citeLink),
  words: pick(zh.citeWords, en.citeWords),
  gbt: pick(zh.citeGbt, en.citeGbt),
  gbt2015: pick(zh.citeGbt2015, en.citeGbt2015),
  markdown: pick(zh.citeMarkdown, en.citeMarkdown),
  exports: pick(zh.citeExport, en.citeExport),
  unofficial: pick(zh.fileUnofficial, en.fileUnofficial),
  aloud: pick(zh.citeAloud, en.citeAloud),
  apa: pick(zh.citeApa, en.citeApa),
  share: pick(zh.citeShare, en.citeShare),
  close: pick(zh.citeClose, en.citeClose),
  range: pick(zh.citeRange, en.citeRange),
  linkCopied: pick(zh.citeLinkCopied, en.citeLinkCopied),
  copied: pick(zh.citeCopied, en.citeCopied),
  failed: pick(zh.citeFailed, en.citeFailed),
  broken: pick(zh.citeBroken, en.citeBroken),
}
