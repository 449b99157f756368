import { type Field, initialInput, missingIn, requestOf } from './fields';

const fields: Field[] = [
  { kind: 'long', name: 'note', label: 'Note', most: 100, least: 5, isRequired: true },
  { kind: 'choice', name: 'reason', label: 'Reason', choices: [], initial: 'A', isRequired: true },
  { kind: 'day', name: 'until', label: 'Until' },
  { kind: 'agencies', name: 'others', label: 'Others' },
  { kind: 'files', name: 'uploads', label: 'Files' },
  { kind: 'flag', name: 'publish', label: 'Publish', initial: true },
];

it('begins with what is likely', () => {
  expect(initialInput(fields)).toEqual({ reason: 'A', publish: true });
});

it('sends what was filled in, and lists that may be empty', () => {
  expect(requestOf(fields, { note: '  abc ', until: '', uploads: [], publish: false })).toEqual({
    note: 'abc',
    others: [],
    publish: false,
  });
});

it.each([
  [{}, ['note', 'reason']],
  [{ note: '   ', reason: 'A' }, ['note']],
  [{ note: 'abcd', reason: 'A' }, ['note']],
  [{ note: 'abcde', reason: 'A' }, []],
])('%j lacks %j', (input, missing) => {
  expect(missingIn(fields, input)).toEqual(missing);
});
