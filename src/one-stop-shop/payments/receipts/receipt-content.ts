import type { LocalizedText } from '../../../kernel';

/** What a receipt says, frozen when it is issued. */
export interface ReceiptContent {
  agency: string;
  /** Above the agency on the paper; null at the top of the province. */
  superior: string | null;
  /** Code of the agency in the national list; null while it has none. */
  agencyCode: string | null;
  payer: { name: string; identity: string | null; address: string | null };
  caseCode: string;
  procedure: { code: string; name: LocalizedText | null };
  items: { name: LocalizedText; amount: number }[];
  method: string | null;
  reference: string | null;
  /** Of a voucher: why money goes back. */
  reason: string | null;
}
