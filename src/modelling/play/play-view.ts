import { problemView } from '../../definitions';
import { Messages } from '../../http';
import { iso, isoOrNull, type JsonObject, type LocalizedText } from '../../kernel';
import { oneStopShopMessages } from '../../one-stop-shop';
import type { MomentView, PlayedStoryView, PlayedView } from './play.dto';
import type { PlayAnswer, PlayedStory, SeenMoment } from './play';

type Language = keyof LocalizedText;

const messages = new Messages(oneStopShopMessages);

/** What was played, with instants as ISO 8601 and words in the language of the request. */
export const playedView = (
  { problems, drawn, data, stories, coverage }: PlayAnswer,
  language: Language,
): PlayedView => ({
  problems: problems.map((problem) => problemView(problem, language)),
  ...drawn,
  forms: drawn.forms.map(({ key, schema }) => ({ key, schema: schema as JsonObject })),
  data,
  stories: stories.map((story) => storyView(story, language)),
  ...coverage,
});

const storyView = (
  { file, title, steps, failures, seen, touched }: PlayedStory,
  language: Language,
): PlayedStoryView => ({
  file,
  title: title && title[language],
  hasPassed: failures.length === 0,
  steps,
  failures: failures.map(({ step, message, elements }) => ({
    step: String(step),
    message: message[language],
    elements,
  })),
  moments: seen.map((moment, index) => momentView(moment, index === seen.length - 1, language)),
  touched,
});

const momentView = (
  { at, tasks, timers, waits, happened, troubles, promise, formProblems, ...rest }: SeenMoment,
  isLast: boolean,
  language: Language,
): MomentView => ({
  at: iso(at),
  state: rest.state,
  messages: rest.messages,
  jobs: rest.jobs,
  reached: rest.reached,
  passed: rest.passed,
  sent: rest.sent,
  incidents: rest.incidents,
  variables: rest.variables,
  tokens: rest.tokens,
  tasks: tasks.map(({ element, groups, due }) => ({ element, groups, dueAt: isoOrNull(due ?? null) })),
  timers: timers.map(({ element, due }) => ({ element, dueAt: iso(due) })),
  waits: waits.map(({ openedAt, due, why, by, variables, ...wait }) => ({
    ...wait,
    by: by.map((words) => words[language]),
    openedAt: iso(openedAt),
    dueAt: isoOrNull(due),
    why: why && why[language],
    variables: isLast ? variables : {},
  })),
  happened: happened.map(({ at: instant, ...one }) => ({ ...one, at: iso(instant) })),
  troubles: troubles.map(({ element, code, words }) => ({ element, code, message: words[language] })),
  promise: promise && {
    kind: promise.kind,
    state: promise.state,
    dueAt: isoOrNull(promise.due),
    explanation: promise.explanation[language],
    refused: promise.refused && messages.say(promise.refused.code, language, promise.refused.params),
  },
  formProblems: formProblems.map(({ field, code, params }) => ({
    field,
    code,
    message: messages.say(code, language, { ...params, field }),
  })),
});
