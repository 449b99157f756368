import type { Schema } from '../api/client';
import { noticeHref, noticeWords } from './notice-words';

const notice = (more: Partial<Schema<'NoticeView'>>): Schema<'NoticeView'> => ({
  id: 'n',
  kind: 'ASSIGNED',
  subjectId: 's',
  caseId: 'c',
  caseCode: 'H99.60.01-261122-0001',
  details: {},
  createdAt: '',
  readAt: null,
  ...more,
});

describe('a notice', () => {
  it('says what, of which case and step', () => {
    const words = noticeWords(notice({ details: { step: 'Thẩm định hồ sơ' } }), 'vi');
    expect(words).toEqual({ title: 'Bạn được giao việc', about: 'H99.60.01-261122-0001 · Thẩm định hồ sơ' });
  });

  it('says how many cases were handed over together', () => {
    const handoffs = notice({ kind: 'HANDOFF', caseId: null, caseCode: null, details: { count: 7 } });
    expect(noticeWords(handoffs, 'vi')).toEqual({ title: 'Có 7 hồ sơ chuyển đến', about: '' });
    expect(noticeWords(notice({ kind: 'HANDOFF', details: { count: 1 } }), 'en')).toEqual({
      title: 'A case was handed over',
      about: 'H99.60.01-261122-0001',
    });
  });

  it('says the figures of an alert', () => {
    const alert = notice({
      kind: 'ALERT',
      details: { rule: 'Quá hạn', kind: 'OVERDUE', count: 7, threshold: 5, scope: { view: 'unit' } },
    });
    expect(noticeWords(alert, 'en')).toEqual({
      title: 'Alert: Quá hạn',
      about: '7 overdue tasks, threshold 5',
    });
    expect(noticeHref(alert)).toBe('/desk/inbox?view=unit&class=OVERDUE');
  });

  it('says what has escalated, and how far', () => {
    const escalation = (cause: string) => notice({ kind: 'ESCALATION', details: { cause, level: 2 } });
    expect(noticeWords(escalation('overdue'), 'vi').title).toBe('Hồ sơ quá hạn, báo cấp 2');
    expect(noticeWords(escalation('something new'), 'en').title).toBe('Escalation, level 2');
  });

  it('leads to where something can be done about it', () => {
    expect(noticeHref(notice({ kind: 'OVERDUE' }))).toBe('/desk/inbox/s');
    expect(noticeHref(notice({ kind: 'HANDOFF' }))).toBe('/desk/custody?view=in');
    expect(noticeHref(notice({ kind: 'ESCALATION' }))).toBe('/desk/cases/c');
    const asked = notice({ kind: 'REVIEW', details: { what: 'OPEN', of: 'procedure.withdraw' } });
    expect(noticeHref(asked)).toBe('/modeler/versions');
  });
});
