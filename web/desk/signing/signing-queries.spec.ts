import { meantDocuments, nameInCertificate, outcomesOf, type Waiting } from './signing-queries';

const document = (id: string, isOwnWork = false) => ({ id, isOwnWork }) as Waiting;
const rows = [document('a'), document('b'), document('c', true)];

describe('documents that are meant', () => {
  it('are the chosen ones, else the open one, never what one may not do oneself', () => {
    expect(meantDocuments(rows, new Set(['a', 'c']), 'b')).toEqual([rows[0]]);
    expect(meantDocuments(rows, new Set(), 'b')).toEqual([rows[1]]);
    expect(meantDocuments(rows, new Set(), 'c')).toEqual([]);
    expect(meantDocuments(rows, new Set(), null)).toEqual([]);
  });
  it('are told apart afterwards', () => {
    const outcomes = outcomesOf(rows.slice(0, 2), {
      done: 1,
      refused: 1,
      items: [
        { documentId: 'b', isDone: false, state: 'DRAFT', number: null, code: 'X', message: 'Không được' },
        { documentId: 'a', isDone: true, state: 'ISSUED', number: '45/GPXD' },
      ],
    });
    expect(outcomes.map(({ isDone, text }) => [isDone, text])).toEqual([
      [true, '45/GPXD'],
      [false, 'Không được'],
    ]);
  });
});

it.each([
  ['C=VN, O=UBND xã An Phú, CN=Bùi Lan', 'Bùi Lan, UBND xã An Phú'],
  ['CN=UBND xã An Phú, O=UBND xã An Phú', 'UBND xã An Phú'],
  ['C=VN, CN=Công ty Một, Hai và Ba, L=Hà Nội', 'Công ty Một, Hai và Ba'],
  ['OU=Phòng, C=VN', 'OU=Phòng, C=VN'],
])('a certificate of %s is read as %s', (subject, name) => {
  expect(nameInCertificate(subject)).toBe(name);
});
