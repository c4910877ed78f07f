import type { Translation } from './check.ts'

/** A place in a text, in UTF-16 units. */
export interface Place {
  index: number
}

/**
 * Make a test of whether an English place is near where the rendering of a Chinese place is expected. Sentences keep
 * their order in translation, so the share of the text before a word is nearly the same.
 * @param slack characters of English that a word may move within its sentence
 * @param share of the English text that it may drift, as the lengths of other sentences differ
 */
export function nearness(
  { zh, en }: Pick<Translation, 'zh' | 'en'>,
  { slack, share }: { slack: number; share: number },
): (chinese: Place, english: Place) => boolean {
  const reach = slack + share * en.length
  return (chinese, english) => Math.abs((chinese.index / zh.length) * en.length - english.index) <= reach
}

/**
 * Match each place of the first text with a near place of the second.
 * @returns the unmatched places of the first
 */
export function unmatched<First extends Place>(
  first: readonly First[],
  second: readonly Place[],
  isNear: (first: First, second: Place) => boolean,
): First[] {
  const free = new Set(second)
  return first.filter((place) => {
    const match = [...free].find((other) => isNear(place, other))
    if (match) free.delete(match)
    return !match
  })
}
