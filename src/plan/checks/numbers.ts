import { excerpt, opening } from '../text/excerpt.ts'
import type { Check, Report, Translation } from './check.ts'
import { readChineseQuantities } from './chinese-quantities.ts'
import { readEnglishQuantities } from '../text/english-quantities.ts'
import { print, type Quantity, sameNumber } from '../text/decimal.ts'

/**
 * Check that the English has every number of the Chinese with its magnitude and no other, that lists keep their
 * order, and that instances (人次) do not become people.
 */
export const checkNumbers: Check = (translation, report) => {
  const zh = readChineseQuantities(translation.zh)
  const en = readEnglishQuantities(translation.en)
  const lost = zh.filter((quantity, index) => isLost(quantity, zh.slice(0, index), en))
  const added = en.filter((quantity, index) => isAdded(quantity, en.slice(0, index), zh))
  const changed = lost.length === added.length
  for (const [index, quantity] of lost.entries()) {
    const counterpart = changed ? added[index] : undefined
    const source = around(translation.zh, quantity)
    if (!counterpart) report('number-lost', print(quantity), opening(translation.en), source)
    else
      report(
        'number-changed',
        print(counterpart),
        around(translation.en, counterpart),
        print(quantity),
        source,
      )
  }
  for (const quantity of changed ? [] : added) {
    report('number-added', print(quantity), around(translation.en, quantity), opening(translation.zh))
  }
  if (lost.length === 0) checkOrder(translation, zh, en, report)
  checkInstances(translation, zh, en, report)
}

function isLost(quantity: Quantity, before: readonly Quantity[], en: readonly Quantity[]): boolean {
  if (!quantity.binding) return false
  const found = en.filter((each) => sameNumber(each, quantity)).length
  return found <= (quantity.form === 'period' ? 0 : earlier(quantity, before))
}

function isAdded(quantity: Quantity, before: readonly Quantity[], zh: readonly Quantity[]): boolean {
  if (!quantity.binding) return false
  const sources = zh.filter((each) => sameNumber(each, quantity))
  // English also says “two” where Chinese names both.
  const repeatable = quantity.value === '2' || sources.some(({ form }) => form === 'period')
  return sources.length <= (repeatable ? 0 : earlier(quantity, before))
}

function earlier(quantity: Quantity, before: readonly Quantity[]): number {
  return before.filter((each) => each.binding && sameNumber(each, quantity)).length
}

/** In 30%、45% and 100%和74% the order shows what each number belongs to. */
function checkOrder(
  { zh, en }: Translation,
  chinese: readonly Quantity[],
  english: readonly Quantity[],
  report: Report,
) {
  for (const list of listsOf(zh, chinese)) {
    let from = 0
    const inOrder = list.every((quantity) => {
      const next = english.find((each) => each.start >= from && sameNumber(each, quantity))
      from = next?.end ?? from
      return next !== undefined
    })
    const [first, last] = [list[0], list.at(-1)]
    if (inOrder || !first || !last) continue
    const places = english.filter((each) => list.some((quantity) => sameNumber(each, quantity)))
    const [start, end] = [places[0]?.start ?? 0, places.at(-1)?.end ?? 0]
    report('number-order', excerpt(en, start, Math.min(end, start + 80)), excerpt(zh, first.start, last.end))
  }
}

function listsOf(text: string, quantities: readonly Quantity[]): Quantity[][] {
  const lists: Quantity[][] = []
  let last: Quantity | undefined
  for (const quantity of quantities.filter(({ form }) => form !== 'words')) {
    const joined = last && /^[^，。；、\d]{0,6}[、和]$/.test(text.slice(last.end, quantity.start))
    if (joined) lists.at(-1)?.push(quantity)
    else lists.push([quantity])
    last = quantity
  }
  return lists.filter((list) => list.length > 1)
}

const instances = /\b(?:instances?|occasions?|visits?|times|cases|person-times|attendances?|sessions)\b/i

function checkInstances(
  { zh, en }: Translation,
  chinese: readonly Quantity[],
  english: readonly Quantity[],
  report: Report,
) {
  const isOfInstances = ({ end }: Quantity): boolean => {
    const next = english.find(({ start }) => start >= end)?.start ?? en.length
    return instances.test(en.slice(end, Math.min(next, end + 60)))
  }
  for (const quantity of chinese.filter(({ end }) => /^[余多]?人次/.test(zh.slice(end)))) {
    const found = english.filter((each) => sameNumber(each, quantity))
    const [first] = found
    if (!first || found.some(isOfInstances)) continue
    const source = excerpt(zh, quantity.start, zh.indexOf('次', quantity.end) + 1)
    report('number-of-instances', excerpt(en, first.start, first.end, 30), source)
  }
}

function around(text: string, { start, end }: Quantity): string {
  return excerpt(text, start, end, 12)
}
