import { defineTexts } from '../../shared/texts/texts';

export const stateTexts = defineTexts({
  ASSIGNED: { vi: 'Chờ tiếp nhận', en: 'To be taken on' },
  IN_PROGRESS: { vi: 'Đang thực hiện', en: 'In progress' },
  REPORTED: { vi: 'Chờ xem xét kết quả', en: 'Reported, to be reviewed' },
  SENT_BACK: { vi: 'Bị trả lại', en: 'Sent back' },
  CLOSED: { vi: 'Hoàn thành', en: 'Closed' },
  WITHDRAWN: { vi: 'Đã rút', en: 'Withdrawn' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled' },
});

export const actTexts = defineTexts({
  accept: { vi: 'Tiếp nhận', en: 'Take it on' },
  'send-back': { vi: 'Trả lại', en: 'Send back' },
  assign: { vi: 'Giao người thực hiện', en: 'Assign' },
  report: { vi: 'Báo cáo tiến độ', en: 'Report progress' },
  'ask-extension': { vi: 'Xin gia hạn', en: 'Ask for more time' },
  complete: { vi: 'Báo cáo hoàn thành', en: 'Report it done' },
  note: { vi: 'Báo cáo phối hợp', en: 'Add what we did' },
  close: { vi: 'Đóng nhiệm vụ', en: 'Close' },
  'do-again': { vi: 'Yêu cầu làm tiếp', en: 'Has to go on' },
  'grant-extension': { vi: 'Đồng ý gia hạn', en: 'Grant more time' },
  'deny-extension': { vi: 'Không gia hạn', en: 'Deny more time' },
  'give-again': { vi: 'Giao lại', en: 'Give again' },
  withdraw: { vi: 'Rút nhiệm vụ', en: 'Withdraw' },
  urge: { vi: 'Đôn đốc', en: 'Urge' },
});
export type TaskAct = keyof typeof actTexts;

export const entryTexts = defineTexts({
  'directive.task.given': { vi: 'Giao nhiệm vụ', en: 'Given' },
  'directive.task.accepted': { vi: 'Tiếp nhận', en: 'Taken on' },
  'directive.task.sent-back': { vi: 'Trả lại', en: 'Sent back' },
  'directive.task.assigned': { vi: 'Giao người thực hiện', en: 'Assigned' },
  'directive.task.reported': { vi: 'Báo cáo tiến độ', en: 'Progress' },
  'directive.task.extension-asked': { vi: 'Xin gia hạn', en: 'More time asked for' },
  'directive.task.completed': { vi: 'Báo cáo hoàn thành', en: 'Reported done' },
  'directive.task.noted': { vi: 'Báo cáo phối hợp', en: 'Cooperating agency' },
  'directive.task.closed': { vi: 'Đóng nhiệm vụ', en: 'Closed' },
  'directive.task.to-do-again': { vi: 'Yêu cầu làm tiếp', en: 'Has to go on' },
  'directive.task.extended': { vi: 'Đồng ý gia hạn', en: 'More time granted' },
  'directive.task.extension-denied': { vi: 'Không đồng ý gia hạn', en: 'More time denied' },
  'directive.task.given-again': { vi: 'Giao lại', en: 'Given again' },
  'directive.task.withdrawn': { vi: 'Rút nhiệm vụ', en: 'Withdrawn' },
  'directive.task.urged': { vi: 'Công văn đôn đốc', en: 'Urging letter' },
  'directive.task.succeeded': { vi: 'Cơ quan kế thừa tiếp nhận', en: 'Goes on at the succeeding agency' },
  'directive.task.cancelled': { vi: 'Hủy', en: 'Cancelled' },
});

export const viewTexts = defineTexts({
  lead: { vi: 'Được giao', en: 'Given to us' },
  given: { vi: 'Đã giao', en: 'Given by us' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  open: { vi: 'Đang mở', en: 'Open' },
  closed: { vi: 'Đã xong', en: 'Done' },
  all: { vi: 'Toàn bộ sổ', en: 'Whole register' },
  documents: { vi: 'Văn bản', en: 'Documents' },
});
