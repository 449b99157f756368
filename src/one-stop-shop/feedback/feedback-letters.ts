import { Injectable } from '@nestjs/common';
import type { LocalizedText } from '../../kernel';
import { Keys, Letters } from '../../identity';
import { Organisation } from '../organisation/organisation';
import { localDay } from '../local-date';
import { refusalNames, type RefusalReason } from './feedback-rules.data';
import { feedbackToken } from './feedback-token';
import type { OpenFeedback } from './open-feedback';

type Said = { subject: LocalizedText; text: LocalizedText };

/** What the sender is told by e-mail, once for each event; nobody without an address is written to. */
@Injectable()
export class FeedbackLetters {
  constructor(
    private readonly letters: Letters,
    private readonly keys: Keys,
    private readonly organisation: Organisation,
  ) {}

  received(open: OpenFeedback, dueOn: string): Promise<void> {
    const agency = this.nameOf(open.row.agency_id);
    const token = feedbackToken(this.keys, open.row.id);
    return this.post(open, 'received', {
      subject: { vi: 'Đã nhận phản ánh, kiến nghị', en: 'We have your feedback' },
      text: {
        vi: `${agency.vi} đã nhận phản ánh, kiến nghị của ông/bà và sẽ trả lời chậm nhất ngày ${localDay(dueOn)}.\n\nMã tra cứu: ${token}`,
        en: `${agency.en} has your feedback and will answer by ${localDay(dueOn)}.\n\nLook-up code: ${token}`,
      },
    });
  }

  transferred(open: OpenFeedback): Promise<void> {
    const agency = this.nameOf(open.row.agency_id);
    return this.post(open, 'transferred', {
      subject: { vi: 'Phản ánh đã được chuyển cơ quan có thẩm quyền', en: 'Your feedback was passed on' },
      text: {
        vi: `Phản ánh, kiến nghị của ông/bà đã được chuyển đến ${agency.vi} để xử lý theo thẩm quyền. Thời hạn trả lời không thay đổi.`,
        en: `Your feedback was passed on to ${agency.en}, which is competent. The date of the answer stays.`,
      },
    });
  }

  extended(open: OpenFeedback, dueOn: string): Promise<void> {
    return this.post(open, 'extended', {
      subject: { vi: 'Gia hạn thời gian trả lời phản ánh', en: 'The answer will come later' },
      text: {
        vi: `Chúng tôi xin lỗi vì chưa thể trả lời đúng hẹn. Thời hạn trả lời mới: ngày ${localDay(dueOn)}.`,
        en: `We are sorry that the answer takes longer. You will have it by ${localDay(dueOn)}.`,
      },
    });
  }

  refused(open: OpenFeedback, note: string): Promise<void> {
    const reason = refusalNames[open.row.refusal_reason as RefusalReason];
    return this.post(open, 'refused', {
      subject: { vi: 'Phản ánh, kiến nghị không được tiếp nhận xử lý', en: 'Your feedback is not handled' },
      text: { vi: `Lý do: ${reason.vi}.\n\n${note}`, en: `Reason: ${reason.en}.\n\n${note}` },
    });
  }

  answered(open: OpenFeedback): Promise<void> {
    const agency = this.nameOf(open.row.agency_id);
    const token = feedbackToken(this.keys, open.row.id);
    const answer = open.row.answer ?? '';
    return this.post(open, 'answered', {
      subject: { vi: 'Trả lời phản ánh, kiến nghị', en: 'The answer to your feedback' },
      text: {
        vi: `${agency.vi} trả lời:\n\n${answer}\n\nÔng/bà có thể đánh giá câu trả lời này bằng mã tra cứu ${token}.`,
        en: `${agency.en} answers:\n\n${answer}\n\nYou can rate this answer with the look-up code ${token}.`,
      },
    });
  }

  private async post({ command, row }: OpenFeedback, what: string, { subject, text }: Said): Promise<void> {
    if (row.sender_email === null) return;
    await this.letters.post(command.tx, {
      key: `feedback:${row.id}:${what}:${row.event_seq}`,
      to: row.sender_email,
      subject: { vi: `${subject.vi} (${row.code})`, en: `${subject.en} (${row.code})` },
      text,
      language: row.language,
    });
  }

  private nameOf(agencyId: string): LocalizedText {
    return this.organisation.view().agency(agencyId)?.name ?? { vi: '', en: '' };
  }
}
