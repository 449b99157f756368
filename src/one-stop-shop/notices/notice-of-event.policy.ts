import type { JsonObject } from '../../kernel';
import type { Permission } from '../../identity';
import type { NumberedEvent } from '../../outbox';

export const noticeKinds = [
  'ASSIGNED',
  'RETURNED',
  'DUE_SOON',
  'OVERDUE',
  'CASE_OVERDUE',
  'HANDOFF',
  'CONSULTATION',
  'ESCALATION',
  'URGING',
  'ALERT',
  'FEEDBACK',
  'DIRECTIVE',
  'REVIEW',
  'COMMENT',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Whom an event concerns; who these are is looked up when it is told. */
export type Audience =
  /** Somebody who was named as one of this unit. */
  | { who: 'person'; personId: string; unitId: string | null }
  /** These people, as the event names them. */
  | { who: 'people'; personIds: string[] }
  /** Everybody whose account lets them do this. */
  | { who: 'permitted'; permission: Permission }
  /** Who has the task now. */
  | { who: 'assignee'; taskId: string }
  /** Everybody who has open work of the case. */
  | { who: 'workers'; caseId: string }
  /** Those who lead the unit, or all of it where nobody does; substitutes only where they stand in for this procedure. */
  | { who: 'unit'; unitId: string; procedure: string | null };

export interface Told {
  kind: NoticeKind;
  audience: Audience;
  /** The same thing is told to one person once. */
  source: string;
  subjectId: string | null;
  caseId: string | null;
  details: JsonObject;
  /** Who did it, and knows. */
  except?: string;
  /** The handoff it is about, one of many to its unit that are told together. */
  handoffId?: string;
}

/** Of the registers of feedback and of directives: they name the unit or the person they concern, or nobody. */
const registerEvents = [
  'feedback.received',
  'feedback.classified',
  'feedback.transferred',
  'feedback.assigned',
  'feedback.answer-written',
  'feedback.answer-sent-back',
  'feedback.returned',
  'feedback.answered',
  'feedback.published',
  'feedback.refused',
  'feedback.due-soon',
  'feedback.overdue',
  'directive.task.given',
  'directive.task.accepted',
  'directive.task.assigned',
  'directive.task.sent-back',
  'directive.task.given-again',
  'directive.task.extension-asked',
  'directive.task.extended',
  'directive.task.extension-denied',
  'directive.task.completed',
  'directive.task.to-do-again',
  'directive.task.closed',
  'directive.task.withdrawn',
  'directive.task.urged',
  'directive.task.due-soon',
  'directive.task.overdue',
] as const;

/** The events that tell somebody something, and those after which something told is done with. */
export const followedEvents = [
  'task.claimed',
  'task.delegated',
  'task.unclaimed',
  'clock.due-soon',
  'clock.overdue',
  'case.overdue',
  'handoff.sent',
  'handoff.refused',
  'consult.requested',
  'escalation.fired',
  'letter.urging.sent',
  'task.completed',
  'task.cancelled',
  'handoff.received',
  'handoff.done',
  'handoff.kept',
  'handoff.recalled',
  'consult.answered',
  'consult.expired',
  'proposal.made',
  'proposal.decided',
  'model.commented',
  ...registerEvents,
] as const;

/** What an event tells, and to whom; undefined when it tells nobody anything. */
export function toldBy({ type, payload, seq }: NumberedEvent): Told | undefined {
  const text = (name: string): string | null => {
    const value = payload[name];
    return typeof value === 'string' ? value : null;
  };
  const caseId = text('caseId');
  const about = (
    kind: NoticeKind,
    audience: Audience,
    subjectId: string | null,
    details: JsonObject = {},
  ): Told => ({
    kind,
    audience,
    source: `${kind} ${seq}`,
    subjectId,
    caseId,
    details,
  });
  const unit = (name: string): Audience | undefined => {
    const unitId = text(name);
    return unitId === null ? undefined : { who: 'unit', unitId, procedure: text('procedure') };
  };
  switch (type) {
    case 'task.claimed':
    case 'task.delegated': {
      const taskId = text('taskId');
      // Whoever took it themselves knows.
      if (payload.byAnother !== true) return undefined;
      return taskId === null ? undefined : about('ASSIGNED', { who: 'assignee', taskId }, taskId);
    }
    case 'clock.due-soon':
    case 'clock.overdue': {
      const taskId = text('subjectId');
      if (payload.kind !== 'STEP' || taskId === null) return undefined;
      return about(type === 'clock.overdue' ? 'OVERDUE' : 'DUE_SOON', { who: 'assignee', taskId }, taskId);
    }
    case 'case.overdue':
      return caseId === null ? undefined : about('CASE_OVERDUE', { who: 'workers', caseId }, null);
    case 'handoff.sent':
    case 'handoff.refused': {
      if (payload.isCustody !== true) return undefined;
      const isSent = type === 'handoff.sent';
      const audience = unit(isSent ? 'toUnitId' : 'fromUnitId');
      if (!audience) return undefined;
      const handoffId = text('handoffId');
      if (!isSent) return about('RETURNED', audience, handoffId);
      return handoffId === null ? undefined : { ...about('HANDOFF', audience, text('toUnitId')), handoffId };
    }
    case 'consult.requested': {
      const audience = unit('askedUnitId');
      return audience && about('CONSULTATION', audience, text('consultationId'));
    }
    case 'escalation.fired': {
      // Whoever works on a step is told by its clock.
      if (payload.subjectKind === 'STEP' && payload.cause === 'due-soon') return undefined;
      const personId = text('toPersonId');
      const audience: Audience | undefined =
        personId === null ? unit('toUnitId') : { who: 'person', personId, unitId: text('toUnitId') };
      const { level = null, cause = null } = payload;
      return audience && about('ESCALATION', audience, text('subjectId'), { level, cause });
    }
    case 'letter.urging.sent': {
      const audience = unit('toUnitId');
      return audience && about('URGING', audience, text('letterId'));
    }
    case 'proposal.made':
    case 'proposal.decided': {
      // Other proposals are found where they are decided; those of procedures concern an office of its own.
      const ofProcedures = ['deployment', 'procedure.withdraw'];
      if (!ofProcedures.includes(String(payload.kind))) return undefined;
      const [proposalId, proposedBy] = [text('id'), text('proposedBy')];
      if (proposalId === null || proposedBy === null) return undefined;
      const details = { what: String(payload.state), of: String(payload.kind) };
      return type === 'proposal.made'
        ? {
            ...about('REVIEW', { who: 'permitted', permission: 'definition.approve' }, proposalId, details),
            except: proposedBy,
          }
        : payload.state === 'WITHDRAWN'
          ? undefined
          : about('REVIEW', { who: 'person', personId: proposedBy, unitId: null }, proposalId, details);
    }
    case 'model.commented': {
      const personIds = Array.isArray(payload.personIds) ? payload.personIds.map(String) : [];
      return about('COMMENT', { who: 'people', personIds }, text('modelId'));
    }
    default:
      return isRegisterEvent(type) ? toldByRegister(type) : undefined;
  }

  function toldByRegister(event: string): Told | undefined {
    const personId = text('personId');
    const audience: Audience | undefined =
      personId === null ? unit('unitId') : { who: 'person', personId, unitId: text('unitId') };
    if (!audience) return undefined;
    const [kind, subjectId] = event.startsWith('feedback.')
      ? (['FEEDBACK', text('feedbackId')] as const)
      : (['DIRECTIVE', text('directiveTaskId')] as const);
    const by = text('by');
    return {
      ...about(kind, audience, subjectId, { code: text('code'), what: event.split('.').at(-1)! }),
      ...(by !== null && { except: by }),
    };
  }
}

const isRegisterEvent = (type: string): boolean => (registerEvents as readonly string[]).includes(type);

/** Nobody has to be told of this subject any more, and of handoffs to this unit only where some are still on their way. */
export interface Settled {
  subjectId?: string;
  unitId?: string;
}

/** What is done with after an event. Work that is given to another is done with for whoever had it before. */
export function settledBy({ type, payload }: NumberedEvent): Settled {
  const text = (name: string) => (typeof payload[name] === 'string' ? payload[name] : undefined);
  switch (type) {
    case 'task.completed':
    case 'task.cancelled':
    case 'task.delegated':
    case 'task.unclaimed':
      return { subjectId: text('taskId') };
    case 'handoff.received':
    case 'handoff.done':
    case 'handoff.kept':
    case 'handoff.recalled':
      return { subjectId: text('handoffId'), unitId: text('toUnitId') };
    case 'handoff.refused':
      return { unitId: text('toUnitId') };
    case 'handoff.sent':
      // Sent again, it is decided on.
      return { subjectId: text('predecessorId') };
    case 'consult.answered':
    case 'consult.expired':
      return { subjectId: text('consultationId') };
    case 'proposal.decided':
      return { subjectId: text('id') };
    default:
      // Each step of a register makes what was told of the one before it a thing of the past.
      return isRegisterEvent(type) && type.split('.').at(-1) !== 'overdue'
        ? { subjectId: text('feedbackId') ?? text('directiveTaskId') }
        : {};
  }
}
