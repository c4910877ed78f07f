import { VFile } from 'vfile'
import { type Settings, unknownSource } from '../seed/settings.ts'

/** A plan.txt for a test. */
export function planFile(value: string): VFile {
  return new VFile({ path: 'plan.txt', value })
}

/** Settings for a test, as plan.yaml would give them. */
export function settingsFor(overrides: Partial<Settings> = {}): Settings {
  return {
    id: 'test-plan',
    title: { zh: '测试规划' },
    shortTitle: { zh: '测试', en: 'Test' },
    place: null,
    field: null,
    period: { from: 2021, to: 2025 },
    state: 'concluded',
    issuer: null,
    translationNote: null,
    source: unknownSource,
    sha256: '0'.repeat(64),
    original: null,
    wrapper: [],
    levels: {},
    boxes: [],
    headings: [],
    paragraphs: [],
    misnumbered: [],
    repairs: [],
    strict: false,
    moved: {},
    movedTargets: {},
    file: new VFile({ path: 'plan.yaml', value: '' }),
    placeOf: () => ({ line: 1, column: 1 }),
    ...overrides,
  }
}

/** The findings on a file, one line each: line, rule, reason. */
export function findingsOf(file: VFile): string[] {
  return file.messages.map((message) => `${message.line ?? ''} ${message.ruleId ?? ''}: ${message.reason}`)
}

/** The apparatus of a chapter without moved ids, glossary, notes and targets. */
export const emptyApparatus = { moved: new Map<string, string[]>(), lookup: () => [], notes: [], targets: [] }
