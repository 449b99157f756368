import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../database';
import { Organisation } from '../../organisation/organisation';
import { Procedures } from '../../procedures/procedures';
import { type AboutProcedure, isNonTerritorial } from './fact-of.policy';

const unknown: AboutProcedure = { field: '', level: '', serviceLevel: '', hasFee: false };

/** What catalogue and organisation say of a case, for its figures. */
@Injectable()
export class ProcedureFacts {
  constructor(
    private readonly procedures: Procedures,
    private readonly organisation: Organisation,
  ) {}

  /** Of the version a case was accepted under; of a shadow case of the newest with its code, where that is ours. */
  async about(reader: Pick<Reader, 'query'>, versionId: string, code: string): Promise<AboutProcedure> {
    const id = versionId || (await this.newest(reader, code));
    if (id === undefined) return unknown;
    const known = await reader.query<{ id: string }>('SELECT id FROM procedure_version WHERE id = ?', [id]);
    if (known.length === 0) return unknown;
    const { field, level, serviceLevel, fees } = await this.procedures.textOf(reader, id);
    return { field: field.code, level, serviceLevel: serviceLevel.value, hasFee: fees.length > 0 };
  }

  isNonTerritorial(receivingAgencyId: string, competentAgencyId: string): boolean {
    const view = this.organisation.view();
    return isNonTerritorial(view.agency(receivingAgencyId), view.agency(competentAgencyId));
  }

  private async newest(reader: Pick<Reader, 'query'>, code: string): Promise<string | undefined> {
    const [row] = await reader.query<{ id: string }>(
      'SELECT id FROM procedure_version WHERE code = ? ORDER BY valid_from DESC, id DESC LIMIT 1',
      [code],
    );
    return row?.id;
  }
}
