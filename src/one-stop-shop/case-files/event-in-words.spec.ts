import { eventInWords } from './event-in-words';

const nameOf = (id: string) => (id === 'u1' ? { vi: 'Phòng Kinh tế', en: 'Economic division' } : undefined);

describe('an event in words', () => {
  it.each([
    ['case.submitted', { channel: 'ONLINE' }, 'Nộp hồ sơ (trực tuyến).', 'The case was filed (online).'],
    [
      'case.accepted',
      { dueAt: '2026-11-16T10:00:00.000Z' },
      'Tiếp nhận hồ sơ; hẹn trả kết quả 17:00 16/11/2026.',
      'The case was accepted; the result is due 17:00 16/11/2026.',
    ],
    [
      'case.supplement.requested',
      { round: 1, items: [{ component: 'drawings', reasonCode: 'UNSIGNED' }] },
      'Yêu cầu bổ sung hồ sơ lần 1: drawings UNSIGNED.',
      'Supplement no. 1 was asked for: drawings UNSIGNED.',
    ],
    [
      'step.opened',
      { name: 'Thẩm định', unitId: 'u1' },
      'Giao việc "Thẩm định" cho Phòng Kinh tế.',
      '"Thẩm định" was given to Economic division.',
    ],
    ['case.owner.changed', { to: 'gone' }, 'Đơn vị chịu trách nhiệm: gone.', 'Unit in charge: gone.'],
    [
      'case.returned',
      { method: 'POST' },
      'Đã trả kết quả (bưu chính).',
      'The result was handed over (by post).',
    ],
    ['case.withdrawn', {}, 'Hồ sơ đã được rút.', 'The case was withdrawn.'],
    [
      'case.status.changed',
      { from: 'IN_PROCESS', to: 'AWAITING_SUPPLEMENT' },
      'Đang xử lý → Yêu cầu bổ sung giấy tờ.',
      'In processing → Supplement requested.',
    ],
    [
      'case.status.changed',
      { from: 'IN_PROCESS', to: 'AWAITING_SIGN' },
      'Đang xử lý: chờ ký.',
      'In processing: waits to be signed.',
    ],
    ['unknown', {}, 'unknown', 'unknown'],
  ])('%s', (type, data, vi, en) => {
    expect(eventInWords(type, data, nameOf)).toEqual({ vi, en });
  });

  it('never puts a value in twice', () => {
    expect(eventInWords('case.resumed', { reason: '{since}', since: 'x' }, nameOf).en).toBe(
      'The case goes on: {since}',
    );
  });
});
