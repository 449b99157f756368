import { Injectable } from '@nestjs/common';
import type { Reader, Transaction } from '../../database';

/** Numbers run from 1 within a year, an agency and a class of documents (NĐ 30/2020 Art. 15). */
export interface SerialOf {
  agencyId: string;
  year: number;
  /** `GPXD`, `PXL`, `receipt:AA/26E` ... at most 40 signs. */
  class: string;
}

/**
 * Numbers without gaps or reuse: the counter is raised in the transaction that uses the number, and its row stays locked until that
 * transaction ends. One that is undone gives the number back before anybody else can see the next; what is committed is taken
 * for ever. Take it last: until the commit, everybody who issues of the same class waits.
 */
@Injectable()
export class DocumentSerials {
  async next(tx: Transaction, { agencyId, year, class: name }: SerialOf): Promise<number> {
    const onDuplicate =
      tx.dialect === 'mysql'
        ? 'ON DUPLICATE KEY UPDATE serial = serial + 1'
        : 'ON CONFLICT (agency_id, year, class) DO UPDATE SET serial = serial + 1';
    await tx.execute(
      `INSERT INTO document_serial (agency_id, year, class, serial) VALUES (?, ?, ?, 1) ${onDuplicate}`,
      [agencyId, year, name],
    );
    return this.last(tx, { agencyId, year, class: name });
  }

  /** The last number taken; 0 = none yet. */
  async last(reader: Reader, { agencyId, year, class: name }: SerialOf): Promise<number> {
    const [row] = await reader.query<{ serial: number }>(
      'SELECT serial FROM document_serial WHERE agency_id = ? AND year = ? AND class = ?',
      [agencyId, year, name],
    );
    return Number(row?.serial ?? 0);
  }
}
