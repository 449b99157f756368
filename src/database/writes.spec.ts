import { writeOf } from './writes';

const told = (sql: string) => {
  const write = writeOf({ sql, parameters: [] });
  return write && `${write.verb} ${write.table}`;
};

describe('what a statement changes', () => {
  it.each([
    ['SELECT id FROM task WHERE id = ? FOR UPDATE', undefined],
    ['  select 1', undefined],
    ['INSERT INTO `task` (`id`) VALUES (?)', 'insert task'],
    ['INSERT OR IGNORE INTO task (id) VALUES (?)', 'insert task'],
    ['INSERT IGNORE INTO task (id) VALUES (?)', 'insert task'],
    ['REPLACE INTO task (id) VALUES (?)', 'insert task'],
    ['\n      UPDATE case_file\n SET state = ?', 'update case_file'],
    ['DELETE FROM session WHERE hash = ?', 'delete session'],
    ['WITH old AS (SELECT 1) DELETE FROM session', 'update ?'],
    ['CALL something()', 'update ?'],
  ])('%s', (sql, expected) => {
    expect(told(sql)).toBe(expected);
  });
});
