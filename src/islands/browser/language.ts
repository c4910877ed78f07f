import type { Language } from '../../schemas/language.ts'

/** The language of the page. */
export const language: Language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'

/** Choose the text in the language of the page. */
export const pick = (chinese: string, english: string) => (language === 'zh' ? chinese : english)
