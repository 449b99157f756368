import { type Filing, newFiling, noPaper, partyOf, providedOf, readFiling, titleOf } from './filing';
import { type Known, precheck } from './precheck';

const known: Known = { isChannelOpen: true, needsCompetent: false, wrongData: [], papers: [] };
const filing = (more: Partial<Filing> = {}): Filing => ({
  ...newFiling(),
  applicant: { kind: 'PERSON', name: 'Đặng Ánh', identity: '001099012345' },
  procedureCode: 'P09',
  ...more,
});
const says = (what: Filing, more: Partial<Known> = {}) =>
  precheck(what, { ...known, ...more }).map(({ says: key, about }) => [key, about].filter(Boolean).join(' '));

describe('the check before receiving', () => {
  it('says nothing of what is complete', () => expect(says(filing())).toEqual([]));

  it('says all that an empty page lacks', () =>
    expect(says(newFiling())).toEqual(['nameMissing', 'procedureMissing']));

  it.each<[Partial<Filing['applicant']>, string[]]>([
    [{ identity: '0010990123' }, ['identityShape Đặng Ánh']],
    [{ identity: '123456789' }, []],
    [{ identity: 'C1234567' }, []],
    [{ kind: 'ENTERPRISE', identity: '0312345678' }, []],
    [{ kind: 'ENTERPRISE', identity: '03123' }, ['taxShape Đặng Ánh']],
    [{ phone: '0912 345 678' }, []],
    [{ phone: '+84 912345678' }, []],
    [{ phone: '12345' }, ['phoneShape Đặng Ánh']],
  ])('%j', (more, expected) => {
    const what = filing();
    expect(says({ ...what, applicant: { ...what.applicant, ...more } })).toEqual(expected);
  });

  it('names each paper that must be there, and each that has no file', () => {
    const papers = [
      { code: 'a', isRequired: true, name: 'Đơn' },
      { code: 'b', isRequired: true, name: 'Bản vẽ' },
      { code: 'c', isRequired: false, name: 'Ảnh' },
    ];
    const given = filing({
      papers: { b: { ...noPaper, how: 'PAPER' }, c: { ...noPaper, how: 'UPLOAD' } },
    });
    expect(says(given, { papers })).toEqual(['paperMissing Đơn', 'fileMissing Ảnh']);
  });

  it('asks for the agency that decides and for an open way of filing', () => {
    expect(says(filing(), { needsCompetent: true, isChannelOpen: false })).toEqual([
      'channelClosed',
      'competentMissing',
    ]);
  });
});

describe('what is sent', () => {
  it('has nothing empty and no paper that is not there', () => {
    expect(partyOf({ kind: 'PERSON', name: ' Ánh ', phone: ' ', address: '' })).toEqual({
      kind: 'PERSON',
      name: 'Ánh',
    });
    expect(
      providedOf({
        a: noPaper,
        b: { how: 'REUSED', copies: 2, files: [{ uploadId: 'u', name: 'x.pdf', size: 1 }] },
      }),
    ).toEqual([{ code: 'b', how: 'REUSED', copies: 2, uploadIds: ['u'] }]);
  });

  it('a draft of an older page is read with what it lacks', () => {
    expect(readFiling({ procedureCode: 'P09' })).toMatchObject({ procedureCode: 'P09', papers: {} });
    expect(titleOf(filing())).toBe('Đặng Ánh · P09');
  });
});
