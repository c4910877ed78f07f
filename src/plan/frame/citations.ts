/** Verbs whose object is a plan that this one follows, up to the end of the clause. */
const follows =
  /(?:根据|依据|按照|依照|遵照|参照|对照|贯彻|落实|执行|衔接|对接|承接|结合|印发了|出台了|编制了)[^，。；：]*/g

/** What sends a plan out, before the name of it. */
const sends = /(?:现将|印发|发布|公布|批复|批准|原则同意|同意)[^，。；《]{0,20}$/

/**
 * A text without the names of the plans that it cites: what is in 《》, and what it says it follows. The plan's own name
 * stays, and so does the name of the plan that a letter sends out where the plan has no title.
 * @param plain a text as the reading rules look at it
 * @param title the plan's title; empty where it has none
 */
export function withoutCitations(plain: string, title: string): string {
  const own = keyOf(title)
  const kept: string[] = []
  const text = plain.replace(/《([^《》]*)》/g, (_, name: string, at: number) => {
    const isOwn = own === '' ? sends.test(plain.slice(0, at)) : isName(keyOf(name), own)
    return isOwn ? `\uE000${kept.push(name) - 1}\uE001` : ''
  })
  return text
    .replace(follows, (clause) => clause.match(/\uE000\d+\uE001/g)?.join('') ?? '')
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => `《${kept[Number(index)] ?? ''}》`)
}

/** One of the two names is the other with its years or its place. */
function isName(name: string, own: string): boolean {
  return name.length >= 6 && (own.includes(name) || name.includes(own))
}

function keyOf(name: string): string {
  return name.replace(/[（(][^（）()]*[）)]|20\d\d(?:\s*年?[-—－–~～至到]+\s*20\d\d)?年?|[\s“”"《》]/g, '')
}
