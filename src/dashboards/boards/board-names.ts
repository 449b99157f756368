import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { Organisation } from '../../one-stop-shop';
import type { BoardName, StationRef } from './board-answers.dto';

/** What the catalogue says of a procedure, newest version first where several are meant. */
export interface NamedProcedure {
  code: string;
  name: BoardName;
  field: string;
  fieldName: BoardName;
  level: string;
  /** How often its promise may be extended, and how many working days before the date at the latest. */
  extension: { times: number; noticeWorkingDays: number };
}

const levelNames: Record<string, BoardName> = {
  MINISTRY: { vi: 'Cấp bộ', en: 'Ministry' },
  PROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
  DISTRICT: { vi: 'Cấp huyện', en: 'District' },
  COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
};

/** A new version of a procedure has its name on the boards after this, in milliseconds. */
const freshFor = 30_000;

/** What things are called: agencies, units and officials from memory, procedures from the catalogue. */
@Injectable()
export class BoardNames {
  private byVersion = new Map<string, NamedProcedure>();
  private byCode = new Map<string, NamedProcedure>();
  private readAt = -Infinity;

  constructor(
    private readonly database: Database,
    private readonly organisation: Organisation,
  ) {}

  /** To be called before names of procedures are asked for. */
  async refresh(): Promise<void> {
    if (performance.now() - this.readAt < freshFor) return;
    const rows = await this.database.query<{
      id: string;
      code: string;
      field: string;
      level: string;
      content: string;
    }>('SELECT id, code, field, level, content FROM procedure_version ORDER BY valid_from, id');
    this.byVersion = new Map(rows.map((row) => [row.id, procedureOf(row)]));
    this.byCode = new Map([...this.byVersion.values()].map((one) => [one.code, one]));
    this.readAt = performance.now();
  }

  /** Of the version a case was accepted under; of a shadow case whose procedure is not ours its code says it all. */
  procedure(code: string, versionId?: string): NamedProcedure {
    const known =
      (versionId === undefined ? undefined : this.byVersion.get(versionId)) ?? this.byCode.get(code);
    if (known) return known;
    const name = { vi: code, en: code };
    return { code, name, field: '', fieldName: unknownField, level: '', extension: noExtension };
  }

  field(code: string): BoardName {
    return [...this.byCode.values()].find(({ field }) => field === code)?.fieldName ?? unknownField;
  }

  level(code: string): BoardName {
    return levelNames[code] ?? unknownField;
  }

  place(agencyOrUnitId: string): BoardName {
    const view = this.organisation.view();
    const named =
      view.nameAt(agencyOrUnitId, this.organisation.today()) ??
      view.agency(agencyOrUnitId)?.name ??
      view.unit(agencyOrUnitId)?.name;
    return named ? { vi: named.vi, en: named.en } : { vi: agencyOrUnitId, en: agencyOrUnitId };
  }

  placeOrNull(agencyId: string | null): BoardName | null {
    return agencyId === null ? null : this.place(agencyId);
  }

  station({ agencyId, unitId }: { agencyId: string; unitId: string }): StationRef {
    return { agencyId, agencyName: this.place(agencyId), unitId, unitName: this.place(unitId) };
  }

  person(personId: string): string {
    return this.organisation.view().person(personId)?.name ?? personId;
  }
}

const noExtension = { times: 0, noticeWorkingDays: 1 };
const unknownField: BoardName = { vi: 'Khác', en: 'Other' };

function procedureOf(row: { code: string; field: string; level: string; content: string }): NamedProcedure {
  const { name, field, clock } = JSON.parse(row.content) as {
    name: BoardName;
    field: BoardName;
    clock: { extension: NamedProcedure['extension'] };
  };
  return {
    code: row.code,
    name: { vi: name.vi, en: name.en },
    field: row.field,
    fieldName: { vi: field.vi, en: field.en },
    level: row.level,
    extension: { ...noExtension, ...clock.extension },
  };
}
