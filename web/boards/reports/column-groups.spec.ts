import { headGroups } from './column-groups';

const group = (vi: string) => ({ group: { vi, en: vi } });

it('puts one head above neighbours that share it, and none above the others', () => {
  const columns = [group('a'), group('a'), { group: null }, { group: null }, group('b'), group('a')];
  expect(headGroups(columns).map((one) => [one.group?.vi ?? null, one.span])).toEqual([
    ['a', 2],
    [null, 1],
    [null, 1],
    ['b', 1],
    ['a', 1],
  ]);
});
