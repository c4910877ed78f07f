import { withQuotation } from '../../i18n/report.ts'
import { addressOf } from './cited.ts'
import { quotedBlock } from './quoted.ts'

/** Follows a link that reports an error in the paragraph before it, with the words of the paragraph. */
export function openReport(link: HTMLAnchorElement) {
  let block = link.closest('.row') ?? link.previousElementSibling
  // What the paragraph promises may be told between them.
  while (block?.id === '') block = block.previousElementSibling
  const quoted = block && quotedBlock(block.id)
  location.href = quoted ? withQuotation(link.href, quoted.text, addressOf(quoted.first)) : link.href
}
