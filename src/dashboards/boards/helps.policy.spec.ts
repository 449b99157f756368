import { type HelpFacts, helpsFor } from './helps.policy';
import type { StandingFile, StandingTask } from './standing/standing-case';

const task = (more: Partial<StandingTask> = {}): StandingTask => ({
  id: 't',
  caseId: 'c',
  procedureCode: 'P',
  elementId: 'appraise',
  name: 'Thẩm định',
  agencyId: 'a',
  unitId: 'u',
  assigneeId: 'binh',
  dueAt: 10,
  dueSoonAt: 5,
  isSide: false,
  createdAt: 0,
  class: 'inTime',
  ...more,
});
const held = { kind: 'AGENCY', agencyId: 'a', unitId: 'u', toAgencyId: null, toUnitId: null, since: 0 };
const aFile = (more: Partial<Omit<StandingFile, 'file'>> & { custody?: object } = {}): StandingFile => {
  const { custody = held, ...open } = more;
  return {
    file: { custody } as StandingFile['file'],
    tasks: [task()],
    handoffs: [],
    consultations: [],
    lateness: null,
    ...open,
  };
};
const facts: HelpFacts = {
  now: 100,
  isExtendable: false,
  isAbsent: () => false,
  loadOf: () => ({ own: 1, others: 1 }),
};
const acts = (file: StandingFile, more: Partial<HelpFacts> = {}) =>
  helpsFor(file, { ...facts, ...more }).map(({ act }) => act);

describe('the act that helps a late case', () => {
  it('is to give work that nobody does to somebody', () => {
    expect(acts(aFile({ tasks: [task({ assigneeId: null })] }))).toEqual(['ASSIGN', 'URGE']);
    expect(acts(aFile(), { isAbsent: () => true })).toEqual(['ASSIGN', 'URGE']);
  });

  it('is to relieve who has more than twice what the others have', () => {
    expect(acts(aFile(), { loadOf: () => ({ own: 5, others: 2 }) })).toEqual(['REASSIGN', 'URGE']);
    expect(acts(aFile(), { loadOf: () => ({ own: 4, others: 2 }) })).toEqual(['URGE']);
  });

  it('is to urge the receiver of what is on its way, not the sender', () => {
    const custody = { ...held, kind: 'TRANSIT', toAgencyId: 'b', toUnitId: 'v' };
    const handoffs = [{ id: 'h', state: 'SENT', toUnitId: 'v' }] as unknown as StandingFile['handoffs'];
    expect(helpsFor(aFile({ custody, handoffs, tasks: [] }), facts)).toEqual([
      { act: 'URGE', handoffId: 'h', toUnitId: 'v' },
    ]);
  });

  it('is to decide on what was sent back', () => {
    const handoffs = [{ id: 'h', state: 'REFUSED', toUnitId: 'v' }] as unknown as StandingFile['handoffs'];
    expect(acts(aFile({ handoffs }))).toEqual(['REDIRECT']);
  });

  it('is to urge who is asked and late, instead of who waits for it', () => {
    const consultations = [
      { id: 'q', askedUnitId: 'w', dueAt: 99 },
    ] as unknown as StandingFile['consultations'];
    expect(helpsFor(aFile({ consultations }), facts)).toEqual([
      { act: 'URGE', consultationId: 'q', toUnitId: 'w' },
    ]);
  });

  it('is a new date, as long as one may still be agreed on', () => {
    expect(acts(aFile(), { isExtendable: true })).toEqual(['EXTEND', 'URGE']);
  });

  it('is none of ours while the applicant has it', () => {
    expect(acts(aFile({ custody: { ...held, kind: 'APPLICANT' }, tasks: [] }))).toEqual([]);
  });
});
