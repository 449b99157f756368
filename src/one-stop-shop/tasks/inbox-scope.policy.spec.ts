import fc from 'fast-check';
import type { Post } from '../organisation/organisation-view';
import { narrowed, type Source, sourcesOf, workSourcesOf } from './inbox-scope.policy';
import { accessTo, type PlacedItem, type Standing } from './standing.policy';

const agencyOf = (unitId: string) => `agency-${unitId[0]}`;
const unit = fc.constantFrom('a1', 'a2', 'b1', 'c1');
const role = fc.constantFrom('case-officer', 'unit-head', 'receiver');
const procedure = fc.constantFrom('p', 'q');
const post: fc.Arbitrary<Post> = fc
  .record({
    unitId: unit,
    role,
    stand: fc.boolean(),
    procedures: fc.option(fc.array(procedure, { minLength: 1 })),
  })
  .map(({ unitId, role, stand, procedures }) => ({
    personId: 'me',
    agencyId: agencyOf(unitId),
    unitId,
    unitKey: unitId,
    role,
    ...(stand && { insteadOf: 'other', ...(procedures && { procedures }) }),
  }));
const item: fc.Arbitrary<PlacedItem> = fc
  .record({
    unitId: unit,
    role: fc.option(role),
    procedureCode: procedure,
    assigneeId: fc.option(fc.constantFrom('me', 'other', 'third')),
    insteadOf: fc.option(fc.constant('other')),
  })
  .map((one) => ({ ...one, agencyId: agencyOf(one.unitId), returnedToUnitId: null }));
const standing: fc.Arbitrary<Standing> = fc
  .record({ posts: fc.array(post, { maxLength: 5 }), supervised: fc.subarray(['agency-a', 'agency-b']) })
  .map(({ posts, supervised }) => ({
    actorId: 'me',
    isUnlimited: false,
    posts,
    supervised: new Set(supervised),
  }));

/** What the SQL of a source says. */
function holds(source: Source, one: PlacedItem): boolean {
  const { unitId, agencyId, role, procedureCode, assigneeId, insteadOf } = one;
  if ('except' in source && source.except !== undefined && assigneeId === source.except) return false;
  if ('within' in source && source.within && !source.within.includes(agencyId)) return false;
  switch (source.by) {
    case 'everything':
      return true;
    case 'assignee':
      return (
        assigneeId === source.personId &&
        (!source.kept ||
          source.kept.units.includes(unitId) ||
          source.kept.agencies.includes(agencyId) ||
          (source.kept.isTakenForOthers && insteadOf !== null))
      );
    case 'agency':
      return agencyId === source.agencyId;
    case 'agencies':
      return source.agencyIds.includes(agencyId);
    case 'returned':
      return false;
    case 'unit':
      return (
        unitId === source.unitId &&
        (!source.grants ||
          source.grants.some(
            (grant) =>
              (role === null || role === grant.role) &&
              (!grant.procedures || grant.procedures.includes(procedureCode)),
          ))
      );
  }
}
const countIn = (sources: readonly Source[], one: PlacedItem) =>
  sources.filter((source) => holds(source, one)).length;

describe('the scope of an inbox', () => {
  it('brings what its owner may see, once, and nothing else', () => {
    fc.assert(
      fc.property(standing, item, (who, one) => {
        const isHeadOfPart = who.posts.some(
          ({ unitId, role, procedures }) => role === 'unit-head' && procedures && unitId === one.unitId,
        );
        const count = countIn(sourcesOf('all-visible', who), one);
        // A head stood in for in single procedures sees the rest of the unit's work only item by item.
        if (isHeadOfPart) expect(count).toBeLessThanOrEqual(accessTo(one, who) ? 1 : 0);
        else expect(count).toBe(accessTo(one, who) ? 1 : 0);
      }),
    );
  });

  it('is narrowed by filters to the same items', () => {
    const filter = fc.record(
      {
        unit,
        agency: fc.constantFrom('agency-a', 'agency-c'),
        assignee: fc.constantFrom('me', 'third'),
      },
      { requiredKeys: [] },
    );
    const wide = fc.constantFrom<Source>(
      { by: 'everything' },
      { by: 'agency', agencyId: 'agency-a', except: 'me' },
      { by: 'agencies', agencyIds: ['agency-a', 'agency-b'], except: 'me' },
    );
    fc.assert(
      fc.property(wide, filter, item, (source, asked, one) => {
        const passes =
          (asked.unit === undefined || one.unitId === asked.unit) &&
          (asked.agency === undefined || one.agencyId === asked.agency) &&
          (asked.assignee === undefined || one.assigneeId === asked.assignee);
        const small = narrowed(source, asked);
        expect(small !== undefined && holds(small, one) && passes).toBe(holds(source, one) && passes);
      }),
    );
  });

  it('of the next item is what its owner works on', () => {
    fc.assert(
      fc.property(standing, item, (who, one) => {
        const isIn = countIn(workSourcesOf(who), one) > 0;
        expect(isIn).toBe(accessTo(one, who)?.canWork === true);
      }),
    );
  });

  it('of a service is everything, and of returned work the units one holds a post in', () => {
    const service: Standing = { actorId: 'robot', isUnlimited: true, posts: [], supervised: new Set() };
    expect(sourcesOf('all-visible', service)).toEqual([{ by: 'everything' }]);
    expect(sourcesOf('mine', service)).toEqual([{ by: 'assignee', personId: 'robot' }]);
    const post = { personId: 'me', agencyId: 'a', unitId: 'u', unitKey: 'u', role: 'receiver' };
    const person: Standing = {
      actorId: 'me',
      isUnlimited: false,
      posts: [post, post],
      supervised: new Set(),
    };
    expect(sourcesOf('returned', person)).toEqual([{ by: 'returned', unitId: 'u' }]);
  });
});
