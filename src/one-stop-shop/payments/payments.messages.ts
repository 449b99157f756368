import type { MessageCatalogue } from '../../http';

export const paymentsMessages: MessageCatalogue = {
  'PAYMENT.NOT_FOUND': { vi: 'Không tìm thấy khoản thanh toán này.', en: 'There is no such payment.' },
  'PAYMENT.NOT_YOUR_TILL': {
    vi: 'Chỉ bộ phận một cửa hoặc người thu phí của cơ quan giải quyết hồ sơ được thu, hoàn tiền.',
    en: 'Only the one-stop or the cashier of an agency of this case takes and gives back money.',
  },
  'PAYMENT.NOTHING_DUE': {
    vi: 'Khoản này không còn phải nộp. Có thể vừa được người khác thu hoặc vừa được miễn.',
    en: 'Nothing is due any more: somebody has just taken it, or it was remitted.',
  },
  'PAYMENT.TOO_MUCH': {
    vi: 'Số tiền thu lớn hơn số còn phải nộp ({due} đồng).',
    en: 'This is more than what is due ({due} VND).',
  },
  'PAYMENT.REFERENCE_NEEDED': {
    vi: 'Hãy nhập mã giao dịch hoặc số chứng từ chuyển khoản.',
    en: 'Give the transaction or document number of the transfer.',
    status: 422,
  },
  'PAYMENT.ORDER_OPEN': {
    vi: 'Người nộp đang thanh toán trực tuyến khoản này đến {until}. Hãy hủy lượt thanh toán đó trước khi thu.',
    en: 'The applicant is paying this online until {until}. Cancel that before you take money.',
  },
  'PAYMENT.NO_PROVIDER': {
    vi: 'Chưa có kênh thanh toán trực tuyến. Vui lòng nộp tại quầy hoặc chuyển khoản.',
    en: 'There is no online payment. Pay at the counter or by transfer.',
  },
  'PAYMENT.PROVIDER_DOWN': {
    vi: 'Cổng thanh toán đang không trả lời. Hãy thử lại sau, hoặc nộp tại quầy.',
    en: 'The payment service does not answer. Try again later, or pay at the counter.',
  },
  'PAYMENT.CALLBACK_REFUSED': { vi: 'Thông báo không hợp lệ.', en: 'The notification is not valid.' },
  'PAYMENT_ADJUSTMENT.NOT_FOUND': {
    vi: 'Không tìm thấy đề nghị này.',
    en: 'There is no such request.',
  },
  'PAYMENT_ADJUSTMENT.OPEN': {
    vi: 'Khoản này đang có một đề nghị cùng loại chưa giải quyết.',
    en: 'A request of this kind is open for this payment already.',
  },
  'PAYMENT_ADJUSTMENT.DECIDED': {
    vi: 'Đề nghị này đã được giải quyết ({state}, {by}).',
    en: 'This request was decided already ({state}, {by}).',
  },
  'PAYMENT_ADJUSTMENT.OWN': {
    vi: 'Người đề nghị không được tự duyệt.',
    en: 'Nobody decides what they asked for themselves.',
  },
  'PAYMENT_ADJUSTMENT.NOT_APPROVER': {
    vi: 'Chỉ trưởng bộ phận một cửa, trưởng phòng hoặc lãnh đạo cơ quan của hồ sơ được duyệt.',
    en: 'Only the head of the one-stop, a head of unit or a leader of an agency of this case decides.',
  },
  'PAYMENT_ADJUSTMENT.NOTHING_TO_REFUND': {
    vi: 'Số tiền đề nghị lớn hơn số có thể hoàn ({most} đồng).',
    en: 'At most {most} VND can be given back.',
  },
  'PAYMENT_ADJUSTMENT.CASE_GOES_ON': {
    vi: 'Hồ sơ chưa rút, chưa bị từ chối hoặc dừng: không hoàn vì lý do này.',
    en: 'The case was neither withdrawn nor refused nor stopped: this is no reason to give money back.',
  },
  'PAYMENT_ADJUSTMENT.ITEM_UNKNOWN': {
    vi: 'Khoản thanh toán không có mục phí "{item}", hoặc mục này không còn phải nộp.',
    en: 'The payment has no item "{item}", or it is nothing already.',
    status: 422,
  },
  'PAYMENT_ADJUSTMENT.GROUND_UNKNOWN': {
    vi: 'Thủ tục không quy định diện miễn, giảm "{exemption}" cho mục phí này.',
    en: 'The procedure knows no exemption "{exemption}" for this item.',
    status: 422,
  },
  'PAYMENT_ADJUSTMENT.NOT_PAID_ONLINE': {
    vi: 'Khoản này không có giao dịch trực tuyến nào còn đủ tiền để hoàn. Hãy chọn cách hoàn khác.',
    en: 'No online transaction of this payment has enough left to be given back. Choose another way.',
  },
  'PAYMENT_RECEIPT.NOT_FOUND': { vi: 'Không tìm thấy biên lai này.', en: 'There is no such receipt.' },
  'CASH_CLOSING.NOTHING': {
    vi: 'Chưa có khoản thu, chi nào từ lần chốt sổ trước.',
    en: 'Nothing was taken or given back since the last closing.',
  },
  'CASH_CLOSING.NOT_FOUND': {
    vi: 'Không có lần chốt sổ này.',
    en: 'There is no such closing.',
  },
  'CASH_CLOSING.MOVED': {
    vi: 'Sổ quỹ vừa thay đổi: có khoản thu, chi mới. Hãy kiểm tra lại số liệu rồi chốt.',
    en: 'The book has just changed: there are new movements. Look at the figures again, then close.',
  },
  'CASH_CLOSING.COUNT_WRONG': {
    vi: 'Tổng mệnh giá ({sum} đồng) không bằng số tiền kiểm đếm.',
    en: 'The banknotes add up to {sum} VND, which is not what was counted.',
    status: 422,
  },
  'CASH_CLOSING.NOTE_NEEDED': {
    vi: 'Tiền mặt thực tế chênh lệch {difference} đồng. Hãy ghi lý do.',
    en: 'The till differs by {difference} VND. Say why.',
    status: 422,
  },
  'PAYMENT_RECONCILIATION.DAY_NOT_OVER': {
    vi: 'Chỉ đối soát ngày đã kết thúc.',
    en: 'Only a day that is over can be reconciled.',
    status: 422,
  },
  'PAYMENT_DIFFERENCE.NOT_FOUND': {
    vi: 'Không tìm thấy chênh lệch này.',
    en: 'There is no such difference.',
  },
  'PAYMENT_DIFFERENCE.CLOSED': {
    vi: 'Chênh lệch này đã được {by} xử lý.',
    en: 'This difference was settled already by {by}.',
  },
  'PAYMENT_DIFFERENCE.CANNOT_BOOK': {
    vi: 'Không ghi nhận được: chênh lệch này không gắn với một khoản thanh toán của hồ sơ.',
    en: 'This cannot be booked: it belongs to no payment of a case.',
  },
};
