import { save, load } from '../browser/storage.ts'
import { blockBeingRead } from '../read-aloud/passages.ts'
import { formatSettings, parseSettings, type Settings, settingsKey } from './settings.ts'

const root = document.documentElement

/** The current settings; without storage they last as long as the page. */
let settings = parseSettings(load(settingsKey))

export const getSettings = () => settings

/** Apply settings without moving the text being read. @returns whether the browser stored them */
export async function applySettings(change: Partial<Settings>): Promise<boolean> {
  settings = { ...settings, ...change }
  const stored = formatSettings(settings)
  const chosen = stored.split(' ')
  const isKept = save(settingsKey, stored)
  await loadModes()
  const block = blockBeingRead()
  const top = block?.getBoundingClientRect().top ?? 0
  for (const name of ['large', 'larger', 'light', 'dark', 'contrast', 'pointer'])
    root.classList.toggle(name, chosen.includes(name))
  if (block) scrollBy(0, block.getBoundingClientRect().top - top)
  return isKept
}

/** Load themes.css, unless restore-theme.js has done so. */
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
