const blocks = Array.from(document.querySelectorAll<HTMLElement>('[data-plan-text][id], .row'))
const switches = document.querySelectorAll<HTMLAnchorElement>('.languages a')
const rail = document.querySelector<HTMLElement>('.rail')
const where = rail?.querySelector('.where')
const here = rail?.querySelector('.here')

/** The position of the reading line in the window, as a share of its height. */
const readingLine = 0.13

/** The block that the address names, and its position: it counts as being read until the page is scrolled. */
let pinned: { block: HTMLElement; top: number } | undefined
let marked: Element | null | undefined

function pin() {
  const block = blocks.find(({ id }) => `#${id}` === location.hash)
  const top = block ? topOf(block) : -1
  // After going back the page may be elsewhere.
  pinned = block && top >= 0 && top < innerHeight ? { block, top } : undefined
  follow()
}

/** The block being read: the named one, or the last one that begins above the reading line. */
function current() {
  if (pinned && Math.abs(topOf(pinned.block) - pinned.top) < 40) return pinned.block
  pinned = undefined
  const next = blocks.findIndex((block) => topOf(block) > innerHeight * readingLine)
  return blocks[(next < 0 ? blocks.length : next) - 1]
}

/** Update the language links and the contents for the block being read. */
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
  // Keep the link in sight if the contents are longer than the window.
  if (rail && link) rail.scrollTop = link.offsetTop - rail.clientHeight / 2
}

function topOf(block: HTMLElement) {
  return block.getBoundingClientRect().top
}

addEventListener('hashchange', pin)
// Only once it has loaded has the page scrolled to its address.
if (document.readyState === 'complete') pin()
else addEventListener('load', pin)
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
