import {
  acceptanceLimitFor,
  actOf,
  assertAdmissible,
  clockGrounds,
  type ClockEvent,
  type CountedLimit,
  dateAt,
  explain,
  inForce,
  limitFor,
  nationalCalendar,
  type ProcedureContent,
  replay,
  type StartFacts,
  type WorkingCalendar,
  withClockDefaults,
} from '../../one-stop-shop';
import { DomainError, type JsonObject, type LocalizedText } from '../../kernel';
import type { HostedEvent, InMemoryHost } from '../../runtime';

/** The legal clock of a case that is played: until it is accepted or refused, then until its result is there. */
export interface PromiseSeen {
  kind: 'ACCEPTANCE' | 'CASE';
  state: 'RUNNING' | 'PAUSED' | 'ENDED';
  /** Epoch ms; null while it is paused. */
  due: number | null;
  /** When it was kept or missed for good, epoch ms. */
  endedAt: number | null;
  /** Why this date, line by line. */
  explanation: LocalizedText;
  /** What the law would have refused. */
  refused: { code: string; params: JsonObject } | null;
}

interface Clock {
  kind: PromiseSeen['kind'];
  facts: StartFacts;
  events: ClockEvent[];
  isEnded: boolean;
}

/**
 * Reads the clock of a case off the history of its process, by the rules by which the one-stop shop keeps it: acts start, stop
 * and end it. Null where the procedure sets no limit.
 */
export function promiseOf(
  host: InMemoryHost,
  procedure: ProcedureContent,
  history: readonly HostedEvent[],
  startAt: number,
  calendar: WorkingCalendar = nationalCalendar(),
): PromiseSeen | null {
  const known: JsonObject = {};
  const pausing = new Set<string>();
  let refused: PromiseSeen['refused'] = null;
  let clock: Clock | null = null;

  const begin = (kind: Clock['kind'], at: number, limit: CountedLimit & { source?: string }): Clock => ({
    kind,
    events: [],
    isEnded: false,
    facts: {
      at,
      actor: null,
      ...(limit.source && { ground: limit.source }),
      ...withClockDefaults({
        limit: { value: limit.value, unit: limit.unit },
        mode: limit.mode,
        warnAtPercent: procedure.clock.warnAtPercent,
        ...(kind === 'CASE' && {
          acceptAfterCutoffCountsNextDay: procedure.clock.acceptAfterCutoffCountsNextDay,
          extension: procedure.clock.extension,
        }),
      }),
    },
  });
  const push = (event: ClockEvent) => {
    if (!clock || clock.isEnded) return;
    try {
      replay(clock.facts, [...clock.events, event], calendar, assertAdmissible);
      clock.events.push(event);
      if (event.type === 'end') clock.isEnded = true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused = { code: error.code, params: error.params };
    }
  };
  const tryTo = (act: () => void) => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused = { code: error.code, params: error.params };
    }
  };
  const groundOfPause = (act: string | undefined, clockEffect: string | undefined, at: number) => {
    const { supplement, financialObligation } = procedure.clock;
    const grounds = groundsAt(at);
    if (act === 'await-supplement' && (supplement !== 'NONE' || clock?.kind === 'ACCEPTANCE'))
      return { ground: grounds.supplement };
    if (act === 'await-payment' && financialObligation === 'PAUSE') return { ground: grounds.payment };
    return clockEffect === 'pause' ? {} : null;
  };
  const left = ({ at }: HostedEvent, act: string | undefined, hasCome: boolean) => {
    if (pausing.size > 0) return;
    const restarts = clock?.kind === 'ACCEPTANCE' || procedure.clock.supplement === 'RESTART';
    const type = act === 'await-supplement' && hasCome && restarts ? 'restart' : 'resume';
    push({ type, at, actor: null, ...(type === 'restart' && { ground: groundsAt(at).supplement }) });
  };

  tryTo(() => {
    const channel = procedure.channels[0];
    const limit = channel && acceptanceLimitFor(procedure, channel);
    if (limit) clock = begin('ACCEPTANCE', startAt, limit);
  });
  history.forEach((event, index) => {
    const { type, elementId, at, instanceId, executionId, data } = event;
    if (type === 'variable.set' && typeof data?.name === 'string') known[data.name] = data.value ?? null;
    const node = host.instance(instanceId).definition.graph.nodes[elementId];
    const { act, clockEffect } = node?.caseStep ?? {};
    if (!node || (!act && !clockEffect)) return;
    const place = `${instanceId} ${executionId} ${elementId}`;
    if (type === 'activity.entered') {
      if (act === 'return') push({ type: 'end', at, actor: null });
      const reason = groundOfPause(act, clockEffect, at);
      if (reason === null) return;
      if (pausing.size === 0)
        push({ type: 'pause', at, actor: null, ...reason, ...(node.name && { note: node.name }) });
      pausing.add(place);
      return;
    }
    if (type !== 'activity.completed' && type !== 'activity.cancelled') return;
    if (pausing.delete(place)) left(event, act, type === 'activity.completed' && hasCome(history, index));
    if (type === 'activity.cancelled') return;
    if (act === 'receive' && known.reception === 'ACCEPTED')
      tryTo(() => (clock = begin('CASE', at, limitFor(procedure, known, at))));
    else if (act === 'receive' && known.reception === 'REFUSED') push({ type: 'end', at, actor: null });
    else if (act === 'extend' && known.extend === true && typeof known.extendUntil === 'string')
      push({
        type: 'extend',
        at,
        actor: null,
        until: known.extendUntil,
        ground: groundsAt(at).extension,
      });
    else if (actOf(act)?.onCompletion) push({ type: 'end', at, actor: null });
  });
  const counted = clock as Clock | null;
  if (!counted)
    return (
      refused && {
        kind: 'CASE',
        state: 'ENDED',
        due: null,
        endedAt: null,
        explanation: { vi: '', en: '' },
        refused,
      }
    );
  const { standing, entries } = replay(counted.facts, counted.events, calendar);
  return {
    kind: counted.kind,
    state: standing.state,
    due: standing.due,
    endedAt: counted.events.findLast(({ type }) => type === 'end')?.at ?? null,
    explanation: explain(entries),
    refused,
  };
}

const groundsAt = (at: number) => inForce(clockGrounds, dateAt(at));

/** Whether a wait that has just ended was answered, by a message or by a task that receives one, and not by a timer. */
function hasCome(history: readonly HostedEvent[], index: number): boolean {
  const { instanceId, at } = history[index]!;
  const caught = history
    .slice(Math.max(0, index - 2), index + 5)
    .find((event) => event.type === 'event.caught' && event.instanceId === instanceId && event.at === at);
  return caught === undefined ? true : caught.data?.kind === 'message';
}
