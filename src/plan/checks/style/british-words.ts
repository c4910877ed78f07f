/** Nouns in -our, which give their derivatives too. */
const our = `
arbour ardour armour behaviour candour clamour colour demeanour discolour endeavour favour fervour flavour harbour honour
humour labour misbehaviour neighbour odour parlour rancour rigour rumour saviour savour splendour tumour valour vapour
vigour
`

/** Nouns in -re. */
const re =
  'calibre centimetre centre epicentre fibre kilometre litre lustre metre millimetre sombre spectre theatre'

/** Verbs that double their l in British English alone. */
const doubled = `
cancel channel counsel dial equal fuel initial label level marshal model panel pedal quarrel rival shovel signal total
travel tunnel
`

/** What stands before -ise where Americans write -ize: real-ise, modern-ise, priorit-ise. */
const beforeIse = '[aio]l|[aeiou]n|gn|rn|[aeio]t|[aeo]r|[aeio]m|rd|id|od|ic|iv|og|rg|[ae]s'

/** Words that end so, and have their s everywhere. */
const keptIse = 'compromis|demis|improvis|premis|promis|treatis|valis'

/** Words of their own, each with its American form. */
const pairs = `
acknowledgement acknowledgment, ageing aging, aluminium aluminum, amongst among, analogue analog, artefact artifact,
catalogue catalog, cheque check, councillor councilor, defence defense, encyclopaedia encyclopedia, enrol enroll,
enrolment enrollment, foetus fetus, fulfil fulfill, fulfilment fulfillment, grey gray, gynaecology gynecology,
instalment installment, jewellery jewelry, judgement judgment, kerb curb, learnt learned, licence license,
manoeuvre maneuver, mould mold, offence offense, orthopaedic orthopedic, paediatric pediatric, plough plow,
practise practice, practised practiced, practising practicing, pretence pretense, programme program,
sceptical skeptical, skilful skillful, storey story, towards toward, tyre tire, whilst while, wilful willful
`

/** British spellings of whole words in lower case, each with what the American one replaces it by. */
const spellings: readonly (readonly [british: RegExp, american: string])[] = [
  [new RegExp(`^(?!${keptIse})(\\w+)isation(s|al|ally)?$`), '$1ization$2'],
  [new RegExp(`^(?!${keptIse})(\\w+(?:${beforeIse}))is(e|es|ed|er|ers|ing|able)$`), '$1iz$2'],
  [/^((?:psycho)?anal|catal|paral)ys(e|ed|er|ers|ing)$/, '$1yz$2'],
  [new RegExp(`^(${anyOf(our, 'our')})our(\\w*)$`), '$1or$2'],
  [new RegExp(`^(${anyOf(re, 're')})re(s?)$`), '$1er$2'],
  [/^centred$/, 'centered'],
  [new RegExp(`^(${anyOf(doubled)})l(ed|ing|er|ers|or|ors)$`), '$1$2'],
  [/^storeys$/, 'stories'],
  ...pairs.split(',').map((pair) => {
    const [british = '', american = ''] = pair.trim().split(' ')
    return [new RegExp(`^${british}(s?)$`), `${american}$1`] as const
  }),
]

/** The American spelling of a British one; null for a word that is spelled so in America, or not known. */
export function americanSpelling(word: string): string | null {
  const lower = word.toLowerCase()
  const found = spellings.find(([british]) => british.test(lower))
  if (!found) return null
  const american = lower.replace(...found)
  return word === lower ? american : american.charAt(0).toUpperCase() + american.slice(1)
}

/** An expression for any word of a list, without the ending. */
function anyOf(list: string, ending = ''): string {
  const words = list.trim().split(/\s+/)
  return words.map((word) => word.slice(0, word.length - ending.length)).join('|')
}
