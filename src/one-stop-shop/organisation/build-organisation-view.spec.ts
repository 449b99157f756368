import fc from 'fast-check';
import { buildOrganisationView } from './build-organisation-view';
import { dateAt } from '../local-date';
import { holdsOn } from './period';
import {
  type AgencyRecord,
  emptyOrganisation,
  type OrganisationData,
  type SubstitutionRecord,
} from './organisation-data';

const open = { validFrom: '2020-01-01', validTo: null };
const named = (vi: string, en = vi) => [{ from: '2020-01-01', vi, en }];
const agency = (key: string, more: Partial<AgencyRecord> = {}): AgencyRecord => ({
  id: `agency:${key}`,
  key,
  names: named(key),
  tier: 'COMMUNE',
  parentId: null,
  isExternal: false,
  calendarKey: null,
  ...open,
  ...more,
});
const unit = (agencyKey: string, key: string, more = {}) => ({
  id: `unit:${agencyKey}/${key}`,
  agencyId: `agency:${agencyKey}`,
  key,
  names: named(key),
  ...open,
  ...more,
});
const person = (key: string) => ({ id: key, key, name: key.toUpperCase(), email: null });
const post = (personId: string, at: string, role: string, more = {}) => ({
  id: `${personId}@${at}.${role}`,
  personId,
  unitId: `unit:${at}`,
  role,
  ...open,
  ...more,
});
const substitution = (from: string, to: string | null, more: Partial<SubstitutionRecord> = {}) => ({
  id: `${from}>${to}`,
  fromPersonId: from,
  toPersonId: to,
  procedures: null,
  reason: 'ABSENCE' as const,
  ...open,
  ...more,
});
const noon = (date: string) => Date.parse(`${date}T12:00:00+07:00`);
const view = (more: Partial<OrganisationData>) => buildOrganisationView({ ...emptyOrganisation, ...more });

describe('agencies through time', () => {
  const data = view({
    agencies: [
      agency('tinh', { tier: 'PROVINCE' }),
      agency('huyen', { tier: 'DISTRICT', parentId: 'agency:tinh', validTo: '2025-07-01' }),
      agency('xa-cu', { parentId: 'agency:huyen', validTo: '2025-07-01' }),
      agency('xa-moi', {
        parentId: 'agency:tinh',
        validFrom: '2025-07-01',
        names: [
          { from: '2025-07-01', vi: 'Xã Mới', en: 'Moi commune' },
          { from: '2026-01-01', vi: 'Phường Mới', en: 'Moi ward' },
        ],
      }),
    ],
    codes: [
      { id: '1', agencyId: 'agency:xa-cu', scheme: 'QCVN102', code: '001.02.03.H40', ...open },
      {
        id: '2',
        agencyId: 'agency:xa-moi',
        scheme: 'QD20',
        code: 'H40.07',
        validFrom: '2025-07-01',
        validTo: '2026-01-01',
      },
      {
        id: '3',
        agencyId: 'agency:xa-moi',
        scheme: 'QD20',
        code: 'H40.09',
        validFrom: '2026-01-01',
        validTo: null,
      },
      { id: '4', agencyId: 'agency:tinh', scheme: 'ADMINISTRATIVE', code: '37', ...open },
      { id: '5', agencyId: 'agency:xa-moi', scheme: 'POSTAL', code: '37', ...open },
    ],
    successions: [
      {
        id: 's',
        predecessorId: 'agency:xa-cu',
        successorId: 'agency:xa-moi',
        kind: 'MERGE',
        date: '2025-07-01',
        isPrincipal: true,
        procedures: null,
        units: {},
        appliedAt: null,
      },
    ],
  });

  it.each([
    ['agency:xa-cu', '2025-06-30', 'agency:xa-cu'],
    ['agency:xa-cu', '2025-07-01', 'agency:xa-moi'],
    ['agency:xa-moi', '2025-06-30', undefined],
    ['agency:huyen', '2025-07-01', undefined],
    ['nobody', '2025-07-01', undefined],
  ])('%s on %s is continued by %s', (id, date, expected) => {
    expect(data.current(id, date)?.id).toBe(expected);
  });

  it('have the codes of the time, in any writing, and no code that two bear', () => {
    const by = (code: string, date: string) => data.agencyByCode(code, date)?.key;
    expect(by('001.02.03.h40', '2024-01-01')).toBe('xa-cu');
    expect(by(' H40.07 ', '2025-12-31')).toBe('xa-moi');
    expect(by('H40.07', '2026-01-01')).toBeUndefined();
    expect(by('37', '2026-01-01')).toBeUndefined();
    expect(data.codeOf('agency:xa-moi', 'QD20', '2025-12-31')).toBe('H40.07');
    expect(data.agency('agency:xa-moi')?.codes).toEqual({ POSTAL: '37', QD20: 'H40.09' });
  });

  it('are shown under the name of the time', () => {
    expect(data.nameAt('agency:xa-moi', '2025-12-31')?.vi).toBe('Xã Mới');
    expect(data.nameAt('agency:xa-moi', '2026-01-01')?.en).toBe('Moi ward');
    expect(data.nameAt('agency:xa-moi', '2019-01-01')?.vi).toBe('Xã Mới');
    expect(data.agency('agency:xa-moi')?.name.vi).toBe('Phường Mới');
    expect(data.nameAt('nobody', '2026-01-01')).toBeUndefined();
  });

  it('know their line up and who existed when', () => {
    expect(data.lineage('agency:xa-cu').map(({ key }) => key)).toEqual(['xa-cu', 'huyen', 'tinh']);
    expect(data.agencies('2025-06-30').map(({ key }) => key)).toEqual(['tinh', 'huyen', 'xa-cu']);
    expect(data.agencies('2025-07-01').map(({ key }) => key)).toEqual(['tinh', 'xa-moi']);
    expect(data.agencyByKey('huyen', '2025-07-01')).toBeUndefined();
  });
});

