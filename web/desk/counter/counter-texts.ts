import { defineTexts } from '../../shared/texts/texts';

/** Words that several parts of the counter page use. */
export const counterTexts = defineTexts({
  next: { vi: 'Gọi số tiếp theo', en: 'Call the next' },
  finishAndNext: { vi: 'Xong, gọi số tiếp theo', en: 'Done, call the next' },
  call: { vi: 'Gọi lại', en: 'Call again' },
  serve: { vi: 'Bắt đầu phục vụ', en: 'Start serving' },
  skip: { vi: 'Vắng mặt, bỏ qua', en: 'Absent, skip' },
  finish: { vi: 'Phục vụ xong', en: 'Finish' },
  transfer: { vi: 'Chuyển quầy', en: 'Transfer' },
  draw: { vi: 'Lấy số hộ', en: 'Draw a number' },
  reception: { vi: 'Tiếp nhận hồ sơ', en: 'Receive a dossier' },
  putBack: { vi: 'Đưa lại hàng chờ', en: 'Put back' },
  callHere: { vi: 'Gọi đến quầy tôi', en: 'Call to me' },
  abandon: { vi: 'Đã về', en: 'Has left' },
  open: { vi: 'Mở quầy', en: 'Open' },
  close: { vi: 'Đóng quầy', en: 'Close' },
  takeOver: { vi: 'Trực thay', en: 'Take over' },
  counter: { vi: 'Quầy {number}', en: 'Counter {number}' },
  setUp: { vi: 'Thiết lập', en: 'Set up' },
  closeDay: { vi: 'Kết thúc ngày', en: 'End the day' },
  screens: { vi: 'Màn hình', en: 'Screens' },
  figures: { vi: 'Thống kê', en: 'Figures' },
});
