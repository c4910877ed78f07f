import { raise } from './superscript.ts'

/** What commands of LaTeX print; those of type and size print nothing, and their words stay. */
const signs: Readonly<Record<string, string>> = {
  '%': '%',
  $: '$',
  '#': '#',
  '&': '&',
  _: '_',
  times: '×',
  div: '÷',
  cdot: '·',
  pm: '±',
  mp: '∓',
  sim: '～',
  thicksim: '～',
  approx: '≈',
  geq: '≥',
  ge: '≥',
  geqslant: '≥',
  leq: '≤',
  le: '≤',
  leqslant: '≤',
  gt: '>',
  lt: '<',
  neq: '≠',
  permil: '‰',
  textperthousand: '‰',
  degree: '°',
  circ: '°',
  prime: '′',
  mu: 'μ',
  rightarrow: '→',
  to: '→',
  ldots: '…',
  cdots: '…',
}
const silent =
  /^(?:[,;:! ]|quad|qquad|left|right|big|Big|math(?:rm|bf|it|sf|tt)|text(?:rm|bf|it|sf)?|operatorname|boldsymbol|bm|rm|bf|displaystyle|textstyle|small)$/

/**
 * Write a short formula of LaTeX as plain text: 60\% is 60%, 10^{4} is 10⁴, \geq 5 0 is ≥50. Null where it holds
 * anything that has no such form.
 */
export function readLatex(latex: string): string | null {
  let text = latex
  for (let before = ''; before !== text;) {
    before = text
    text = text
      .replace(/\\(?:math(?:rm|bf|it|sf|tt)|text(?:rm|bf|it|sf)?|operatorname|bm)\s*\{([^{}]*)\}/g, '$1')
      .replace(/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '$1/$2')
      .replace(/\^\s*(?:\{\s*\\circ\s*\}|\\circ)/g, '°')
      .replace(/\^\s*(?:\{([^{}\\]*)\}|([^\s{}\\]))/g, (_, inner?: string, one?: string) =>
        raise((inner ?? one ?? '').replace(/\s/g, '')),
      )
      .replace(/_\s*\{([^{}\\]*)\}/g, '$1')
      .replace(/(?<!\\)_\s*([^\s{}\\])/g, '$1')
  }
  const unknown: string[] = []
  const plain = text.replace(/\\([A-Za-z]+|[^A-Za-z])/g, (_, command: string) => {
    const sign = signs[command]
    if (sign === undefined && !silent.test(command)) unknown.push(command)
    return sign ?? ''
  })
  if (unknown.length > 0 || plain.includes('^')) return null
  return plain.replace(/[{}\s~]/g, '')
}
