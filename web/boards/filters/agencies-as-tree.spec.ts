import { agenciesAsTree } from './agencies-as-tree';

const one = (agencyId: string, parentId: string | null) => ({ agencyId, parentId });

describe('agencies as a tree', () => {
  it('puts each after the one above it', () => {
    const tree = agenciesAsTree([
      one('xa', 'tinh'),
      one('so', 'tinh'),
      one('tinh', null),
      one('phong', 'so'),
    ]);
    expect(tree.map(({ agency, depth }) => `${depth} ${agency.agencyId}`)).toEqual([
      '0 tinh',
      '1 xa',
      '1 so',
      '2 phong',
    ]);
  });

  it('begins where the reach begins, and does not run in circles', () => {
    expect(agenciesAsTree([one('phong', 'so')])).toEqual([{ agency: one('phong', 'so'), depth: 0 }]);
    expect(agenciesAsTree([one('a', 'b'), one('b', 'a')])).toEqual([]);
  });
});
