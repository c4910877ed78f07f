/** What is used of Pagefind, which the build puts beside the pages. */
interface Engine {
  options: (options: { excerptLength: number }) => Promise<void>
  search: (query: string) => Promise<{ results: readonly Match[] }>
}

interface Match {
  data: () => Promise<Passage>
}

interface Passage {
  /** The address as the index has it, with the site's base. */
  raw_url: string
  content: string
  plain_excerpt: string
  /** Text with `<mark>` round the words found, and `<` and `>` of its own escaped. */
  excerpt: string
  meta: { title: string; place: string }
}

const pageSize = 10

const main = document.querySelector<HTMLElement>('#main')
const words = main?.dataset ?? {}
const form = document.querySelector<HTMLFormElement>('.ask')
const field = form?.querySelector<HTMLInputElement>('[name=q]')
const outcome = document.querySelector<HTMLElement>('.outcome')
const list = document.querySelector<HTMLElement>('.results')
const more = document.querySelector<HTMLButtonElement>('.more')

let engine: Promise<Engine> | undefined
let asked = ''
let matches: readonly Match[] = []
let shown = 0

/** Loads the engine with the first query, and again with the next where that failed. */
function load(): Promise<Engine> {
  engine ??= begin().catch((error: unknown) => {
    engine = undefined
    throw error
  })
  return engine
}

async function begin(): Promise<Engine> {
  const loaded = (await import(/* @vite-ignore */ words['engine'] ?? '')) as Engine
  await loaded.options({ excerptLength: 40 })
  return loaded
}

async function search(query: string) {
  if (query === asked) return
  asked = query
  matches = []
  shown = 0
  list?.replaceChildren()
  if (more) more.hidden = true
  if (query === '') {
    say('')
    return
  }
  say(words['searching'])
  try {
    const { results } = await (await load()).search(query)
    if (query !== asked) return
    matches = results
    await show()
    if (query !== asked) return
    say(matches.length > 0 ? words['found'] : words['none'], { query, n: matches.length })
  } catch {
    if (query !== asked) return
    say(words['broken'])
    // So that the same words can be tried again.
    asked = ''
  }
}

/** Lists the next page of results. */
async function show() {
  const query = asked
  const passages = await Promise.all(matches.slice(shown, shown + pageSize).map((match) => match.data()))
  if (query !== asked) return
  list?.append(...passages.map(render))
  shown += passages.length
  const rest = Math.min(pageSize, matches.length - shown)
  if (!more) return
  more.hidden = rest === 0
  more.textContent = fill(words['more'], { n: rest })
}

function render({ raw_url, content, excerpt, plain_excerpt, meta }: Passage): HTMLElement {
  const [item, link, title, place, text] = ['li', 'a', 'strong', 'small', 'p'].map((tag) =>
    document.createElement(tag),
  ) as [HTMLElement, HTMLAnchorElement, HTMLElement, HTMLElement, HTMLElement]
  link.href = raw_url
  title.className = 'display'
  title.textContent = meta.title
  place.textContent = meta.place
  link.append(title, place)
  if (!content.startsWith(plain_excerpt)) text.append('…')
  // Every other part stands between <mark> and </mark>.
  excerpt.split(/<\/?mark>/).forEach((part, index) => {
    const words = part.replace(/&lt;/g, '<').replace(/&gt;/g, '>')
    if (index % 2 === 0) text.append(words)
    else text.append(Object.assign(document.createElement('mark'), { textContent: words }))
  })
  if (!content.endsWith(plain_excerpt)) text.append('…')
  item.append(link, text)
  return item
}

function say(template = '', values: Record<string, string | number> = {}) {
  if (outcome) outcome.textContent = fill(template, values)
}

function fill(template = '', values: Record<string, string | number>) {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]))
}

const queryInAddress = () => new URLSearchParams(location.search).get('q')?.trim() ?? ''

function restore() {
  const query = queryInAddress()
  if (field) field.value = query
  void search(query)
}

form?.addEventListener('submit', (event) => {
  event.preventDefault()
  const query = field?.value.trim() ?? ''
  if (query !== queryInAddress()) {
    const address = query === '' ? location.pathname : `?${new URLSearchParams({ q: query }).toString()}`
    history.pushState(null, '', address)
  }
  void search(query)
})
more?.addEventListener('click', () => {
  const first = shown
  void show().then(() => list?.children[first]?.querySelector('a')?.focus())
})
addEventListener('popstate', restore)
restore()
