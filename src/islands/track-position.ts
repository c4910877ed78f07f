import cite from './cite.ts?worker&url'
import marks from './highlight-matches.ts?worker&url'
import { onDemand } from './browser/on-demand.ts'

const blocks = Array.from(document.querySelectorAll<HTMLElement>('[data-plan-text][id], .row'))
const switches = document.querySelectorAll<HTMLAnchorElement>('.languages a, .rail > a')
const rail = document.querySelector<HTMLElement>('.rail')
const where = rail?.querySelector('.where')
const here = rail?.querySelector('.here')

/** How far down the window the line is at which one reads, as a share of its height. */
const readingLine = 0.13

/** The block that the address names, and where it came to stand: it is the one being read until the page moves. */
let pinned: { block: HTMLElement; top: number } | undefined
let marked: Element | null | undefined

function pin() {
  const block = blocks.find(({ id }) => `#${id}` === location.hash)
  const top = block ? topOf(block) : -1
  // Going back may show another place than the address names.
  pinned = block && top >= 0 && top < innerHeight ? { block, top } : undefined
  follow()
}

/** The block being read: the one named, or the last that begins above the reading line. */
function current() {
  if (pinned && Math.abs(topOf(pinned.block) - pinned.top) < 40) return pinned.block
  pinned = undefined
  const next = blocks.findIndex((block) => topOf(block) > innerHeight * readingLine)
  return blocks[(next < 0 ? blocks.length : next) - 1]
}

/** Takes the language links and the contents to the block being read. */
function follow() {
  const id = current()?.id ?? ''
  for (const link of switches) link.hash = id

  const link = rail?.querySelector<HTMLElement>(`li li a[href="#${id.replace(/-p\d+$/, '')}"]`)
  if (rail) document.documentElement.classList.toggle('begun', id !== '')
  if (link === marked) return
  marked?.removeAttribute('aria-current')
  for (const item of rail?.querySelectorAll('.open') ?? []) item.classList.remove('open')
  marked = link
  link?.setAttribute('aria-current', 'location')
  for (let item = link?.closest('li'); item; item = item.parentElement?.closest('li'))
    item.classList.add('open')
  if (here) here.textContent = link?.textContent ?? ''
  // Contents longer than the window scroll by themselves.
  if (rail && link) rail.scrollTop = link.offsetTop - rail.clientHeight / 2
}

function topOf(block: HTMLElement) {
  return block.getBoundingClientRect().top
}

addEventListener('hashchange', pin)
// Only now is the page where the address says.
addEventListener('load', pin)
// The reading line.
const rootMargin = '-13% 0px -87%'
const observer = new IntersectionObserver(follow, { rootMargin })
for (const block of blocks) observer.observe(block)

rail?.addEventListener('click', ({ target }) => {
  const isOpen = where?.contains(target as Node) && where.getAttribute('aria-expanded') === 'false'
  where?.setAttribute('aria-expanded', String(isOpen ?? false))
})

rail?.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') where?.setAttribute('aria-expanded', 'false')
})

// A number or an address leads to ways to cite its place, and so does a selection.
onDemand('.place, .report, [data-plan-text] > .number', cite)
document.addEventListener('selectionchange', () => {
  if (!getSelection()?.isCollapsed) import(/* @vite-ignore */ cite).catch(() => null)
})

// Most readers do not come from a search and are spared what marks its words.
if (/[?&]mark=/.test(location.search))
  document.head.append(Object.assign(document.createElement('script'), { src: marks }))
