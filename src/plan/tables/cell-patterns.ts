/** The nature of an indicator, binding or expected. */
export const nature = /^(?:约束性|预期性|約束性|預期性)$/

/** Whether a cell is a number or a dash: 3, 84%, [1000], —. */
export function isFigure(text: string): boolean {
  return /^(?:[<>＜＞≥≤〔［[【（(]*[-+]?[\d.,，]+[%％‰〕］\]】）)]*|[—–\-/]+)$/.test(text.trim())
}

/** Whether cells are a unit, figures and an attribute, without a name. */
export function areValues(cells: readonly string[]): boolean {
  const isValue = (cell: string) => isFigure(cell) || nature.test(cell.trim())
  const [first = '', ...others] = cells
  return (
    (isValue(first) || first.length <= 6) &&
    others.length > 0 &&
    others.every(isValue) &&
    cells.some(isFigure)
  )
}

/** Whether a single cell is the name of a class (一、养老服务), a note, or the sign of a continued table. */
export function isClass(text: string): boolean {
  return /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|(?:注|註|备注|備註|说明|资料来源|数据来源)\d*[:：.]|[续續]表|[[［〔【(（]\s*[\]］〕】)）])/.test(
    text,
  )
}

const head =
  /^(?:序\s*号|序\s*號|编\s*号|指\s*标|指\s*標|指标名称|指標名稱|(?:主要|具体|发展|规划|核心|一级|二级|三级)指标|项\s*目|单\s*位|單\s*位|计量单位|计算单位|类\s*别|類\s*別|类\s*型|领\s*域|分\s*类|属\s*性|屬\s*性|指标(?:属性|类型|类别|性质|单位)|指標屬性|性\s*质|备\s*注|[[（(]?20\d\d\s*年?.{0,8}|[“"]?十[一二三四五六]五[”"]?.{1,10}|年均.{0,12}|五年累计.{0,6}|累计.{0,8}|.{0,6}目标值?(?:[（(]20\d\d年?[）)])?|.{0,6}現[狀状]值?|.{0,6}现状值?(?:[（(]20\d\d年?[）)])?|基期值?|基准值|基线值?|完成情况|指标值|数值|项目名称|建设内容|责任单位|牵头单位)$/

/** Whether a text is the head of a column. */
export function isColumnHead(text: string): boolean {
  return text.length <= 24 && head.test(text.trim())
}

const subHead =
  /^(?:实际|实绩|完成|预计|现状|基期|目标|规划|预期|累计|年均|总量|增速|绝对值|[（(]?\d{4}[）)]?)[值数量]?(?:[（(].{1,8}[）)])?$/

/** Whether a text can be in the second row of a head, under one that spans several columns. */
export function isSubHead(text: string): boolean {
  return isColumnHead(text) || subHead.test(text.trim())
}
