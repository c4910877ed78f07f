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
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const field = document.querySelector<HTMLInputElement>('[name=q]')
    if (!field?.offsetParent) return
    event.preventDefault()
    field.select()
  }
})
