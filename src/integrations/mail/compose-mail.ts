import { createHash } from 'node:crypto';
import type { JsonObject } from '../../kernel';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Equal for every attempt at the same message, so that a receiver can drop a second copy. */
  messageId: string;
}

const address = /^[^\s@<>,;:"()[\]\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?$/;

/**
 * The mail a service task asks for. Values are put in once and never read as a template again; a line break in a
 * header field is refused, not repaired. `key`: the effect key of the service job.
 */
export function composeMail(input: JsonObject, key: string, domain: string): Mail {
  const { to, subject, text } = input;
  if (typeof to !== 'string' || !address.test(to)) throw new TypeError('to must be one e-mail address');
  if (typeof subject !== 'string' || subject.length === 0 || subject.length > 300)
    throw new TypeError('subject must be text of 1 to 300 characters');

  if (/[\u0000-\u001f\u007f\u2028\u2029]/.test(subject)) throw new TypeError('subject must be one line');
  if (typeof text !== 'string' || text.length > 100_000)
    throw new TypeError('text must be text of at most 100 000 characters');
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 40);
  return { to, subject, text, messageId: `<${digest}@${domain}>` };
}
