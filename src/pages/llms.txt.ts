import type { APIRoute } from 'astro'
import { type PlanWithOutline, getPlans, getComparisons, getSite } from '../content.ts'
import { type Link, makeLlms } from '../downloads/llms.ts'
import { type Edition, editions, formats } from '../i18n/editions.ts'
import { asset, routes } from '../i18n/routes.ts'
import { fill, words } from '../i18n/words.ts'
import { type Language, languages } from '../schemas/language.ts'

const editionNames: Record<Edition, string> = {
  zh: 'Chinese',
  en: 'English',
  bilingual: 'Chinese and English',
}

/** The contents of the site for language models, in English, with names in both languages. */
export const GET: APIRoute = async ({ site }) => {
  const address = (path: string) => (site ? new URL(path, site).href : path)
  const { name, identificationCode } = await getSite()
  const books = await getPlans()
  const w = words.en

  const chapters = ({ plan, outline }: PlanWithOutline, lang: Language): Link[] =>
    outline.chapters.map(({ number, title }, index) => ({
      name: `${number[lang]} ${title[lang] ?? title.zh}`,
      url: address(routes.markdown(lang, plan.id, index + 1)),
    }))
  const texts = books.flatMap((book) =>
    languages.toReversed().map((lang) => ({
      heading: book.plan.title[lang] ?? book.plan.title.zh,
      links: [
        {
          name: 'The whole plan',
          url: address(routes.markdown(lang, book.plan.id)),
          note: editionNames[lang],
        },
        ...chapters(book, lang),
      ],
    })),
  )
  const others = books.flatMap(({ plan }) => [
    {
      name: `${plan.shortTitle.en}, paragraph by paragraph`,
      url: address(routes.markdown('bilingual', plan.id)),
      note: editionNames.bilingual,
    },
    {
      name: `${plan.shortTitle.en}, ${w.targets}`,
      url: address(routes.data(plan.id, 'targets.csv')),
      note: 'each with the textual notes about it: what is doubtful in the original',
    },
    ...editions.flatMap((edition) =>
      formats.map((format) => ({
        name: `${plan.shortTitle.en}, ${format.toUpperCase()}`,
        url: address(routes.download(plan.id, edition, format)),
        note: editionNames[edition],
      })),
    ),
  ])
  const compared = (await getComparisons()).length > 0
  const periods = books.map(({ plan }) => {
    const period = fill(plan.state === 'concluded' ? w.periodConcluded : w.periodCurrent, plan.period)
    return `${plan.title.zh} (${plan.title.en ?? plan.shortTitle.en}). ${period}`
  })
  return new Response(
    makeLlms(
      `${name.en} ${name.zh}`,
      periods.join(' '),
      [
        [
          ...(identificationCode ? [] : ['This is not a government site.']),
          'The texts have not been checked against the originals.',
          w.unofficial,
          'What is doubtful in the original is noted at the end of each text.',
        ].join(' '),
        'A heading or paragraph has one id, the same in both languages: c3-s1-i2-p1 is chapter 3, section 1, item 2, paragraph 1. It is the fragment of the address on the chapter’s page, chapter-3/#c3-s1-i2-p1.',
      ],
      [
        ...texts,
        {
          heading: 'Optional',
          links: [
            ...others,
            ...(compared
              ? [
                  {
                    name: w.comparisons,
                    url: address(routes.comparisonData('csv')),
                    note: 'targets of several plans for the same indicators',
                  },
                ]
              : []),
            {
              name: w.glossary,
              url: address(asset('data/glossary.csv')),
              note: 'terms with their one translation',
            },
          ],
        },
      ],
    ),
  )
}
