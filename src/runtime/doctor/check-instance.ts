import type { EngineView, Wait } from '../engine/contract';
import type { InstanceRow } from '../instances/tree-member';
import type { Finding, Invariant } from './finding';

/** A worker outside may ask for a day; an hour more for clocks that differ. */
const LONGEST_LEASE = 25 * 3_600_000;

/** Everything the database holds about one instance. */
export interface InstanceFile {
  row: InstanceRow;
  /** The number its definition carries; null when the definition does not load. */
  definitionVersion: number | null;
  /** When this was looked at. */
  now: number;
  /** What its saved state says, or why it does not load. */
  view: EngineView | { failure: string };
  /** Inconsistencies the core finds in its own state. */
  violations: string[];
  history: { count: number; first: number | null; last: number | null };
  /** The open rows. */
  tasks: { waitId: string; elementId: string }[];
  jobs: {
    waitId: string | null;
    elementId: string;
    kind: string;
    state: string;
    attempts: number;
    maxAttempts: number;
    availableAt: number | null;
    hasOwner: boolean;
    id: string;
  }[];
  subscriptions: { waitId: string; elementId: string; kind: string; name: string }[];
  /** Source ids of the open incidents. */
  incidents: { kind: string; sourceId: string }[];
  children: { id: string; waitId: string; state: string }[];
  /** The saved state of the caller says it waits for this instance; null = it has no caller. */
  isAwaited: boolean | null;
}

/** What does not hold for one instance; pure. */
export function checkInstance(file: InstanceFile): Finding[] {
  const { row, view } = file;
  const findings: Finding[] = [];
  const report = (invariant: Invariant, detail: string) =>
    findings.push({ invariant, subject: `instance ${row.id} (${row.definitionKey})`, detail });

  checkHistory(file, report);
  if ('failure' in view) {
    report('I10', `its state does not load: ${view.failure}`);
    return findings;
  }
  if (file.definitionVersion !== row.definitionVersion)
    report(
      'I10',
      `it says version ${row.definitionVersion} of a definition that is ${file.definitionVersion}`,
    );
  for (const violation of file.violations) report('I10', violation);
  const isEnded = row.state === 'completed' || row.state === 'cancelled';
  if (isEnded !== (view.status !== 'active'))
    report('I10', `it is ${row.state} and its state says ${view.status}`);
  if (isEnded && view.waits.length > 0) report('I9', `it is ${row.state} and still waits`);
  const isUndoing = file.children.some(({ state }) => state === 'active' || state === 'suspended');
  if (!isEnded && view.waits.length + view.incidents.length === 0 && !isUndoing)
    report('I9', 'it is running and waits for nothing');

  checkRows(file, view.waits, report);
  checkJobs(file, report);
  checkIncidents(file, view, report);
  checkCalls(file, view.waits, isEnded, report);
  return findings;
}

type Report = (invariant: Invariant, detail: string) => void;

function checkHistory({ row, history }: InstanceFile, report: Report): void {
  const { count, first, last } = history;
  if (count !== row.historySeq || last !== row.historySeq || first !== 1)
    report('I3', `${count} events from ${first} to ${last}, and the instance counts ${row.historySeq}`);
  if (row.version < 1) report('I3', `its version is ${row.version}`);
}

function checkRows({ tasks, jobs, subscriptions }: InstanceFile, waits: Wait[], report: Report): void {
  const of = (...kinds: Wait['kind'][]) =>
    waits
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ id, elementId }) => placeOf({ waitId: id, elementId }));
  const pairs = [
    ['task', of('user-task'), tasks.map(placeOf)],
    ['job', of('timer', 'service'), jobs.filter(({ waitId }) => waitId !== null).map(placeOf)],
    ['subscription', of('message', 'signal'), subscriptions.map(placeOf)],
  ] as const;
  for (const [table, expected, found] of pairs) {
    for (const id of missing(expected, found)) report('I4', `the wait ${id} has no ${table}`);
    for (const id of missing(found, expected))
      report('I4', `a ${table} is open for the wait ${id}, which is not`);
  }
}

function checkJobs({ row, jobs, incidents, now }: InstanceFile, report: Report): void {
  const failed = new Set(incidents.filter(({ kind }) => kind === 'job').map(({ sourceId }) => sourceId));
  for (const job of jobs) {
    const name = `${job.kind} job ${job.id}`;
    if (job.attempts > job.maxAttempts)
      report('I6', `${name} has ${job.attempts} of ${job.maxAttempts} attempts`);
    if (job.state === 'failed' && !failed.has(job.id))
      report('I6', `${name} has failed and no incident says so`);
    if (job.state !== 'failed' && failed.has(job.id))
      report('I6', `${name} has an incident and is ${job.state}`);
    if ((job.state === 'leased') !== job.hasOwner)
      report('I6', `${name} is ${job.state}, owner: ${job.hasOwner}`);
    if (job.state === 'leased' && (job.availableAt ?? 0) > now + LONGEST_LEASE)
      report('I6', `${name} has a lease that ends only at ${new Date(job.availableAt!).toISOString()}`);
    const canBeClaimed = job.state === 'ready' || job.state === 'leased';
    if (canBeClaimed !== (job.availableAt !== null))
      report('I6', `${name} is ${job.state} and ${job.availableAt === null ? 'never' : 'once'} available`);
    const isHeld = job.kind !== 'message-delivery' && job.kind !== 'start-timer';
    if (isHeld && canBeClaimed && row.state === 'suspended')
      report('I6', `${name} runs in a suspended instance`);
    if (job.state === 'suspended' && row.state !== 'suspended') report('I6', `${name} is suspended alone`);
  }
  for (const id of failed)
    if (!jobs.some((job) => job.id === id)) report('I6', `an incident names the job ${id}, which is gone`);
}

function checkIncidents({ incidents }: InstanceFile, view: EngineView, report: Report): void {
  const open = incidents.filter(({ kind }) => kind === 'engine').map(({ sourceId }) => sourceId);
  const expected = view.incidents.map(({ id }) => id);
  for (const id of missing(expected, open)) report('I4', `the incident ${id} of the state has no row`);
  for (const id of missing(open, expected))
    report('I4', `an incident is open for ${id}, which the state does not have`);
}

function checkCalls(
  { row, children, isAwaited }: InstanceFile,
  waits: Wait[],
  isEnded: boolean,
  report: Report,
): void {
  const running = children.filter(({ state }) => state === 'active' || state === 'suspended');
  for (const { id } of waits.filter(({ kind }) => kind === 'call'))
    if (!running.some(({ waitId }) => waitId === id))
      report('I9', `the call ${id} waits for no running instance`);
  if (!isEnded && row.parentId !== null && isAwaited === false)
    report('I9', `its caller ${row.parentId} does not wait for it`);
}

const placeOf = ({ waitId, elementId }: { waitId: string | null; elementId: string }): string =>
  `${waitId} at ${elementId}`;

/** Entries of `expected` that `found` lacks, counted: twice expected and once found is one missing. */
function missing(expected: readonly string[], found: readonly string[]): string[] {
  const left = [...found];
  return expected.filter((id) => {
    const place = left.indexOf(id);
    if (place < 0) return true;
    left.splice(place, 1);
    return false;
  });
}
