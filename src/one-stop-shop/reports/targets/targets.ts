import { Injectable } from '@nestjs/common';
import { isUniqueViolation, type Reader, updateVersioned, VersionConflict } from '../../../database';
import { newId } from '../../../kernel';
import { type Caller, CommandRunner } from '../../../runtime';
import { indicators } from '../indicators.data';
import { refusals } from '../reports.errors';

export interface Target {
  indicator: string;
  /** Thousandths. */
  value: number;
  version: number;
}

export interface SetTarget {
  indicator: string;
  /** `2026`, `2026-Q4` or `2026-11`. */
  period: string;
  /** Empty: of everything. */
  agencyId: string;
  /** Thousandths, 0 to 1 000; null takes the target away. */
  value: number | null;
  /** As it was seen; absent where there was none. */
  version?: number;
}

const periods = /^\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$/;

/** What was planned: one value for an indicator, a period and an agency. */
@Injectable()
export class Targets {
  constructor(private readonly commands: CommandRunner) {}

  of(reader: Reader, period: string, agencyId: string): Promise<Target[]> {
    return reader.query<{ indicator: string; value: number; version: number }>(
      'SELECT indicator, value, version FROM report_target WHERE period = ? AND agency_id = ?',
      [period, agencyId],
    );
  }

  /** Throws REPORT.BAD_TARGET, and a version conflict where somebody else was faster. */
  set(
    caller: Caller,
    { indicator, period, agencyId, value, version }: SetTarget,
  ): Promise<{ version: number }> {
    if (!indicators.some(({ code }) => code === indicator)) throw refusals.badTarget({ field: 'indicator' });
    if (!periods.test(period)) throw refusals.badTarget({ field: 'period' });
    return this.commands.run(caller, async (command) => {
      const { tx, now, actor } = command;
      const [known] = await tx.query<{ id: string; value: number; version: number }>(
        `SELECT id, value, version FROM report_target WHERE period = ? AND agency_id = ? AND indicator = ?${tx.forUpdate}`,
        [period, agencyId, indicator],
      );
      if (known && known.version !== version)
        throw new VersionConflict({ table: 'report_target', id: known.id });
      command.audit({
        action: 'report-target.set',
        subject: { type: 'report-target', id: known?.id ?? `${period} ${indicator}` },
        detail: { indicator, period, agencyId, before: known?.value ?? null, after: value },
      });
      if (!known) {
        if (value === null) return { version: 0 };
        await tx
          .insert('report_target', [
            {
              id: newId(),
              indicator,
              period,
              agency_id: agencyId,
              value,
              set_by: actor.id,
              set_at: now,
              version: 1,
            },
          ])
          .catch((error: unknown) => {
            throw isUniqueViolation(error)
              ? new VersionConflict({ table: 'report_target', id: indicator })
              : error;
          });
        return { version: 1 };
      }
      if (value === null) {
        await tx.execute('DELETE FROM report_target WHERE id = ?', [known.id]);
        return { version: 0 };
      }
      return {
        version: await updateVersioned(tx, 'report_target', known, { value, set_by: actor.id, set_at: now }),
      };
    });
  }
}
