import { stringify } from 'yaml';

/** What is checked of a case; the words of the scenario format (src/scenarios/README.md). */
export interface Expectation {
  state?: string;
  open?: string[];
  awaits?: string[];
  /** Element -> ISO 8601 with offset. */
  due?: Record<string, string>;
  variables?: Record<string, unknown>;
  reached?: string[];
  passed?: string[];
  notPassed?: string[];
  sent?: { message: string; key?: string; with?: Record<string, unknown> }[];
  incidents?: string[];
}

export const verbs = ['complete', 'pass', 'until', 'receive', 'signal', 'work'] as const;
export type Verb = (typeof verbs)[number];

/** One step as the file has it: exactly one of the verbs. */
export type Step = { [verb in Verb]?: string } & {
  as?: string;
  key?: string;
  heard?: boolean;
  with?: Record<string, unknown>;
  error?: string;
  then?: Expectation;
};

export interface Story {
  title: { vi: string; en: string };
  process: string;
  given: { at: string; caseCode: string; variables?: Record<string, unknown> };
  when: Step[];
  then: Expectation;
}

export const verbOf = (step: Step): Verb | undefined => verbs.find((verb) => step[verb] !== undefined);

/** The file of a story. */
export const storyText = (story: Story): string => stringify(withoutEmpty(story), { lineWidth: 110 });

/** As a question to the server: JSON is YAML, and nothing is folded. */
export const storyQuestion = (story: Story): string => JSON.stringify(story);

function withoutEmpty({ given: { variables, ...given }, when, ...story }: Story): object {
  return {
    title: story.title,
    process: story.process,
    given: { ...given, ...(variables && Object.keys(variables).length > 0 && { variables }) },
    when: when.map(({ with: data, ...step }) => {
      const { then, ...act } = step;
      return {
        ...act,
        ...(data && Object.keys(data).length > 0 && { with: data }),
        ...(then && { then }),
      };
    }),
    then: story.then,
  };
}

const day = 24 * 3_600_000;
const vietnam = 7 * 3_600_000;

/** `2026-10-05T08:00:00+07:00`: Vietnam's time, whatever the zone of this computer. */
export const localInstant = (instant: number): string =>
  `${new Date(instant + vietnam).toISOString().slice(0, 19)}+07:00`;

/** Eight in the morning of the next Monday to Friday, where a trial begins when nobody says otherwise. */
export function nextMorning(now: number): number {
  const midnight = Math.floor((now + vietnam) / day) * day;
  for (let at = midnight + day; ; at += day) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return at + 8 * 3_600_000 - vietnam;
  }
}

/** The first free name of a file `scenarios/NN-words-of-the-title.yaml`. */
export function fileNameOf(title: string, taken: readonly string[]): string {
  const stories = taken.filter((name) => name.startsWith('scenarios/'));
  const last = Math.max(0, ...stories.map((name) => Number(/^scenarios\/(\d+)/.exec(name)?.[1] ?? 0)));
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `scenarios/${String(last + 1).padStart(2, '0')}-${words || 'story'}.yaml`;
}
