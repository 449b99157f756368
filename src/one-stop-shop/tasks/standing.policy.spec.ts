import type { Post } from '../organisation/organisation-view';
import { accessTo, type PlacedItem, type Standing } from './standing.policy';

const item: PlacedItem = {
  agencyId: 'commune',
  unitId: 'division',
  role: 'case-officer',
  procedureCode: 'permit',
  assigneeId: null,
  insteadOf: null,
  returnedToUnitId: null,
};
const post = (role: string, change: Partial<Post> = {}): Post => ({
  personId: 'me',
  agencyId: 'commune',
  unitId: 'division',
  unitKey: 'division',
  role,
  ...change,
});
const standing = (posts: Post[], supervised: string[] = []): Standing => ({
  actorId: 'me',
  isUnlimited: false,
  posts,
  supervised: new Set(supervised),
});
const work = (insteadOf: string | null = null) => ({ canWork: true, canAssign: false, insteadOf });
const watch = { canWork: false, canAssign: true, insteadOf: null };

describe('access to an item', () => {
  it.each<[string, Partial<PlacedItem>, Standing, ReturnType<typeof accessTo>]>([
    ['nobody', {}, standing([]), undefined],
    ['its role in its unit', {}, standing([post('case-officer')]), work()],
    ['another role', {}, standing([post('receiver')]), undefined],
    ['its role elsewhere', {}, standing([post('case-officer', { unitId: 'other' })]), undefined],
    ['anybody in the unit when no role is named', { role: null }, standing([post('receiver')]), work()],
    ['the head, who gives it to others', {}, standing([post('unit-head')]), watch],
    [
      'the head who holds the role as well',
      {},
      standing([post('unit-head'), post('case-officer')]),
      { ...work(), canAssign: true },
    ],
    ['whoever it is assigned to, in its unit', { assigneeId: 'me' }, standing([post('receiver')]), work()],
    ['whoever it is assigned to and holds no post any more', { assigneeId: 'me' }, standing([]), undefined],
    [
      'whoever it is assigned to and works elsewhere now',
      { assigneeId: 'me' },
      standing([post('case-officer', { unitId: 'other' })]),
      undefined,
    ],
    [
      'whoever took it standing in, after that has ended',
      { assigneeId: 'me', insteadOf: 'chi' },
      standing([post('case-officer', { unitId: 'other' })]),
      work(),
    ],
    [
      'whoever took it standing in and has left',
      { assigneeId: 'me', insteadOf: 'chi' },
      standing([]),
      undefined,
    ],
    ['a supervisor of its agency', {}, standing([], ['commune']), watch],
    ['a supervisor of another agency', {}, standing([], ['other']), undefined],
    ['a substitute', {}, standing([post('case-officer', { insteadOf: 'chi' })]), work('chi')],
    [
      'a substitute in its procedure',
      {},
      standing([post('case-officer', { insteadOf: 'chi', procedures: ['permit'] })]),
      work('chi'),
    ],
    [
      'a substitute in another procedure',
      {},
      standing([post('case-officer', { insteadOf: 'chi', procedures: ['birth'] })]),
      undefined,
    ],
    [
      'a substitute who holds the post too',
      {},
      standing([post('case-officer', { insteadOf: 'chi' }), post('case-officer')]),
      work(),
    ],
    [
      'a substitute of its assignee, who holds the post too',
      { assigneeId: 'chi' },
      standing([post('case-officer'), post('case-officer', { insteadOf: 'chi' })]),
      work('chi'),
    ],
    [
      'the unit it came back to',
      { returnedToUnitId: 'door' },
      standing([post('receiver', { unitId: 'door' })]),
      { canWork: false, canAssign: false, insteadOf: null },
    ],
    [
      'a service',
      {},
      { ...standing([]), isUnlimited: true },
      { canWork: true, canAssign: true, insteadOf: null },
    ],
  ])('of %s', (_, change, who, expected) => {
    expect(accessTo({ ...item, ...change }, who)).toEqual(expected);
  });
});
