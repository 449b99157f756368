import type { JsonObject } from '../../kernel';
import type { Consultation } from '../handoffs/consultation.repository';
import type { Handoff } from '../handoffs/handoff.repository';
import type { SentLetter } from '../handoffs/urging-letters';

/** Something that happened to a case and that its handoffs, consultations or letters know; `at` in epoch milliseconds. */
export interface Happening {
  type: string;
  at: number;
  /** `system` where nobody did it. */
  actorId: string;
  data: JsonObject;
}

interface Beside {
  handoffs: readonly Handoff[];
  consultations: readonly Consultation[];
  letters: readonly SentLetter[];
}

const nobody = 'system';
const instantOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What the history of the case itself has already (a refusal, sending again, keeping, letters of its process) is not told twice. */
export const happeningsOf = ({ handoffs, consultations, letters }: Beside): Happening[] => [
  ...handoffs.flatMap(ofHandoff),
  ...consultations.flatMap(ofConsultation),
  ...letters.filter(({ taskId }) => taskId === null).map(ofLetter),
];

function ofHandoff(one: Handoff): Happening[] {
  const data = { handoffId: one.id, from: one.from.unitId, to: one.to.unitId };
  const told: Happening[] = [];
  if (one.previousId === null)
    told.push({
      type: 'handoff.sent',
      at: one.sentAt,
      actorId: one.fromPersonId ?? nobody,
      data: { ...data, acceptDueAt: instantOf(one.acceptDueAt) },
    });
  if (one.acceptedAt !== null)
    told.push({ type: 'handoff.accepted', at: one.acceptedAt, actorId: one.toPersonId ?? nobody, data });
  if (one.state === 'RECALLED' && one.closedAt !== null)
    told.push({ type: 'handoff.recalled', at: one.closedAt, actorId: one.fromPersonId ?? nobody, data });
  return told;
}

function ofConsultation(one: Consultation): Happening[] {
  const data = { consultationId: one.id, from: one.asking.unitId, to: one.asked.unitId };
  const told: Happening[] = [
    {
      type: 'consult.requested',
      at: one.askedAt,
      actorId: one.askedBy,
      data: { ...data, question: one.question, dueAt: instantOf(one.dueAt) },
    },
  ];
  if (one.overdueAt !== null)
    told.push({
      type: 'consult.overdue',
      at: one.overdueAt,
      actorId: nobody,
      data: { ...data, dueAt: instantOf(one.dueAt) },
    });
  if (one.answeredAt !== null)
    told.push({
      type: `consult.${one.state.toLowerCase()}`,
      at: one.answeredAt,
      actorId: one.answeredBy ?? nobody,
      data: { ...data, outcome: one.outcome, ...(one.answer !== null && { answer: one.answer }) },
    });
  return told;
}

const ofLetter = ({ id, kind, toUnitId, text, sentBy, sentAt }: SentLetter): Happening => ({
  type: kind === 'URGE' ? 'letter.urging.sent' : 'letter.reminder.sent',
  at: sentAt,
  actorId: sentBy,
  data: { letterId: id, to: toUnitId, text },
});
