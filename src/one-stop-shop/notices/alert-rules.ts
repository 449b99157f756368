import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '../../config';
import { Database, isUniqueViolation, UnitOfWork } from '../../database';
import { People } from '../../identity';
import { type Actor, type Clock, newId } from '../../kernel';
import { refusals } from './notices.errors';
import { OwnQuietHours } from './own-quiet-hours';
import type {
  AlertKind,
  AlertRuleList,
  AlertRuleRequest,
  AlertRuleView,
  AlertScope,
  ChangeAlertRuleRequest,
} from './notices.dto';

const mostRules = 20;

export interface AlertRuleRow {
  id: string;
  owner_id: string;
  name: string;
  kind: string;
  scope: string;
  threshold: number;
  by_mail: number;
  is_on: number;
  firing_since: number | null;
  last_count: number | null;
  version: number;
}

export const ruleColumns =
  'id, owner_id, name, kind, scope, threshold, by_mail, is_on, firing_since, last_count, version';

/** What a person wants to be told of; only they see and change it. A changed rule begins anew. */
@Injectable()
export class AlertRules {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: People,
    private readonly quietHours: OwnQuietHours,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<AlertRuleList> {
    const rows = await this.database.query<AlertRuleRow>(
      `SELECT ${ruleColumns} FROM alert_rule WHERE owner_id = ? ORDER BY name, id`,
      [actor.id],
    );
    return {
      items: rows.map(view),
      canMail: this.people.emailOf(actor.id) !== undefined,
      quietHours: await this.quietHours.of(actor),
    };
  }

  async create(actor: Actor, request: AlertRuleRequest): Promise<AlertRuleView> {
    if (actor.kind !== 'person') throw refusals.forPeople();
    const row: AlertRuleRow = {
      id: newId(),
      owner_id: actor.id,
      ...columnsOf(request),
      firing_since: null,
      last_count: null,
      version: 1,
    };
    await this.unitOfWork.run(async (tx) => {
      const [{ count }] = await tx.query<{ count: number }>(
        'SELECT COUNT(*) AS count FROM alert_rule WHERE owner_id = ?',
        [actor.id],
      );
      if (Number(count) >= mostRules) throw refusals.tooManyRules({ maximum: mostRules });
      await named(request.name, () =>
        tx.insert('alert_rule', [{ ...row, created_at: this.clock.now().getTime() }]),
      );
    });
    return view(row);
  }

  async change(actor: Actor, id: string, request: ChangeAlertRuleRequest): Promise<AlertRuleView> {
    const columns = columnsOf(request);
    await this.unitOfWork.run(async (tx) => {
      const { affected } = await named(request.name, () =>
        tx.execute(
          `UPDATE alert_rule SET name = ?, kind = ?, scope = ?, threshold = ?, by_mail = ?, is_on = ?,
             firing_since = NULL, last_count = NULL, version = version + 1
           WHERE id = ? AND owner_id = ? AND version = ?`,
          [...Object.values(columns), id, actor.id, request.version],
        ),
      );
      if (affected === 1) return;
      const own = await tx.query('SELECT id FROM alert_rule WHERE id = ? AND owner_id = ?', [id, actor.id]);
      throw own.length > 0 ? refusals.ruleChanged() : refusals.ruleNotFound();
    });
    return view({
      id,
      owner_id: actor.id,
      ...columns,
      firing_since: null,
      last_count: null,
      version: request.version + 1,
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const { affected } = await this.unitOfWork.run((tx) =>
      tx.execute('DELETE FROM alert_rule WHERE id = ? AND owner_id = ?', [id, actor.id]),
    );
    if (affected === 0) throw refusals.ruleNotFound();
  }
}

/** In the order in which `change` writes them. */
const columnsOf = ({ name, kind, scope, threshold, byMail, isOn }: AlertRuleRequest) => ({
  name,
  kind,
  scope: JSON.stringify(scope),
  threshold,
  by_mail: byMail ? 1 : 0,
  is_on: isOn ? 1 : 0,
});

async function named<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) throw refusals.ruleExists({ name });
    throw error;
  }
}

const view = (row: AlertRuleRow): AlertRuleView => ({
  id: row.id,
  name: row.name,
  kind: row.kind as AlertKind,
  scope: JSON.parse(row.scope) as AlertScope,
  threshold: Number(row.threshold),
  byMail: Number(row.by_mail) === 1,
  isOn: Number(row.is_on) === 1,
  firingSince: row.firing_since === null ? null : new Date(Number(row.firing_since)).toISOString(),
  lastCount: row.last_count === null ? null : Number(row.last_count),
  version: Number(row.version),
});
