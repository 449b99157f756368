import type { DomainError, JsonObject, LocalizedText } from '../../kernel';
import { localTime } from '../local-date';
import type { CaseState } from './case-file';
import { refusals } from './case-file.errors';
import { eventInWords, stateInWords } from './event-in-words';

/** The last thing that happened to a case; absent: nothing that anybody did. */
export interface LastAct {
  type: string;
  actorName: string;
  /** Milliseconds. */
  at: number;
  data: JsonObject;
}

/** An act that comes too late or too early; what happened last is told where it is known. */
export const notNow = (act: string, state: CaseState, last?: LastAct): DomainError =>
  refusals.notNow({ act, state, standing: { ...stateInWords(state) }, ...toldOf(last) });

/** Somebody has changed the case since it was seen. */
export const changedTo = (version: number, last: LastAct | undefined): DomainError =>
  refusals.changed({ version, ...toldOf(last) });

/** For programs by its code and instant; for people in words, at the time of Vietnam. */
function toldOf(last: LastAct | undefined): JsonObject {
  if (!last) return { lastAct: '', lastActor: '', lastAt: '', told: { vi: '', en: '' } };
  const { type, actorName, at, data } = last;
  // Dates are told; names of places and what somebody wrote are read in the case itself.
  const dates = Object.fromEntries(
    Object.entries(data).filter(
      ([, value]) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value),
    ),
  );
  const what = eventInWords(type, dates, { place: () => undefined, code: () => undefined });
  const when = localTime(at);
  const short = (text: string) => text.replace(/\.$/, '');
  const told: LocalizedText = {
    vi: ` Việc gần nhất: ${short(what.vi)} (${[actorName, when].filter(Boolean).join(', ')}).`,
    en: ` Latest: ${short(what.en)} (${[actorName, when].filter(Boolean).join(', ')}).`,
  };
  return { lastAct: type, lastActor: actorName, lastAt: new Date(at).toISOString(), told: { ...told } };
}
