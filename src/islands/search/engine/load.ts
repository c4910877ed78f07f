/** Load JSON files under `address` by name, each once. Rejects if one is missing or incomplete. */
export function loadOnce(address: string): <T>(file: string) => Promise<T> {
  const files = new Map<string, Promise<unknown>>()
  return <T>(file: string) => {
    const loading = files.get(file) ?? loadJson(address + file)
    files.set(file, loading)
    return loading as Promise<T>
  }
}

async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.json()
}
