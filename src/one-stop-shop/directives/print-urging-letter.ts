import { dateAt } from '../local-date';
import type { PaperHead } from '../official-documents/templates/fill-template';
import type { Block, Run, Sheet } from '../official-documents/typesetting/sheet';
import { shortDate, shortInstant } from '../official-documents/vietnamese';

export interface UrgingLetter {
  head: PaperHead;
  /** What stands behind the number. */
  symbol: string;
  directive: { number: string; issuedOn: string; abstract: string };
  task: { code: string; content: string; product: string; progress: number };
  lead: string;
  cooperating: readonly string[];
  /** Epoch milliseconds; null while the clock stands still. */
  dueAt: number | null;
  now: number;
  /** What who urges has to say. */
  text: string;
}

/** An official letter that urges a task of a directive, in the layout of NĐ 30/2020 Annex I. Vietnamese by law. Pure. */
export function printUrgingLetter(letter: UrgingLetter): Sheet {
  const { head, symbol, directive, task, lead, cooperating, text } = letter;
  const about = abstractOf(letter);
  return {
    title: about,
    size: 'A4',
    orientation: 'portrait',
    language: 'vi',
    blocks: [
      { kind: 'letterhead', ...head, form: null, symbol },
      { kind: 'title', runs: bold('CÔNG VĂN ĐÔN ĐỐC'), abstract: plain(`V/v ${lowered(about)}`) },
      { kind: 'paragraph', align: 'center', indent: false, runs: [...plain('Kính gửi: '), ...bold(lead)] },
      paragraph(
        `Ngày ${shortDate(directive.issuedOn)}, ${head.issuer} ban hành văn bản số ${directive.number} (${directive.abstract}), giao ${lead} chủ trì thực hiện nhiệm vụ sau:`,
      ),
      {
        kind: 'fields',
        rows: [
          { label: 'Mã nhiệm vụ', value: plain(task.code) },
          { label: 'Nội dung', value: plain(task.content) },
          { label: 'Sản phẩm phải có', value: plain(task.product) },
          { label: 'Tiến độ đã báo cáo', value: plain(`${task.progress} %`) },
        ],
      },
      paragraph(standing(letter)),
      paragraph(text.trim()),
      paragraph(
        `Đề nghị ${lead} khẩn trương hoàn thành nhiệm vụ và báo cáo kết quả trên hệ thống theo dõi nhiệm vụ được giao.`,
      ),
      {
        kind: 'signatures',
        recipients: [...['Như trên', ...cooperating].map((one) => plain(`${one};`)), plain('Lưu: VT.')],
        parties: [
          {
            capacity: null,
            title: 'THỦ TRƯỞNG CƠ QUAN',
            note: '(Ký, ghi rõ họ tên và đóng dấu)',
            name: null,
            isSigner: true,
          },
        ],
      },
      { kind: 'code', caption: plain('Quét mã QR để kiểm tra văn bản này.') },
    ],
  };
}

export const abstractOf = ({ task, directive }: Pick<UrgingLetter, 'task' | 'directive'>): string =>
  `Đôn đốc thực hiện nhiệm vụ ${task.code} giao tại văn bản số ${directive.number}`;

/** How late it is, by days of the calendar; or until when there is time. */
function standing({ dueAt, now }: UrgingLetter): string {
  if (dueAt === null) return 'Nhiệm vụ đang chờ xem xét kết quả, chưa được xác nhận hoàn thành.';
  const due = shortInstant(dueAt);
  if (now <= dueAt) return `Thời hạn hoàn thành là ${due}. Đến nay nhiệm vụ chưa được báo cáo hoàn thành.`;
  const days = Math.round((Date.parse(dateAt(now)) - Date.parse(dateAt(dueAt))) / 86_400_000);
  return `Thời hạn hoàn thành là ${due}. Đến nay nhiệm vụ đã quá hạn${days > 0 ? ` ${days} ngày` : ''} mà chưa được báo cáo hoàn thành.`;
}

const plain = (text: string): Run[] => [{ text }];
const bold = (text: string): Run[] => [{ text, bold: true }];
const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  align: 'justify',
  indent: true,
  runs: plain(text),
});
const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
