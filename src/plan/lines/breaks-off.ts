/** Whether a line, given in rule form, breaks off in the middle of a sentence or in brackets. */
export function breaksOff(text: string): boolean {
  if (text.lastIndexOf('（') > text.lastIndexOf('）')) return true
  return !/[。！？…；：”’）》」』】\]][\s\u00A0]*$/.test(text)
}
