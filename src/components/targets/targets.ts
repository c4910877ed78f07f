import { getFigures, getNotes, getTargets, getTopics, type PlanWithOutline } from '../../content.ts'
import { placesOf } from '../../i18n/place.ts'
import { type MarginNote, phraseOf } from '../../i18n/promise.ts'
import { routes } from '../../i18n/routes.ts'
import { deadlineOf, describeTarget, differences, type DescribeContext } from '../../presentation/describe.ts'
import { fill, words } from '../../i18n/words.ts'
import type { ChangeLine } from '../../presentation/change-groups.ts'
import { changesOf } from '../../presentation/changes.ts'
import { captionOf, topicCaption } from '../../presentation/glance.ts'
import type { GlanceCaptions, Row, Topic } from '../../presentation/row.ts'
import type { Language } from '../../schemas/language.ts'
import type { DivisionEntry, Outline } from '../../schemas/outline.ts'

/** The context to describe the targets of a plan in a language. */
export async function describeContextOf(
  { plan, outline }: PlanWithOutline,
  lang: Language,
): Promise<DescribeContext> {
  const figures = await getFigures(plan.id)
  const { notes } = await getNotes(plan.id)
  return {
    lang,
    places: placesOf(outline, lang),
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    end: plan.period.to,
    hrefOfTarget: (id) => routes.target(lang, plan.id, id),
    hrefOfParagraph: (anchor) => routes.paragraph(lang, plan.id, anchor),
    doubts: new Map(notes.map((note) => [note.id, note])),
    hrefOfNote: (id) => routes.note(lang, plan.id, id),
  }
}

/** The targets of a plan as rows, in the order of the text. */
export async function getRows(book: PlanWithOutline, lang: Language): Promise<Row[]> {
  const context = await describeContextOf(book, lang)
  return (await getTargets(book.plan.id)).map((target, index) => describeTarget(target, index + 1, context))
}

/** The captions of the picture of a plan’s targets. */
export function glanceCaptionsOf(
  { plan }: PlanWithOutline,
  lang: Language,
  rows: readonly Row[],
): GlanceCaptions {
  const w = words[lang]
  const { republisher, url } = plan.source
  const source = [republisher?.[lang] ?? w.unknown, ...(url === null ? [] : [url])].join(w.enumeration)
  const period = fill(plan.state === 'concluded' ? w.periodConcluded : w.periodCurrent, plan.period)
  const results = rows.filter(({ observations }) => observations.length > 0).length
  const topics = [...new Set(rows.map(({ topic }) => topic ?? ''))]
  return {
    all: captionOf(lang, rows),
    topics: Object.fromEntries(
      topics.map((topic) => [
        topic,
        topicCaption(
          lang,
          rows.filter((row) => (row.topic ?? '') === topic),
        ),
      ]),
    ),
    source: fill(w.glanceSource, { title: plan.title[lang] ?? plan.title.zh, period, source }),
    results: results === 0 ? w.targetsNoResults : fill(w.targetsResults, { n: results }),
  }
}

/** What a plan reports to have changed, in the order of the text. */
export async function getChanges(book: PlanWithOutline, lang: Language): Promise<ChangeLine[]> {
  return changesOf(await getFigures(book.plan.id), await describeContextOf(book, lang))
}

/** Every heading of a plan by its id. */
export function headingsOf({ chapters }: Outline): Map<string, DivisionEntry> {
  const headings = new Map<string, DivisionEntry>()
  const add = (division: DivisionEntry) => {
    headings.set(division.id, division)
    for (const inner of division.divisions) add(inner)
  }
  for (const chapter of chapters) add(chapter)
  return headings
}

/** The topics of a plan with their names and addresses. */
export async function getTopicLinks({ plan }: PlanWithOutline, lang: Language): Promise<Topic[]> {
  return (await getTopics(plan.id)).map(({ id, name }) => ({
    id,
    name: name[lang],
    href: routes.topic(lang, plan.id, id),
  }))
}

/** The margin notes of a plan, by the id of the paragraph they stand beside. */
export async function getMarginNotes(
  book: PlanWithOutline,
  lang: Language,
): Promise<Map<string, MarginNote[]>> {
  const context = await describeContextOf(book, lang)
  const notes = new Map<string, MarginNote[]>()
  for (const [index, target] of (await getTargets(book.plan.id)).entries()) {
    for (const statement of target.statements) {
      const { anchor } = statement.source
      const phrase = phraseOf(lang, statement, target)
      const others = target.statements.filter((other) => other !== statement)
      const note = {
        // A relative link to the row of the target: the address of its page would be as long as the note.
        href: `../targets/#t${index + 1}`,
        phrase,
        name: target.indicator[lang] ?? target.indicator.zh,
        chinese: lang === 'en' && target.indicator.en === null,
        deadline: deadlineOf(lang, statement),
        elsewhere: others.flatMap((other) => differences(other, statement, target, context)),
        doubts: target.notes.map((id) => ({ href: `../notes/#${id}`, name: words[lang].doubt })),
      }
      notes.set(anchor, [...(notes.get(anchor) ?? []), note])
    }
  }
  return notes
}
