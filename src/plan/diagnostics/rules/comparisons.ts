import type { Rule } from '../rule.ts'

/** Every fault comparisons.yaml can have beyond its form; the keys are permanent. */
export const comparisonRules = {
  'comparison-repeat': {
    severity: 'error',
    reason: (id: string, line: number) =>
      `Unexpected second comparison \`${id}\`, expected one (the first is on line ${line})`,
    note: 'Give one of the two in comparisons.yaml another id, or make one of both.',
  },
  'comparison-few': {
    severity: 'error',
    reason: (count: number) =>
      `Unexpected ${count === 1 ? 'single plan' : 'list without a plan'}, expected at least two to compare`,
    note: 'Name a target of another plan under `targets` in comparisons.yaml, or remove the comparison.',
  },
  'comparison-plan': {
    severity: 'error',
    reason: (plan: string, plans: string) => `Unexpected plan \`${plan}\`, expected one of ${plans}`,
    note: 'Correct the key under `targets` in comparisons.yaml: it is a folder of seeds/.',
  },
  'comparison-target': {
    severity: 'error',
    reason: (target: string, plan: string, nearest: string) =>
      `Unexpected target \`${target}\`, expected one of ${plan}${nearest}`,
    note: 'Correct the id in comparisons.yaml; it is the last part of the target’s address, and targets.json lists all.',
  },
  'comparison-unlike': {
    severity: 'error',
    reason: (target: string, actual: string, expected: string, first: string) =>
      `Unexpected \`${actual}\` of \`${target}\`, expected \`${expected}\` as of ${first}`,
    note: 'Compare targets in comparisons.yaml that have one unit and are counted alike: a level, a sum over years, or each year.',
  },
} as const satisfies Record<string, Rule>
