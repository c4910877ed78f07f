import { copy } from '../browser/copy.ts'
import { downloadFile } from '../browser/download-file.ts'
import { h } from '../browser/dom.ts'
import { language } from '../browser/language.ts'
import { addressOf, cite } from './cited.ts'
import { type BibliographyFormat, bibliography, bibliographyFormats } from '../../i18n/bibliography.ts'
import { quote, quoteMarkdown, type CitationStyle } from './quotation.ts'
import type { Cited } from '../../i18n/cite.ts'
import type { Quoted } from './quoted.ts'
import { words } from './words.ts'

const quotations: readonly (readonly [CitationStyle, string])[] = [
  ['words', words.words],
  ['gbt', words.gbt],
  ['apa', words.apa],
  ['gbt2015', words.gbt2015],
]

let closeMenu: (() => void) | undefined

/**
 * Open the menu to copy the link of a passage, or its text with a citation. The focus goes to the first item, and back
 * to `opener` when the menu closes.
 * @param announce shows a message after the menu has closed
 * @param isLinkCopied whether the link has already been copied
 */
export function openMenu(
  quoted: Quoted,
  opener: HTMLElement,
  announce: (message: string) => void,
  isLinkCopied?: Promise<boolean>,
) {
  closeMenu?.()
  const title = h('p', {}, words.cite)
  const notice = h('p', { role: 'status' })
  const menu = h(
    'div',
    { class: 'cite no-print', role: 'dialog', 'aria-label': words.cite, tabindex: -1 },
    title,
  )
  // Measure the text: the link itself is as high as its paragraph.
  const name = document.createRange()
  name.selectNodeContents(opener)
  const box = name.getBoundingClientRect()
  let place = ''

  const close = (refocus = true) => {
    closeMenu = undefined
    document.removeEventListener('click', closeOutside, true)
    menu.remove()
    if (refocus) opener.focus({ preventScroll: true })
  }
  const closeOutside = ({ target }: Event) => {
    if (!menu.contains(target as Node)) close(false)
  }
  closeMenu = () => {
    close(false)
  }

  const take = async (text: string) => {
    if (await copy(text)) {
      close()
      announce(words.copied.replace('{place}', place))
      return
    }
    const field = h('textarea', { readonly: '', 'aria-label': words.failed, rows: 4 })
    field.value = text
    notice.textContent = words.failed
    menu.append(field)
    field.select()
  }
  const way = (name: string, text: () => string) => {
    const button = h('button', { type: 'button' }, name)
    button.addEventListener('click', () => void take(text()))
    return button
  }

  const copied = { text: quoted.text, notice: quoted.hasEnglish ? words.unofficial : null }
  const link = way(words.link, () => addressOf(quoted.first))
  menu.append(link)
  void cite(quoted).then(
    (cited) => {
      place = cited.place[language]
      title.textContent = words.of.replace('{place}', place)
      menu.setAttribute('aria-label', title.textContent)
      link.after(
        ...quotations.map(([style, name]) => way(name, () => quote(copied, style, language, cited))),
        way(words.markdown, () => quoteMarkdown(copied, language, cited)),
        exportsOf(cited, quoted.first),
      )
      putBeside(menu, box)
    },
    () => {
      link.after(h('p', {}, words.broken))
    },
  )
  void isLinkCopied?.then((isCopied) => {
    if (isCopied) notice.textContent = words.linkCopied
  })
  menu.append(h('button', { class: 'say', type: 'button', 'data-from': quoted.first }, words.aloud))
  document.addEventListener('read-aloud', closeMenu, { once: true })
  if ('share' in navigator) {
    const share = h('button', { type: 'button' }, words.share)
    share.addEventListener('click', () => {
      // Rejects if the reader cancels.
      navigator.share({ title: document.title, url: addressOf(quoted.first) }).catch(() => null)
    })
    menu.append(share)
  }
  const end = h('button', { type: 'button' }, words.close)
  end.addEventListener('click', () => {
    close()
  })
  menu.append(end)
  title.after(notice)
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })

  document.body.append(menu)
  putBeside(menu, box)
  link.focus({ preventScroll: true })
  document.addEventListener('click', closeOutside, true)
}

/** A line with a button for each format of reference managers, which saves the entry as a file. */
function exportsOf(cited: Cited, key: string): HTMLElement {
  const line = h('p', { class: 'exports' }, words.exports)
  // fromEntries and entries lose the type of the keys.
  for (const [format, name] of Object.entries(bibliographyFormats) as [BibliographyFormat, string][]) {
    const button = h('button', { type: 'button' }, name)
    button.addEventListener('click', () => {
      downloadFile(new Blob([bibliography(format, cited, key, words.unofficial)]), `${key}.${format}`)
    })
    line.append(button)
  }
  return line
}

/** Place the menu below its opener, inside the window. On phones the style sheet places it at the foot instead. */
function putBeside(menu: HTMLElement, { left, bottom }: DOMRect) {
  menu.style.left = `${Math.max(0, Math.min(left, innerWidth - menu.offsetWidth)) + scrollX}px`
  menu.style.top = `${Math.max(0, Math.min(bottom, innerHeight - menu.offsetHeight)) + scrollY}px`
}
