import { AuditProofView } from '../../identity';

export class ReceiptView {
  code: string;
  procedureCode: string;
  receivingAgencyId: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  /** When the result is promised; null before the dossier is accepted. */
  dueAt: string | null;
}

export class ReceiptProofView {
  receipt: ReceiptView;
  /** Printed beside the code, so that the paper can be looked up by who has it: 16 signs, no personal data. */
  checkToken: string;
  proof: AuditProofView;
}
