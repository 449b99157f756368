import { defineTexts } from '../../shared/texts/texts';

export const stateTexts = defineTexts({
  RECEIVED: { vi: 'Chờ phân loại', en: 'To be sorted' },
  ANSWERING: { vi: 'Đang trả lời', en: 'Being answered' },
  APPROVING: { vi: 'Chờ duyệt', en: 'Waits for approval' },
  PUBLISHING: { vi: 'Đã trả lời, chờ công khai', en: 'Answered, to be published' },
  PUBLISHED: { vi: 'Đã công khai', en: 'Published' },
  ANSWERED: { vi: 'Đã trả lời', en: 'Answered' },
  REFUSED: { vi: 'Từ chối xử lý', en: 'Refused' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled' },
});

export const categoryTexts = defineTexts({
  DELAY: { vi: 'Chậm trễ, quá hạn', en: 'Delay' },
  CONDUCT: { vi: 'Thái độ, hành vi cán bộ', en: 'Conduct of officials' },
  REQUIREMENT: { vi: 'Yêu cầu ngoài quy định', en: 'Papers beyond the rules' },
  FEE: { vi: 'Phí, lệ phí', en: 'Fees' },
  REGULATION: { vi: 'Quy định, thủ tục', en: 'Rules and procedures' },
  SYSTEM: { vi: 'Dịch vụ công trực tuyến', en: 'Online services' },
  OTHER: { vi: 'Nội dung khác', en: 'Other' },
});

export const channelTexts = defineTexts({
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  COUNTER: { vi: 'Tại quầy', en: 'At the counter' },
  PHONE: { vi: 'Điện thoại', en: 'Telephone' },
  POST: { vi: 'Bưu chính', en: 'Post' },
});

export const refusalTexts = defineTexts({
  NO_CONTENT: { vi: 'Nội dung không rõ ràng', en: 'Too unclear to be handled' },
  NOT_ADMINISTRATIVE: { vi: 'Không liên quan quy định hành chính', en: 'Not about administrative rules' },
  IN_COURT: { vi: 'Tòa án đang giải quyết', en: 'Before a court' },
  COMPLAINT_PROCEDURE: { vi: 'Thuộc trình tự khiếu nại, tố cáo', en: 'A complaint or denunciation' },
  REPEATED: { vi: 'Đã trả lời, không có tình tiết mới', en: 'Answered before, nothing new' },
  INSULTING: { vi: 'Có lời lẽ xúc phạm', en: 'Insulting' },
});

export const actTexts = defineTexts({
  classify: { vi: 'Nhận xử lý', en: 'Take it on' },
  transfer: { vi: 'Chuyển cơ quan khác', en: 'Pass on' },
  refuse: { vi: 'Từ chối', en: 'Refuse' },
  assign: { vi: 'Giao người trả lời', en: 'Assign' },
  answer: { vi: 'Soạn trả lời', en: 'Write the answer' },
  return: { vi: 'Trả về phân loại', en: 'Sort it again' },
  approve: { vi: 'Duyệt và gửi trả lời', en: 'Approve and send' },
  reject: { vi: 'Trả lại dự thảo', en: 'Send the draft back' },
  publish: { vi: 'Công khai', en: 'Publish' },
  extend: { vi: 'Gia hạn', en: 'Extend' },
});
export type FeedbackAct = keyof typeof actTexts;

export const eventTexts = defineTexts({
  'feedback.received': { vi: 'Đã nhận', en: 'Received' },
  'feedback.classified': { vi: 'Nhận xử lý', en: 'Taken on' },
  'feedback.transferred': { vi: 'Chuyển đến {agency}', en: 'Passed on to {agency}' },
  'feedback.refused': { vi: 'Từ chối xử lý: {detail}', en: 'Refused: {detail}' },
  'feedback.assigned': { vi: 'Giao người trả lời', en: 'Assigned' },
  'feedback.answer-written': { vi: 'Trình dự thảo trả lời', en: 'The draft of the answer was handed in' },
  'feedback.returned': { vi: 'Trả về phân loại lại', en: 'To be sorted again' },
  'feedback.answered': { vi: 'Duyệt và gửi trả lời', en: 'Approved and sent' },
  'feedback.answer-sent-back': { vi: 'Trả lại dự thảo', en: 'The draft was sent back' },
  'feedback.published': { vi: 'Công khai', en: 'Published' },
  'feedback.extended': { vi: 'Gia hạn {detail}', en: 'Extended {detail}' },
  'feedback.rated': { vi: 'Người gửi đánh giá', en: 'Rated by the sender' },
  'feedback.succeeded': { vi: 'Cơ quan kế thừa tiếp nhận', en: 'Goes on at the succeeding agency' },
  'feedback.cancelled': { vi: 'Hủy', en: 'Cancelled' },
});

export const viewTexts = defineTexts({
  open: { vi: 'Chưa trả lời', en: 'Unanswered' },
  mine: { vi: 'Giao cho tôi', en: 'Mine' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  'in-time': { vi: 'Đúng hạn tháng này', en: 'In time this month' },
  late: { vi: 'Trễ hạn tháng này', en: 'Late this month' },
  published: { vi: 'Đã công khai', en: 'Published' },
  closed: { vi: 'Đã xong', en: 'Done' },
  all: { vi: 'Toàn bộ sổ', en: 'Whole register' },
});
