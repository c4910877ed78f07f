import { h } from '../../browser/dom.ts'
import type { SearchPageConfig } from '../page-config.ts'
import { suggest, type Suggestion } from '../../../search/suggest.ts'

/** Whether a text may be pinyin: Latin letters, perhaps with digits. */
export const isPinyin = (text: string) => /^[\d\s'’-]*[a-zü][a-zü\d\s'’-]*$/i.test(text.trim())

let loading: Promise<Suggestion[]> | undefined

/** Terms of the plans for a pinyin input; none if their list, which is loaded at the first call, is missing. */
export async function termsFor(config: SearchPageConfig, letters: string): Promise<string[]> {
  loading ??= fetch(`${config.bundles.zh}pinyin.json`).then(
    (response) => response.json() as Promise<Suggestion[]>,
  )
  try {
    return suggest(await loading, letters)
  } catch {
    loading = undefined
    return []
  }
}

/** Suggest terms while pinyin is typed in the field: an editable combobox with a list. */
export function suggestWhileTyping(config: SearchPageConfig, field: HTMLInputElement, submit: () => void) {
  const list = h('ul', {
    class: 'suggestions',
    role: 'listbox',
    id: 'suggestions',
    'aria-label': field.getAttribute('aria-label'),
  })
  list.hidden = true
  field.parentElement?.append(list)
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': list.id,
    'aria-expanded': 'false',
  }))
    field.setAttribute(name, value)

  let active = -1

  const show = (terms: readonly string[]) => {
    active = -1
    list.replaceChildren(
      ...terms.map((term, index) =>
        h('li', { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false' }, term),
      ),
    )
    list.hidden = terms.length === 0
    field.setAttribute('aria-expanded', String(!list.hidden))
    field.removeAttribute('aria-activedescendant')
  }

  const activate = (index: number) => {
    active = index
    for (const [place, option] of Array.from(list.children).entries())
      option.setAttribute('aria-selected', String(place === index))
    const option = list.children[index]
    if (option) field.setAttribute('aria-activedescendant', option.id)
    else field.removeAttribute('aria-activedescendant')
  }

  const take = (option: Element | undefined) => {
    field.value = option?.textContent ?? field.value
    show([])
    submit()
  }

  field.addEventListener('input', (event) => {
    const typed = field.value
    // An input method has suggestions of its own.
    if (event.isComposing || !isPinyin(typed)) show([])
    else
      void termsFor(config, typed).then((terms) => {
        if (field.value === typed) show(terms)
      })
  })
  field.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      const places = list.children.length + 1
      activate(((active + 1 + step + places) % places) - 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      show([])
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      take(list.children[active])
    }
  })
  field.addEventListener('blur', () => {
    show([])
  })
  // Keep the focus in the field, which mousedown would move.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault()
  })
  list.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.matches('[role=option]')) take(target)
  })
}
