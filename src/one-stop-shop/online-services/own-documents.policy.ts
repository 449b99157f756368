import type { OfficialDocument } from '../official-documents/official-document';
import { isResult } from '../official-documents/official-document.policy';

/**
 * A result is handed over against what it costs, at the counter as here: one that was not returned waits for money that is still
 * due. Letters wait for nothing.
 */
export const waitsForPayment = (document: Pick<OfficialDocument, 'type' | 'state'>, due: number): boolean =>
  isResult(document) && document.type !== 'refusal' && document.state !== 'RETURNED' && due > 0;
