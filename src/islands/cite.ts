import rules from '../styles/cite.css?inline'
import { addStyleRules } from './browser/add-style-rules.ts'
import { addressOf } from './cite/cited.ts'
import { openMenu } from './cite/menu.ts'
import { keepAddressesOut, quotedBlock, quotedSelection } from './cite/quoted.ts'
import { openReport } from './cite/report.ts'
import { putBesideSelection } from './cite/put-beside-selection.ts'
import { words } from './cite/words.ts'
import { copy } from './browser/copy.ts'
import { h } from './browser/dom.ts'

addStyleRules(rules)
keepAddressesOut()

const status = h('p', { class: 'status no-print', role: 'status' })
let silence: ReturnType<typeof setTimeout> | undefined

function announce(message: string) {
  status.textContent = message
  clearTimeout(silence)
  silence = setTimeout(() => {
    status.textContent = ''
  }, 4000)
}

// While something is selected, a button offers to cite it.
const ofSelection = h('button', { class: 'cite-selection no-print', type: 'button' }, words.selection)
ofSelection.hidden = true
let selected = quotedSelection()

function offer() {
  selected = quotedSelection()
  ofSelection.hidden = selected === null
  if (selected) putBesideSelection(ofSelection)
}

ofSelection.addEventListener('mousedown', (event) => {
  // Keep the selection, which mousedown would clear.
  event.preventDefault()
})
ofSelection.addEventListener('click', () => {
  if (selected) openMenu(selected, ofSelection, announce)
})
document.addEventListener('selectionchange', offer)
addEventListener('scroll', offer, { passive: true })
addEventListener('resize', offer)
document.body.append(status, ofSelection)
offer()

document.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element).closest<HTMLAnchorElement>(
    '.place, .report, [data-plan-text] > .number',
  )
  if (!link) return
  event.preventDefault()
  if (link.matches('.report')) {
    openReport(link)
    return
  }
  // Put the block into the address without scrolling.
  const top = scrollY
  location.replace(link.hash)
  scrollTo(0, top)
  const quoted = quotedBlock(link.hash.slice(1))
  if (!quoted) return
  // Most readers want the link: copy it at once, and offer the rest in the menu.
  const isLinkCopied = copy(addressOf(quoted.first))
  openMenu(quoted, link, announce, isLinkCopied)
})
