import { defineTexts } from '../../shared/texts/texts';

/** What completing a step of that act (`procedure:act`) does to the case, where the law gives it a meaning of its own. */
export const actTexts = defineTexts({
  receive: {
    vi: 'Kết luận tiếp nhận: tiếp nhận thì hạn trả kết quả bắt đầu tính; yêu cầu bổ sung hoặc từ chối thì người nộp được thông báo.',
    en: 'Decides on reception: once accepted the time limit begins; asking for more or refusing is told to the applicant.',
  },
  'request-supplement': {
    vi: 'Gửi yêu cầu bổ sung cho người nộp; thời hạn giải quyết tạm dừng đến khi nhận đủ bổ sung.',
    en: 'Asks the applicant for more; the time limit stands still until it has come.',
  },
  consult: {
    vi: 'Gửi ý kiến trả lời cho cơ quan đã hỏi.',
    en: 'Sends the opinion to the agency that asked for it.',
  },
  extend: {
    vi: 'Nếu gia hạn, hạn trả kết quả được dời đến ngày đã nhập và người nộp nhận thư xin lỗi, hẹn lại.',
    en: 'If it is extended, the due date moves to the date entered, and the applicant gets a letter with the apology and the new date.',
  },
  sign: {
    vi: 'Ghi nhận việc ký kết quả; không rút lại được từ trang này.',
    en: 'Records the signature of the result; it cannot be taken back from here.',
  },
  issue: {
    vi: 'Phát hành kết quả và chuyển về nơi trả.',
    en: 'Issues the result and sends it to where it is handed over.',
  },
  return: {
    vi: 'Ghi nhận đã trả kết quả cho người nộp; hồ sơ kết thúc.',
    en: 'Records that the applicant has the result; the case ends.',
  },
  withdraw: {
    vi: 'Kết thúc hồ sơ theo đề nghị rút của người nộp.',
    en: 'Ends the case because the applicant withdraws it.',
  },
  stop: { vi: 'Chấm dứt giải quyết hồ sơ.', en: 'Ends the case without a result.' },
});

export const isActWithMeaning = (act: string | null): act is keyof typeof actTexts =>
  act !== null && Object.hasOwn(actTexts, act);
