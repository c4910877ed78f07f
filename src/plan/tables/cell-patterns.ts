/** Whether a cell holds a number and nothing of a name: 3, 84%, [1000], —. */
export function isFigure(text: string): boolean {
  return /^(?:[<>＜＞≥≤〔［[【（(]*[-+]?[\d.,，]+[%％‰〕］\]】）)]*|[—–\-/]+)$/.test(text.trim())
}

/** Whether a line of one cell is a class with its number, a note or the sign of a table that goes on: 一、养老服务. */
export function isClass(text: string): boolean {
  return /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|(?:注|註|备注|備註|说明|资料来源|数据来源)\d*[:：.]|[续續]表|[[［〔【(（]\s*[\]］〕】)）])/.test(
    text,
  )
}
