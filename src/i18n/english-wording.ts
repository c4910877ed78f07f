/** How a word of the plan goes before a value in English: `noun` before “full coverage”, `verb` before “reach 60%”. */
interface Hope {
  noun: string
  verb: string
}

const hopes: readonly (readonly [RegExp, Hope])[] = [
  [/力争|争取|争创|力求|努力|有望/, { noun: 'strive for', verb: 'strive to' }],
  [/推动|推进|促进/, { noun: 'work toward', verb: 'work to' }],
  [/鼓励/, { noun: 'encourage', verb: 'encourage efforts to' }],
  [/探索/, { noun: 'explore', verb: 'explore how to' }],
  [/引导/, { noun: 'guide toward', verb: 'guide efforts to' }],
  [/倡导/, { noun: 'advocate', verb: 'advocate efforts to' }],
]

/** The English of what makes a promise an aspiration, as the translation has it; null for a word it has none for. */
export function englishHope(text: string): Hope | null {
  return hopes.find(([word]) => word.test(text))?.[1] ?? null
}

/** Words around a value, and what they are: reach 60%; at least 60%; all … fitted. */
interface Around {
  before: string
  after: string
  form: 'verb' | 'bound' | 'done'
}

const verb = (before: string, after = ''): Around => ({ before, after, form: 'verb' })
const bound = (before: string, after = ''): Around => ({ before, after, form: 'bound' })
const done = (after: string): Around => ({ before: '', after, form: 'done' })

/** The plan's words around a number, longest first; … is the number where words follow it. */
const wordings: readonly (readonly [RegExp, Around])[] = [
  [/^(?:达到?|实现)…(?:及|或)?以上$/, verb('reach', 'or more')],
  [/^(?:提高|提升|增加|增长)[到至]…(?:及|或)?以上$/, verb('rise to', 'or more')],
  [/^(?:保持|稳定|维持)在?…(?:及|或)?以上$/, verb('remain at', 'or more')],
  [/^(?:建成|建设|新建)…(?:及|或)?以上$/, verb('build', 'or more')],
  [/^(?:新增|增加)…(?:及|或)?以上$/, verb('add', 'or more')],
  [/^…(?:及|或)?以上$/, bound('', 'or more')],
  [/^…(?:及|或)?以[下内]$/, bound('', 'or less')],
  [/^…(?:左右|上下)$/, bound('about')],
  [/^[≥≧]$/, bound('at least')],
  [/^[≤≦]$/, bound('no more than')],
  [/^[>＞]$/, bound('more than')],
  [/^[<＜]$/, bound('less than')],
  [/^控制在…(?:以内|以下|之内)?$|^控制在$/, verb('be kept within')],
  [/^(?:达到?)?(?:不低于|不少于|至少|最少)$/, bound('at least')],
  [/^(?:达到?)?(?:不超过|不高于|不多于|至多)$/, bound('no more than')],
  [/^超过$|^突破$|^高于$/, bound('more than')],
  [/^低于$/, bound('less than')],
  [/^达到?$|^均达到?$/, verb('reach')],
  [/^(?:提高|提升|增加|增长|扩大|上升)[到至]$/, verb('rise to')],
  [/^(?:降低|下降|减少|压减|压缩)[到至]$/, verb('fall to')],
  [/^(?:保持|稳定|维持)在?$/, verb('remain at')],
  [/^实现高标准$|^高标准实现$/, verb('achieve, to a high standard,')],
  [/^(?:基本)?实现$/, verb('achieve')],
  [/^新增$|^增加$/, verb('add')],
  [/^(?:提高|提升|增长)$/, verb('rise by')],
  [/^(?:降低|下降|减少)$/, verb('fall by')],
  [/^(?:建成|建设|新建|建)$/, verb('build')],
  [/^(?:建立|成立|设立|设置|组建)$/, verb('set up')],
  [/^(?:培育|孵化|培育或孵化|培育孵化)$/, verb('incubate')],
  [/^培训$/, verb('train')],
  [/^培养$/, verb('train')],
  [/^(?:打造|创建)$/, verb('create')],
  [/^完成$/, verb('complete')],
  [/^…(?:建立|成立|设立|设置|组建)$/, done('established')],
  [/^…(?:落实|推行|施行|实施)$/, done('implemented')],
  [/^…(?:装配|配备)$/, done('fitted')],
  [/^…建成$/, done('built')],
  [/^…达标$/, done('up to standard')],
  [/^(?:落实|推行|施行|实施)$/, verb('implement')],
  [/^覆盖$/, verb('cover')],
]

/** The English of the plan's words around a value; null for words it has none for. */
export function englishWording(operatorText: string): Around | null {
  const found = wordings.find(([words]) => words.test(operatorText))?.[1]
  if (found) return found
  for (const [words, around] of spans) {
    const rest = operatorText.replace(words, '')
    if (rest === operatorText) continue
    const inner = rest === '' ? bound('') : englishWording(rest)
    if (!inner) return null
    const join = (...parts: string[]) => parts.filter((part) => part !== '').join(' ')
    return { ...around, before: join(around.before, inner.before), after: join(inner.after, around.after) }
  }
  return null
}

/** What goes before other words: over how long a number sums up, or how often it is reached. */
const spans: readonly (readonly [RegExp, Around])[] = [
  [/^累计(?:增长|增加|提高)/, verb('rise by a total of')],
  [/^累计(?:下降|降低)/, verb('fall by a total of')],
  [/^累计(?:新增)?/, bound('a total of')],
  [/^年均(?:增长|增速|增幅|提高)/, verb('grow by', 'a year on average')],
  [/^年均(?:下降|降低)/, verb('fall by', 'a year on average')],
  [/^年均/, bound('', 'a year on average')],
]

const coverages: readonly (readonly [RegExp, string])[] = [
  [/^全覆盖$/, 'full coverage'],
  [/^普遍$/, 'universally'],
  [/^覆盖.*(?:居民|人口|群众)$/, 'coverage of all residents'],
  [/^(?:全部|所有|全体|各|每个?)/, 'all'],
  [/^覆盖/, 'coverage'],
]

/** The English of words that promise all of something without a number. */
export function englishCoverage(valueText: string): string {
  return coverages.find(([words]) => words.test(valueText))?.[1] ?? 'all'
}
