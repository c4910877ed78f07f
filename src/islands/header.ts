import readingSettings from './reading-settings.ts?worker&url'
import { onDemand } from './browser/on-demand.ts'

onDemand('.settings', readingSettings)

document.addEventListener('keydown', (event) => {
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]')
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey
  if (isCommand ? key !== 'k' : key !== '/' || typing || altKey) return
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('[name=q]')
  // Without room for the field there is a link to the search page.
  if (field?.offsetParent) field.select()
  else document.querySelector<HTMLElement>('.to-search')?.click()
})