describe('substitution', () => {
  const at = noon('2026-03-10');
  const base = {
    agencies: [agency('xa')],
    units: [unit('xa', 'one-stop'), unit('xa', 'leaders')],
    people: ['an', 'binh', 'chi'].map(person),
    posts: [
      post('an', 'xa/one-stop', 'receiver'),
      post('binh', 'xa/leaders', 'leader'),
      post('chi', 'xa/one-stop', 'cashier'),
    ],
  };
  const away = { validFrom: '2026-03-09', validTo: '2026-03-12' };
  const holders = (more: SubstitutionRecord[], on = at, procedure?: string) =>
    view({ ...base, substitutions: more })
      .holdersOf('unit:xa/one-stop', 'receiver', on, procedure)
      .map(({ personId, insteadOf }) => (insteadOf ? `${personId} for ${insteadOf}` : personId));

  it.each([
    ['nobody away', [], ['an']],
    ['away with a substitute', [substitution('an', 'binh', away)], ['binh for an']],
    ['away without one', [substitution('an', null, away)], []],
    [
      'delegated while present',
      [substitution('an', 'binh', { ...away, reason: 'DELEGATION' })],
      ['an', 'binh for an'],
    ],
    ['back again', [substitution('an', 'binh', { ...away, validTo: '2026-03-10' })], ['an']],
    ['not yet away', [substitution('an', 'binh', { ...away, validFrom: '2026-03-11' })], ['an']],
    ['the substitute away too', [substitution('an', 'binh', away), substitution('binh', 'chi', away)], []],
    [
      'two substitutes',
      [substitution('an', 'binh', away), substitution('an', 'chi', away)],
      ['binh for an', 'chi for an'],
    ],
  ])('%s', (_, substitutions, expected) => {
    expect(holders(substitutions)).toEqual(expected);
  });

  it('may be limited to procedures', () => {
    const limited = [substitution('an', 'binh', { ...away, procedures: ['1.001612'] })];
    expect(holders(limited, at, '1.001612')).toEqual(['binh for an']);
    expect(holders(limited, at, '2.000815')).toEqual([]);
    expect(view({ ...base, substitutions: limited }).postsOf('binh', at)).toContainEqual(
      expect.objectContaining({ insteadOf: 'an', unitKey: 'one-stop', procedures: ['1.001612'] }),
    );
  });

  it('names a holder once who also stands in for another holder', () => {
    const data = view({
      ...base,
      posts: [...base.posts, post('binh', 'xa/one-stop', 'receiver')],
      substitutions: [substitution('an', 'binh', away)],
    });
    expect(data.holdersOf('unit:xa/one-stop', 'receiver', at)).toEqual([
      {
        personId: 'binh',
        agencyId: 'agency:xa',
        unitId: 'unit:xa/one-stop',
        unitKey: 'one-stop',
        role: 'receiver',
      },
    ]);
  });

  it('leaves the absent their own posts and takes theirs by substitution', () => {
    const data = view({
      ...base,
      substitutions: [substitution('an', 'binh', away), substitution('binh', null, away)],
    });
    expect(data.isAbsent('binh', at)).toBe(true);
    expect(data.postsOf('binh', at).map(({ unitKey }) => unitKey)).toEqual(['leaders']);
    expect(data.isAbsent('binh', noon('2026-03-12'))).toBe(false);
  });
});

