import type { LocalizedText } from '../kernel';

export const databaseMessages: Record<string, LocalizedText> = {
  'DATABASE.VERSION_CONFLICT': {
    vi: 'Dữ liệu đã được người khác thay đổi. Hãy tải lại và thử lần nữa.',
    en: 'Somebody else has changed this in the meantime. Load it again and retry.',
  },
  'DATABASE.BUSY': {
    vi: 'Hệ thống đang bận. Hãy thử lại sau ít giây.',
    en: 'The system is busy. Try again in a few seconds.',
  },
  'DATABASE.UNAVAILABLE': {
    vi: 'Tạm thời mất kết nối tới cơ sở dữ liệu. Hãy gửi lại với cùng khóa Idempotency-Key.',
    en: 'The database cannot be reached right now. Send the request again with the same Idempotency-Key.',
  },
  'DATABASE.FULL': {
    vi: 'Bộ nhớ lưu trữ đã đầy; chưa lưu được gì. Hãy báo quản trị viên.',
    en: 'The storage is full; nothing was saved. Tell the administrator.',
  },
};
