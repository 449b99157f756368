import { caseActs } from '../case-file.policy';

/** Acts on the custody of a case, beside those of its legal life. */
export const custodyActs = [
  'consult',
  'urge',
  'accept-handoff',
  'refuse-handoff',
  'resend-handoff',
  'redirect-handoff',
  'answer-consultation',
] as const;
export type CustodyAct = (typeof custodyActs)[number];

export const previewedActs = [...caseActs, ...custodyActs] as const;
export type PreviewedAct = (typeof previewedActs)[number];
