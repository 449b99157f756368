import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../kernel';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import type { Station } from './custody.policy';
import type { StationView } from './custody-view.dto';

/** Units, agencies and people by the names they had at an instant. */
@Injectable()
export class Stations {
  constructor(private readonly organisation: Organisation) {}

  named({ agencyId, unitId }: Station, at: number): StationView {
    return { agencyId, agencyName: this.nameOf(agencyId, at), unitId, unitName: this.nameOf(unitId, at) };
  }

  namedOrNull(station: Station | null, at: number): StationView | null {
    return station && this.named(station, at);
  }

  nameOf(agencyOrUnitId: string, at: number): LocalizedText | null {
    const view = this.organisation.view();
    const named =
      view.nameAt(agencyOrUnitId, dateAt(at)) ??
      view.agency(agencyOrUnitId)?.name ??
      view.unit(agencyOrUnitId)?.name;
    return named ? { vi: named.vi, en: named.en } : null;
  }

  personName(personId: string | null): string | null {
    return personId === null ? null : (this.organisation.view().person(personId)?.name ?? null);
  }
}
