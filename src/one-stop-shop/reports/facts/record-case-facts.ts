import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ListeningCommand } from '../../../runtime';
import { CaseActListener, CaseActListeners } from '../../case-files/case-act-listeners';
import type { OpenCase } from '../../case-files/open-case';
import { OpenCases } from '../../case-files/open-cases';
import { ClockListeners, type MovedClock } from '../../deadlines/clock-listeners';
import { Clocks } from '../../deadlines/clocks';
import { type CaseFact, type RecordedFact, isSameFact } from './case-fact';
import { type Enclosures, knownFacts, readEnclosures, saveChange } from './case-facts.repository';
import { factOf, promiseOf } from './fact-of.policy';
import { FillCaseFacts } from './fill-case-facts';
import { ProcedureFacts } from './procedure-facts';
import { changeTimeline } from './timeline.policy';

/** After these a case may have other papers, payments or results than before. */
const changesEnclosures =
  /^case\.(submitted|components|accepted|paid|payment|refund|supplement\.received|result|returned|corrected|finished)/;
/** Cases whose dates are moved with one question to the table. */
const batch = 200;

/**
 * Keeps what reports count in step with the cases, in the transaction of each event: what is not committed is not counted, and what
 * is counted was so at that instant.
 */
@Injectable()
export class RecordCaseFacts extends CaseActListener implements OnModuleInit {
  /** What is believed of a case, as this command has read or left it. */
  private readonly held = new WeakMap<OpenCase, RecordedFact[]>();

  constructor(
    private readonly events: CaseActListeners,
    private readonly clockListeners: ClockListeners,
    private readonly clocks: Clocks,
    private readonly cases: OpenCases,
    private readonly procedures: ProcedureFacts,
    private readonly fill: FillCaseFacts,
  ) {
    super();
  }

  onModuleInit(): void {
    this.events.register(this);
    this.clockListeners.onMoved((command, moved) => this.moved(command, moved));
  }

  async onCaseEvent(open: OpenCase, type: string): Promise<void> {
    const { command, file } = open;
    const { tx, now } = command;
    let known = this.held.get(open);
    if (!known) {
      known = (await knownFacts(tx, [file.id])).get(file.id) ?? [];
      // A case from before there were facts: its history says what it was like until now.
      if (known.length === 0 && file.filedAt < now && file.ownerSystem === null)
        known = await this.fill.one(tx, file.id);
    }
    const last = known.at(-1)?.fact;
    const fact = await this.factNow(open, last, changesEnclosures.test(type));
    if (last && isSameFact(last, fact)) {
      this.held.set(open, known);
      return;
    }
    const from = file.ownerSystem === null ? now : heardOf(last, fact, now);
    const change = changeTimeline(known, file.id, fact, from, now);
    await saveChange(tx, change);
    this.held.set(open, (await knownFacts(tx, [file.id])).get(file.id) ?? []);
  }

  private async factNow(open: OpenCase, last: CaseFact | undefined, isOther: boolean): Promise<CaseFact> {
    const { command, file } = open;
    const { tx } = command;
    const about = last ?? (await this.procedures.about(tx, file.procedureVersionId, file.procedureCode));
    const enclosures = last && !isOther ? enclosuresOf(last) : (await readEnclosures(tx, [file.id]))(file.id);
    return factOf(
      file,
      promiseOf(await this.clocks.heldOfCase(command, file.id), file.dueAt),
      enclosures,
      { ...about, hasFee: Boolean(about.hasFee) },
      this.procedures.isNonTerritorial(file.receivingAgencyId, file.competentAgencyId),
    );
  }

  /** A day off was decided. What a command holds in its hands is written with what else happens to it. */
  private async moved(command: ListeningCommand, moved: readonly MovedClock[]): Promise<void> {
    const { tx, now } = command;
    const others = moved.filter(
      ({ clock }) =>
        (clock.kind === 'CASE' || clock.kind === 'ACCEPTANCE') && !this.cases.held(command, clock.caseId),
    );
    for (let from = 0; from < others.length; from += batch) {
      const some = others.slice(from, from + batch);
      const known = await knownFacts(
        tx,
        some.map(({ clock }) => clock.caseId),
      );
      for (const { clock } of some) {
        const rows = known.get(clock.caseId);
        const last = rows?.at(-1)?.fact;
        if (!rows || !last) continue;
        const dates =
          clock.kind === 'CASE'
            ? { dueAt: clock.state === 'PAUSED' ? null : clock.dueAt }
            : { acceptanceDueAt: clock.dueAt };
        await saveChange(tx, changeTimeline(rows, clock.caseId, { ...last, ...dates }, now, now));
      }
    }
  }
}

/** The owner of a shadow case tells of it when it pleases: what it dates was so from then on. */
function heardOf(last: CaseFact | undefined, fact: CaseFact, now: number): number {
  if (!last) return Math.min(fact.filedAt, now);
  const dated = (['filedAt', 'acceptedAt', 'finishedAt'] as const).flatMap((name) =>
    last[name] === fact[name] ? [] : [last[name] ?? now, fact[name] ?? now],
  );
  return Math.min(now, ...dated);
}

function enclosuresOf({
  paidAt,
  paidOnline,
  components,
  digital,
  reused,
  digitalResult,
}: CaseFact): Enclosures {
  return { paidAt, paidOnline, components, digital, reused, digitalResult };
}