describe('a place', () => {
  const data = view({
    agencies: [
      agency('xa-a'),
      agency('xa-b'),
      agency('thue', { isExternal: true, tier: 'EXTERNAL' }),
      agency('kho-bac-cu', { isExternal: true, validTo: '2025-07-01' }),
      agency('kho-bac', { isExternal: true, validFrom: '2025-07-01' }),
      agency('empty'),
    ],
    units: [
      unit('xa-a', 'one-stop'),
      unit('xa-b', 'one-stop'),
      unit('xa-b', 'economic-division'),
      unit('thue', 'land-tax'),
      unit('thue', 'counter'),
      unit('kho-bac', 'counter'),
      unit('kho-bac', 'one-stop'),
    ],
    people: [person('an')],
    posts: [post('an', 'thue/counter', 'cashier')],
    successions: [
      {
        id: 's',
        predecessorId: 'agency:kho-bac-cu',
        successorId: 'agency:kho-bac',
        kind: 'RENAME',
        date: '2025-07-01',
        isPrincipal: true,
        procedures: null,
        units: {},
        appliedAt: 1,
      },
    ],
  });
  const context = {
    receivingAgencyId: 'agency:xa-a',
    competentAgencyId: 'agency:xa-b',
    returnAgencyId: 'agency:thue',
  };
  const resolve = (address: string, more = {}) => {
    const place = data.resolve(address, { ...context, ...more }, noon('2026-03-10'));
    return place && `${place.unitId.slice(5)} ${place.role}`;
  };

  it.each([
    ['one-stop', 'xa-a/one-stop null'],
    ['one-stop.receiver', 'xa-a/one-stop receiver'],
    ['economic-division.case-officer', 'xa-b/economic-division case-officer'],
    ['return-one-stop', undefined],
    ['thue', 'thue/land-tax null'],
    ['thue.cashier', 'thue/counter cashier'],
    ['thue.leader', 'thue/land-tax leader'],
    ['thue/counter', 'thue/counter null'],
    ['thue/counter.cashier', 'thue/counter cashier'],
    ['thue/nothing', undefined],
    ['kho-bac', 'kho-bac/one-stop null'],
    ['kho-bac-cu/counter', 'kho-bac/counter null'],
    ['empty', undefined],
    ['nothing', undefined],
    ['', undefined],
    ['a.b.c', undefined],
    ['a/b/c', undefined],
    ['thue/', undefined],
  ])('%p is %p', (address, expected) => {
    expect(resolve(address)).toBe(expected);
  });

  it('of the return desk is that of the return agency', () => {
    expect(resolve('return-one-stop.receiver', { returnAgencyId: 'agency:xa-b' })).toBe(
      'xa-b/one-stop receiver',
    );
  });

  it('of a unit at another level is found from the receiving agency upwards, the competent agency first', () => {
    const levels = view({
      agencies: [
        agency('so', { tier: 'PROVINCE' }),
        agency('huyen', { tier: 'DISTRICT' }),
        agency('xa', { parentId: 'agency:huyen' }),
      ],
      units: [
        unit('so', 'records-office'),
        unit('xa', 'records-office'),
        unit('xa', 'social-affairs'),
        unit('huyen', 'labour-division'),
        unit('huyen', 'social-affairs'),
      ],
    });
    const unitOf = (address: string) =>
      levels.resolve(
        address,
        { receivingAgencyId: 'agency:xa', competentAgencyId: 'agency:so', returnAgencyId: 'agency:xa' },
        noon('2026-03-10'),
      )?.unitId;
    expect(unitOf('records-office.records-clerk')).toBe('unit:so/records-office');
    expect(unitOf('social-affairs.case-officer')).toBe('unit:xa/social-affairs');
    expect(unitOf('labour-division.case-officer')).toBe('unit:huyen/labour-division');
    expect(unitOf('land-registry')).toBeUndefined();
  });

  it('in an agency that is no more is in the one that continues it', () => {
    expect(resolve('one-stop', { receivingAgencyId: 'agency:kho-bac-cu' })).toBe('kho-bac/one-stop null');
  });
});

