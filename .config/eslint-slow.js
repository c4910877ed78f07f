import { defineConfig } from 'eslint/config'
import rules from './eslint.js'

/** All rules, with those that take as long as all others together: for the proof. */
export default defineConfig(rules, {
  files: ['**/*.{ts,tsx}'],
  ignores: ['**/*.astro/*.ts'],
  rules: {
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'error',
    '@typescript-eslint/no-unsafe-enum-assignment': 'error',
  },
})
