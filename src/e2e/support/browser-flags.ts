/** Flags of every browser that the project starts: it talks to the site under test and to nobody else. */
export const browserFlags = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
