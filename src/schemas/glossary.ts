import { z } from 'zod'

const formsSchema = z.string().transform((cell) => splitForms(cell))
const optionalSchema = z.string().transform((cell) => (cell === '' ? null : cell))

/**
 * A row of seeds/glossary.csv: one term and its one translation in every plan. Cells with several forms separate them
 * by a semicolon; `allow` lists the places where another rendering is right, each with its plan and its reason
 * (`my-city-2021-2025#c3-s1-p2: reason`).
 */
export const glossaryRowSchema = z.strictObject({
  zh: z.string().min(1, 'expected a term, found none'),
  zh_also: formsSchema,
  en: z
    .string()
    .min(1, 'expected its translation, found none')
    .regex(/^$|[a-z0-9]/i, 'expected a letter or a digit in it, of which its address is made'),
  en_also: formsSchema,
  note: optionalSchema,
  definition_zh: optionalSchema,
  definition_en: optionalSchema,
  allow: z.string().transform((cell, context) =>
    splitForms(cell, /;\s*(?=[\w#-]+:)/).flatMap((exception) => {
      const [, plan, id, reason] = /^([\w-]+)#([\w-]+):\s*(\S.*)$/.exec(exception) ?? []
      if (plan !== undefined && id !== undefined && reason !== undefined) return [{ plan, id, reason }]
      context.addIssue({
        code: 'custom',
        message: `expected \`<plan>#<id>: <reason>\`, found \`${exception}\``,
      })
      return []
    }),
  ),
  /** Who publishes the English as the official rendering; null where it is our own. */
  source: optionalSchema,
  /**
   * The words that residents use and the plans do not (`五保; dibao; 低保金 > 低保补助`). Each leads to the term, or to
   * the words of a plan after `>`.
   */
  aliases: z.string().transform((cell, context) =>
    splitForms(cell).map((alias) => {
      const [word = '', ...phrases] = alias.split('>').map((part) => part.trim())
      const [phrase = null] = phrases
      if (word === '' || phrase === '' || phrases.length > 1)
        context.addIssue({
          code: 'custom',
          message: `expected \`<word>\` or \`<word> > <words of a plan>\`, found \`${alias}\``,
        })
      return { word, phrase }
    }),
  ),
})
export type GlossaryTerm = z.output<typeof glossaryRowSchema>

export const glossaryColumns = Object.keys(glossaryRowSchema.shape)

function splitForms(cell: string, separator: RegExp | string = ';'): string[] {
  return cell
    .split(separator)
    .map((form) => form.trim())
    .filter((form) => form !== '')
}
