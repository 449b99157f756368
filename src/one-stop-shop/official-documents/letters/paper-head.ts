import { Injectable } from '@nestjs/common';
import type { LocalDate } from '../../local-date';
import { Organisation } from '../../organisation/organisation';
import type { PaperHead } from '../templates/fill-template';
import type { Template } from '../templates/template';

const ofPlace =
  /^(?:Ủy ban nhân dân|UBND)\s+(?:(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+)?(.+)$/i;

/** `UBND xã An Phú` is written out on paper (NĐ 30/2020 Annex I). */
export const writtenOut = (name: string): string => name.replace(/^UBND\b/, 'Ủy ban nhân dân');

/** The place a paper is dated at: that of the nearest people's committee above. */
export const placeOf = (names: readonly string[]): string => {
  for (const name of names) {
    const [, place] = ofPlace.exec(name) ?? [];
    if (place) return place;
  }
  return names.at(-1) ?? '';
};

/** Whose paper it is and where it is made, by the names of the day. */
@Injectable()
export class PaperHeads {
  constructor(private readonly organisation: Organisation) {}

  of(agencyId: string, issuer: Template['issuer'], date: LocalDate): PaperHead {
    const view = this.organisation.view();
    const nameOf = (id: string) => writtenOut((view.nameAt(id, date) ?? view.agency(id)?.name)?.vi ?? '');
    const lineage = view.lineage(agencyId).map(({ id }) => nameOf(id));
    const [agency = nameOf(agencyId), parent = null] = lineage;
    const place = placeOf(lineage);
    const oneStop = issuer === 'one-stop' ? view.unitOf(agencyId, 'one-stop', date) : undefined;
    if (!oneStop) return { superior: parent, issuer: agency, place };
    const unit = view.nameAt(oneStop.id, date)?.vi ?? oneStop.name.vi;
    return { superior: agency, issuer: unit, place };
  }
}
