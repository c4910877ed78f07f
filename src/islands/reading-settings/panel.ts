import { h } from '../browser/dom.ts'
import { applySettings, getSettings } from './apply-settings.ts'
import { blockBeingRead, nameOf, readableBlocks } from '../read-aloud/passages.ts'
import { findVoice } from '../read-aloud/voice.ts'
import { words } from '../read-aloud/words.ts'

/** The panel of reading settings, with a button to read the page aloud if it has a text of a plan. */
export function createPanel(isKept: boolean): HTMLElement {
  const { size, theme, contrast, pointer } = getSettings()
  const unkept = h('p', { role: 'status' }, !isKept && words.unkept)
  const apply = (change: Parameters<typeof applySettings>[0]) => {
    void applySettings(change).then((isKept) => {
      unkept.textContent = isKept ? '' : words.unkept
    })
  }
  return h(
    'div',
    { class: 'panel no-print', role: 'group', 'aria-label': words.name },
    readableBlocks().length > 0 && readingPart(),
    choice(
      words.size,
      [
        ['standard', words.standard],
        ['large', words.large],
        ['larger', words.larger],
      ],
      size ?? 'standard',
      (value) => {
        apply({ size: value })
      },
    ),
    choice(
      words.theme,
      [
        ['system', words.system],
        ['light', words.light],
        ['dark', words.dark],
      ],
      theme ?? 'system',
      (value) => {
        apply({ theme: value === 'system' ? null : value })
      },
    ),
    box(words.contrast, contrast, (isHigh) => {
      apply({ contrast: isHigh })
    }),
    matchMedia('(any-hover: hover)').matches &&
      box(words.pointer, pointer, (isLarge) => {
        apply({ pointer: isLarge })
      }),
    unkept,
  )
}

function choice<Value extends string>(
  name: string,
  options: readonly (readonly [Value, string])[],
  chosen: Value,
  change: (value: Value) => void,
): HTMLElement {
  return h(
    'fieldset',
    {},
    h('legend', {}, name),
    ...options.map(([value, label]) => {
      const input = h('input', { type: 'radio', name, checked: value === chosen && '' })
      input.addEventListener('change', () => {
        change(value)
      })
      return h('label', {}, input, label)
    }),
  )
}

function box(label: string, isChecked: boolean, change: (isChecked: boolean) => void): HTMLElement {
  const input = h('input', { type: 'checkbox', checked: isChecked && '' })
  input.addEventListener('change', () => {
    change(input.checked)
  })
  return h('label', {}, input, label)
}

/** The button that starts reading aloud, or the reason why that is impossible. */
function readingPart(): HTMLElement {
  const block = blockBeingRead()
  const name = block ? nameOf(block) : ''
  const start = h(
    'button',
    { class: 'say', type: 'button' },
    words.aloud,
    name !== '' && h('small', {}, words.from.replace('{place}', name)),
  )
  const part = h('div', { class: 'aloud' }, start)
  const say = (reason: string) => {
    part.replaceChildren(h('p', {}, reason))
  }
  if (!('speechSynthesis' in window)) say(words.noSpeech)
  else
    void findVoice(document.documentElement.lang).then((voice) => {
      if (!voice) say(words.noVoice)
    })
  return part
}
