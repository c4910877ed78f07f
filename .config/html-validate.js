import { defineConfig } from 'html-validate'

export default defineConfig({
  root: true,
  extends: ['html-validate:standard'],
  // Astro puts the one style its islands need before the first of them, wherever that stands.
  elements: ['html5', { style: { inherit: 'style', flow: true } }],
})
