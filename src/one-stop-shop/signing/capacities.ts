import { Injectable } from '@nestjs/common';
import { Database, type Reader, UnitOfWork } from '../../database';
import { Audit } from '../../identity';
import type { Actor } from '../../kernel';

/** What stands above a signer's name: `TM. ỦY BAN NHÂN DÂN` or `KT. CHỦ TỊCH`, and the title (NĐ 30/2020 Art. 13, Annex I). */
export interface SigningCapacity {
  capacity: string | null;
  title: string;
}

interface CapacityRow {
  agency_id: string;
  person_id: string;
  capacity: string | null;
  title: string;
}

/** How people sign for an agency. It is set by who runs the installation, and frozen into each document that is signed. */
@Injectable()
export class Capacities {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async find(
    agencyId: string,
    personId: string,
    reader: Reader = this.database,
  ): Promise<SigningCapacity | null> {
    const [row] = await reader.query<CapacityRow>(
      'SELECT agency_id, person_id, capacity, title FROM signing_capacity WHERE agency_id = ? AND person_id = ?',
      [agencyId, personId],
    );
    return row ? { capacity: row.capacity, title: row.title } : null;
  }

  async ofAgency(agencyId: string): Promise<(SigningCapacity & { personId: string })[]> {
    const rows = await this.database.query<CapacityRow>(
      'SELECT agency_id, person_id, capacity, title FROM signing_capacity WHERE agency_id = ? ORDER BY person_id',
      [agencyId],
    );
    return rows.map(({ person_id, capacity, title }) => ({ personId: person_id, capacity, title }));
  }

  async set(
    actor: Actor,
    agencyId: string,
    personId: string,
    { capacity, title }: SigningCapacity,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.execute('DELETE FROM signing_capacity WHERE agency_id = ? AND person_id = ?', [
        agencyId,
        personId,
      ]);
      await tx.insert('signing_capacity', [
        {
          agency_id: agencyId,
          person_id: personId,
          capacity,
          title,
          set_by: actor.id,
          set_at: await tx.now(),
        },
      ]);
      this.audit.done(tx, { action: 'signing-capacity.set', subject: { type: 'person', id: personId } });
    });
  }
}

/**
 * The lines over a signature. Who stands in for somebody signs with their authority (TUQ.) in a capacity of their own; what is set
 * for nobody stays as the form has it.
 */
export function signingLines(
  drafted: SigningCapacity,
  own: SigningCapacity | null,
  absent: SigningCapacity | null,
): SigningCapacity {
  if (own) return own;
  return absent ? { capacity: `TUQ. ${absent.title}`, title: drafted.title } : drafted;
}
