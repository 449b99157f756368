import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, column, createTable } from '../src/database';

/** Sign-ins on their way through a provider, citizens and their sessions, and cases by the number of their applicant. */
export class OidcCitizens1763000000402 implements MigrationInterface {
  name = 'OidcCitizens1763000000402';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'oidc_attempt',
      columns: [
        column.code('state_hash', 64, { isPrimary: true }),
        column.code('browser_hash', 64),
        column.code('door', 16),
        column.code('return_to', 500),
        column.instant('expires_at'),
      ],
      indices: [{ name: 'ix_oidc_attempt_expires', columnNames: ['expires_at'] }],
    });
    await createTable(runner, {
      name: 'oidc_identity',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.code('door', 16),
        column.code('issuer', 255),
        column.reference('holder_id'),
        column.instant('created_at'),
      ],
      indices: [{ name: 'uq_oidc_identity_holder', columnNames: ['holder_id', 'issuer'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'citizen',
      columns: [
        column.id(),
        column.code('email', 254, { isNullable: true }),
        column.code('phone', 30, { isNullable: true }),
        column.code('name', 200),
        column.code('password_hash', 255),
        column.code('identity_hash', 64, { isNullable: true }),
        column.code('identity_number', 255, { isNullable: true }),
        column.instant('verified_at', { isNullable: true }),
        column.code('verified_how', 16, { isNullable: true }),
        column.code('counter_code', 64, { isNullable: true }),
        column.instant('counter_code_until', { isNullable: true }),
        column.code('state', 16),
        column.instant('created_at'),
        column.integer('version'),
      ],
      indices: [
        { name: 'uq_citizen_email', columnNames: ['email'], isUnique: true },
        { name: 'uq_citizen_identity', columnNames: ['identity_hash'], isUnique: true },
        { name: 'uq_citizen_counter_code', columnNames: ['counter_code'], isUnique: true },
      ],
    });
    await createTable(runner, {
      name: 'citizen_session',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.reference('id'),
        column.reference('holder_id'),
        column.code('how', 16),
        column.code('address', 64),
        column.code('device', 100),
        column.instant('created_at'),
        column.instant('last_seen_at'),
        column.instant('expires_at'),
        column.instant('proven_at'),
        column.instant('second_factor_at', { isNullable: true }),
      ],
      indices: [
        { name: 'uq_citizen_session_id', columnNames: ['id'], isUnique: true },
        { name: 'ix_citizen_session_holder', columnNames: ['holder_id'] },
      ],
    });
    await createTable(runner, {
      name: 'citizen_code',
      columns: [
        column.code('hash', 64, { isPrimary: true }),
        column.code('code_hash', 64),
        column.integer('tries'),
        column.instant('expires_at'),
      ],
      indices: [{ name: 'ix_citizen_code_expires', columnNames: ['expires_at'] }],
    });
    await addColumn(runner, 'case_file', column.code('applicant_number', 50, { isNullable: true }));
    await fillApplicantNumbers(runner);
    await runner.query('CREATE INDEX ix_case_applicant ON case_file (applicant_number, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('case_file', 'ix_case_applicant');
    await runner.dropColumn('case_file', 'applicant_number');
    for (const table of ['citizen_code', 'citizen_session', 'citizen', 'oidc_identity', 'oidc_attempt'])
      await runner.dropTable(table);
  }
}

/** Of the cases there are already, as `numberOf` of the case files had it when this was written. */
async function fillApplicantNumbers(runner: QueryRunner): Promise<void> {
  const step = 1_000;
  for (let after = ''; ;) {
    const rows = (await runner.query(
      `SELECT id, applicant FROM case_file WHERE id > ? ORDER BY id LIMIT ${step}`,
      [after],
    )) as { id: string; applicant: string }[];
    for (const { id, applicant } of rows) {
      const { kind, identity } = JSON.parse(applicant) as { kind?: string; identity?: string };
      const number = (identity ?? '').replace(/[^0-9A-Za-z]/g, '');
      if ((kind === 'PERSON' || kind === 'HOUSEHOLD') && number !== '')
        await runner.query('UPDATE case_file SET applicant_number = ? WHERE id = ?', [number, id]);
    }
    if (rows.length < step) return;
    after = rows[rows.length - 1].id;
  }
}
