import cite from './cite.ts?worker&url'
import marks from './highlight-matches.ts?worker&url'
import readAloud from './read-aloud.ts?worker&url'
import position from './track-position.ts?worker&url'
import { onDemand } from './browser/on-demand.ts'

/** Load a script that acts by itself; without it the page works as before. */
const run = (url: string) => void import(/* @vite-ignore */ url).catch(() => null)
const trackPosition = () => {
  run(position)
}

// A page that is opened at its top has no position yet.
if (location.hash !== '') trackPosition()
for (const moved of ['scroll', 'hashchange']) addEventListener(moved, trackPosition, { once: true })

onDemand('.where', position)
onDemand('.say', readAloud)
// Numbers of headings, places of paragraphs and selections open the menu to cite them.
onDemand('.place, .report, [data-plan-text] > .number', cite)
document.addEventListener('selectionchange', () => {
  if (!getSelection()?.isCollapsed) run(cite)
})

// Only readers who come from a search need the script that highlights matches.
if (/[?&]mark=/.test(location.search)) run(marks)
