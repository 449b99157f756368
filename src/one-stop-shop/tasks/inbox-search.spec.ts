import type { SqlParameter } from '../../database';
import { searchWords } from './inbox-search';
import { SHARED } from './work-item.repository';

describe('the items that the words of a search can mean', () => {
  /** Task ids by word, all in one unit. */
  let index: Record<string, string[]>;
  let asked: string[];
  const cases: Record<string, string[]> = { 'H40.12-261123-0000007': ['task-7', 'task-8'] };
  const ids = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => `task-${from + place}`);
  const reader = {
    query: <Row>(sql: string, parameters?: readonly SqlParameter[]) => {
      if (sql.includes('case_code')) {
        const [codes] = parameters as unknown as [string[]];
        return Promise.resolve(
          codes.flatMap((code) => cases[code] ?? []).map((task_id) => ({ task_id })) as Row[],
        );
      }
      const [, word, , most] = parameters as unknown as [string[], string, string, number];
      asked.push(word);
      const hits = Object.keys(index)
        .filter((one) => one.startsWith(word))
        .flatMap((one) => index[one]);
      return Promise.resolve(hits.slice(0, most).map((task_id) => ({ task_id })) as Row[]);
    },
  };
  const search = async (text: string) => (await searchWords(reader, text, ['unit'])).taskIds;

  beforeEach(() => {
    asked = [];
    index = {
      tran: ids(0, 3_000),
      thi: ids(2_900, 5_500),
      binh: ids(2_950, 3_100),
      nguyen: ids(0, 9_000),
      xay: [SHARED],
    };
  });

  it('are named when the words are rare together, though each of them is not', async () => {
    expect(await search('Trần Thị')).toEqual(ids(2_900, 3_000));
    expect(await search('Trần Thị Bình')).toEqual(ids(2_950, 3_000));
  });

  it('are not named when there are too many, or all words are common or shared', async () => {
    expect(await search('Trần')).toBeNull();
    expect(await search('Nguyễn xây')).toBeNull();
    expect(await search('Nguyễn Bình')).toEqual(ids(2_950, 3_100));
  });

  it('are few enough to look at before all words are looked up', async () => {
    index.zung = ids(7, 9);
    expect(await search('Zũng Trần Thị')).toEqual(ids(7, 9));
    expect(asked).toEqual(['zung']);
    expect(await search('qqq Trần')).toEqual([]);
  });

  it('are those of a case whose whole code is given, however many units there are', async () => {
    const found = { words: ['h40.12-261123-0000007'], taskIds: ['task-7', 'task-8'] };
    expect(await searchWords(reader, ' h40.12-261123-0000007', null)).toEqual(found);
    expect(await search('H40.12-261123-0000007 Trần')).toEqual(['task-7', 'task-8']);
    expect(asked).toEqual([]);
    index['h40.12-261123-0000008'] = ids(9, 10);
    expect(await search('H40.12-261123-000000')).toEqual(ids(9, 10));
  });

  it('are unknown where there is no unit to look in', async () => {
    expect(await searchWords(reader, 'Trần', null)).toEqual({ words: ['tran'], taskIds: null });
  });
});