describe('any organisation', () => {
  const keys = ['a', 'b', 'c'];
  const date = fc.integer({ min: 0, max: 40 }).map((day) => dateAt(noon('2026-01-01') + day * 86_400_000));
  const period = fc.tuple(date, fc.option(date)).map(([validFrom, validTo]) => ({ validFrom, validTo }));
  const key = fc.constantFrom(...keys);
  const anyData: fc.Arbitrary<OrganisationData> = fc.record({
    revision: fc.constant(1),
    agencies: fc
      .tuple(
        ...keys.map((name) =>
          fc
            .tuple(period, fc.option(key))
            .map(([when, parent]) => agency(name, { ...when, parentId: parent && `agency:${parent}` })),
        ),
      )
      .map((all) => [...all]),
    codes: fc.constant([]),
    successions: fc.array(
      fc.tuple(key, key, date).map(([from, to, on]) => ({
        id: `${from}>${to}`,
        predecessorId: `agency:${from}`,
        successorId: `agency:${to}`,
        kind: 'MERGE' as const,
        date: on,
        isPrincipal: true,
        procedures: null,
        units: {},
        appliedAt: null,
      })),
      { maxLength: 5 },
    ),
    units: fc.array(
      fc
        .tuple(key, fc.constantFrom('one-stop', 'desk'), period)
        .map(([at, name, when]) => unit(at, name, when)),
      { maxLength: 6 },
    ),
    people: fc.constant(keys.map(person)),
    posts: fc.array(
      fc
        .tuple(key, key, fc.constantFrom('one-stop', 'desk'), period)
        .map(([who, at, name, when]) => post(who, `${at}/${name}`, 'receiver', when)),
      { maxLength: 8 },
    ),
    substitutions: fc.array(
      fc
        .tuple(key, fc.option(key), period, fc.constantFrom('ABSENCE' as const, 'DELEGATION' as const))
        .map(([from, to, when, reason]) => substitution(from, to, { ...when, reason })),
      { maxLength: 6 },
    ),
  });

  it('lets nobody hold a post outside its dates, nor one that was only lent to the lender', () => {
    fc.assert(
      fc.property(anyData, date, (data, on) => {
        const built = buildOrganisationView(data);
        const held = (who: string, unitId: string) =>
          data.posts.some(
            (one) =>
              one.personId === who &&
              one.unitId === unitId &&
              holdsOn(one, on) &&
              data.units.some(
                (each) =>
                  each.id === unitId &&
                  holdsOn(each, on) &&
                  data.agencies.some((home) => home.id === each.agencyId && holdsOn(home, on)),
              ),
          );
        const units = [...new Set(data.units.map(({ id }) => id))];
        const all = [
          ...keys.flatMap((who) => built.postsOf(who, noon(on))),
          ...units.flatMap((id) => built.holdersOf(id, null, noon(on))),
        ];
        for (const one of all) {
          expect(held(one.insteadOf ?? one.personId, one.unitId)).toBe(true);
          if (one.insteadOf)
            expect(
              data.substitutions.some(
                (each) =>
                  each.fromPersonId === one.insteadOf &&
                  each.toPersonId === one.personId &&
                  holdsOn(each, on),
              ),
            ).toBe(true);
        }
        for (const id of units)
          for (const one of built.holdersOf(id, null, noon(on)))
            expect(built.isAbsent(one.personId, noon(on))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('resolves every address to a unit that exists, or to nothing', () => {
    const word = fc.constantFrom('one-stop', 'return-one-stop', 'desk', ...keys, 'x', '');
    const address = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.option(word), word, fc.option(word))
        .map(
          ([home, name, role]) =>
            `${home === null ? '' : `${home}/`}${name}${role === null ? '' : `.${role}`}`,
        ),
    );
    fc.assert(
      fc.property(anyData, date, address, key, (data, on, text, home) => {
        const built = buildOrganisationView(data);
        const context = {
          receivingAgencyId: `agency:${home}`,
          competentAgencyId: 'agency:a',
          returnAgencyId: 'nobody',
        };
        const place = built.resolve(text, context, noon(on));
        if (place) expect(built.unitsOf(place.agencyId, on).map(({ id }) => id)).toContain(place.unitId);
        for (const one of keys) {
          const current = built.current(`agency:${one}`, on);
          if (current) expect(holdsOn(current, on)).toBe(true);
          expect(built.lineage(`agency:${one}`).length).toBeLessThanOrEqual(keys.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
