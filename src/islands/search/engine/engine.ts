import { loadOnce } from './load.ts'
import { planWord, type Fragment } from '../../../search/record.ts'

/** The part of Pagefind that we use. */
interface Pagefind {
  createInstance: (options: { exactDiacritics: boolean; noWorker: true }) => Instance
}

interface Instance {
  search: (query: string) => Promise<{ results: readonly Match[] }>
}

/** A record that matches. */
export interface Match {
  id: string
  data: () => Promise<Fragment>
}

/** A search index; an empty `plan` searches all plans. */
export interface Engine {
  /** The records that have these words in sequence, perhaps in other forms or across paragraphs. */
  phrase: (words: readonly string[], plan: string) => Promise<readonly Match[]>
  /** The records that have all these words in any form, the most relevant first. */
  words: (words: readonly string[], plan: string) => Promise<readonly Match[]>
  /** Load a file beside the index. */
  load: <T>(file: string) => Promise<T>
}

/** Open the Pagefind index in the folder at `address`. Rejects if a file is missing or incomplete. */
export async function openEngine(address: string, exactDiacritics: boolean): Promise<Engine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind
  // A worker costs another twelve kilobytes, and a search takes a few milliseconds.
  const instance = createInstance({ exactDiacritics, noWorker: true })
  const searches = new Map<string, Promise<readonly Match[]>>()
  const search = (query: string) => {
    const running = searches.get(query) ?? instance.search(query).then(({ results }) => results)
    searches.set(query, running)
    return running
  }
  const searchIn = async (plan: string, query: string) => {
    const matches = await search(query)
    if (plan === '' || matches.length === 0) return matches
    const ofPlan = new Set((await search(`"${planWord(plan)}"`)).map(({ id }) => id))
    return matches.filter(({ id }) => ofPlan.has(id))
  }
  return {
    phrase: (words, plan) => searchIn(plan, `"${words.join(' ')}"`),
    words: (words, plan) => searchIn(plan, words.join(' ')),
    load: loadOnce(address),
  }
}

/**
 * Whether Pagefind can run here. Its WebAssembly has several tables, which browsers support since 2021, and the page's
 * policy allows it by a keyword that the first of these did not know.
 */
export async function canRunEngine(): Promise<boolean> {
  try {
    await WebAssembly.instantiate(twoTables)
    return true
  } catch {
    return false
  }
}

const twoTables = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 4, 7, 2, 0x6f, 0, 0, 0x70, 0, 0)
