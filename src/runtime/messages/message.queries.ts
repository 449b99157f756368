import { iso } from '../../kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { decodeCursor, pageOf } from '../../http';
import type { Page } from '../../http';
import { conditions } from '../instances/instance.queries';
import type { BufferedMessageView } from './message-requests.dto';

interface BufferedRecord {
  id: string;
  name: string;
  correlation_key: string | null;
  instance_id: string | null;
  source_instance_id: string | null;
  created_at: number;
  expires_at: number;
}

@Injectable()
export class MessageQueries {
  constructor(private readonly database: Database) {}

  /** Messages nobody has waited for yet, oldest first. Their content is nobody's business until somebody does. */
  async listBuffered(filter: {
    name?: string;
    limit: number;
    cursor?: string;
  }): Promise<Page<BufferedMessageView>> {
    const { sql, parameters } = conditions([
      ['name = ?', filter.name],
      ['id > ?', filter.cursor === undefined ? undefined : decodeCursor(filter.cursor, ['string'])[0]],
    ]);
    const rows = await this.database.query<BufferedRecord>(
      `SELECT id, name, correlation_key, instance_id, source_instance_id, created_at, expires_at
       FROM buffered_message WHERE ${sql} ORDER BY id LIMIT ?`,
      [...parameters, filter.limit + 1],
    );
    return pageOf(
      rows,
      filter.limit,
      ({ id }) => [id],
      (row) => ({
        id: row.id,
        name: row.name,
        correlationKey: row.correlation_key,
        processInstanceId: row.instance_id,
        sourceInstanceId: row.source_instance_id,
        createdAt: iso(row.created_at),
        expiresAt: iso(row.expires_at),
      }),
    );
  }
}
