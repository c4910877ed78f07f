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

// The other language opens at the same place with the same filters and query; words to highlight are in one language.
for (const touched of ['pointerdown', 'focusin'])
  document.addEventListener(touched, ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('.languages a')
    if (!link || /[?&]mark=/.test(location.search)) return
    link.search = location.search
    link.hash ||= location.hash
  })
