import { Injectable } from '@nestjs/common';
import { Database } from '../../../database';
import { type Actor, isoOrNull, type JsonObject } from '../../../kernel';
import { ledgerView } from '../../deadlines/clock-views';
import type { StoredClock } from '../../deadlines/stored-clock';
import { Stations } from '../../handoffs/stations';
import { isoLocal } from '../../local-date';
import { CaseAccessByPost } from '../case-access-by-post';
import { nationalStatus } from '../case-file.policy';
import type { ActPreviewView, CaseStandingView, ClockChangeView } from './act-preview.dto';
import { ActsByName } from './acts-by-name';
import { type CaseStanding, classOfCase, standingOf } from './case-standing';
import type { PreviewedAct } from './previewed-acts';

/** Carries what the act has done out of the transaction that its throw undoes. */
class Rehearsed extends Error {
  constructor(
    readonly after: CaseStanding,
    readonly at: number,
  ) {
    super('rehearsed');
  }
}

/**
 * What an act would do, found out by doing it and undoing it: the same command, rules and listeners in a transaction that is
 * rolled back. So what is shown before confirming and what happens afterwards cannot disagree.
 */
@Injectable()
export class PreviewAct {
  constructor(
    private readonly database: Database,
    private readonly access: CaseAccessByPost,
    private readonly acts: ActsByName,
    private readonly stations: Stations,
  ) {}

  /** Throws what the act itself would refuse. */
  async execute(
    actor: Actor,
    idOrCode: string,
    { act, subjectId, input = {} }: { act: PreviewedAct; subjectId?: string; input?: JsonObject },
  ): Promise<ActPreviewView> {
    const before = await this.database.read(async (reader) => {
      const { id } = await this.access.get(reader, actor, idOrCode);
      return standingOf(reader, id);
    });
    const caseId = before.file.id;
    const { after, at } = await this.rehearse(actor, act, { caseId, subjectId }, input);
    const open = (standing: CaseStanding) => new Map(standing.file.steps.map((step) => [step.waitId, step]));
    const [stepsBefore, stepsAfter] = [open(before), open(after)];
    const namesOf = (from: typeof stepsBefore, without: typeof stepsBefore) =>
      [...from.values()].filter(({ waitId }) => !without.has(waitId)).map(({ name }) => name);
    return {
      act,
      before: this.standing(before, at),
      after: this.standing(after, at),
      clocks: after.clocks.flatMap((clock) => this.change(clock, before.clocks, at) ?? []),
      opens: namesOf(stepsAfter, stepsBefore),
      closes: namesOf(stepsBefore, stepsAfter),
    };
  }

  private async rehearse(
    actor: Actor,
    act: PreviewedAct,
    on: { caseId: string; subjectId?: string },
    input: JsonObject,
  ): Promise<Rehearsed> {
    try {
      await this.acts.perform(
        {
          actor,
          rehearse: async ({ tx, now }) => {
            throw new Rehearsed(await standingOf(tx, on.caseId), now);
          },
        },
        act,
        on,
        input,
      );
    } catch (error) {
      if (error instanceof Rehearsed) return error;
      throw error;
    }
    throw new Error(`${act} was not rehearsed`);
  }

  private standing(standing: CaseStanding, now: number): CaseStandingView {
    const { file, custody } = standing;
    const open = custody?.chain.open ?? null;
    return {
      state: file.state,
      nationalStatus: nationalStatus[file.state],
      class: classOfCase(standing, now),
      dueAt: isoOrNull(file.dueAt),
      custody: open?.kind ?? null,
      holder: this.stations.namedOrNull(open?.unit ?? null, now),
      to: this.stations.namedOrNull(open?.to ?? null, now),
      nextAction: file.nextAction,
      nextActionAt: isoOrNull(file.nextActionAt),
    };
  }

  /** Null: the act leaves this clock alone. */
  private change(clock: StoredClock, before: readonly StoredClock[], now: number): ClockChangeView | null {
    const known = before.find(({ id }) => id === clock.id);
    const entries = clock.ledger.entries.slice(known?.ledger.entries.length ?? 0);
    if (entries.length === 0) return null;
    const { id, kind, agencyId, unitId, state } = clock;
    return {
      id,
      kind,
      unit: agencyId && unitId ? this.stations.named({ agencyId, unitId }, now) : null,
      stateBefore: known?.state ?? null,
      state,
      oldDueAt: known?.dueAt == null ? null : isoLocal(known.dueAt),
      newDueAt: clock.dueAt === null ? null : isoLocal(clock.dueAt),
      entries: entries.map(ledgerView),
    };
  }
}
