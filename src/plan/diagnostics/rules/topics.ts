import type { Rule } from '../rule.ts'

/** What can be wrong with topics.yaml beyond its form. */
export const topicRules = {
  'topic-repeat': {
    reason: (id: string, line: number) =>
      `Unexpected second topic \`${id}\`, expected one (the first is on line ${line})`,
    note: 'Give one of the two topics another id in topics.yaml, or merge them.',
  },
  'topic-plan': {
    reason: (plan: string, plans: string) => `Unexpected plan \`${plan}\`, expected one of ${plans}`,
    note: 'Correct the key under `places` in topics.yaml; it is the name of a folder in seeds/.',
  },
  'topic-place': {
    reason: (id: string, plan: string) =>
      `Unexpected id \`${id}\`, expected a heading or paragraph of ${plan}`,
    note: 'Correct the list in topics.yaml; outline.json lists the ids of the plan.',
  },
  'topic-unknown': {
    reason: (topic: string, topics: string) => `Unexpected topic \`${topic}\`, expected one of ${topics}`,
    note: 'Use a topic of seeds/topics.yaml, or add this one there.',
  },
} as const satisfies Record<string, Rule>
