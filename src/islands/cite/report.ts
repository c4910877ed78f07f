import { withQuotation } from '../../i18n/report.ts'
import { addressOf } from './cited.ts'
import { quotedBlock } from './quoted.ts'

/** Follow a link that reports an error in the paragraph before it, and add the words of the paragraph. */
export function openReport(link: HTMLAnchorElement) {
  let block = link.closest('.row') ?? link.previousElementSibling
  // There may be a margin note between them.
  while (block?.id === '') block = block.previousElementSibling
  const quoted = block && quotedBlock(block.id)
  location.href = quoted ? withQuotation(link.href, quoted.text, addressOf(quoted.first)) : link.href
}
