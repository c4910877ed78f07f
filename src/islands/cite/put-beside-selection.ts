/** Space between the selection and the button, in px. */
const gap = 8

/** What lies over the page at its head and foot. */
const bars = {
  head: ['.top', '.rail', '.tools'],
  foot: ['.steps', '.player', '.panel', '.status'],
}

/** Put the button just below the end of the selection, or above it, where no bar covers it. */
export function putBesideSelection(button: HTMLElement) {
  const range = getSelection()?.getRangeAt(0)
  const rects = range?.getClientRects()
  const first = rects?.[0]
  const last = rects?.[rects.length - 1]
  if (!first || !last) return
  const { height, width } = button.getBoundingClientRect()
  const { top, bottom } = freeSpace()
  const below = last.bottom + gap
  const above = first.top - gap - height
  const fits = (at: number) => at >= top && at + height <= bottom
  const at = fits(below) ? below : fits(above) ? above : bottom - height - gap
  button.style.top = `${Math.max(top, at)}px`
  button.style.left = `${Math.max(gap, Math.min(last.right - width, innerWidth - width - gap))}px`
}

/** The part of the window that no bar covers. */
function freeSpace(): { top: number; bottom: number } {
  const boxes = (names: readonly string[]) =>
    names.flatMap((name) =>
      Array.from(document.querySelectorAll(name))
        .filter((bar) => /fixed|sticky/.test(getComputedStyle(bar).position))
        .map((bar) => bar.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && height > 0),
    )
  // What sticks to the head is there only once it has been scrolled to; beside the text it covers nothing.
  const head = boxes(bars.head).filter(({ top, height }) => top <= 0 && height < innerHeight / 2)
  return {
    top: Math.max(0, ...head.map(({ bottom }) => bottom)),
    bottom: Math.min(innerHeight, ...boxes(bars.foot).map(({ top }) => top)),
  }
}
