import { citeApa, citeGbt7714, type Cited } from '../i18n/cite.ts'
import { bibliography, type BibliographyFormat } from '../i18n/bibliography.ts'
import { copy } from './browser/copy.ts'
import { downloadFile } from './browser/download-file.ts'
import { dayOf } from './cite/quotation.ts'

const section = document.querySelector<HTMLElement>('[data-cited]')
const said = section?.querySelector('.said')

/** The citation as far as it is known here and now; null on a page without one. */
const cited = section && citedHere(section)

function citedHere(section: HTMLElement): Cited {
  // Citation.astro writes it from the same type.
  const known = JSON.parse(section.dataset['cited'] ?? '') as Cited
  const url = new URL(section.dataset['path'] ?? '', location.href).href
  return { ...known, url, accessed: dayOf(new Date()) }
}

if (section && cited) {
  const forms = {
    gbt7714: (cited: Cited) => citeGbt7714(cited),
    gbt2015: (cited: Cited) => citeGbt7714(cited, 2015),
    apa: citeApa,
  }
  for (const [form, cite] of Object.entries(forms)) {
    const place = section.querySelector(`[data-form=${form}]`)
    if (place) place.textContent = cite(cited)
  }
}

section?.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button')
  const format = button?.dataset['save']
  if (format && cited) {
    const { key = '', note = '' } = section.dataset
    // Citation.astro writes the names of the formats.
    const entry = bibliography(format as BibliographyFormat, cited, key, note)
    downloadFile(new Blob([entry]), `${key}.${format}`)
    return
  }
  const text = button?.parentElement?.querySelector('[data-form]')?.textContent
  if (!text) return
  void copy(text).then((copied) => {
    if (said) said.textContent = section.dataset[copied ? 'copied' : 'failed'] ?? ''
  })
})
