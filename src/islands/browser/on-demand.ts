/**
 * Load the script at `url` at the first plain click on an element that matches `selector`, and repeat the click.
 * The script then listens for clicks itself. If it does not load, links are followed as usual.
 */
export function onDemand(selector: string, url: string) {
  let state: 'asked' | 'loaded' | undefined
  document.addEventListener('click', (event) => {
    const control = (event.target as Element).closest<HTMLElement>(selector)
    if (!control || state === 'loaded' || isModified(event)) return
    event.preventDefault()
    if (state) return
    state = 'asked'
    import(/* @vite-ignore */ url).then(
      () => {
        state = 'loaded'
        control.click()
      },
      () => {
        state = undefined
        if (control instanceof HTMLAnchorElement) location.href = control.href
      },
    )
  })
}

/** Whether a click asks for a new tab or window. */
const isModified = ({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) =>
  ctrlKey || metaKey || shiftKey || altKey
