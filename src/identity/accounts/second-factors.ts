import { createHash, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import { Database, type Transaction } from '../../database';
import { DomainError } from '../../kernel';
import { Audit } from '../audit/audit';
import { Keys } from '../keys/keys';
import type { Account } from './accounts';
import { Notices } from './notices';

/** RFC 6238 as authenticator apps know it. */
const totp = { algorithm: 'SHA1', digits: 6, period: 30 };
/** Codes of the step before and after are right as well: no two clocks agree. */
const drift = 1;
const recoveryCodes = 10;
/** Crockford's base 32: no letter that is taken for another. 24 of them are 120 bits, so that a plain hash hides them (ASVS 6.5.2). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

interface FactorRow {
  account_id: string;
  secret: string;
  confirmed_at: number | null;
  last_step: number;
}

/** What one account has as its second factor. */
export interface SecondFactorState {
  /** Epoch milliseconds. */
  since: number;
  recoveryCodesLeft: number;
}

/** What an app needs to be set up: the secret in base 32, and the same as the address behind a QR code. */
export interface SecondFactorSetUp {
  secret: string;
  uri: string;
}

/**
 * Second factors: an authenticator app and ten recovery codes for the day it is lost. A code opens once: a step that was
 * accepted, and those before it, never are again. Whoever calls counts the attempts.
 */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly keys: Keys,
    private readonly audit: Audit,
    private readonly notices: Notices,
  ) {}

  async find(accountId: string): Promise<SecondFactorState | undefined> {
    const [row] = await this.database.query<FactorRow>('SELECT * FROM second_factor WHERE account_id = ?', [
      accountId,
    ]);
    if (!row || row.confirmed_at === null) return undefined;
    const unused = await this.database.query(
      'SELECT hash FROM recovery_code WHERE account_id = ? AND used_at IS NULL',
      [accountId],
    );
    return { since: row.confirmed_at, recoveryCodesLeft: unused.length };
  }

  async isSet(tx: Transaction, accountId: string): Promise<boolean> {
    const rows = await tx.query(
      'SELECT account_id FROM second_factor WHERE account_id = ? AND confirmed_at IS NOT NULL',
      [accountId],
    );
    return rows.length > 0;
  }

  /** A new secret, which is asked for only after `confirm`. Throws `IDENTITY.SECOND_FACTOR_EXISTS`. */
  async begin(tx: Transaction, account: Account): Promise<SecondFactorSetUp> {
    if (await this.isSet(tx, account.id)) throw refused('SECOND_FACTOR_EXISTS', 'conflict');
    const secret = new Secret({ size: 20 });
    await tx.execute('DELETE FROM second_factor WHERE account_id = ?', [account.id]);
    await tx.insert('second_factor', [
      {
        account_id: account.id,
        secret: this.keys.encrypt('totp', account.id, secret.base32),
        created_at: await tx.now(),
        confirmed_at: null,
        last_step: 0,
      },
    ]);
    const uri = new TOTP({ ...totp, secret, issuer: 'motcua', label: account.username }).toString();
    return { secret: secret.base32, uri };
  }

  /** From now on it is asked for. Answers recovery codes, which are shown once. Throws `IDENTITY.WRONG_CODE`. */
  async confirm(tx: Transaction, account: Account, code: string): Promise<string[]> {
    if (await this.isSet(tx, account.id)) throw refused('SECOND_FACTOR_EXISTS', 'conflict');
    if (!(await this.isCodeOfApp(tx, account.id, code))) throw refused('WRONG_CODE', 'invalid');
    const now = await tx.now();
    await tx.execute('UPDATE second_factor SET confirmed_at = ? WHERE account_id = ?', [now, account.id]);
    this.note(tx, 'second-factor.set', account);
    await this.notices.tell(tx, account.personId, { about: 'second-factor-set' }, now);
    return this.renewRecoveryCodes(tx, account);
  }

  /** True of a code of the app or a recovery code that was not accepted before; from now on it is used up. */
  async accept(tx: Transaction, account: Account, code: string): Promise<boolean> {
    if (/^\s*\d{3}\s?\d{3}\s*$/.test(code)) return this.isCodeOfApp(tx, account.id, code, true);
    const now = await tx.now();
    const { affected } = await tx.execute(
      'UPDATE recovery_code SET used_at = ? WHERE hash = ? AND account_id = ? AND used_at IS NULL',
      [now, recoveryHash(account.id, code), account.id],
    );
    if (affected !== 1) return false;
    this.note(tx, 'recovery-code.used', account);
    await this.notices.tell(tx, account.personId, { about: 'recovery-code-used' }, now);
    return true;
  }

  /** Ten new ones; those of before open nothing any more. */
  async renewRecoveryCodes(tx: Transaction, account: Account): Promise<string[]> {
    const codes = Array.from({ length: recoveryCodes }, recoveryCode);
    await tx.execute('DELETE FROM recovery_code WHERE account_id = ?', [account.id]);
    await tx.insert(
      'recovery_code',
      codes.map((code) => ({
        hash: recoveryHash(account.id, code),
        account_id: account.id,
        used_at: null,
      })),
    );
    this.note(tx, 'recovery-codes.renewed', account);
    return codes;
  }

  /** Nothing when there is none. */
  async remove(tx: Transaction, account: Account): Promise<void> {
    const { affected } = await tx.execute('DELETE FROM second_factor WHERE account_id = ?', [account.id]);
    await tx.execute('DELETE FROM recovery_code WHERE account_id = ?', [account.id]);
    await tx.execute('DELETE FROM pending_sign_in WHERE account_id = ?', [account.id]);
    if (affected !== 1) return;
    this.note(tx, 'second-factor.removed', account);
    await this.notices.tell(tx, account.personId, { about: 'second-factor-removed' }, await tx.now());
  }

  private async isCodeOfApp(
    tx: Transaction,
    accountId: string,
    code: string,
    isConfirmed = false,
  ): Promise<boolean> {
    const [row] = await tx.query<FactorRow>(
      `SELECT * FROM second_factor WHERE account_id = ?${tx.forUpdate}`,
      [accountId],
    );
    if (!row || (isConfirmed && row.confirmed_at === null)) return false;
    const timestamp = await tx.now();
    const secret = Secret.fromBase32(this.keys.decrypt('totp', accountId, row.secret));
    const token = code.replace(/\s/g, '');
    const away = new TOTP({ ...totp, secret }).validate({ token, timestamp, window: drift });
    if (away === null) return false;
    const step = Math.floor(timestamp / (totp.period * 1_000)) + away;
    const { affected } = await tx.execute(
      'UPDATE second_factor SET last_step = ? WHERE account_id = ? AND last_step < ?',
      [step, accountId, step],
    );
    return affected === 1;
  }

  private note(tx: Transaction, action: string, { id }: Account): void {
    this.audit.done(tx, { action, subject: { type: 'account', id } });
  }
}

const refused = (code: string, kind: 'conflict' | 'invalid') => new DomainError(`IDENTITY.${code}`, kind);

/** `7K2M-Q0ZX-93TC-PD5V-A1WN-E8HR` */
const recoveryCode = (): string =>
  Array.from({ length: 6 }, () =>
    Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join(''),
  ).join('-');

/** However it is typed. */
const recoveryHash = (accountId: string, code: string): string =>
  createHash('sha256')
    .update(`${accountId}:${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`)
    .digest('hex');
