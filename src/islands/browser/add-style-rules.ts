/**
 * Add rules to the page. Its policy forbids a new style sheet without a hash, but allows rules in an existing one.
 */
export function addStyleRules(rules: string) {
  const { sheet } = document.querySelector('style') ?? {}
  sheet?.insertRule(`@media all{${rules}}`, sheet.cssRules.length)
}
