import type { APIRoute } from 'astro'
import { sharePicture } from '../downloads/share/picture.ts'
import { fill, words } from '../i18n/words.ts'
import type { Language, Translatable } from '../schemas/language.ts'
import type { PlanEntry } from '../schemas/plan.ts'

/** The endpoint of the pictures of pages of a kind: the title of each, and its plan if it has one. */
export function pictureEndpoint<Props extends { lang: Language }>(
  textOf: (props: Props) => Promise<{ title: Translatable; above: string; plan?: PlanEntry | undefined }>,
): APIRoute {
  return async ({ props }) => {
    // From getStaticPaths of the endpoint.
    const given = props as Props
    const { lang } = given
    const { title, above, plan } = await textOf(given)
    const picture = await sharePicture({
      lang: title[lang] === null ? 'zh' : lang,
      above,
      title: title[lang] ?? title.zh,
      below: plan ? fill(words[lang].period, plan.period) : '',
    })
    return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } })
  }
}

/** The title of a plan in a language, or in Chinese. */
export const titleOf = (plan: PlanEntry, lang: Language) => plan.title[lang] ?? plan.title.zh
