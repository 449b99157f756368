import type { LocalizedText } from '../../kernel';

export const oidcMessages: Record<string, LocalizedText> = {
  'IDENTITY.OIDC_OFF': {
    vi: 'Hệ thống này không dùng đăng nhập qua nhà cung cấp định danh.',
    en: 'Signing in through an identity provider is not set up here.',
  },
  'IDENTITY.OIDC_RETURN_TO': {
    vi: 'returnTo phải là một đường dẫn của hệ thống này, bắt đầu bằng một dấu "/".',
    en: 'returnTo must be a path of this system that begins with one "/".',
  },
  'IDENTITY.OIDC_UNAVAILABLE': {
    vi: 'Nhà cung cấp định danh hiện không trả lời. Hãy thử lại sau ít phút.',
    en: 'The identity provider does not answer at the moment. Try again in a few minutes.',
  },
  'IDENTITY.OIDC_ATTEMPT_UNKNOWN': {
    vi: 'Lần đăng nhập này đã hết hạn, đã được dùng, hoặc bắt đầu ở trình duyệt khác. Hãy đăng nhập lại từ đầu.',
    en: 'This sign-in has expired, was used already, or was begun in another browser. Begin again.',
  },
  'IDENTITY.OIDC_REFUSED': {
    vi: 'Không chấp nhận câu trả lời của nhà cung cấp định danh. Hãy đăng nhập lại từ đầu.',
    en: 'The answer of the identity provider was not accepted. Begin again.',
  },
  'IDENTITY.OIDC_NO_ROLE': {
    vi: 'Tài khoản định danh của bạn không thuộc nhóm nào có vai trò trong hệ thống này. Hãy liên hệ quản trị viên.',
    en: 'Your identity is in no group that has a role here. Ask the administrator.',
  },
  'IDENTITY.OIDC_NO_PERSON': {
    vi: 'Không tìm thấy bạn trong danh sách cán bộ, công chức của hệ thống này. Hãy liên hệ quản trị viên.',
    en: 'You were not found among the people of this organisation. Ask the administrator.',
  },
  'IDENTITY.OIDC_DISABLED': {
    vi: 'Tài khoản của bạn đã bị khóa. Hãy liên hệ quản trị viên.',
    en: 'Your account is disabled. Ask the administrator.',
  },
};
