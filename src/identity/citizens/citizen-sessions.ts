import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, Config } from '../../config';
import { Database, type Transaction, UnitOfWork } from '../../database';
import type { Clock } from '../../kernel';
import { Audit } from '../audit/audit';
import { type Proof, type SessionRow, SessionStore } from '../sessions/session-store';
import { SessionStores } from '../sessions/session-stores';

interface CitizenSessionRow extends SessionRow {
  name: string;
  email: string | null;
  state: string;
}

/** The sessions of citizens: the same rules as for officials, in a table of their own, under tokens of their own. */
@Injectable()
export class CitizenSessions extends SessionStore<CitizenSessionRow> {
  constructor(
    database: Database,
    unitOfWork: UnitOfWork,
    config: Config,
    @Inject(CLOCK) clock: Clock,
    stores: SessionStores,
    private readonly audit: Audit,
  ) {
    super(database, unitOfWork, clock, config, {
      prefix: 'mz_',
      table: 'citizen_session',
      holder: { table: 'citizen', columns: ['name', 'email', 'state'] },
      holderOf: ({ holder_id: id, name, email, state }) =>
        state === 'ACTIVE'
          ? { username: email ?? '', actor: { kind: 'citizen', id, name, roles: ['citizen'] } }
          : undefined,
    });
    stores.add(this);
  }

  /** Of somebody who has just proved who they are. Answers the token. */
  async open(tx: Transaction, citizen: { id: string; name: string }, proof: Proof): Promise<string> {
    const { id, name } = citizen;
    this.audit.done(tx, {
      action: 'citizen.session-opened',
      subject: { type: 'citizen', id },
      actor: { kind: 'citizen', id, name, roles: ['citizen'] },
      detail: { how: proof.how },
    });
    return this.insert(tx, id, proof);
  }
}
