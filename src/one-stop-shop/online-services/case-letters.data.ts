import type { LocalizedText } from '../../kernel';

export interface LetterWords {
  subject: LocalizedText;
  /** One or two sentences; `{name}` stands for a value, put in once. */
  news: LocalizedText;
}

/** What citizens are written when their case moves, from a local date on. A new wording is a new version; none is changed. */
export interface LetterVersion {
  version: number;
  from: string;
  source: string;
  tag: 'S' | 'L' | 'A';
  /** Around every letter; `{news}` is the letter itself. */
  frame: LocalizedText;
  letters: Readonly<Record<string, LetterWords>>;
}

/** At least the agency, the times of reception, processing and return: NĐ 224/2026 Art. 15(1)(g). */
export const letterVersions: readonly LetterVersion[] = [
  {
    version: 1,
    from: '2025-07-01',
    source: 'NĐ 224/2026 Art. 15(1)(g)',
    tag: 'A',
    frame: {
      vi: `Kính gửi Ông/Bà,

{news}

Mã hồ sơ: {code}
Thủ tục: {procedure}
Cơ quan giải quyết: {agency}
Thời điểm: {at}

Để theo dõi hồ sơ, vào {site}, nhập mã hồ sơ và mã kiểm tra {token}.

Thư này được gửi tự động, vui lòng không trả lời. Cơ quan nhà nước không bao giờ yêu cầu Ông/Bà cung cấp mật khẩu hoặc mã xác nhận qua thư.`,
      en: `Dear Sir or Madam,

{news}

Case code: {code}
Procedure: {procedure}
Agency: {agency}
At: {at}

To follow the case, go to {site} and enter its code and the check token {token}.

This letter was sent by a machine; please do not answer. No agency ever asks for a password or a confirmation code by letter.`,
    },
    letters: {
      'case.submitted': {
        subject: { vi: 'Đã nhận hồ sơ trực tuyến {code}', en: 'Your application {code} has arrived' },
        news: {
          vi: 'Hồ sơ nộp trực tuyến đã đến cơ quan. Ông/Bà sẽ được thông báo khi hồ sơ được tiếp nhận hoặc cần bổ sung.',
          en: 'What you submitted online has reached the agency. You will be told when it is accepted or when something is missing.',
        },
      },
      'case.accepted': {
        subject: { vi: 'Hồ sơ {code} đã được tiếp nhận', en: 'Case {code} was accepted' },
        news: {
          vi: 'Hồ sơ đã được tiếp nhận. Hẹn trả kết quả: {dueAt}.',
          en: 'The case was accepted. The result is due {dueAt}.',
        },
      },
      'case.rejected': {
        subject: { vi: 'Hồ sơ {code} không được tiếp nhận', en: 'Case {code} was not received' },
        news: {
          vi: 'Hồ sơ không được tiếp nhận. Lý do: {reason}.',
          en: 'The case was not received. Reason: {reason}.',
        },
      },
      'case.supplement.requested': {
        subject: { vi: 'Hồ sơ {code} cần bổ sung', en: 'Case {code} needs a supplement' },
        news: {
          vi: 'Hồ sơ cần được bổ sung: {items}. Ông/Bà có thể nộp bổ sung trực tuyến hoặc tại bất kỳ bộ phận một cửa nào.',
          en: 'The case needs a supplement: {items}. Hand it in online or at any one-stop counter.',
        },
      },
      'case.supplement.received': {
        subject: { vi: 'Đã nhận hồ sơ bổ sung {code}', en: 'The supplement of case {code} has arrived' },
        news: { vi: 'Đã nhận giấy tờ bổ sung.', en: 'The supplement has arrived.' },
      },
      'case.payment.requested': {
        subject: { vi: 'Hồ sơ {code}: yêu cầu nộp phí, lệ phí', en: 'Case {code}: a payment is due' },
        news: {
          vi: 'Hồ sơ cần nộp {amount} đồng.',
          en: '{amount} VND are to be paid.',
        },
      },
      'case.confirmation.asked': {
        subject: { vi: 'Hồ sơ {code}: mời xác nhận nội dung', en: 'Case {code}: please confirm' },
        news: {
          vi: 'Nội dung kết quả đã được soạn, mời Ông/Bà xác nhận. Nếu không có ý kiến trong thời hạn, cơ quan tiếp tục giải quyết.',
          en: 'The result was drafted; please confirm it. Without an answer in time the agency goes on.',
        },
      },
      'case.extension.granted': {
        subject: {
          vi: 'Hồ sơ {code}: xin lỗi và hẹn lại ngày trả',
          en: 'Case {code}: our apology and a new date',
        },
        news: {
          vi: 'Cơ quan xin lỗi vì chưa trả kết quả đúng hẹn. Ngày hẹn mới: {dueAt}.',
          en: 'The agency apologises: the result will not be ready as promised. The new date is {dueAt}.',
        },
      },
      'case.suspended': {
        subject: { vi: 'Hồ sơ {code} tạm dừng giải quyết', en: 'Case {code} was suspended' },
        news: {
          vi: 'Hồ sơ tạm dừng giải quyết. Căn cứ: {ground}.',
          en: 'The case was suspended under {ground}.',
        },
      },
      'case.resumed': {
        subject: { vi: 'Hồ sơ {code} tiếp tục được giải quyết', en: 'Case {code} goes on' },
        news: {
          vi: 'Hồ sơ tiếp tục được giải quyết. Hẹn trả: {dueAt}.',
          en: 'The case goes on; due {dueAt}.',
        },
      },
      'case.terminated': {
        subject: { vi: 'Hồ sơ {code} dừng giải quyết', en: 'Case {code} was stopped' },
        news: { vi: 'Hồ sơ dừng giải quyết. Căn cứ: {ground}.', en: 'The case was stopped under {ground}.' },
      },
      'case.withdrawal.requested': {
        subject: { vi: 'Đã nhận yêu cầu rút hồ sơ {code}', en: 'You asked for case {code} back' },
        news: {
          vi: 'Đã nhận yêu cầu rút hồ sơ. Nếu Ông/Bà không yêu cầu, hãy liên hệ ngay bộ phận một cửa.',
          en: 'You asked for your case back. If it was not you, tell the one-stop at once.',
        },
      },
      'case.withdrawn': {
        subject: { vi: 'Hồ sơ {code} đã được rút', en: 'Case {code} was withdrawn' },
        news: { vi: 'Hồ sơ đã được rút.', en: 'The case was withdrawn.' },
      },
      'case.result.ready': {
        subject: { vi: 'Hồ sơ {code} đã có kết quả', en: 'The result of case {code} is ready' },
        news: {
          vi: 'Hồ sơ đã giải quyết xong. Nhận kết quả tại: {returnAgency}.',
          en: 'The case is finished. The result is at: {returnAgency}.',
        },
      },
      'case.returned': {
        subject: {
          vi: 'Hồ sơ {code}: đã trả kết quả, mời đánh giá',
          en: 'Case {code}: please rate how it went',
        },
        news: {
          vi: 'Đã trả kết quả. Mời Ông/Bà đánh giá việc giải quyết bằng mã đánh giá {ratingToken} (dùng một lần).',
          en: 'The result was handed over. Please rate how it went with the rating code {ratingToken}, which works once.',
        },
      },
      'case.corrected': {
        subject: {
          vi: 'Hồ sơ {code}: kết quả đã được đính chính',
          en: 'The result of case {code} was corrected',
        },
        news: { vi: 'Kết quả đã được đính chính.', en: 'The result was corrected.' },
      },
    },
  },
];
