import { type CaseRecord, criteriaOf } from './rating.policy';

const record: CaseRecord = { class: 'EARLY', wasAnyAgencyLate: false, supplements: 0, agencies: 1 };

describe('criteria 1 to 4 of a case', () => {
  it.each<[string, Partial<CaseRecord>, number[]]>([
    ['early, complete at once, one agency', {}, [2, 2, 2, 2]],
    ['on time', { class: 'ON_TIME' }, [1, 1, 2, 2]],
    ['late, by no agency of its own', { class: 'LATE' }, [0, 1, 2, 2]],
    ['late by an agency', { class: 'LATE', wasAnyAgencyLate: true }, [0, 0, 2, 2]],
    ['done at once, without a promise', { class: null }, [2, 2, 2, 2]],
    ['one supplement, two agencies', { supplements: 1, agencies: 2 }, [2, 2, 1, 1]],
    ['three supplements, four agencies', { supplements: 3, agencies: 4 }, [2, 2, 0, 0]],
  ])('%s', (_, more, [totalTime, agencyTime, contacts, agencies]) => {
    expect(criteriaOf({ ...record, ...more })).toEqual({ totalTime, agencyTime, contacts, agencies });
  });
});
