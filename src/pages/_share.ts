import { sharePicture } from '../downloads/share/picture.ts'
import { fill, words } from '../i18n/words.ts'
import type { Language, Translatable } from '../schemas/language.ts'
import type { PlanEntry } from '../schemas/plan.ts'

/** What the picture of a page is made of. */
interface Pictured {
  lang: Language
  title: Translatable
  above: string
  /** The plan, whose period is shown. */
  plan?: PlanEntry | undefined
}

/** Answer with the picture of a page. */
export async function answerWithPicture({ lang, title, above, plan }: Pictured): Promise<Response> {
  const picture = await sharePicture({
    lang: title[lang] === null ? 'zh' : lang,
    above,
    title: title[lang] ?? title.zh,
    below: plan ? fill(words[lang].period, plan.period) : '',
  })
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } })
}

/** The title of a plan in a language, or in Chinese. */
export const titleOf = (plan: PlanEntry, lang: Language) => plan.title[lang] ?? plan.title.zh
