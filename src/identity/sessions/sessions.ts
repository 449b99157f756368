import type { Config } from '../../config';
import type { Database, Transaction, UnitOfWork } from '../../database';
import type { Clock } from '../../kernel';
import type { Account } from '../accounts/accounts';
import type { People } from '../accounts/people';
import type { Audit } from '../audit/audit';
import type { KnownDevices } from './known-devices';
import { type Proof, type Session, type SessionRow, SessionStore } from './session-store';

type Holder = Pick<Account, 'id' | 'personId' | 'username' | 'roles'>;

interface OfficialRow extends SessionRow {
  person_id: string;
  username: string;
  roles: string;
  state: string;
}

/** The sessions of officials. Whose role asks for a second factor that was not shown has no role in the session. */
export class Sessions extends SessionStore<OfficialRow> {
  constructor(
    database: Database,
    unitOfWork: UnitOfWork,
    clock: Clock,
    config: Pick<Config, 'sessionIdle' | 'sessionLength' | 'secondFactorRoles'>,
    people: People,
    private readonly audit: Audit,
    private readonly devices: KnownDevices,
  ) {
    super(database, unitOfWork, clock, config, {
      prefix: 'ms_',
      table: 'session',
      holder: { table: 'account', columns: ['person_id', 'username', 'roles', 'state'] },
      holderOf: ({ person_id: id, username, roles, state, second_factor_at: shownAt }) => {
        if (state !== 'ACTIVE') return undefined;
        const held = JSON.parse(roles) as string[];
        const isLacking = shownAt === null && held.some((role) => config.secondFactorRoles.includes(role));
        const name = people.nameOf(id) ?? username;
        return {
          username,
          actor: isLacking
            ? { kind: 'person', id, name, roles: [], lacks: 'second-factor' }
            : { kind: 'person', id, name, roles: held },
        };
      },
    });
  }

  /** A session of an account whose holder has just proved who they are. */
  async open(account: Holder, proof: Proof): Promise<{ token: string; session: Session }> {
    const token = await this.unitOfWork.run((tx) => this.openIn(tx, account, proof));
    return { token, session: (await this.find(token))! };
  }

  /** Like `open`, in the transaction that proved it; `find` tells the rest after the commit. */
  async openIn(tx: Transaction, account: Holder, proof: Proof): Promise<string> {
    const token = await this.insert(tx, account.id, proof);
    await this.devices.meet(tx, account);
    const { id, personId, username, roles } = account;
    this.audit.done(tx, {
      action: 'session.opened',
      subject: { type: 'account', id },
      actor: { kind: 'person', id: personId, name: username, roles },
      detail: { how: proof.how, secondFactor: proof.secondFactor },
    });
    return token;
  }
}
