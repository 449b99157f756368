import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { CLOCK } from '../../config';
import type { Actor, Clock } from '../../kernel';
import {
  AcceptHandoff,
  ClaimWork,
  CompleteWork,
  ConfirmDraft,
  ExtendCase,
  FileCase,
  type FiledCase,
  Organisation,
  ReceiveSupplement,
  RecordPayment,
  RefuseHandoff,
  ResendHandoff,
  WithdrawCase,
} from '../../one-stop-shop';
import { AnswerServiceJob, ClaimServiceJobs, CorrelateMessage, heldServiceJob } from '../../runtime';
import { fateOf, pick } from './chance';
import type { Filing } from './filings';
import type { Act } from './next-act';
import { rootKey } from './province/province';
import type { Situation, Step } from './situation';

const portal: Actor = { kind: 'service', id: 'demo-portal', name: 'Cổng dịch vụ công', roles: ['operator'] };
const outside: Actor = {
  kind: 'service',
  id: 'demo-agencies',
  name: 'Cơ quan liên thông',
  roles: ['operator'],
};
/** How long work of the tax system that turns out to be for another case is kept from its worker; milliseconds. */
const lease = 1_000;

/**
 * The people of the province and what is around it. Every act goes through the command behind the endpoint that a person of
 * that post would use, so that nothing the demo shows could not have happened.
 */
