import { Injectable, type Type } from '@nestjs/common';
import { requestValidation } from '../../../http';
import type { JsonObject } from '../../../kernel';
import type { Caller } from '../../../runtime';
import { AcceptHandoff } from '../../handoffs/accept-handoff.command';
import { AnswerConsultation } from '../../handoffs/answer-consultation.command';
import {
  ConsultationAnswerBody,
  ConsultationRequestBody,
  RedirectHandoffRequest,
  RefuseHandoffRequest,
  ResendHandoffRequest,
  UrgeBody,
} from '../../handoffs/handoff-requests.dto';
import { RedirectHandoff } from '../../handoffs/redirect-handoff.command';
import { RefuseHandoff } from '../../handoffs/refuse-handoff.command';
import { RequestConsultation } from '../../handoffs/request-consultation.command';
import { ResendHandoff } from '../../handoffs/resend-handoff.command';
import { UrgeUnit } from '../../handoffs/urge.command';
import { AcceptCase } from '../accept-case.command';
import { refusals } from '../case-file.errors';
import {
  AcceptCaseRequest,
  CaseActRequest,
  CheckComponentsRequest,
  ConfirmDraftRequest,
  CorrectResultRequest,
  ExtendCaseRequest,
  ReceiveSupplementRequest,
  RecordPaymentRequest,
  RefuseReceptionRequest,
  RequestSupplementRequest,
  ResumeCaseRequest,
  ReturnResultRequest,
  StopCaseRequest,
  SuspendCaseRequest,
  WithdrawCaseRequest,
} from '../case-requests.dto';
import { CheckComponents } from '../check-components.command';
import { ConfirmDraft } from '../confirm-draft.command';
import { CorrectResult } from '../correct-result.command';
import { ExtendCase } from '../extend-case.command';
import { ReceiveSupplement } from '../receive-supplement.command';
import { RecordPayment } from '../record-payment.command';
import { RefuseReception } from '../refuse-reception.command';
import { RequestSupplement } from '../request-supplement.command';
import { ResumeCase } from '../resume-case.command';
import { ReturnResult } from '../return-result.command';
import { SuspendCase } from '../suspend-case.command';
import { TerminateCase } from '../terminate-case.command';
import { WithdrawCase } from '../withdraw-case.command';
import type { PreviewedAct } from './previewed-acts';

type Perform = (
  caller: Caller,
  on: { caseId: string; subjectId: string },
  input: JsonObject,
) => Promise<unknown>;

/** An act of this name with this body, as its own route would carry it out. */
@Injectable()
export class ActsByName {
  private readonly acts: Readonly<Record<PreviewedAct, Perform>>;
  private readonly validation = requestValidation();

  constructor(
    checkComponents: CheckComponents,
    acceptCase: AcceptCase,
    refuseReception: RefuseReception,
    requestSupplement: RequestSupplement,
    receiveSupplement: ReceiveSupplement,
    withdrawCase: WithdrawCase,
    suspendCase: SuspendCase,
    resumeCase: ResumeCase,
    terminateCase: TerminateCase,
    extendCase: ExtendCase,
    recordPayment: RecordPayment,
    confirmDraft: ConfirmDraft,
    returnResult: ReturnResult,
    correctResult: CorrectResult,
    requestConsultation: RequestConsultation,
    answerConsultation: AnswerConsultation,
    urgeUnit: UrgeUnit,
    acceptHandoff: AcceptHandoff,
    refuseHandoff: RefuseHandoff,
    resendHandoff: ResendHandoff,
    redirectHandoff: RedirectHandoff,
  ) {
    const onCase =
      <Body extends object>(
        shape: Type<Body>,
        perform: (caller: Caller, input: Body & { caseId: string }) => Promise<unknown>,
      ): Perform =>
      async (caller, { caseId }, input) =>
        perform(caller, { ...(await this.read(shape, input)), caseId });
    const onSubject =
      <Body extends object>(
        shape: Type<Body>,
        perform: (caller: Caller, subjectId: string, body: Body) => Promise<unknown>,
      ): Perform =>
      async (caller, { subjectId }, input) =>
        perform(caller, subjectId, await this.read(shape, input));
    this.acts = {
      'check-components': onCase(CheckComponentsRequest, (caller, input) =>
        checkComponents.execute(caller, input),
      ),
      accept: onCase(AcceptCaseRequest, (caller, { variables, ...on }) =>
        acceptCase.execute(caller, on, variables),
      ),
      'refuse-reception': onCase(RefuseReceptionRequest, (caller, input) =>
        refuseReception.execute(caller, input),
      ),
      'request-supplement': onCase(RequestSupplementRequest, (caller, input) =>
        requestSupplement.execute(caller, input),
      ),
      'receive-supplement': onCase(ReceiveSupplementRequest, (caller, input) =>
        receiveSupplement.execute(caller, input),
      ),
      withdraw: onCase(WithdrawCaseRequest, (caller, input) => withdrawCase.execute(caller, input)),
      suspend: onCase(SuspendCaseRequest, (caller, input) => suspendCase.execute(caller, input)),
      resume: onCase(ResumeCaseRequest, (caller, input) => resumeCase.execute(caller, input)),
      terminate: onCase(StopCaseRequest, (caller, input) => terminateCase.execute(caller, input)),
      extend: onCase(ExtendCaseRequest, (caller, input) => extendCase.execute(caller, input)),
      'record-payment': onCase(RecordPaymentRequest, (caller, input) => recordPayment.execute(caller, input)),
      confirm: onCase(ConfirmDraftRequest, (caller, { confirmed, ...input }) =>
        confirmDraft.execute(caller, { ...input, isConfirmed: confirmed }),
      ),
      'return-result': onCase(ReturnResultRequest, (caller, input) => returnResult.execute(caller, input)),
      'correct-result': onCase(CorrectResultRequest, (caller, input) => correctResult.execute(caller, input)),
      consult: async (caller, { caseId }, input) =>
        requestConsultation.execute(caller, caseId, await this.read(ConsultationRequestBody, input)),
      urge: async (caller, { caseId }, input) =>
        urgeUnit.execute(caller, caseId, await this.read(UrgeBody, input)),
      'accept-handoff': onSubject(CaseActRequest, (caller, id) => acceptHandoff.execute(caller, id)),
      'refuse-handoff': onSubject(RefuseHandoffRequest, (caller, id, body) =>
        refuseHandoff.execute(caller, id, body),
      ),
      'resend-handoff': onSubject(ResendHandoffRequest, (caller, id, { note }) =>
        resendHandoff.execute(caller, id, note),
      ),
      'redirect-handoff': onSubject(RedirectHandoffRequest, (caller, id, body) =>
        redirectHandoff.execute(caller, id, body),
      ),
      'answer-consultation': onSubject(ConsultationAnswerBody, (caller, id, body) =>
        answerConsultation.execute(caller, id, body),
      ),
    };
  }

  /** Throws REQUEST.INVALID and whatever the act refuses. */
  perform(
    caller: Caller,
    act: PreviewedAct,
    on: { caseId: string; subjectId?: string },
    input: JsonObject,
  ): Promise<unknown> {
    const { caseId, subjectId } = on;
    const isOnSubject = act.endsWith('-handoff') || act === 'answer-consultation';
    if (isOnSubject && subjectId === undefined) throw refusals.inputMissing({ field: 'subjectId' });
    return this.acts[act](caller, { caseId, subjectId: subjectId ?? '' }, input);
  }

  private read<Body extends object>(shape: Type<Body>, input: JsonObject): Promise<Body> {
    return this.validation.transform(input, { type: 'body', metatype: shape }) as Promise<Body>;
  }
}
