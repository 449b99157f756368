import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../kernel';
import { eventInWords } from './event-in-words';
import { sentences } from './event-sentences';

const names = {
  place: (id: string) =>
    ({ u1: { vi: 'Phòng Kinh tế', en: 'Economic division' }, p1: { vi: 'Vũ Thị An', en: 'Vũ Thị An' } })[id],
  code: (code: string) =>
    ({ drawings: { vi: 'Bản vẽ', en: 'Drawings' }, UNSIGNED: { vi: 'chưa ký', en: 'not signed' } })[code],
};

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
      'Yêu cầu bổ sung hồ sơ lần 1: Bản vẽ (chưa ký).',
      'Supplement no. 1 was asked for: Drawings (not signed).',
    ],
    [
      'case.components.checked',
      {
        components: [
          { code: 'drawings', ok: true },
          { code: 'other', ok: false, reasonCode: 'GONE' },
        ],
      },
      'Kiểm tra thành phần hồ sơ: Bản vẽ (hợp lệ), other (GONE).',
      'Components checked: Drawings (in order), other (GONE).',
    ],
    ['case.paid', { amount: 1_000_000 }, 'Đã thu 1.000.000 đồng.', '1,000,000 VND were paid.'],
    [
      'case.result.ready',
      { outcome: 'GRANTED', class: null },
      'Đã có kết quả (được giải quyết).',
      'The result is ready (granted).',
    ],
    [
      'case.extension.granted',
      { until: '2026-11-25', reason: 'Bão' },
      'Xin lỗi và hẹn lại đến 25/11/2026: Bão',
      'Apology and a new date, 25/11/2026: Bão',
    ],
    [
      'case.assigned',
      { personId: 'p1', unitId: 'u1' },
      'Phân công Vũ Thị An (Phòng Kinh tế).',
      'Assigned to Vũ Thị An (Economic division).',
    ],
    [
      'consult.deemed',
      { to: 'u1', outcome: 'DEEMED_CONSENT' },
      'Phòng Kinh tế không trả lời trong thời hạn; được coi là đồng ý.',
      'Economic division did not answer in time, which counts as consent.',
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
    ['letter.urging.sent', { to: 'u1' }, 'Đôn đốc Phòng Kinh tế.', 'Economic division was urged.'],
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
    expect(eventInWords(type, data as JsonObject, names)).toEqual({ vi, en });
  });

  it('never puts a value in twice', () => {
    expect(eventInWords('case.resumed', { reason: '{since}', since: 'x' }, names).en).toBe(
      'The case goes on: {since}',
    );
  });

  it('has a sentence for everything that is written into a history', () => {
    const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('spec.ts'),
    );
    const written = sources.flatMap((file) =>
      [...readFileSync(join(__dirname, file), 'utf8').matchAll(/\.(?:record|note)\(\s*'([\w.-]+)'/g)].map(
        ([, type]) => type!,
      ),
    );
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter((type) => type !== 'case.status.changed' && !sentences[type])).toEqual([]);
  });
});
