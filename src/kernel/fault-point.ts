/**
 * Places where a test may stop the world. `FAULT=name:nth[:kill|throw|hang]` in the environment of a process makes
 * the nth visit of that place end the process at once (SIGKILL, as a power cut would), throw, or never return.
 * Without `FAULT` a visit costs one comparison.
 */
const wanted = parse(process.env.FAULT);
let visits = 0;

export class InjectedFault extends Error {
  constructor(name: string) {
    super(`injected fault at ${name}`);
    this.name = 'InjectedFault';
  }
}

export async function faultPoint(name: FaultPointName): Promise<void> {
  if (wanted?.name !== name) return;
  visits += 1;
  if (visits !== wanted.nth) return;
  if (wanted.act === 'throw') throw new InjectedFault(name);
  if (wanted.act === 'hang') return new Promise(() => setInterval(() => undefined, 60_000));
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

/** Every place, so that a test can visit them all. */
export const faultPointNames = [
  'command.begun',
  'command.instance-locked',
  'command.advanced',
  'command.state-saved',
  'command.waits-saved',
  'command.history-saved',
  'command.outbox-saved',
  'command.before-commit',
  'command.after-commit',
  'job.claimed',
  'job.before-handler',
  'job.after-handler',
  'job.finished',
  'upload.file-stored',
  'upload.row-saved',
  'document.drafted',
  'document.numbered',
  'document.rendered',
  'document.file-stored',
  'document.file-kept',
  'delivery.before',
  'delivery.after',
  'outbox.numbered',
  'audit.sealing',
  'signing.file-stored',
  'signing.signed',
  'signing.numbered',
  'signing.seal-stored',
  'signing.sealed',
] as const;
export type FaultPointName = (typeof faultPointNames)[number];

function parse(text: string | undefined): { name: string; nth: number; act: string } | null {
  if (!text) return null;
  const [name, nth = '1', act = 'kill'] = text.split(':');
  return { name, nth: Number(nth), act };
}
