import type { LocalizedText } from '../../kernel';

export const auditMessages: Record<string, LocalizedText> = {
  'AUDIT.UNAVAILABLE': {
    vi: 'Chưa ghi được nhật ký truy cập, nên chưa thể trả dữ liệu cá nhân. Hãy thử lại sau ít giây.',
    en: 'The access could not be recorded, so personal data cannot be answered now. Try again in a few seconds.',
  },
  'AUDIT.NOT_FOUND': {
    vi: 'Không tìm thấy mục nhật ký {id}.',
    en: 'There is no audit entry {id}.',
  },
};
