import type { JsonObject } from '../../kernel';
import { answerTo } from './answers';
import { fateOf } from './chance';
import { type Fate, fateOfCase } from './fate';
import type { OpenHandoff, Situation, Step } from './situation';

/** What somebody does next about a case. */
export type Act =
  | { kind: 'complete'; step: Step; variables: JsonObject }
  | { kind: 'claim'; step: Step }
  | { kind: 'accept-handoff' | 'refuse-handoff' | 'resend-handoff'; handoff: OpenHandoff }
  | { kind: 'supplement' | 'pay' | 'withdraw' | 'extend' }
  | { kind: 'confirm'; isRight: boolean }
  /** An agency outside answers by its system. */
  | { kind: 'answer'; message: string; variables: JsonObject }
  | { kind: 'exchange'; topic: string; variables: JsonObject };

/**
 * What happens next in a case, worked out from what the case shows and the fate of its code; nothing is remembered, so a
 * restart is no event. Undefined: nobody does anything, time decides.
 */
export function nextAct(
  situation: Situation,
  fate: Fate = fateOfCase(situation.code, situation.procedure),
): Act | undefined {
  return aroundTheProcess(situation, fate) ?? withHandoff(situation, fate) ?? atAStep(situation, fate);
}

function aroundTheProcess(situation: Situation, fate: Fate): Act | undefined {
  const { state, steps, extensions } = situation;
  const isAt = (act: string) => steps.some((step) => step.act === act);
  if (fate.isWithdrawn && state === 'IN_PROCESS' && !isAt('withdraw')) return { kind: 'withdraw' };
  if (fate.isExtended && extensions === 0 && state === 'IN_PROCESS' && isAt('review'))
    return { kind: 'extend' };
  if (state === 'RESULT_READY' && situation.payment === 'UNPAID') return { kind: 'pay' };
  return undefined;
}

function withHandoff({ handoffs, code, steps }: Situation, fate: Fate): Act | undefined {
  const returned = handoffs.find(({ state }) => state === 'REFUSED');
  if (returned) return { kind: 'resend-handoff', handoff: returned };
  const sent = handoffs.find(({ state, isCustody }) => state === 'SENT' && isCustody);
  if (!sent) return undefined;
  const comesWith = steps.map(({ elementId }) => elementId).join(' ');
  if (fate.isHandedBack && !sent.isRepeated && fateOf(`${comesWith} of ${code}`) < 0.5)
    return { kind: 'refuse-handoff', handoff: sent };
  return fate.takesOver || sent.isRepeated ? { kind: 'accept-handoff', handoff: sent } : undefined;
}

function atAStep(situation: Situation, fate: Fate): Act | undefined {
  const { steps } = situation;
  for (const step of steps) {
    if (step.kind !== 'task') continue;
    if (step.act === 'consult' && fate.isSilent) continue;
    const variables = answerTo(step, situation, fate);
    if (variables) return { kind: 'complete', step, variables };
  }
  if (steps.some(({ kind, act }) => kind === 'task' && act !== 'consult')) return undefined;
  for (const step of steps) {
    const act = step.kind === 'wait' ? atAWait(step, situation, fate) : undefined;
    if (act) return act;
  }
  return undefined;
}

function atAWait({ act, elementId }: Step, { code }: Situation, fate: Fate): Act | undefined {
  switch (act) {
    case 'await-supplement':
      return { kind: 'supplement' };
    case 'await-payment':
      return { kind: 'pay' };
    case 'await-confirmation':
      return fate.isSilent ? undefined : { kind: 'confirm', isRight: true };
    default:
      return fromOutside(elementId, code);
  }
}

function fromOutside(elementId: string, code: string): Act | undefined {
  const number = 1 + Math.floor(fateOf(`number of ${code}`) * 9_000);
  switch (elementId) {
    case 'send-to-tax':
      return {
        kind: 'exchange',
        topic: 'tax.register-household-business',
        variables: { exchangeId: `TX-${number}` },
      };
    case 'await-tax-code':
      return {
        kind: 'answer',
        message: 'tax.code-issued',
        variables: { taxCode: `80999${10_000 + number}` },
      };
    case 'await-duty-notice':
      return {
        kind: 'answer',
        message: 'tax.duty-notified',
        variables: { noticeNumber: `TB-${number}`, dutyAmount: number * 5_000 },
      };
    default:
      return undefined;
  }
}
