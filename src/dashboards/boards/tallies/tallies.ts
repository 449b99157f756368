import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { dayAt } from '../../../one-stop-shop';
import type { Reach } from '../reach';
import { Standing } from '../standing/standing';
import type { ClassedFile } from '../standing/standing-case';
import { CaseTally } from './case-tally';
import { DueTally } from './due-tally';
import { LinkTally } from './link-tally';
import { SilentTally } from './silent-tally';
import type { Tally, TallyFor } from './tally';
import { WorkTally } from './work-tally';

const makers = {
  cases: (about: TallyFor) => new CaseTally(about),
  work: (about: TallyFor) => new WorkTally(about),
  due: () => new DueTally(),
  links: (about: TallyFor) => new LinkTally(about),
  silent: () => new SilentTally(),
};
export type TallyName = keyof typeof makers;
export type TallyOf<Name extends TallyName> = ReturnType<(typeof makers)[Name]>;
export type TalliesOf<Name extends TallyName> = { [One in Name]: TallyOf<One> };

/** Cases counted before everything else has its turn. */
const stretch = 2_000;
/** Kept up to date: those that were asked for last. */
const mostKept = 400;

interface Kept {
  name: string;
  day: number;
  reach: Reach;
  tally: Tally;
  ready: Promise<void>;
  /** While it is counted for the first time: what is in already. */
  counted?: Set<ClassedFile>;
}

/**
 * What the boards count, by reach. A tally goes through the cases once, in stretches; from then on it is given only what changes, be
 * it by a commit or by time. Tomorrow's are others.
 */
@Injectable()
export class Tallies {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly standing: Standing) {
    this.standing.onCase((before, after) => this.changed(before, after));
  }

  /** What `work` makes of the tallies as they are at this instant (epoch ms) and event; it must not wait for anything. */
  async use<Name extends TallyName, Result>(
    names: readonly Name[],
    reach: Reach,
    work: (tallies: TalliesOf<Name>, now: number) => Result,
  ): Promise<Result> {
    for (;;) {
      const day = dayAt(this.standing.letTimePass());
      const kept = names.map((name) => this.keep(name, reach, day));
      await Promise.all(kept.map(({ ready }) => ready));
      const now = this.standing.letTimePass();
      // Another day may have begun, or one may have had to give way.
      if (dayAt(now) !== day || kept.some((one) => this.kept.get(one.name) !== one)) continue;
      const tallies = Object.fromEntries(names.map((name, place) => [name, kept[place].tally]));
      return work(tallies as unknown as TalliesOf<Name>, now);
    }
  }

  private keep(name: TallyName, reach: Reach, day: number): Kept {
    const key = `${name} ${reach.key}`;
    const known = this.kept.get(key);
    this.kept.delete(key);
    const kept = known?.day === day ? known : this.begin(name, key, reach, day);
    this.kept.set(key, kept);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= mostKept) break;
      this.kept.delete(oldest);
    }
    return kept;
  }

  private begin(name: TallyName, key: string, reach: Reach, day: number): Kept {
    const tally = makers[name]({ reach, day });
    const kept: Kept = { name: key, day, reach, tally, ready: Promise.resolve(), counted: new Set() };
    kept.ready = this.countAll(kept);
    kept.ready.catch(() => {
      if (this.kept.get(key) === kept) this.kept.delete(key);
    });
    return kept;
  }

  /** What changes meanwhile is counted when it changes. */
  private async countAll(kept: Kept): Promise<void> {
    const { reach, tally } = kept;
    const counted = kept.counted!;
    let place = 0;
    for (const id of this.standing.idsOf(reach.agencies)) {
      place += 1;
      if (place % stretch === 0) await breathe();
      const one = this.standing.get(id);
      if (!one || counted.has(one) || !concerns(reach, one)) continue;
      counted.add(one);
      tally.count(one, 1);
    }
    kept.counted = undefined;
  }

  private changed(before: ClassedFile | undefined, after: ClassedFile | undefined): void {
    for (const { reach, tally, counted } of this.kept.values()) {
      if (before && concerns(reach, before) && (!counted || counted.delete(before))) tally.count(before, -1);
      if (!after || !concerns(reach, after)) continue;
      counted?.add(after);
      tally.count(after, 1);
    }
  }
}

const concerns = ({ agencies }: Reach, { file }: ClassedFile): boolean =>
  agencies === null || file.participants.some((agency) => agencies.has(agency));
