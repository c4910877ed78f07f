import type { Language } from './language.ts'

/** The tag (BCP 47) of each language, as in `lang` and `hreflang`. Without zod, as browsers load it. */
export const tags = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>
