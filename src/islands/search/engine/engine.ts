import { loadOnce } from './load.ts'
import { planWord, type Fragment } from '../../../search/record.ts'

/** What is used of Pagefind, which the build puts beside the pages. */
interface Pagefind {
  createInstance: (options: { exactDiacritics: boolean; noWorker: true }) => Instance
}

interface Instance {
  search: (query: string) => Promise<{ results: readonly Match[] }>
}

/** A record that has what was looked for. */
export interface Match {
  id: string
  data: () => Promise<Fragment>
}

/** An index as it is asked, of one plan or, where that is empty, of all. */
export interface Engine {
  /** The records that have these words one after the other, perhaps in another form or over the end of a paragraph. */
  phrase: (words: readonly string[], plan: string) => Promise<readonly Match[]>
  /** The records that have all these words in any of their forms, the most fitting first. */
  words: (words: readonly string[], plan: string) => Promise<readonly Match[]>
  /** A file that the build put beside the index. */
  load: <T>(file: string) => Promise<T>
}

/** Begins with the Pagefind index in the folder at `address`. Rejects when a file is missing or cut off. */
export async function openEngine(address: string, exactDiacritics: boolean): Promise<Engine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind
  // A worker would be another twelve kilobytes, for searches of a few milliseconds.
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
 * Whether Pagefind can run here: its WebAssembly has more than one table, which browsers know that came out from 2021
 * on, and a page's policy allows it by a word that the first of them did not know.
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
