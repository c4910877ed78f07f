import type { Rule } from '../rule.ts'

/** What can be wrong with comparisons.yaml beyond its form. */
export const comparisonRules = {
  'comparison-repeat': {
    reason: (id: string, line: number) =>
      `Unexpected second comparison \`${id}\`, expected one (the first is on line ${line})`,
    note: 'Give one of the two another id in comparisons.yaml, or merge them.',
  },
  'comparison-few': {
    reason: (count: number) =>
      `Unexpected ${count === 1 ? 'single plan' : 'list without a plan'}, expected at least two to compare`,
    note: 'Add a target of another plan under `targets` in comparisons.yaml, or remove the comparison.',
  },
  'comparison-plan': {
    reason: (plan: string, plans: string) => `Unexpected plan \`${plan}\`, expected one of ${plans}`,
    note: 'Correct the key under `targets` in comparisons.yaml; it is the name of a folder in seeds/.',
  },
  'comparison-target': {
    reason: (target: string, plan: string, nearest: string) =>
      `Unexpected target \`${target}\`, expected one of ${plan}${nearest}`,
    note: 'Correct the id in comparisons.yaml; it is the last part of the target’s address, and targets.json lists them all.',
  },
  'comparison-unlike': {
    reason: (target: string, actual: string, expected: string, first: string) =>
      `Unexpected \`${actual}\` of \`${target}\`, expected \`${expected}\`, like that of ${first}`,
    note: 'In comparisons.yaml, compare only targets with the same unit and measure: a level, a sum over years, or a number per year.',
  },
} as const satisfies Record<string, Rule>
