import type { LocalizedText } from '../kernel';

export const identityMessages: Record<string, LocalizedText> = {
  'IDENTITY.UNAUTHENTICATED': {
    vi: 'Cần xác thực: gửi kèm tiêu đề "Authorization: Bearer <token>" còn hiệu lực.',
    en: 'Authentication is needed: send a valid "Authorization: Bearer <token>" header.',
  },
  'IDENTITY.FORBIDDEN': {
    vi: 'Tài khoản này không có quyền thực hiện việc đó.',
    en: 'This account is not allowed to do that.',
  },
  'IDENTITY.UNKNOWN_ROLE': {
    vi: 'Không có vai trò {role}. Các vai trò: {roles}.',
    en: 'There is no role {role}. The roles are {roles}.',
  },
  'IDENTITY.TOKEN_NOT_FOUND': {
    vi: 'Không tìm thấy mã truy cập {id}.',
    en: 'There is no token {id}.',
  },
};
