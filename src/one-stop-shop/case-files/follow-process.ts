import { Injectable } from '@nestjs/common';
import type { GraphNode } from '../../definitions';
import { isMachine, type JsonObject } from '../../kernel';
import type { InstanceChange } from '../../runtime';
import { Organisation } from '../organisation/organisation';
import { addressOfWork } from '../organisation/work-address';
import { actOf } from '../procedures/acts';
import { Procedures } from '../procedures/procedures';
import { placeWork } from '../tasks/place-work.policy';
import type { ActContext } from './acts/act-context';
import { ActInput, inputOf } from './acts/act-input';
import { Approval } from './acts/approval';
import { Extension } from './acts/extension';
import { Payments } from './acts/payments';
import { Reception } from './acts/reception';
import { Results } from './acts/results';
import { Supplements } from './acts/supplements';
import { modelledLimit } from './applicant-limit';
import { CaseActListeners } from './case-act-listeners';
import { awaitsApplicant, CaseClocks, type SupplementOutcome } from './case-clocks';
import { namedData } from './case-data';
import { stateOf } from './case-state.policy';
import type { OpenCase } from './open-case';
import { caseStepOf, type Locate, type OpenStep, stepsAfter } from './open-step';

/** What one movement of the process did to the case, beside its state. */
interface Movement {
  supplement: SupplementOutcome;
}

/**
 * The legal life of a case, read off the movements of its process: the acts that were completed, in their order; then the
 * state that the open steps give it; then the clocks that follow from both. Whoever moved the process, through whichever
 * door, has the same effect and meets the same refusals.
 */
@Injectable()
export class FollowProcess {
  constructor(
    private readonly procedures: Procedures,
    private readonly organisation: Organisation,
    private readonly reception: Reception,
    private readonly supplements: Supplements,
    private readonly extension: Extension,
    private readonly results: Results,
    private readonly payments: Payments,
    private readonly approval: Approval,
    private readonly clocks: CaseClocks,
    private readonly listeners: CaseActListeners,
  ) {}

  async follow(open: OpenCase, changes: readonly InstanceChange[]): Promise<void> {
    const { file, command } = open;
    const procedure = await this.procedures.get(command.tx, file.procedureVersionId);
    const root = changes.find(({ instance }) => instance.id === file.instanceId);
    const variables = { ...namedData(procedure, file.data), ...(root ?? changes.at(-1))?.variables };
    open.variables = variables;
    const context = { open, procedure, variables };
    const movement: Movement = { supplement: null };
    const held = root?.history.find(({ type }) => type === 'instance.suspended');
    if (held && !file.suspension) open.record('case.held', { reason: held.data?.reason ?? null });
    for (const change of changes) recordRepairs(open, change);
    for (const change of changes) await this.completed(context, change, movement);
    const before = file.steps;
    file.steps = stepsAfter(before, changes, this.locate(open), command.now);
    this.recordSteps(open, before);
    await this.settle(context, changes, before, movement);
    if (root && !open.hasEnded) this.ended(open, root);
    await this.conclude(context, movement);
  }

  private async completed(context: ActContext, change: InstanceChange, movement: Movement): Promise<void> {
    const { graph } = change.definition;
    for (const { type, elementId } of change.history) {
      const node = graph.nodes[elementId];
      if (!node || node.type === 'eventBasedGateway') continue;
      const { act } = caseStepOf(graph, elementId);
      if (!act || !actOf(act)) continue;
      if (type === 'activity.cancelled' && act === 'await-supplement') movement.supplement ??= 'LAPSED';
      if (type !== 'activity.completed' || context.open.hasEnded) continue;
      const given = inputOf(change, elementId);
      const input = new ActInput(given);
      if (node.type === 'userTask') {
        await this.performed(context, act, input);
        await this.listeners.performed(context, act, given);
      } else await this.happened(context, act, node, input, movement);
    }
  }

  /** A person has completed the task of an act. */
  private async performed(context: ActContext, act: string, input: ActInput): Promise<void> {
    const { open } = context;
    switch (act) {
      case 'receive':
        return this.reception.decide(context, input);
      case 'request-supplement':
        return this.supplements.request(context, input.object('supplement'));
      case 'extend':
        if (input.flag('extend') ?? input.missing('extend'))
          await this.extension.grant(open, {
            until: input.text('extendUntil', 10),
            reason: input.text('extensionReason'),
            documentId: input.text('extensionDocumentId', 36),
          });
        else open.record('case.extension.declined');
        return;
      case 'urge':
        return open.record('case.urged');
      case 'remind':
        return open.record('case.reminded');
      case 'return': {
        const recall = input.object('recall');
        if (!recall) return this.results.handOver(context, input);
        const reason = recall.requiredText('reason');
        const approvedBy = this.approval.assert(
          open,
          recall.text('approvedBy', 255),
          recall.at('approvedBy'),
        );
        open.isRecallApproved = true;
        open.deliver('NONE');
        return open.record('case.result.recalled', { reason, approvedBy });
      }
      case 'withdraw':
        return this.close(open, 'WITHDRAWN', 'case.withdrawn', input);
      case 'stop':
        return this.close(open, 'TERMINATED', 'case.terminated', input);
    }
  }

