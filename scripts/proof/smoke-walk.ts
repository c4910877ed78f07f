/** A tab of a browser: what the drivers of new and of very old browsers have in common. Scripts are expressions. */
export interface Tab {
  goto(url: string): Promise<unknown>
  evaluate(script: string): Promise<unknown>
  on(event: 'pageerror', listener: (error: unknown) => void): unknown
  on(event: 'request', listener: (request: { url(): string }) => void): unknown
}

/** In milliseconds, on a machine that is busy with other things. */
const patience = 20_000

const plan = 'jinan-civil-affairs-2021-2025'

/**
 * Goes in a browser where readers go: home, an address within a chapter, side by side, the search and one of its
 * results, the explorer, its filters and charts. Throws where something does not come, the page throws, or asks
 * another host for anything.
 * @param address of the home page
 * @returns what was tried, a line each
 */
export async function smokeWalk(tab: Tab, address: string): Promise<string[]> {
  const faults: string[] = []
  tab.on('pageerror', (error) => faults.push(`uncaught: ${String(error)}`))
  tab.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && origin !== new URL(address).origin)
      faults.push(`request to another host: ${request.url()}`)
  })

  const seen: string[] = []
  for (const { name, path, steps } of stops) {
    if (path !== null) await tab.goto(new URL(path, address).href)
    for (const step of steps) {
      if (!(await comesTrue(tab, step)))
        throw new Error([`${name}: waited in vain for ${step}`, ...faults].join('\n'))
    }
    if (faults.length > 0) throw new Error(`${name}: ${faults.join(', ')}`)
    seen.push(name)
  }
  return seen
}

/** Asks again and again; the policy of the pages forbids what drivers do to wait within them. */
async function comesTrue(tab: Tab, script: string): Promise<boolean> {
  const start = performance.now()
  while (performance.now() - start < patience) {
    // A page that is just being left can't answer.
    if (await tab.evaluate(script).catch(() => false)) return true
    await new Promise((done) => setTimeout(done, 100))
  }
  return false
}

/** Each step is waited for until it is true; one that acts does so once. */
const stops: readonly { name: string; path: string | null; steps: readonly string[] }[] = [
  {
    name: 'home',
    path: '',
    steps: ['document.querySelectorAll("main a").length > 20'],
  },
  {
    name: 'a paragraph of a chapter',
    path: `${plan}/chapter-3/#c3-s2-i1-p1`,
    steps: [
      'document.querySelectorAll("p[data-plan-text]").length > 50',
      inView('#c3-s2-i1-p1'),
      styled('[data-plan-text]'),
    ],
  },
  {
    name: 'side by side',
    path: `bilingual/${plan}/chapter-3/#c3-s2-i1-p1`,
    steps: ['document.querySelectorAll(".row").length > 50', inView('#c3-s2-i1-p1')],
  },
  {
    name: 'search',
    path: 'search/',
    steps: [
      act(
        'document.querySelector("form.ask [name=q]").value = "一窗受理", document.querySelector("form.ask [type=submit]").click()',
      ),
      'document.querySelectorAll(".results mark").length > 1 && /一窗受理/.test(document.querySelector(".outcome").textContent)',
    ],
  },
  {
    name: 'a result',
    path: null,
    steps: [
      act('document.querySelector(".results mark").closest("a").click()'),
      'document.querySelectorAll("p[data-plan-text] mark").length > 0',
    ],
  },
  {
    name: 'search in English',
    path: 'en/search/?q=allowances',
    steps: ['document.querySelectorAll(".results mark").length > 5'],
  },
  {
    name: 'explorer',
    path: `${plan}/targets/`,
    steps: [
      'document.querySelectorAll("astro-island:not([ssr])").length > 0',
      act(
        'window.all = document.querySelectorAll(".targets th[scope=row]").length, document.querySelector("button[aria-pressed=false]").click()',
      ),
      'document.querySelectorAll(".targets th[scope=row]").length < window.all && /[?]topic=/.test(location.search)',
    ],
  },
  {
    name: 'charts',
    path: `${plan}/targets/?`,
    steps: [
      'document.querySelector("#distance") !== null',
      act('document.querySelector("#distance").scrollIntoView()'),
      drawn('.plot canvas'),
    ],
  },
]

/** Does something once, and is true from then on. */
function act(script: string): string {
  const key = JSON.stringify(script)
  return `(window.done || (window.done = {}))[${key}] || ((window.done[${key}] = true), ${script}, true)`
}

function inView(selector: string): string {
  const box = `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()`
  return `${box}.top >= 0 && ${box}.top < innerHeight`
}

/** Whether the style sheet of the page is at work. */
function styled(selector: string): string {
  return `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).fontSize !== "16px"`
}

/** Whether anything is painted on a canvas. */
function drawn(selector: string): string {
  return `(() => {
    const canvas = document.querySelector(${JSON.stringify(selector)})
    if (!canvas || canvas.width === 0 || canvas.height === 0) return false
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height)
    return data.some((value, index) => index % 4 === 3 && value > 0)
  })()`
}
