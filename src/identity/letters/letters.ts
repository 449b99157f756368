import type { Transaction } from '../../database';
import type { LocalizedText } from '../../kernel';

/** A letter by e-mail, plain text. What it says is kept encrypted and forgotten when it is sent. */
export interface Letter {
  /** Posted twice under one key it is sent once. */
  key: string;
  /** Undefined: to nobody. It costs the same and is never sent, so that time does not tell who would get one. */
  to: string | undefined;
  subject: LocalizedText;
  text: LocalizedText;
  language: 'vi' | 'en';
  /** Waits until this instant, epoch milliseconds; its day begins then. */
  notBefore?: number;
}

/** Letters of the installation itself: invitations, resets, codes. Sent after the commit, tried again for a day. */
export abstract class Letters {
  abstract post(tx: Transaction, letter: Letter): Promise<void>;
}
