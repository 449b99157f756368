import { Injectable } from '@nestjs/common';
import type { Reader } from '../../database';
import { CaseLock } from '../deadlines/case-lock';

/** Cases are locked by the root instance that moves them. */
@Injectable()
export class CaseLockByRow extends CaseLock {
  async instanceOf(reader: Pick<Reader, 'query'>, caseId: string): Promise<string | null> {
    const [row] = await reader.query<{ instance_id: string | null }>(
      'SELECT instance_id FROM case_file WHERE id = ?',
      [caseId],
    );
    return row?.instance_id ?? null;
  }
}
