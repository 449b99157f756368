import { defineTexts } from '../../shared/texts/texts';

/** Codes of money in words. */
export const methodTexts = defineTexts({
  CASH: { vi: 'Tiền mặt', en: 'Cash' },
  TRANSFER: { vi: 'Chuyển khoản', en: 'Transfer' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  POST: { vi: 'Qua bưu chính', en: 'By post' },
  TREASURY: { vi: 'Kho bạc, ngân hàng', en: 'Treasury, bank' },
  UNKNOWN: { vi: 'Không rõ', en: 'Not told' },
});

export const paymentStateTexts = defineTexts({
  UNPAID: { vi: 'Chưa nộp', en: 'Not paid' },
  PENDING: { vi: 'Đang nộp', en: 'Under way' },
  PAID: { vi: 'Đã nộp', en: 'Paid' },
  REFUNDED: { vi: 'Đã hoàn', en: 'Given back' },
  EXEMPT: { vi: 'Được miễn', en: 'Remitted' },
});

export const paymentStateColours: Record<string, string> = {
  UNPAID: 'orange',
  PENDING: 'blue',
  PAID: 'teal',
  REFUNDED: 'gray',
  EXEMPT: 'gray',
};

export const refundReasonTexts = defineTexts({
  OVERPAID: { vi: 'Nộp thừa', en: 'Paid too much' },
  MISTAKE: { vi: 'Thu nhầm', en: 'Taken by mistake' },
  WITHDRAWN: { vi: 'Hồ sơ đã rút', en: 'The case was withdrawn' },
  REJECTED: { vi: 'Hồ sơ bị từ chối', en: 'The case was refused' },
  TERMINATED: { vi: 'Hồ sơ dừng giải quyết', en: 'The case was stopped' },
  OTHER: { vi: 'Lý do khác', en: 'Another reason' },
});

export const adjustmentStateTexts = defineTexts({
  REQUESTED: { vi: 'Chờ duyệt', en: 'To be decided' },
  APPROVED: { vi: 'Đã duyệt', en: 'Approved' },
  PAID: { vi: 'Đã hoàn tiền', en: 'Paid out' },
  REJECTED: { vi: 'Không duyệt', en: 'Rejected' },
});

export const adjustmentKindTexts = defineTexts({
  REFUND: { vi: 'Hoàn tiền', en: 'Refund' },
  EXEMPTION: { vi: 'Miễn, giảm', en: 'Exemption' },
});

export const differenceTexts = defineTexts({
  AMOUNT: { vi: 'Lệch số tiền', en: 'Another amount' },
  MISSING_HERE: { vi: 'Hệ thống chưa ghi nhận', en: 'Not booked here' },
  MISSING_THERE: { vi: 'Sao kê không có', en: 'Not in the statement' },
  UNKNOWN_ORDER: { vi: 'Không rõ khoản nộp', en: 'Unknown order' },
  PAID_TWICE: { vi: 'Nộp trùng', en: 'Paid twice' },
});

export const resolutionTexts = defineTexts({
  BOOKED: { vi: 'Ghi nhận theo sao kê', en: 'Booked as in the statement' },
  PROVIDER_CORRECTS: { vi: 'Cổng thanh toán điều chỉnh', en: 'The provider corrects it' },
  REFUNDED: { vi: 'Đã hoàn cho người nộp', en: 'Given back to the payer' },
  OTHER: { vi: 'Cách khác', en: 'Otherwise' },
  AGREED: { vi: 'Đã khớp', en: 'Agrees now' },
});

/** A code in words where there are some. */
export const said = <Key extends string>(
  t: (key: Key) => string,
  texts: Record<Key, unknown>,
  code: string,
): string => (Object.hasOwn(texts, code) ? t(code as Key) : code);
