import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { column, createTable } from '../src/database';

const nullable = { isNullable: true };
const period = (): TableColumnOptions[] => [
  column.code('valid_from', 10),
  column.code('valid_to', 10, nullable),
];

/** Agencies with their codes and successors, units, people, posts and who stands in for whom. */
export class Organisation1763000000301 implements MigrationInterface {
  name = 'Organisation1763000000301';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'agency',
      columns: [
        column.id(),
        column.code('agency_key', 100),
        column.json('names'),
        column.code('tier', 16),
        column.reference('parent_id', nullable),
        column.integer('is_external'),
        column.code('calendar_key', 100, nullable),
        ...period(),
      ],
      indices: [{ name: 'uq_agency_key', columnNames: ['agency_key'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'agency_code',
      columns: [
        column.id(),
        column.reference('agency_id'),
        column.code('scheme', 40),
        column.code('code', 50),
        ...period(),
      ],
      indices: [
        { name: 'uq_agency_code', columnNames: ['agency_id', 'scheme', 'valid_from'], isUnique: true },
        { name: 'ix_agency_code_code', columnNames: ['code'] },
      ],
    });
    await createTable(runner, {
      name: 'agency_succession',
      columns: [
        column.id(),
        column.reference('predecessor_id'),
        column.reference('successor_id'),
        column.code('kind', 16),
        column.code('effective_date', 10),
        column.integer('is_principal'),
        column.json('procedures', nullable),
        column.json('units'),
        column.instant('applied_at', nullable),
      ],
      indices: [
        {
          name: 'uq_agency_succession',
          columnNames: ['predecessor_id', 'successor_id', 'effective_date'],
          isUnique: true,
        },
      ],
    });
    await createTable(runner, {
      name: 'unit',
      columns: [
        column.id(),
        column.reference('agency_id'),
        column.code('unit_key', 100),
        column.json('names'),
        ...period(),
      ],
      indices: [{ name: 'uq_unit_key', columnNames: ['agency_id', 'unit_key'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'person',
      columns: [
        column.id(),
        column.code('person_key', 100),
        column.code('name', 200),
        column.code('email', 254, nullable),
      ],
      indices: [{ name: 'uq_person_key', columnNames: ['person_key'], isUnique: true }],
    });
    await createTable(runner, {
      name: 'post',
      columns: [
        column.id(),
        column.reference('person_id'),
        column.reference('unit_id'),
        column.code('role', 50),
        ...period(),
      ],
      indices: [
        { name: 'uq_post', columnNames: ['person_id', 'unit_id', 'role', 'valid_from'], isUnique: true },
        { name: 'ix_post_unit', columnNames: ['unit_id'] },
      ],
    });
    await createTable(runner, {
      name: 'substitution',
      columns: [
        column.id(),
        column.reference('from_person_id'),
        column.reference('to_person_id', nullable),
        column.json('procedures', nullable),
        column.code('reason', 16),
        ...period(),
      ],
      indices: [
        { name: 'ix_substitution_from', columnNames: ['from_person_id'] },
        { name: 'ix_substitution_to', columnNames: ['to_person_id'] },
      ],
    });
    await createTable(runner, {
      name: 'organisation_revision',
      columns: [{ ...column.integer('id'), isPrimary: true }, column.integer('revision')],
    });
    await runner.query('INSERT INTO organisation_revision (id, revision) VALUES (1, 0)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'organisation_revision',
      'substitution',
      'post',
      'person',
      'unit',
      'agency_succession',
      'agency_code',
      'agency',
    ])
      await runner.dropTable(table);
  }
}
