import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { BootSequence, CLOCK, Config, Rounds } from '../../config';
import { Database, UnitOfWork } from '../../database';
import { Accounts, isAllowed, Letters, People } from '../../identity';
import { type Actor, type Clock, reasonOf } from '../../kernel';
import { Outbox } from '../../outbox';
import { RuntimeSettings } from '../../runtime';
import { InboxQueries } from '../tasks/inbox.queries';
import type { InboxFilter } from '../tasks/inbox-requests.dto';
import { type AlertRuleRow, ruleColumns } from './alert-rules';
import { alertLetter } from './alert-letter';
import { insertNotices } from './notice.repository';
import type { AlertKind, AlertScope } from './notices.dto';
import { OwnQuietHours } from './own-quiet-hours';

const lookEvery = 60_000;

/**
 * Counts every minute what the rules ask for, as their owners would see it: with the posts and roles they have now. A rule tells
 * once when its number is reached, and again only after the number has been below it.
 */
@Injectable()
export class WatchAlertRules implements OnModuleInit {
  private readonly logger = new Logger('Alerts');

  constructor(
    private readonly boot: BootSequence,
    private readonly rounds: Rounds,
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly letters: Letters,
    private readonly inbox: InboxQueries,
    private readonly quietHours: OwnQuietHours,
    private readonly outbox: Outbox,
    private readonly settings: RuntimeSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.boot.register({
      name: 'watch alert rules',
      order: 200,
      run: () => {
        if (!this.settings.runsJobs) return;
        this.rounds.begin({
          every: lookEvery,
          run: () => this.run(),
          onFailure: (error) => this.logger.warn(`alerts are delayed: ${reasonOf(error)}`),
        });
      },
    });
  }

  /** Counts all rules now; answers how many have begun to fire. One that fails does not hold up the others. */
  async run(): Promise<number> {
    const rules = await this.database.query<AlertRuleRow>(
      `SELECT ${ruleColumns} FROM alert_rule WHERE is_on = 1 ORDER BY owner_id, id`,
    );
    let fired = 0;
    for (const rule of rules) {
      try {
        if (await this.count(rule)) fired += 1;
      } catch (error) {
        this.logger.warn(`alert rule ${rule.id} could not be counted: ${reasonOf(error)}`);
      }
    }
    return fired;
  }

  private async count(rule: AlertRuleRow): Promise<boolean> {
    const actor = await this.ownerOf(rule);
    if (!actor) return false;
    const [found] = await this.inbox.countAll(actor, [filterOf(rule)]);
    const count = found!.count;
    const isOver = count >= Number(rule.threshold);
    const isFiring = rule.firing_since !== null;
    if (isOver === isFiring && count === Number(rule.last_count ?? -1)) return false;
    const now = this.clock.now().getTime();
    return this.unitOfWork.run(async (tx) => {
      // One node tells; a rule that was changed meanwhile is counted again.
      const { affected } = await tx.execute(
        `UPDATE alert_rule SET last_count = ?, firing_since = ?
         WHERE id = ? AND version = ? AND firing_since ${isFiring ? 'IS NOT NULL' : 'IS NULL'}`,
        [count, isOver ? (rule.firing_since ?? now) : null, rule.id, rule.version],
      );
      if (affected !== 1 || !isOver || isFiring) return false;
      await insertNotices(
        tx,
        [
          {
            personId: rule.owner_id,
            kind: 'ALERT',
            source: `ALERT ${rule.id} ${now}`,
            subjectId: rule.id,
            caseId: null,
            caseCode: null,
            details: {
              rule: rule.name,
              kind: rule.kind,
              count,
              threshold: Number(rule.threshold),
              scope: { ...(JSON.parse(rule.scope) as AlertScope) },
            },
          },
        ],
        now,
      );
      await this.outbox.append(tx, [
        { type: 'notice.changed', payload: { personId: rule.owner_id }, at: now },
      ]);
      if (Number(rule.by_mail) === 1)
        await this.letters.post(tx, {
          key: `alert ${rule.id} ${now}`,
          to: this.people.emailOf(rule.owner_id),
          language: 'vi',
          notBefore: await this.quietHours.firstLoud(tx, rule.owner_id, now),
          ...alertLetter({
            name: this.people.nameOf(rule.owner_id) ?? '',
            rule: rule.name,
            kind: rule.kind as AlertKind,
            count,
            threshold: Number(rule.threshold),
            publicUrl: this.config.publicUrl,
          }),
        });
      return true;
    });
  }

  /** As they are now; undefined when they may not see any work any more. */
  private async ownerOf({ owner_id: id }: AlertRuleRow): Promise<Actor | undefined> {
    const account = await this.accounts.findByPerson(id);
    if (account?.state !== 'ACTIVE' || !isAllowed(account.roles, 'case.read')) return undefined;
    return { kind: 'person', id, name: this.people.nameOf(id) ?? id, roles: account.roles };
  }
}

/** The question to the inbox that a rule counts. */
export function filterOf({ kind, scope }: Pick<AlertRuleRow, 'kind' | 'scope'>): InboxFilter {
  const { view, agency, unit, procedure } = JSON.parse(scope) as AlertScope;
  return {
    view,
    sort: 'due',
    ...(agency && { agency }),
    ...(unit && { unit }),
    ...(procedure && { procedure }),
    ...(kind !== 'OPEN' && { class: kind as 'DUE_SOON' | 'OVERDUE' }),
  };
}
