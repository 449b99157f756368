import type { MessageCatalogue } from '../../http';

export const privacyMessages: MessageCatalogue = {
  'PRIVACY.EXPORT_NOT_FOUND': {
    vi: 'Không có quyền trích xuất này, hoặc đã hết hạn.',
    en: 'There is no such permission to export, or it has expired.',
  },
  'PRIVACY.CASE_NOT_FOUND': { vi: 'Không có hồ sơ {case}.', en: 'There is no case {case}.' },
  'PRIVACY.HOLD_NOT_FOUND': { vi: 'Không có lệnh lưu giữ này.', en: 'There is no such hold.' },
  'PRIVACY.HOLD_RELEASED': { vi: 'Lệnh lưu giữ này đã được gỡ.', en: 'This hold has been released already.' },
  'PRIVACY.DATA_REMOVED': {
    vi: 'Dữ liệu cá nhân của hồ sơ {case} đã được xóa.',
    en: 'The personal data of the case {case} have been removed already.',
  },
};
