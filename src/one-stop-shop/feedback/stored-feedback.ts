import type { Row, SqlValue, Transaction } from '../../database';
import type { FeedbackState } from './feedback.policy';

/** A row of the register; instants are epoch milliseconds. */
export interface StoredFeedback {
  id: string;
  code: string;
  instance_id: string;
  clock_id: string;
  agency_id: string;
  case_code: string | null;
  case_id: string | null;
  channel: string;
  category: string;
  title: string;
  content: string;
  sender_id: string | null;
  sender_name: string;
  sender_email: string | null;
  sender_phone: string | null;
  language: 'vi' | 'en';
  state: FeedbackState;
  handler_id: string | null;
  answer: string | null;
  answered_by: string | null;
  approved_by: string | null;
  answered_at: number | null;
  refusal_reason: string | null;
  public_title: string | null;
  public_question: string | null;
  public_answer: string | null;
  public_search: string | null;
  published_at: number | null;
  rating: number | null;
  rating_note: string | null;
  rated_at: number | null;
  received_at: number;
  closed_at: number | null;
  search_text: string;
  event_seq: number;
  version: number;
}

const numbers = [
  'answered_at',
  'published_at',
  'rating',
  'rated_at',
  'received_at',
  'closed_at',
  'event_seq',
  'version',
] as const;

/** Numbers come from MySQL as text when they are large. */
export function feedbackOf(row: Row): StoredFeedback {
  const stored = { ...row } as Record<string, SqlValue>;
  for (const name of numbers) if (stored[name] !== null) stored[name] = Number(stored[name]);
  return stored as unknown as StoredFeedback;
}

/** The row locked, or undefined. */
export async function lockFeedback(tx: Transaction, id: string): Promise<StoredFeedback | undefined> {
  const [row] = await tx.query(`SELECT * FROM feedback WHERE id = ?${tx.forUpdate}`, [id]);
  return row && feedbackOf(row);
}
