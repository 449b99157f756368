import type { Workspace } from '../workspace/workspace';
import type { Played, PlayedStory } from './played';
import type { Step, Story } from './story';

/** A case that is tried: a story that grows by a step, with what the engine answered last. */
export interface Trial {
  /** 1, 2, 3 ...: the order in which they were begun. */
  readonly no: number;
  readonly story: Story;
  readonly played: PlayedStory;
  /** The step after which it left another trial; absent: it began at the start. */
  readonly from?: { no: number; step: number };
  /** What was drawn when it was played last. */
  readonly drawn: string;
}

export interface Trials {
  readonly all: readonly Trial[];
  /** `no` of the one that is shown. */
  readonly shown: number | undefined;
  /** What the last answer said of the model. */
  readonly model: Played | undefined;
}

const none: Trials = { all: [], shown: undefined, model: undefined };

export const shownOf = ({ all, shown }: Trials): Trial | undefined => all.find(({ no }) => no === shown);

/** A story that begins as another one does, for the step after those. */
export const upTo = (story: Story, step: number): Story => ({ ...story, when: story.when.slice(0, step) });

export const withStep = (story: Story, step: Step): Story => ({ ...story, when: [...story.when, step] });

/** Whether every step of the story was carried out: only then has it grown. */
export const wentThrough = ({ when }: Story, { moments }: PlayedStory): boolean =>
  moments.length === when.length + 1;

export const begun = (trials: Trials, trial: Omit<Trial, 'no'>): Trials => {
  const no = Math.max(0, ...trials.all.map((one) => one.no)) + 1;
  return { ...trials, all: [...trials.all, { ...trial, no }], shown: no };
};

export const grown = (
  trials: Trials,
  no: number,
  next: Pick<Trial, 'story' | 'played' | 'drawn'>,
): Trials => ({
  ...trials,
  all: trials.all.map((one) => (one.no === no ? { ...one, ...next } : one)),
});

export const dropped = (trials: Trials, no: number): Trials => {
  const all = trials.all.filter((one) => one.no !== no);
  return { ...trials, all, shown: trials.shown === no ? all.at(-1)?.no : trials.shown };
};

/** The trials of an open model: they stay while panels come and go, and end with the page. */
export class TrialBook {
  private trials = none;
  private readonly listeners = new Set<() => void>();

  get = (): Trials => this.trials;
  change = (change: (trials: Trials) => Trials): void => {
    this.trials = change(this.trials);
    this.listeners.forEach((listener) => listener());
  };
  listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}

const books = new WeakMap<Workspace, TrialBook>();

export function bookOf(workspace: Workspace): TrialBook {
  let book = books.get(workspace);
  if (!book) books.set(workspace, (book = new TrialBook()));
  return book;
}
