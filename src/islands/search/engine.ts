import type { Fragment } from './record.ts'

/** What is used of Pagefind, which the build puts beside the pages. */
interface Pagefind {
  createInstance: (options: { exactDiacritics?: boolean; noWorker?: boolean }) => Instance
}

interface Instance {
  search: (
    query: string,
    options?: { filters?: Record<string, string> },
  ) => Promise<{ results: readonly Match[] }>
}

/** A record that has what was looked for. */
export interface Match {
  id: string
  /** Where the words of the query stand, counted in words of the record. */
  words: readonly number[]
  data: () => Promise<Fragment>
}

/** An index as it is asked: each question and each record once. */
export interface Engine {
  /** The records that have what the query in Pagefind's syntax says, the most fitting first. */
  search: (query: string, plan?: string) => Promise<readonly Match[]>
  /** A file that the build put beside the index. */
  load: <T>(file: string) => Promise<T>
}

/** Begins with the index in the folder at `address`. Rejects when a file is missing or cut off. */
export async function openEngine(address: string, options: { exactDiacritics: boolean }): Promise<Engine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as Pagefind
  const instance = createInstance({ ...options, noWorker: canCompile() })
  const searches = new Map<string, Promise<readonly Match[]>>()
  const files = new Map<string, Promise<unknown>>()

  return {
    search: (query, plan = '') => {
      const key = `${plan}\n${query}`
      const search =
        searches.get(key) ??
        instance.search(query, plan === '' ? {} : { filters: { plan } }).then(({ results }) => results)
      searches.set(key, search)
      return search
    },
    load: <T>(file: string) => {
      const loading = files.get(file) ?? loadJson(address + file)
      files.set(file, loading)
      return loading as Promise<T>
    },
  }
}

async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}

/**
 * Whether this page may compile WebAssembly. Browsers that do not know 'wasm-unsafe-eval' forbid it under the page's
 * policy, which does not reach a worker; all others are spared the worker's bytes.
 */
function canCompile(): boolean {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))
    return true
  } catch {
    return false
  }
}
