/** Words that say how a sentence is built. */
const functionWords = `
about above across after again against ahead along already also although among and another are around because become been
before being below between beyond both could does doing down during each either else ensure even ever every few first
for from fully further had has have having hence here however into its itself just last later least less like made make many more most
much must near neither never next none once only onto other others over rather same second shall should since some such
than that the their them themselves then there therefore these they third this those through throughout thus till together
toward under until unto upon very was were what when where whether which while whom whose will with within without would
your yours while well
`

/** What numbers are counted in, and the words numbers are written with. */
const quantityWords = `
billion hundred million percent percentage thousand trillion yuan year years month months week weeks day days hour hours
three four five seven eight nine half number numbers square meter meters kilometer kilometers total times
`

/** Verbs and adjectives that plans are full of; a paragraph that repeats them has its own remedy. */
const commonWords = `
accelerate achieve advance basic build built carried carry comprehensive continue continuously coordinate coordinated
create deepen develop early effective effectively encourage enhance establish existing expand explore extreme full good
great guide high higher implement important improve increase integrate issue issued large long main major modern
national necessary nonprofit online open optimize perform primary-level private professional promote provide public
quality reach rural select serve small smart social special specialized standardized steadily strengthen strive strong
stronger temporary urban various voluntary work
`

const functional = new Set(wordsOf(functionWords))
const common = new Set([quantityWords, commonWords].flatMap(wordsOf))

/** Whether an English word in lower case only builds the sentence. */
export function isFunctionWord(word: string): boolean {
  return functional.has(word)
}

/** Whether an English word in lower case says nothing of what a text is about. */
export function isStopWord(word: string): boolean {
  return functional.has(word) || common.has(word)
}

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/)
}
