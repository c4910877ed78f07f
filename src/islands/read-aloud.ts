import rules from '../styles/read-aloud.css?inline'
import { addStyleRules } from './browser/add-style-rules.ts'
import { h } from './browser/dom.ts'
import { blockBeingRead, passagesFrom, readableBlocks } from './read-aloud/passages.ts'
import { play } from './read-aloud/player.ts'
import { findVoice } from './read-aloud/voice.ts'
import { words } from './read-aloud/words.ts'

addStyleRules(rules)

/** Read from the block that the control names, or from where the reader is. */
async function start(control: HTMLElement) {
  const named = control.dataset['from']
  const target = named === undefined ? null : document.getElementById(named)
  const from = target ? readableBlocks().find((block) => target.contains(block)) : blockBeingRead()
  const voice = 'speechSynthesis' in window ? await findVoice(document.documentElement.lang) : undefined
  if (voice) {
    // Whatever had the control makes room for the player.
    document.dispatchEvent(new Event('read-aloud'))
    play(passagesFrom(from ?? null), voice, control)
  } else
    control.replaceWith(
      h('p', { role: 'status' }, 'speechSynthesis' in window ? words.noVoice : words.noSpeech),
    )
}

document.addEventListener('click', ({ target }) => {
  const control = (target as Element).closest<HTMLElement>('.say')
  if (control) void start(control)
})
