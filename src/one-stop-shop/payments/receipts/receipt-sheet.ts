import { placeOf } from '../../official-documents/letters/paper-head';
import type { Block, Run, Sheet } from '../../official-documents/typesetting/sheet';
import { amountInWords as digits, shortInstant } from '../../official-documents/vietnamese';
import { dongInWords } from './amount-in-words.policy';
import type { Receipt } from './receipt.queries';

/** How money comes and goes, as papers say it. */
export const methodNames: Readonly<Record<string, string>> = {
  CASH: 'Tiền mặt',
  TRANSFER: 'Chuyển khoản',
  ONLINE: 'Thanh toán trực tuyến',
  POST: 'Qua bưu chính',
  TREASURY: 'Nộp tại kho bạc, ngân hàng',
};

const plain = (text: string): Run[] => [{ text }];
const strong = (text: string): Run[] => [{ text, bold: true }];

/**
 * A receipt of fees and charges as it is printed (NĐ 123/2020 Art. 32: name, number, agency, payer, item, amount in figures and words,
 * date, collector). Pure, from what was frozen when it was issued.
 */
export function receiptSheet({ number, kind, amount, issuedAt, issuedByName, content }: Receipt): Sheet {
  const isReceived = kind === 'RECEIVED';
  const { agency, superior, agencyCode, payer, caseCode, procedure, items, method, reference, reason } =
    content;
  const row = (label: string, value: Run[] | null) => (value === null ? [] : [{ label, value }]);
  const title = isReceived ? 'Biên lai thu tiền phí, lệ phí' : 'Phiếu hoàn trả tiền phí, lệ phí';
  const blocks: Block[] = [
    {
      kind: 'letterhead',
      superior: superior?.toLocaleUpperCase('vi') ?? null,
      issuer: agency.toLocaleUpperCase('vi'),
      form: null,
      symbol: null,
      place: placeOf([agency, ...(superior === null ? [] : [superior])]),
    },
    {
      kind: 'title',
      runs: strong(title.toLocaleUpperCase('vi')),
      abstract: plain(`Số: ${number}`),
    },
    {
      kind: 'fields',
      rows: [
        ...row('Mã cơ quan thu', agencyCode === null ? null : plain(agencyCode)),
        ...row(isReceived ? 'Người nộp tiền' : 'Người nhận tiền', strong(payer.name)),
        ...row('Số định danh', payer.identity === null ? null : plain(payer.identity)),
        ...row('Địa chỉ', payer.address === null ? null : plain(payer.address)),
        ...row('Mã hồ sơ', plain(caseCode)),
        ...row('Thủ tục', plain(procedure.name?.vi ?? procedure.code)),
        ...(isReceived
          ? items.map(({ name, amount: due }) => ({ label: name.vi, value: plain(`${digits(due)} đồng`) }))
          : []),
        ...row(isReceived ? 'Số tiền thu' : 'Số tiền hoàn trả', strong(`${digits(amount)} đồng`)),
        ...row('Bằng chữ', [{ text: dongInWords(amount), italic: true }]),
        ...row('Hình thức', method === null ? null : plain(methodNames[method] ?? method)),
        ...row('Mã giao dịch', reference === null ? null : plain(reference)),
        ...row('Lý do hoàn trả', reason === null ? null : plain(reason)),
        ...row('Thời điểm', plain(shortInstant(issuedAt))),
      ],
    },
    {
      kind: 'signatures',
      recipients: null,
      parties: [
        party(isReceived ? 'NGƯỜI NỘP TIỀN' : 'NGƯỜI NHẬN TIỀN', payer.name),
        party(isReceived ? 'NGƯỜI THU TIỀN' : 'NGƯỜI CHI TIỀN', issuedByName),
      ],
    },
  ];
  return { title: `${title} ${number}`, size: 'A5', orientation: 'portrait', language: 'vi', blocks };
}

const party = (title: string, name: string) => ({
  capacity: null,
  title,
  note: '(Ký, ghi rõ họ tên)',
  name,
  isSigner: false,
});
