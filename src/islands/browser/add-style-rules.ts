/**
 * Adds rules to the page. Its policy allows no style sheet that came with no hash, but a sheet that it allowed may be
 * added to.
 */
export function addStyleRules(rules: string) {
  const { sheet } = document.querySelector('style') ?? {}
  sheet?.insertRule(`@media all{${rules}}`, sheet.cssRules.length)
}
