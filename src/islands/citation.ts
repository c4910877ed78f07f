import { citeApa, citeGbt7714, type Cited } from '../i18n/cite.ts'
import { copy } from './browser/copy.ts'
import { dayOf } from './cite/quotation.ts'

const section = document.querySelector<HTMLElement>('[data-cited]')
const said = section?.querySelector('.said')

if (section) {
  // Citation.astro writes it from the same type.
  const known = JSON.parse(section.dataset['cited'] ?? '') as Cited
  const url = new URL(section.dataset['path'] ?? '', location.href).href
  const cited: Cited = { ...known, url, accessed: dayOf(new Date()) }
  const forms = { gbt7714: citeGbt7714, apa: citeApa }
  for (const [form, cite] of Object.entries(forms)) {
    const place = section.querySelector(`[data-form=${form}]`)
    if (place) place.textContent = cite(cited)
  }
}

section?.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button')
  const text = button?.parentElement?.querySelector('[data-form]')?.textContent
  if (!text) return
  void copy(text).then((copied) => {
    if (said) said.textContent = section.dataset[copied ? 'copied' : 'failed'] ?? ''
  })
})
