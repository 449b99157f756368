import { Injectable } from '@nestjs/common';
import type { ProcedureLimit } from '../../definitions';
import type { ListeningCommand } from '../../runtime';
import { Calendars } from '../calendar/calendars';
import { countLimit } from '../calendar/counting';
import { Clocks } from '../deadlines/clocks';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import type { Station } from './custody.policy';
import type { StoredCustody } from './custody.repository';
import { Escalations } from './escalations';
import { forwardDueOf } from './forwarding.policy';
import { type HandoffChange, HandoffListeners } from './handoff-listeners';
import { type HandoffRules, rulesFor } from './handoff-rules';
import { shapeOf } from './handoff-shape.policy';
import type { Handoff, HandoffShape } from './handoff.repository';

const eventOf: Record<HandoffChange, string> = {
  sent: 'handoff.sent',
  accepted: 'handoff.received',
  refused: 'handoff.refused',
  kept: 'handoff.kept',
  recalled: 'handoff.recalled',
  done: 'handoff.done',
};

/** What handing over needs of calendars, clocks, rules and the organisation. */
@Injectable()
export class HandoffTools {
  constructor(
    readonly clocks: Clocks,
    readonly escalations: Escalations,
    private readonly calendars: Calendars,
    private readonly organisation: Organisation,
    private readonly listeners: HandoffListeners,
  ) {}

  rules(procedureCode: string, agencyId: string, at: number): HandoffRules {
    return rulesFor(dateAt(at), procedureCode, this.organisation.view().agency(agencyId)?.key);
  }

  /** In the calendar of the agency that has to act. */
  dueAfter(agencyId: string, at: number, limit: ProcedureLimit): number {
    return countLimit(this.calendars.forAgency(agencyId), at, limit).due;
  }

  acceptDue(procedureCode: string, to: Station, at: number): number {
    return this.dueAfter(to.agencyId, at, this.rules(procedureCode, to.agencyId, at).acceptance);
  }

  decisionDue({ procedureCode, from, refusedAt }: Handoff): number {
    const rules = this.rules(procedureCode, from.agencyId, refusedAt!);
    return this.dueAfter(from.agencyId, refusedAt!, rules.decision);
  }

  /** Only what the reception sends on has to leave the same day; null = no such duty. */
  forwardDue({ chain, procedureCode, receivingAgencyId }: StoredCustody, acceptedAt: number | null) {
    const { open, heldBy } = chain;
    const isWithReception =
      heldBy === null &&
      open?.unit.agencyId === receivingAgencyId &&
      this.organisation.view().unit(open.unit.unitId)?.key === 'one-stop';
    if (!isWithReception) return null;
    const receivedAt = acceptedAt ?? open.from;
    const { forwarding } = this.rules(procedureCode, receivingAgencyId, receivedAt);
    return forwardDueOf(this.calendars.forAgency(receivingAgencyId), receivedAt, forwarding);
  }

  shape(from: Station, to: Station, isOneOfSeveral: boolean): HandoffShape {
    const view = this.organisation.view();
    return shapeOf(view.agency(from.agencyId), view.agency(to.agencyId), isOneOfSeveral);
  }

  /** Whoever has to act next is warned when the time to accept runs out. */
  watchAcceptance(command: ListeningCommand, one: Handoff, custody: StoredCustody): Promise<void> {
    return this.escalations.watch(command, custody, {
      kind: 'HANDOFF',
      id: one.id,
      clockId: null,
      station: one.to,
      cause: 'not-accepted',
      at: one.acceptDueAt!,
    });
  }

  watchDecision(command: ListeningCommand, one: Handoff, custody: StoredCustody): Promise<void> {
    return this.escalations.watch(command, custody, {
      kind: 'HANDOFF',
      id: one.id,
      clockId: null,
      station: one.from,
      cause: 'not-decided',
      at: this.decisionDue(one),
    });
  }

  /** Tells watchers after the commit, and those who follow inside it. Ids and codes only. */
  async announce(command: ListeningCommand, one: Handoff, change: HandoffChange): Promise<void> {
    command.emit({
      type: eventOf[change],
      instanceId: one.instanceId,
      agency: change === 'sent' || change === 'recalled' ? one.to.agencyId : one.from.agencyId,
      data: {
        handoffId: one.id,
        predecessorId: one.previousId,
        caseId: one.caseId,
        code: one.caseCode,
        procedure: one.procedureCode,
        isCustody: one.isCustody,
        shape: one.shape,
        fromAgencyId: one.from.agencyId,
        fromUnitId: one.from.unitId,
        toAgencyId: one.to.agencyId,
        toUnitId: one.to.unitId,
        state: one.state,
        acceptDueAt: one.acceptDueAt,
        dueAt: one.dueAt,
        reasonCode: one.reasonCode,
        result: one.result,
      },
    });
    await this.listeners.notify(command, one, change);
  }
}