@Injectable()
export class Desk {
  constructor(
    private readonly modules: ModuleRef,
    private readonly organisation: Organisation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  get now(): number {
    return this.clock.now().getTime();
  }

  /** Communes of the demo's province that exist today, in the order of their keys. */
  communes(): { id: string; key: string }[] {
    return this.agencies().filter(({ tier }) => tier === 'COMMUNE');
  }

  /** Where a commune is among them: what `Filing.commune` says of it. */
  placeOf(key: string): number {
    const communes = this.communes();
    return (communes.findIndex((one) => one.key === key) + 0.5) / communes.length;
  }

  agencies() {
    const view = this.organisation.view();
    return view
      .agencies(this.organisation.localDate(this.now))
      .filter(({ id }) => view.lineage(id).some(({ key }) => key === rootKey))
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  /** Id of the person with that post. */
  holderIn(agencyKey: string, unitKey: string, role: string): string {
    return this.holder(this.unitId(this.agencyId(agencyKey), unitKey), role, agencyKey).id;
  }

  file(filing: Filing): Promise<FiledCase> {
    const commune = pick(this.communes(), filing.commune);
    const receiving = filing.isAtCentre ? this.agencyId('trung-tam-pvhcc-tinh') : commune.id;
    const competent =
      filing.procedure === 'P06-land-transfer'
        ? this.agencyId(`vpdk-dat-dai-${1 + Math.floor(filing.commune * 8)}`)
        : commune.id;
    const isAtCounter = filing.channel === 'COUNTER' || filing.channel === 'POST';
    const actor = isAtCounter
      ? this.holder(this.unitId(receiving, 'one-stop'), 'receiver', filing.applicant.name)
      : portal;
    return this.get(FileCase).execute(
      { actor },
      {
        procedureCode: filing.procedure,
        channel: filing.channel,
        receivingAgency: receiving,
        competentAgency: competent,
        applicant: { ...filing.applicant },
        data: filing.data,
        components: filing.components.map((code) => ({ code, how: 'PAPER' as const })),
      },
    );
  }

  /** Refusals (somebody was faster, a post is vacant) are thrown. */
  async carryOut(act: Act, situation: Situation): Promise<void> {
    const { id: caseId, code, instanceId } = situation;
    const at = (unitKey: string, role: string, agencyId = situation.receivingAgencyId) => ({
      actor: this.holder(this.unitId(agencyId, unitKey), role, code),
    });
    switch (act.kind) {
      case 'complete':
        await this.get(CompleteWork).execute(
          { actor: this.workerOf(act.step, code) },
          { taskId: act.step.taskId!, variables: act.variables },
        );
        return;
      case 'claim':
        return this.get(ClaimWork).execute(
          { actor: this.workerOf(act.step, code) },
          { taskId: act.step.taskId! },
        );
      case 'accept-handoff':
        return this.get(AcceptHandoff).execute(
          { actor: this.holder(act.handoff.toUnitId, null, code) },
          act.handoff.id,
        );
      case 'refuse-handoff':
        return this.get(RefuseHandoff).execute(
          { actor: this.holder(act.handoff.toUnitId, null, code) },
          act.handoff.id,
          { reasonCode: 'DATA_MISMATCH', note: 'Số liệu trên phiếu chưa khớp' },
        );
      case 'resend-handoff':
        await this.get(ResendHandoff).execute(
          { actor: this.holder(act.handoff.fromUnitId, null, code) },
          act.handoff.id,
          'Đã đối chiếu lại',
        );
        return;
      case 'supplement':
        await this.get(ReceiveSupplement).execute(at('one-stop', 'receiver'), { caseId });
        return;
      case 'pay':
        await this.get(RecordPayment).execute(at('one-stop', 'receiver'), {
          caseId,
          method: situation.channel === 'ONLINE' ? 'ONLINE' : 'CASH',
          receipt: `BL-${code.slice(-11)}`,
        });
        return;
      case 'withdraw':
        await this.get(WithdrawCase).execute(at('one-stop', 'receiver'), {
          caseId,
          reason: 'Người nộp đề nghị rút hồ sơ',
        });
        return;
      case 'extend':
        await this.get(ExtendCase).execute(
          { actor: this.leaderOf(situation) },
          {
            caseId,
            until: this.organisation.localDate(situation.dueAt! + 4 * 86_400_000),
            reason: 'Cần thêm thời gian thẩm tra',
          },
        );
        return;
      case 'confirm':
        await this.get(ConfirmDraft).execute({ actor: portal }, { caseId, isConfirmed: act.isRight });
        return;
      case 'answer':
        await this.get(CorrelateMessage).execute(
          { actor: outside },
          { name: act.message, correlationKey: code, instanceId, variables: act.variables },
        );
        return;
      case 'exchange': {
        const claimed = await this.get(ClaimServiceJobs).execute(
          { actor: outside },
          { topic: act.topic, max: 50, lock: lease },
        );
        const own = claimed.find(({ businessKey }) => businessKey === code);
        if (!own) return;
        const { id, lockToken } = own.job;
        await this.get(AnswerServiceJob).execute(
          { actor: outside },
          { type: 'complete', variables: act.variables },
          (tx) => heldServiceJob(tx, id, { actorId: outside.id, lockToken }),
        );
      }
    }
  }

  /** Somebody of the one-stop of an agency, the same for the same case. */
  atOneStop(agencyId: string, role: string, code: string): Actor {
    return this.holder(this.unitId(agencyId, 'one-stop'), role, code);
  }

  /** Who does the work of that step: who has taken it, else somebody who may. */
  workerOf({ elementId, unitId, role, personId }: Step, code: string): Actor {
    return personId ? this.person(personId) : this.holder(unitId!, role, `${elementId} ${code}`);
  }

  /** Somebody who may do the work of that post today; of several always the same one for the same case. */
  private holder(unitId: string, role: string | null, key: string): Actor {
    const posts = this.organisation.view().holdersOf(unitId, role, this.now);
    const post = pick(posts, fateOf(`${role} ${key}`));
    if (!post) throw new Error(`nobody holds ${role ?? 'a post'} in unit ${unitId}`);
    return this.person(post.personId);
  }

  private leaderOf({ competentAgencyId }: Situation): Actor {
    const view = this.organisation.view();
    const unit = view
      .unitsOf(competentAgencyId, this.organisation.localDate(this.now))
      .find(({ id }) => view.holdersOf(id, 'leader', this.now).length > 0);
    if (!unit) throw new Error(`agency ${competentAgencyId} has no leader`);
    return this.holder(unit.id, 'leader', competentAgencyId);
  }

  private person(id: string): Actor {
    return { kind: 'person', id, name: this.organisation.view().person(id)?.name ?? id, roles: ['official'] };
  }

  /** Key of the agency that has the unit. */
  agencyOf(unitId: string): string | undefined {
    const view = this.organisation.view();
    const unit = view.unit(unitId);
    return unit && view.agency(unit.agencyId)?.key;
  }

  agencyId(key: string): string {
    const agency = this.organisation.view().agencyByKey(key, this.organisation.localDate(this.now));
    if (!agency) throw new Error(`the province has no agency ${key}`);
    return agency.id;
  }

  private unitId(agencyId: string, key: string): string {
    const unit = this.organisation.view().unitOf(agencyId, key, this.organisation.localDate(this.now));
    if (!unit) throw new Error(`agency ${agencyId} has no unit ${key}`);
    return unit.id;
  }

  private get<T>(type: abstract new (...dependencies: never[]) => T): T {
    return this.modules.get<T>(type as never, { strict: false });
  }
}
