import type { NotedEntry } from './entry-of-note';

const minute = 60_000;
/** Of one caller in one minute; the rest is counted. */
const storedPerMinute = 20;
/** Callers told apart in one minute; the rest is counted together. */
const mostCallers = 1_000;

interface Tally {
  since: number;
  stored: number;
  suppressed: number;
  last: NotedEntry;
}

/** Denials that wait to be written: a flood of them takes bounded memory and leaves bounded rows, and yet none goes uncounted. */
export class Denials {
  private readonly tallies = new Map<string, Tally>();
  private waiting: NotedEntry[] = [];

  add(entry: NotedEntry, now: number): void {
    // Nobody knows who is not signed in: what they tried tells them apart.
    const caller =
      entry.actorKind === 'anonymous'
        ? `anonymous ${entry.subjectType} ${entry.subjectId}`
        : `${entry.actorKind} ${entry.actorId}`;
    const key = this.tallies.has(caller) || this.tallies.size < mostCallers ? caller : 'others';
    let tally = this.tallies.get(key);
    if (tally && now - tally.since >= minute) {
      this.close(key, tally);
      tally = undefined;
    }
    if (!tally) this.tallies.set(key, (tally = { since: now, stored: 0, suppressed: 0, last: entry }));
    tally.last = entry;
    if (tally.stored < storedPerMinute) {
      tally.stored += 1;
      this.waiting.push(entry);
    } else tally.suppressed += 1;
  }

  /** What is to be written now: the denials, and of each caller whose minute is over one entry for those that were only counted. */
  take(now: number): NotedEntry[] {
    for (const [key, tally] of this.tallies) if (now - tally.since >= minute) this.close(key, tally);
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }

  private close(key: string, { suppressed, last }: Tally): void {
    this.tallies.delete(key);
    if (suppressed > 0)
      this.waiting.push({
        ...last,
        action: 'denials.counted',
        subjectType: 'caller',
        subjectId: key,
        caseId: null,
        detail: { count: suppressed },
      });
  }
}
