import { save, load } from '../browser/storage.ts'
import { blockBeingRead } from '../read-aloud/passages.ts'
import { formatSettings, parseSettings, type Settings, settingsKey } from './settings.ts'

const root = document.documentElement

/** What is chosen; where the browser keeps nothing, for as long as the page. */
let settings = parseSettings(load(settingsKey))

export const getSettings = () => settings

/** Shows the page as chosen, with what was being read where it was, and says whether the browser keeps the choice. */
export async function applySettings(change: Partial<Settings>): Promise<boolean> {
  settings = { ...settings, ...change }
  const isKept = save(settingsKey, formatSettings(settings))
  await loadModes()
  const block = blockBeingRead()
  const top = block?.getBoundingClientRect().top ?? 0
  root.classList.toggle('large', settings.size === 'large')
  root.classList.toggle('light', settings.theme === 'light')
  root.classList.toggle('dark', settings.theme === 'dark')
  root.classList.toggle('contrast', settings.contrast)
  if (block) scrollBy(0, block.getBoundingClientRect().top - top)
  return isKept
}

/** The sheet of the modes, which early.js has written where something was chosen before. */
async function loadModes() {
  const href = document.querySelector<HTMLElement>('[data-themes]')?.dataset['themes'] ?? ''
  if (document.querySelector(`link[href="${href}"]`)) return
  const link = document.createElement('link')
  await new Promise((done) => {
    link.onload = link.onerror = done
    link.rel = 'stylesheet'
    link.href = href
    document.head.prepend(link)
  })
}
