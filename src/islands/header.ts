const themeKey = 'theme'
const root = document.documentElement
const panel = document.querySelector<HTMLDetailsElement>('.theme')

for (const choice of document.querySelectorAll<HTMLInputElement>('[name=theme]')) {
  choice.checked = choice.value === (root.dataset['theme'] ?? 'system')
  choice.addEventListener('change', () => {
    const theme = choice.value
    if (theme === 'system') delete root.dataset['theme']
    else root.dataset['theme'] = theme
    try {
      if (theme === 'system') localStorage.removeItem(themeKey)
      else localStorage.setItem(themeKey, theme)
    } catch {
      // Storage may be blocked: the choice then lasts as long as the page.
    }
  })
}

document.addEventListener('click', ({ target }) => {
  if (panel?.open && !panel.contains(target as Node)) panel.open = false
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && panel?.open) {
    panel.open = false
    panel.querySelector('summary')?.focus()
  }
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]')
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event
  const isCommand = (ctrlKey || metaKey) && !altKey && !shiftKey
  if (isCommand ? key !== 'k' : key !== '/' || typing || altKey) return
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('[name=q]')
  // Where there is no room for the field, there is a link to the page that has one.
  if (field?.offsetParent) field.select()
  else document.querySelector<HTMLElement>('.to-search')?.click()
})