  /** What the process waited for has come, or its time is up; or it has reached an end with a meaning. */
  private async happened(
    { open }: ActContext,
    act: string,
    node: GraphNode,
    input: ActInput,
    movement: Movement,
  ): Promise<void> {
    const hasCome =
      node.type === 'receiveTask' || ('events' in node && node.events.some(({ kind }) => kind === 'message'));
    switch (act) {
      case 'await-supplement':
        movement.supplement = hasCome ? 'RECEIVED' : 'LAPSED';
        if (hasCome) await this.supplements.receive(open, input.text('receivedAgencyId', 36) ?? null);
        else await this.supplements.lapse(open, 'time is up');
        return;
      case 'await-payment':
        if (hasCome) await this.paid(open, input);
        else open.record('case.payment.missed');
        return;
      case 'await-confirmation':
        return open.record(hasCome ? 'case.confirmed' : 'case.confirmation.missed');
      case 'reject':
        open.moveTo('REJECTED_AT_INTAKE');
        open.file.outcome = 'REJECTED';
        open.record('case.rejected', { reasonCode: 'SUPPLEMENT_MISSED' });
        return;
    }
  }

  /** The message says it is paid; what an act has recorded already is not recorded twice. */
  private async paid(open: OpenCase, input: ActInput): Promise<void> {
    const all = await this.payments.ofCase(open.command.tx, open.file.id);
    if (!all.some(({ kind, state }) => kind === 'DUTY' && (state === 'UNPAID' || state === 'PENDING')))
      return;
    const receipt = input.text('paymentReceipt', 255);
    await this.payments.settle(open, { kind: 'DUTY', ...(receipt && { receipt }) });
  }

  private close(open: OpenCase, state: 'WITHDRAWN' | 'TERMINATED', type: string, input: ActInput): void {
    const reason = input.text('reason') ?? input.text('withdrawalReason') ?? input.text('stopGround');
    const legalBasis = input.text('legalBasis', 500);
    open.moveTo(state);
    open.file.outcome = state;
    open.record(type, { ...(reason && { reason }), ...(legalBasis && { legalBasis }) });
  }

  /** The state that the open steps give, and what entering it brings with it. */
  private async settle(
    context: ActContext,
    changes: readonly InstanceChange[],
    before: readonly OpenStep[],
    { supplement }: Movement,
  ): Promise<void> {
    const { open, procedure, variables } = context;
    const { file, command } = open;
    if (open.hasEnded) return;
    if (supplement === 'LAPSED') await this.supplements.lapse(open, 'the wait ended');
    const isSupplementOpen = (await this.supplements.openOne(open)) !== undefined;
    const state = stateOf(file.steps, {
      current: file.state,
      isAccepted: file.acceptedAt !== null,
      isSuspended: file.suspension !== null,
      isSupplementOpen,
    });
    const was = file.state;
    if (state !== was) open.moveTo(state);
    if (state === 'RESULT_READY' && was !== 'RESULT_READY') await this.results.ready(context);
    await this.clocks.followApplicant(open, procedure, before, (step) => {
      const change = changes.find(({ instance }) => instance.id === step.instanceId);
      return change && modelledLimit(change.definition.graph, step.elementId, variables, command.now);
    });
    const waits = file.steps.filter((step) => awaitsApplicant(step) && !before.some(isSame(step)));
    for (const { act, dueAt } of waits.filter(
      (step, index) => waits.findIndex(({ act }) => act === step.act) === index,
    )) {
      if (act === 'await-supplement') await this.supplements.promise(open, dueAt);
      if (act === 'await-payment') await this.payments.demand(open, dutiesIn(variables), dueAt);
    }
    const withdrawal = file.steps.find(({ act }) => act === 'withdraw');
    if (withdrawal && was !== 'WITHDRAW_REQUESTED') open.record('case.withdrawal.requested');
  }

