import { receiptSheet } from './receipt-sheet';
import type { Receipt } from './receipt.queries';

const receipt: Receipt = {
  id: 'r',
  number: 'BL26/0000045',
  kind: 'RECEIVED',
  caseId: 'c',
  amount: 75_000,
  issuedAt: Date.parse('2026-11-20T09:30:00+07:00'),
  issuedByName: 'Trần An',
  content: {
    agency: 'Ủy ban nhân dân xã An Phú',
    superior: 'Ủy ban nhân dân tỉnh Bình Minh',
    agencyCode: 'H40.12',
    payer: { name: '{{= 1 }} <b>Bưởi</b>', identity: null, address: null },
    caseCode: 'H40.12-261120-0001',
    procedure: { code: 'PERMIT', name: { vi: 'Giấy phép', en: 'Permit' } },
    items: [{ name: { vi: 'Lệ phí', en: 'Charge' }, amount: 75_000 }],
    method: 'CASH',
    reference: null,
    reason: null,
  },
};
const textOf = (one: Receipt) => JSON.stringify(receiptSheet(one));

describe('the sheet of a receipt', () => {
  it('says who paid what to whom, in figures and in words', () => {
    const text = textOf(receipt);
    for (const part of [
      'BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ',
      'Số: BL26/0000045',
      'H40.12-261120-0001',
      '75.000 đồng',
      'Bảy mươi lăm nghìn đồng',
      'Tiền mặt',
      'Trần An',
      '"place":"An Phú"',
    ])
      expect(text).toContain(part);
  });

  it('takes names as they are, and leaves out what nobody has said', () => {
    expect(textOf(receipt)).toContain('{{= 1 }} <b>Bưởi</b>');
    expect(textOf(receipt)).not.toMatch(/Số định danh|Mã giao dịch|Lý do/);
  });

  it('of money that went back is a voucher with its reason', () => {
    const content = { ...receipt.content, reason: 'Thu nhầm' };
    const text = textOf({ ...receipt, kind: 'REFUNDED', content });
    expect(text).toMatch(/PHIẾU HOÀN TRẢ.*Lý do hoàn trả.*Thu nhầm/);
    expect(text).toContain('NGƯỜI NHẬN TIỀN');
  });
});
