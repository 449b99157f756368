import { Messages } from '../../http';
import { caseFilesMessages } from './case-file.messages';
import { changedTo, notNow } from './stale-case';

const messages = new Messages([caseFilesMessages]);
const accepted = {
  type: 'case.accepted',
  actorName: 'Trần An',
  at: Date.parse('2026-11-02T01:00:00Z'),
  data: { dueAt: '2026-11-16T10:00:00.000Z', unitId: '01a20000-0000-7000-8000-000000000000' },
};

it.each([
  [
    changedTo(4, accepted),
    'Hồ sơ đã thay đổi. Việc gần nhất: Tiếp nhận hồ sơ; hẹn trả kết quả 17:00 16/11/2026 (Trần An, 02/11/2026 08:00). Hãy xem lại rồi làm tiếp.',
    'The case has changed. Latest: The case was accepted; the result is due 17:00 16/11/2026 (Trần An, 02/11/2026 08:00). Look at it again first.',
  ],
  [
    notNow('accept', 'IN_PROCESS', accepted),
    'Không thể làm việc này khi hồ sơ ở trạng thái “Đang xử lý: đang giải quyết”. Việc gần nhất: Tiếp nhận hồ sơ; hẹn trả kết quả 17:00 16/11/2026 (Trần An, 02/11/2026 08:00).',
    'This cannot be done while the case is “In processing: being worked on”. Latest: The case was accepted; the result is due 17:00 16/11/2026 (Trần An, 02/11/2026 08:00).',
  ],
  [
    notNow('withdraw', 'RETURNED'),
    'Không thể làm việc này khi hồ sơ ở trạng thái “Đã trả kết quả”.',
    'This cannot be done while the case is “Result returned”.',
  ],
])('who comes too late is told in words', (error, vi, en) => {
  expect(messages.say(error.code, 'vi', error.params)).toBe(vi);
  expect(messages.say(error.code, 'en', error.params)).toBe(en);
});
