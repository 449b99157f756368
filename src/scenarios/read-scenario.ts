import { parseDocument } from 'yaml';
import type { Json, JsonObject, LocalizedText } from '../kernel';
import type { Action, Duration, Expectation, Given, Scenario, Step } from './scenario';

/** The place and the reason why a scenario file cannot be run. */
export class ScenarioFormatError extends Error {
  constructor(place: string, reason: string) {
    super(`${place}: ${reason}`);
    this.name = 'ScenarioFormatError';
  }
}

/** Reads one YAML scenario; a word that it does not know is refused, so that no check is skipped by a misspelling. */
export function readScenario(text: string): Scenario {
  const document = parseDocument(text, { prettyErrors: true, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw new ScenarioFormatError('yaml', error.message);
  const fields = objectAt('scenario', document.toJS({ maxAliasCount: 50 }) as Json, [
    'title',
    'process',
    'given',
    'when',
    'then',
  ]);
  return {
    title: titleAt(fields.title),
    process: textAt('process', fields.process),
    given: givenAt(fields.given),
    when: listAt('when', fields.when).map((step, index) => stepAt(`when[${index}]`, step)),
    then: expectationAt('then', fields.then),
  };
}

function titleAt(value: Json | undefined): LocalizedText {
  const { vi, en } = objectAt('title', value, ['vi', 'en']);
  return { vi: textAt('title.vi', vi), en: textAt('title.en', en) };
}

function givenAt(value: Json | undefined): Given {
  const { at, caseCode, variables } = objectAt('given', value, ['at', 'caseCode', 'variables']);
  return {
    at: instantAt('given.at', at),
    caseCode: textAt('given.caseCode', caseCode),
    variables: dataAt('given.variables', variables),
  };
}

const verbs = ['complete', 'pass', 'until', 'receive', 'signal', 'work'] as const;
const details = ['as', 'key', 'heard', 'with', 'error'] as const;
/** Which details go with which verb. */
const detailsOf: Record<(typeof verbs)[number], readonly string[]> = {
  complete: ['as', 'with'],
  pass: [],
  until: [],
  receive: ['key', 'heard', 'with'],
  signal: ['with'],
  work: ['with', 'error'],
};

function stepAt(place: string, value: Json): Step {
  const fields = objectAt(place, value, [...verbs, ...details, 'then']);
  const said = verbs.filter((verb) => verb in fields);
  if (said.length !== 1)
    throw new ScenarioFormatError(place, `needs exactly one of ${verbs.join(', ')}; it has ${said.length}`);
  const verb = said[0]!;
  for (const detail of details)
    if (detail in fields && !detailsOf[verb].includes(detail))
      throw new ScenarioFormatError(place, `"${detail}" does not go with "${verb}"`);
  const action = actionAt(place, verb, fields);
  return { ...action, ...('then' in fields && { then: expectationAt(`${place}.then`, fields.then) }) };
}

function actionAt(place: string, verb: (typeof verbs)[number], fields: JsonObject): Action {
  const name = () => textAt(`${place}.${verb}`, fields[verb]);
  const data = () => dataAt(`${place}.with`, fields.with);
  switch (verb) {
    case 'complete':
      return {
        kind: verb,
        task: name(),
        data: data(),
        ...('as' in fields && { as: textAt(`${place}.as`, fields.as) }),
      };
    case 'pass':
      return { kind: verb, by: durationAt(`${place}.pass`, name()) };
    case 'until':
      return { kind: verb, at: instantAt(`${place}.until`, fields.until) };
    case 'receive':
      return {
        kind: verb,
        message: name(),
        heard: fields.heard === undefined || flagAt(`${place}.heard`, fields.heard),
        data: data(),
        ...('key' in fields && { key: textAt(`${place}.key`, fields.key) }),
      };
    case 'signal':
      return { kind: verb, signal: name(), data: data() };
    case 'work':
      return {
        kind: verb,
        topic: name(),
        data: data(),
        ...('error' in fields && { error: textAt(`${place}.error`, fields.error) }),
      };
  }
}

const states = ['active', 'completed', 'cancelled'] as const;
const lists = ['open', 'awaits', 'reached', 'passed', 'notPassed', 'incidents'] as const;

function expectationAt(place: string, value: Json | undefined): Expectation {
  const fields = objectAt(place, value, [...lists, 'due', 'variables', 'state', 'sent']);
  const expectation: Expectation = {};
  for (const list of lists)
    if (list in fields)
      expectation[list] = listAt(`${place}.${list}`, fields[list]).map((item) =>
        textAt(`${place}.${list}`, item),
      );
  if ('due' in fields)
    expectation.due = Object.fromEntries(
      Object.entries(dataAt(`${place}.due`, fields.due)).map(([element, at]) => [
        element,
        instantAt(`${place}.due.${element}`, at),
      ]),
    );
  if ('variables' in fields) expectation.variables = dataAt(`${place}.variables`, fields.variables);
  if ('state' in fields) {
    const state = states.find((known) => known === fields.state);
    if (!state) throw new ScenarioFormatError(`${place}.state`, `must be one of ${states.join(', ')}`);
    expectation.state = state;
  }
  if ('sent' in fields)
    expectation.sent = listAt(`${place}.sent`, fields.sent).map((item, index) => {
      const spot = `${place}.sent[${index}]`;
      const sent = objectAt(spot, item, ['message', 'key', 'with']);
      return {
        message: textAt(`${spot}.message`, sent.message),
        ...('key' in sent && { key: textAt(`${spot}.key`, sent.key) }),
        ...('with' in sent && { with: dataAt(`${spot}.with`, sent.with) }),
      };
    });
  return expectation;
}

function objectAt(place: string, value: Json | undefined, known: readonly string[]): JsonObject {
  const fields = dataAt(place, value);
  for (const field of Object.keys(fields))
    if (!known.includes(field))
      throw new ScenarioFormatError(place, `unknown word "${field}"; known: ${known.join(', ')}`);
  return fields;
}

function dataAt(place: string, value: Json | undefined): JsonObject {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ScenarioFormatError(place, 'must be a map');
  return value;
}

function listAt(place: string, value: Json | undefined): Json[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new ScenarioFormatError(place, 'must be a list');
  return value;
}

function textAt(place: string, value: Json | undefined): string {
  if (typeof value !== 'string' || value === '') throw new ScenarioFormatError(place, 'must be a text');
  return value;
}

function flagAt(place: string, value: Json): boolean {
  if (typeof value !== 'boolean') throw new ScenarioFormatError(place, 'must be true or false');
  return value;
}

/** An instant always says its offset, so that a scenario means the same on every machine. */
function instantAt(place: string, value: Json | undefined): number {
  const text = textAt(place, value);
  const instant = /T.*(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(instant))
    throw new ScenarioFormatError(place, `"${text}" is no instant such as 2026-10-05T08:00:00+07:00`);
  return instant;
}

const SECOND = 1000;
const units = ['minute', 'working-hour', 'working-day', 'calendar-day', 'month'] as const;

function durationAt(place: string, text: string): Duration {
  const limit = /^(\d+(?:\.\d+)?) ([a-z-]+?)s?$/.exec(text);
  const unit = units.find((known) => known === limit?.[2]);
  if (limit && unit) return { value: Number(limit[1]), unit };
  const iso = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  const parts = iso?.slice(1) ?? [];
  if (parts.every((part) => part === undefined))
    throw new ScenarioFormatError(place, `"${text}" is neither such as P2D nor such as "2 working-days"`);
  const sizes = [7 * 86_400, 86_400, 3_600, 60, 1];
  return {
    milliseconds: parts.reduce((sum, part, index) => sum + Number(part ?? 0) * sizes[index]! * SECOND, 0),
  };
}
