/** A line that broke off in the middle of a sentence; marks are of full width. */
export function breaksOff(text: string): boolean {
  if (text.lastIndexOf('（') > text.lastIndexOf('）')) return true
  return !/[。！？…；：”’）》」』】\]][\s\u00A0]*$/.test(text)
}
