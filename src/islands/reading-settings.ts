import rules from '../styles/reading-settings.css?inline'
import { addStyleRules } from './browser/add-style-rules.ts'
import { applySettings, getSettings } from './reading-settings/apply-settings.ts'
import { createPanel } from './reading-settings/panel.ts'

addStyleRules(rules)

const button = document.querySelector<HTMLElement>('.settings')
let panel: HTMLElement | undefined

function close() {
  panel?.remove()
  panel = undefined
  button?.setAttribute('aria-expanded', 'false')
}

async function open(button: HTMLElement) {
  // On phones the button says only 大字, so it also enlarges the text, unless the reader has chosen a size.
  const isPhone = matchMedia('(max-width: 47.99em)').matches
  const isKept = await applySettings(isPhone && getSettings().size === null ? { size: 'large' } : {})
  panel = createPanel(isKept)
  button.setAttribute('aria-expanded', 'true')
  button.after(panel)
}

document.addEventListener('click', ({ target }) => {
  const isInside = panel?.contains(target as Node)
  if (button?.contains(target as Node)) {
    if (panel) close()
    else void open(button)
  } else if (!isInside) close()
})

document.addEventListener('read-aloud', close)

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !panel) return
  close()
  button?.focus()
})
