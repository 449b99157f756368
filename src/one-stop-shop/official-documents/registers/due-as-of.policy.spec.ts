import { dueAsOf } from './due-as-of.policy';

const first = [
  { at: 10, newDue: 100 },
  { at: 20, newDue: null },
  { at: 30, newDue: 120 },
  { at: 30, newDue: 150 },
];
const second = [{ at: 60, newDue: 300 }];

it.each([
  ['before any promise', 9, undefined],
  ['at the first promise', 10, 100],
  ['while it stands still', 25, null],
  ['after two changes at one instant', 30, 150],
  ['before the next clock', 59, 150],
  ['with the next clock', 60, 300],
])('%s', (_, until, due) => expect(dueAsOf([second, first], until)).toBe(due));
