import { type Call, callsToHear, spelled } from './calls-to-hear';

const now = Date.parse('2026-11-23T09:00:00Z');
const call = (id: string, secondsAgo: number): Call => ({
  id,
  label: id,
  counter: 1,
  calls: 1,
  calledAt: new Date(now - secondsAgo * 1_000).toISOString(),
  isWaitedFor: true,
});

it('calls out each call once, in order', () => {
  const board = [call('c', 1), call('b', 2), call('a', 3)];
  expect(callsToHear(board, new Set(['a']), now).map(({ id }) => id)).toEqual(['b', 'c']);
  expect(callsToHear(board, new Set(['a', 'b', 'c']), now)).toEqual([]);
});

it('is silent about what was called before the screen was there, or while it was away', () => {
  expect(callsToHear([call('b', 5), call('a', 60)], null, now).map(({ id }) => id)).toEqual(['b']);
  expect(callsToHear([call('a', 21)], new Set(), now)).toEqual([]);
});

it('spells a number', () => {
  expect(spelled('AU012')).toBe('A U 0 1 2');
});
