import type { Rule } from '../rule.ts'

/** Every fault topics.yaml can have beyond its form; the keys are permanent. */
export const topicRules = {
  'topic-repeat': {
    severity: 'error',
    reason: (id: string, line: number) =>
      `Unexpected second topic \`${id}\`, expected one (the first is on line ${line})`,
    note: 'Give one of the two topics in topics.yaml another id, or make one of both.',
  },
  'topic-plan': {
    severity: 'error',
    reason: (plan: string, plans: string) => `Unexpected plan \`${plan}\`, expected one of ${plans}`,
    note: 'Correct the key under `places` in topics.yaml: it is a folder of seeds/.',
  },
  'topic-place': {
    severity: 'error',
    reason: (id: string, plan: string) =>
      `Unexpected id \`${id}\`, expected a heading or paragraph of ${plan}`,
    note: 'Correct the list in topics.yaml; outline.json has the ids of the plan.',
  },
  'topic-unknown': {
    severity: 'error',
    reason: (topic: string, topics: string) => `Unexpected topic \`${topic}\`, expected one of ${topics}`,
    note: 'Name a topic of seeds/topics.yaml, or add it there.',
  },
} as const satisfies Record<string, Rule>
