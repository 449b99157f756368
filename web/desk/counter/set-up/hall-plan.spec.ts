import { firstPlan, type HallPlan, nextLetter, nextNumber, problemsOf, requestOf } from './hall-plan';

const plan = (): HallPlan => ({
  vi: 'Sảnh',
  en: '',
  services: [
    { id: 's1', letter: 'A', vi: 'Hộ tịch', en: 'Civil status', fields: ['civil-status'], procedures: [] },
    { id: 's2', letter: 'B', vi: 'Đất đai', en: '', fields: [], procedures: ['P06'] },
  ],
  counters: [
    { id: 'c1', number: '1', vi: 'Quầy 1', en: '', services: [] },
    { id: 'c2', number: '2', vi: 'Quầy 2', en: '', services: ['s2', 'gone'] },
  ],
});

it('is sent by letters and numbers, and called in English as in Vietnamese where no English is given', () => {
  expect(requestOf(plan())).toEqual({
    name: { vi: 'Sảnh', en: 'Sảnh' },
    services: [
      { letter: 'A', name: { vi: 'Hộ tịch', en: 'Civil status' }, fields: ['civil-status'], procedures: [] },
      { letter: 'B', name: { vi: 'Đất đai', en: 'Đất đai' }, fields: [], procedures: ['P06'] },
    ],
    counters: [
      { number: 1, name: { vi: 'Quầy 1', en: 'Quầy 1' }, services: [] },
      { number: 2, name: { vi: 'Quầy 2', en: 'Quầy 2' }, services: ['B'] },
    ],
  });
});

it('says of each row what the server would refuse', () => {
  expect(problemsOf(plan()).size).toBe(0);
  expect(problemsOf(firstPlan()).size).toBe(0);
  const wrong = plan();
  wrong.vi = ' ';
  wrong.services[0]!.letter = 'a1';
  wrong.counters[1]!.number = '1';
  expect([...problemsOf(wrong)]).toEqual([
    ['name', 'nameMissing'],
    ['s1', 'letterWrong'],
    ['c1', 'numberTwice'],
    ['c2', 'numberTwice'],
  ]);
  expect([...problemsOf({ ...plan(), services: [], counters: [] })]).toEqual([
    ['services', 'noService'],
    ['counters', 'noCounter'],
  ]);
});

it('gives the next letter and number that are free', () => {
  expect([nextLetter(plan().services), nextNumber(plan().counters)]).toEqual(['C', '3']);
  expect([nextLetter([]), nextNumber([])]).toEqual(['A', '1']);
});
