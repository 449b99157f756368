import { ApiProblem } from '../../shared/api/problem';
import { conflictWords } from './conflict-words';

const refused = (code: string, params: Record<string, unknown> = {}, status = 409) =>
  ApiProblem.of(status, { status, code, detail: 'as the server says it', params });
const seen = { assignee: null };
const open = { state: 'OPEN', assignee: null, assigneeName: null, completedByName: null, closedAt: null };

describe('what the other did', () => {
  it('names who took it and when', () => {
    const error = refused('INBOX.ALREADY_CLAIMED', {
      assigneeName: 'Lê Hoa',
      claimedAt: '2026-11-24T03:05:00Z',
    });
    expect(conflictWords(error, seen)).toBe('Lê Hoa đã nhận việc này lúc 10:05 24/11/2026.');
  });

  it('names who has done it, or says that it fell away', () => {
    const closedAt = '2026-11-24T03:05:00Z';
    expect(
      conflictWords(refused('TASK.NOT_OPEN', { state: 'DONE', completedByName: 'Lê Hoa', closedAt }), seen),
    ).toBe('Lê Hoa đã hoàn thành việc này lúc 10:05 24/11/2026.');
    expect(conflictWords(refused('TASK.NOT_OPEN', { state: 'CANCELLED', closedAt }), seen)).toMatch(
      /không còn từ lúc 10:05/,
    );
  });

  it('compares what was seen with what is, when the version was old', () => {
    const stale = refused('TASK.STALE_VERSION', { version: 3 });
    expect(conflictWords(stale, seen, { ...open, assignee: 'p', assigneeName: 'Lê Hoa' })).toBe(
      'Việc vừa được giao cho Lê Hoa.',
    );
    const taken = { ...open, assignee: 'p', assigneeName: 'Lê Hoa', claimedAt: '2026-11-24T03:05:00Z' };
    expect(conflictWords(stale, seen, taken)).toBe('Lê Hoa đã nhận việc này lúc 10:05 24/11/2026.');
    expect(conflictWords(stale, { assignee: 'p' }, open)).toBe('Việc vừa được trả lại hàng chờ.');
    expect(conflictWords(stale, seen, open)).toMatch(/nhập còn nguyên/);
  });

  it('leaves other refusals to their own words', () => {
    expect(conflictWords(refused('FORM.REFUSED', {}, 422), seen)).toBeNull();
    expect(conflictWords(refused('DUTY.SAME_PERSON'), seen)).toBeNull();
    expect(conflictWords(new Error('x'), seen)).toBeNull();
  });
});
