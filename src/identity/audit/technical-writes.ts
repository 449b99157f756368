import type { Write } from '../../database';

interface TechnicalWrite {
  table: string;
  /** Absent: whatever is done to it. */
  verbs?: readonly Write['verb'][];
  /** Only where nobody asked for it: of a job or a sweep of the server. */
  bySystem?: true;
  why: string;
}

/**
 * Writes that are no act of anybody. Everything that is not in this list leaves an entry, so a new table is audited from its
 * first day.
 */
export const technicalWrites: readonly TechnicalWrite[] = [
  { table: 'audit_entry', why: 'the log itself' },
  { table: 'audit_unsealed', why: 'which entries wait for their seal' },
  { table: 'audit_link', why: 'the seal of the log' },
  { table: 'audit_checkpoint', why: 'the seal of the log' },
  { table: 'audit_root', why: 'the seal of the log' },
  { table: 'audit_seal', why: 'where the sealing has come to' },
  { table: 'command', why: 'keys of commands; the command itself has its entry' },
  { table: 'outbox_event', verbs: ['update'], why: 'numbers given after the commit' },
  { table: 'outbox_counter', why: 'numbers given after the commit' },
  { table: 'session', verbs: ['update'], why: 'when a session was last seen' },
  { table: 'sign_in_attempt', why: 'how often something was guessed at; what was guessed at has its entry' },
  { table: 'known_device', why: 'from where somebody signs in; the sign-in has its entry' },
  { table: 'letter', why: 'the way of a letter; what it tells of has its entry' },
  { table: 'limit_window', why: 'how often something was tried; what was tried has its entry' },
  { table: 'notice_progress', why: 'how far the notices have followed the events' },
  { table: 'notice', why: 'that somebody was told, and looked; what it tells of has its entry' },
  {
    table: 'alert_rule',
    verbs: ['update'],
    bySystem: true,
    why: 'what a rule counted; who made it has an entry',
  },
  { table: 'installation', why: 'which keys the database belongs to' },
  { table: 'service_token', verbs: ['update'], bySystem: true, why: 'on which day a token was last used' },
  { table: 'citizen_session', verbs: ['update'], why: 'when a session was last seen' },
  { table: 'known_device', verbs: ['update', 'delete'], why: 'when a device was last seen' },
  { table: 'sign_in_attempt', why: 'counters; a sign-in and its refusal have their entries' },
  { table: 'limit_window', why: 'counters of requests' },
  {
    table: 'oidc_attempt',
    why: 'a way to a sign-in provider, open for minutes; what comes of it has its entry',
  },
  {
    table: 'letter',
    verbs: ['update', 'delete'],
    bySystem: true,
    why: 'sending; who posted it has an entry',
  },
  { table: 'job', verbs: ['update'], bySystem: true, why: 'leases' },
  { table: 'case_code_counter', why: 'the counter of codes; the case has its entry' },
  { table: 'document_serial', why: 'the counter of numbers; the document has its entry' },
  { table: 'serial', why: 'counters; what takes a number has its entry' },
  {
    table: 'clock_recalculation',
    verbs: ['update'],
    bySystem: true,
    why: 'how far a recalculation has come',
  },
  { table: 'clock_recalculation_item', bySystem: true, why: 'what a recalculation has still to do' },
];

export const isTechnical = ({ table, verb }: Write, isBySystem: boolean): boolean =>
  technicalWrites.some(
    (one) =>
      one.table === table &&
      (one.verbs === undefined || one.verbs.includes(verb)) &&
      (one.bySystem === undefined || isBySystem),
  );
