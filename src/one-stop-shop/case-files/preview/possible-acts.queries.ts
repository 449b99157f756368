import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../../config';
import { Database, type Reader } from '../../../database';
import { Messages } from '../../../http';
import { type Actor, type Clock, DomainError, type LocalizedText } from '../../../kernel';
import { Clocks } from '../../deadlines/clocks';
import { openConsultations } from '../../handoffs/consultation.repository';
import { HandoffAccess } from '../../handoffs/handoff-access';
import { openHandoffs } from '../../handoffs/handoff.repository';
import { refusals as handoffRefusals } from '../../handoffs/handoffs.errors';
import { Procedures, type ProcedureText } from '../../procedures/procedures';
import { ActPermission } from '../act-permission';
import { isInPlace, stepFor } from '../act-step.policy';
import { Payments } from '../acts/payments';
import { Supplements } from '../acts/supplements';
import { CaseAccessByPost } from '../case-access-by-post';
import { refusals } from '../case-file.errors';
import { type CaseAct, caseActs } from '../case-file.policy';
import type { ActOfferView, CaseActsView, CodedReasonView } from './act-preview.dto';
import { type CaseStanding, standingOf } from './case-standing';
import type { CustodyAct } from './previewed-acts';
import { notNow } from '../stale-case';

/** Which acts the caller can do on a case now, and why not the others: by the rules of the acts, without doing them. */
@Injectable()
export class PossibleActs {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccessByPost,
    private readonly permission: ActPermission,
    private readonly handoffAccess: HandoffAccess,
    private readonly procedures: Procedures,
    private readonly clocks: Clocks,
    private readonly payments: Payments,
    private readonly supplements: Supplements,
    private readonly messages: Messages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws CASE_FILE.NOT_FOUND. */
  ofCase(actor: Actor, idOrCode: string): Promise<CaseActsView> {
    return this.database.read(async (reader) => {
      const { id } = await this.access.get(reader, actor, idOrCode);
      const standing = await standingOf(reader, id);
      const { procedureVersionId } = standing.file;
      const procedure = procedureVersionId ? await this.procedures.textOf(reader, procedureVersionId) : null;
      const items: ActOfferView[] = [];
      for (const act of caseActs) items.push(await this.caseAct(reader, actor, act, standing, procedure));
      items.push(...(await this.custodyActs(reader, actor, standing)));
      return {
        items,
        supplementReasons: procedure?.reasons.supplement.map(reasonView) ?? [],
        rejectionReasons: procedure?.reasons.rejection.map(reasonView) ?? [],
        stopGrounds: procedure?.clock.stopGrounds.map(reasonView) ?? [],
      };
    });
  }

  private async caseAct(
    reader: Reader,
    actor: Actor,
    act: CaseAct,
    standing: CaseStanding,
    procedure: ProcedureText | null,
  ): Promise<ActOfferView> {
    const { file } = standing;
    const now = this.clock.now().getTime();
    const step = stepFor(act, file.steps);
    const offer = await this.offer(act, null, async () => {
      if (file.ownerSystem !== null) throw refusals.shadow({ system: file.ownerSystem });
      if (!isInPlace(act, file.state, step)) throw notNow(act, file.state);
      this.permission.postFor({ actor, now, file }, act, step);
      if (act === 'extend') this.assertExtendable(standing, now);
      if (act === 'confirm' && !file.steps.some((one) => one.act === 'await-confirmation'))
        throw refusals.notAwaited({ message: 'applicant.confirmed' });
      if (act === 'record-payment') {
        const payments = await this.payments.ofCase(reader, file.id);
        if (!payments.some(({ state }) => state === 'UNPAID' || state === 'PENDING'))
          throw refusals.paymentUnknown({ payment: '' });
      }
    });
    const needsApproval =
      act === 'correct-result' ||
      (act === 'request-supplement' && (await this.isSupplementAgain(reader, standing, procedure)));
    return { ...offer, step: step?.name ?? null, needsApproval };
  }

  private assertExtendable({ clocks, file }: CaseStanding, now: number): void {
    const promise = clocks.find(({ kind, state }) => kind === 'CASE' && state !== 'ENDED');
    if (!promise) throw refusals.transition({ state: file.state, to: 'extended' });
    this.clocks.assertExtendable(promise, now);
  }

  private async isSupplementAgain(
    reader: Reader,
    { file }: CaseStanding,
    procedure: ProcedureText | null,
  ): Promise<boolean> {
    if (!procedure || file.supplementRounds === 0) return false;
    const isBeforeAcceptance = file.acceptedAt === null;
    const all = await this.supplements.ofCase(reader, file.id);
    return (
      all.filter((one) => one.isBeforeAcceptance === isBeforeAcceptance).length >=
      this.supplements.allowed(procedure, isBeforeAcceptance)
    );
  }

  private async custodyActs(
    reader: Reader,
    actor: Actor,
    { file, custody }: CaseStanding,
  ): Promise<ActOfferView[]> {
    const open = custody?.chain.open;
    if (!custody || !open) return [];
    const now = this.clock.now().getTime();
    const actsFor = (station: Parameters<HandoffAccess['actsFor']>[1]) =>
      this.handoffAccess.actsFor(actor, station, file.procedureCode, now);
    const offers = [
      await this.offer('consult', null, () => {
        if (!actsFor(open.unit)) throw handoffRefusals.notHolder({ case: file.code });
      }),
      await this.offer('urge', null, () => {
        const to = open.to ?? open.unit;
        const mayUrge =
          this.handoffAccess.supervises(actor, [to.agencyId, file.receivingAgencyId], now) ||
          this.handoffAccess.headsOneStop(actor, file.receivingAgencyId, now);
        if (!mayUrge) throw handoffRefusals.mayNotUrge({ case: file.code });
      }),
    ];
    // What others have to answer is not offered: it is shown as theirs.
    for (const { id, state, from, to } of await openHandoffs(reader, file.id)) {
      const acts: CustodyAct[] =
        state === 'SENT' && actsFor(to)
          ? ['accept-handoff', 'refuse-handoff']
          : state === 'REFUSED' && actsFor(from)
            ? ['resend-handoff', 'redirect-handoff']
            : [];
      for (const act of acts) offers.push(await this.offer(act, id, () => undefined));
    }
    for (const { id, asked } of await openConsultations(reader, file.id))
      if (actsFor(asked)) offers.push(await this.offer('answer-consultation', id, () => undefined));
    return offers;
  }

  private async offer(
    act: CaseAct | CustodyAct,
    subjectId: string | null,
    assertPossible: () => void | Promise<void>,
  ): Promise<ActOfferView> {
    const offer = { act, subjectId, step: null, needsApproval: false };
    try {
      await assertPossible();
      return { ...offer, isPossible: true, refusal: null };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'bug') throw error;
      const { code, params } = error;
      const message: LocalizedText = {
        vi: this.messages.say(code, 'vi', params),
        en: this.messages.say(code, 'en', params),
      };
      return { ...offer, isPossible: false, refusal: { code, message } };
    }
  }
}

const reasonView = ({ code, vi, en }: CodedReasonView): CodedReasonView => ({ code, vi, en });
