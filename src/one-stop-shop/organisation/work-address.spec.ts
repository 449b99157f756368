import { addressOfWork, type WorkPlacing } from './work-address';

const nothing: WorkPlacing = { agency: null, unit: null, role: null, candidateGroups: [] };

describe('the address of a task', () => {
  it.each<[string, Partial<WorkPlacing>, string | null]>([
    ['is its unit', { unit: 'economic-division' }, 'economic-division'],
    ['is its unit and role', { unit: 'economic-division', role: 'unit-head' }, 'economic-division.unit-head'],
    [
      'is its first candidate group',
      { unit: 'x', candidateGroups: ['so-xay-dung/one-stop.receiver', 'y'] },
      'so-xay-dung/one-stop.receiver',
    ],
    [
      'is its agency before all',
      { agency: 'thue', unit: 'tax-office', candidateGroups: ['x'] },
      'thue/tax-office',
    ],
    ['is an agency alone', { agency: 'thue' }, 'thue'],
    ['is an agency with a role', { agency: 'thue', role: 'case-officer' }, 'thue.case-officer'],
    [
      'is the one-stop that returns',
      { unit: 'one-stop', role: 'receiver', act: 'return' },
      'return-one-stop.receiver',
    ],
    ['stays the other unit that returns', { unit: 'one-stop-two', act: 'return' }, 'one-stop-two'],
    ['is unknown without a word about it', {}, null],
  ])('%s', (_, placing, address) => {
    expect(addressOfWork({ ...nothing, ...placing })).toBe(address);
  });
});
