import { buildOrganisationView } from '../../../one-stop-shop/organisation/build-organisation-view';
import { emptyOrganisation } from '../../../one-stop-shop/organisation/organisation-data';
import { OrganisationDraft } from '../../../one-stop-shop/organisation/organisation-draft';
import { enter } from './load-province';
import { provinceFrom } from './province';

const draftOf = (seed: number) => {
  const draft = new OrganisationDraft(emptyOrganisation, '2026-11-21');
  const province = provinceFrom(seed);
  enter(province, draft);
  return draft;
};

describe('the fictional province', () => {
  const province = provinceFrom(2026);
  const view = buildOrganisationView(draftOf(2026).data(1));

  it('is the same for the same seed, and another for another', () => {
    expect(provinceFrom(2026)).toEqual(province);
    expect(provinceFrom(7).people).not.toEqual(province.people);
  });

  it('has about 40 agencies, 60 communes and 400 people now, and three tiers before July 2025', () => {
    const now = view.agencies('2026-11-21');
    expect(now.filter(({ tier }) => tier === 'COMMUNE')).toHaveLength(60);
    const others = now.filter(({ tier }) => tier !== 'COMMUNE').length;
    expect(others).toBeGreaterThanOrEqual(32);
    expect(others).toBeLessThanOrEqual(45);
    expect(province.people.length).toBeGreaterThanOrEqual(380);
    expect(province.people.length).toBeLessThanOrEqual(460);
    const before = view.agencies('2025-06-30');
    expect(before.filter(({ tier }) => tier === 'DISTRICT')).toHaveLength(8);
    expect(before.filter(({ tier }) => tier === 'COMMUNE')).toHaveLength(120);
    expect(now.filter(({ tier }) => tier === 'DISTRICT')).toEqual([]);
  });

  it('gives every agency of the past somebody who continues it', () => {
    for (const { id } of view.agencies('2025-06-30')) expect(view.current(id, '2026-11-21')).toBeDefined();
  });

  it('has somebody for every role in a commune', () => {
    const commune = view.agencies('2026-11-21').find(({ tier }) => tier === 'COMMUNE')!;
    const at = Date.parse('2026-11-21T09:00:00+07:00');
    const context = {
      receivingAgencyId: commune.id,
      competentAgencyId: commune.id,
      returnAgencyId: commune.id,
    };
    for (const address of [
      'one-stop.receiver',
      'economic-division.case-officer',
      'economic-division.unit-head',
      'commune-committee.leader',
      'records-office.records-clerk',
      'police.case-officer',
    ]) {
      const place = view.resolve(address, context, at)!;
      expect(view.holdersOf(place.unitId, place.role, at).length).toBeGreaterThan(0);
    }
  });
});