  /** A process that is over while its case is not: lawfully after a withdrawal or stop, otherwise told aloud. */
  private ended(open: OpenCase, { instance, history }: InstanceChange): void {
    if (instance.state !== 'completed' && instance.state !== 'cancelled') return;
    const { file } = open;
    if (file.state === 'WITHDRAW_REQUESTED') {
      open.moveTo('WITHDRAWN');
      file.outcome = 'WITHDRAWN';
      return open.record('case.withdrawn');
    }
    const reason = history.findLast(({ type }) => type === 'instance.cancelled')?.data?.reason;
    open.breakOff(typeof reason === 'string' ? reason : `the process was ${instance.state} before the case`);
  }

  private async conclude({ open, procedure }: ActContext, { supplement }: Movement): Promise<void> {
    if (open.hasEnded) {
      if (open.file.state !== 'RETURNED') await this.supplements.lapse(open, 'the case has ended');
      open.file.suspension = null;
      return this.clocks.endAll(open);
    }
    await this.clocks.follow(open, procedure, supplement);
  }

  private locate({ file, command: { now } }: OpenCase): Locate {
    const view = this.organisation.view();
    const date = this.organisation.localDate(now);
    return (task, agency, act) => {
      if (task) {
        const { agencyId, unitId, role } = placeWork(view, addressOfWork({ ...task, act }), file, now, date);
        return { agencyId, unitId, role };
      }
      const place = agency === null ? undefined : view.resolve(agency, file, now);
      return { agencyId: place?.agencyId ?? null, unitId: place?.unitId ?? null, role: null };
    };
  }

  /** Whoever has the post only through a substitution acts in somebody's place, through whichever door. */
  private standsInFor({ command: { actor, now } }: OpenCase, step: OpenStep): string | null {
    if (isMachine(actor)) return null;
    const posts = this.organisation
      .view()
      .postsOf(actor.id, now)
      .filter(({ unitId, role }) => unitId === step.unitId && (step.role === null || role === step.role));
    const own = posts.some(({ insteadOf }) => !insteadOf);
    const absent = posts.find(({ insteadOf }) => insteadOf && insteadOf === step.personId) ?? posts[0];
    return own ? null : (absent?.insteadOf ?? null);
  }

  private recordSteps(open: OpenCase, before: readonly OpenStep[]): void {
    const { steps, receivingAgencyId, competentAgencyId, leadAgencyId, returnAgencyId } = open.file;
    const known = [receivingAgencyId, competentAgencyId, leadAgencyId, returnAgencyId];
    for (const step of before)
      if (step.kind === 'task' && !steps.some(isSame(step))) {
        open.insteadOf ??= this.standsInFor(open, step);
        open.note('step.closed', described(step));
      }
    for (const step of steps) {
      const was = before.find(isSame(step));
      if (!was && step.agencyId !== null && !known.includes(step.agencyId)) open.takesPart(step.agencyId);
      if (step.kind === 'task' && !was) open.note('step.opened', described(step));
      if (step.act === 'await-confirmation' && !was) open.record('case.confirmation.asked');
      if (was && step.personId !== null && step.personId !== was.personId)
        open.record('case.assigned', {
          elementId: step.elementId,
          personId: step.personId,
          unitId: step.unitId,
        });
    }
  }
}

/** What two people have agreed to change past the rules of the process: who, why, and where it stood before and after. */
function recordRepairs(open: OpenCase, { history }: InstanceChange): void {
  for (const { type, data } of history) {
    if (!data?.proposedBy) continue;
    const { reason, proposalId, proposedBy, proposedByName, approvedBy, approvedByName, before, after } =
      data;
    const names = { proposalId, proposedBy, proposedByName, approvedBy, approvedByName };
    const change: JsonObject =
      type === 'instance.variables-written'
        ? { variables: Object.keys((after ?? {}) as JsonObject) }
        : { before: before ?? null, after: after ?? null };
    open.record('case.repaired', { act: type, reason, ...names, ...change });
  }
}

const isSame = (one: OpenStep) => (other: OpenStep) =>
  one.instanceId === other.instanceId && one.waitId === other.waitId;

const described = ({ elementId, name, act, taskId, unitId, agencyId }: OpenStep): JsonObject => ({
  elementId,
  name,
  act,
  taskId,
  unitId,
  agencyId,
});

/** `duties` [{code, amount}] or `dutyAmount`, as the message of the tax office brings them; else not known yet. */
function dutiesIn({ duties, dutyAmount }: JsonObject): { code: string; amount: number }[] {
  const items = new ActInput({ duties: duties ?? null }).list('duties').map((item) => ({
    code: item.text('code', 100) ?? 'DUTY',
    amount: item.amount('amount') ?? 0,
  }));
  return items.length === 0 && typeof dutyAmount === 'number' && dutyAmount >= 0
    ? [{ code: 'DUTY', amount: Math.round(dutyAmount) }]
    : items;
}
