import type { LocalizedText } from '../kernel';

export const messages: Record<string, LocalizedText> = {
  'IDENTITY.UNAUTHENTICATED': {
    vi: 'Cần xác thực: đăng nhập, hoặc gửi kèm tiêu đề "Authorization: Bearer <token>" còn hiệu lực.',
    en: 'Authentication is needed: sign in, or send a valid "Authorization: Bearer <token>" header.',
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
  'IDENTITY.CROSS_SITE': {
    vi: 'Yêu cầu này không đến từ trang của hệ thống.',
    en: 'This request does not come from a page of this system.',
  },
  'IDENTITY.WRONG_CREDENTIALS': {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is wrong.',
  },
  'IDENTITY.SIGN_IN_DELAYED': {
    vi: 'Đã thử nhiều lần không thành công. Hãy thử lại sau {seconds} giây.',
    en: 'There were several attempts without success. Try again in {seconds} seconds.',
  },
  'IDENTITY.SECOND_FACTOR_NEEDED': {
    vi: 'Vai trò này phải xác thực hai bước. Hãy thiết lập ứng dụng xác thực hoặc nhập mã của nó.',
    en: 'This role needs two-step sign-in. Set up an authenticator app, or enter its code.',
  },
  'IDENTITY.SECOND_FACTOR_EXISTS': {
    vi: 'Tài khoản đã bật xác thực hai bước. Hãy tắt đi trước khi thiết lập lại.',
    en: 'Two-step sign-in is on already. Remove it before you set it up again.',
  },
  'IDENTITY.WRONG_CODE': {
    vi: 'Mã không đúng, đã hết hạn hoặc đã dùng rồi.',
    en: 'The code is wrong, has expired, or was used before.',
  },
  'IDENTITY.WRONG_PASSWORD': {
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'The current password is wrong.',
  },
  'IDENTITY.PROOF_NEEDED': {
    vi: 'Hãy nhập lại mật khẩu (POST /me/proof) trước khi thực hiện việc này.',
    en: 'Enter the password once more (POST /me/proof) before you do this.',
  },
  'IDENTITY.NOT_SIGNED_IN': {
    vi: 'Việc này chỉ dành cho người đăng nhập bằng trình duyệt vào tài khoản của hệ thống.',
    en: 'This is for people who are signed in, in a browser, to an account of this system.',
  },
  'IDENTITY.SESSION_NOT_FOUND': {
    vi: 'Không tìm thấy phiên đăng nhập {id}.',
    en: 'There is no session {id}.',
  },
  'IDENTITY.CODE_INVALID': {
    vi: 'Mã đặt mật khẩu không đúng, đã hết hạn hoặc đã dùng rồi.',
    en: 'The code for setting the password is wrong, has expired, or was used before.',
  },
  'IDENTITY.USERNAME_INVALID': {
    vi: 'Tên đăng nhập dài 3 đến 100 ký tự, gồm chữ thường không dấu, chữ số và các dấu . _ @ -',
    en: 'A user name has 3 to 100 characters: lower-case letters without accents, digits and . _ @ -',
  },
  'IDENTITY.ROLE_NOT_FOR_PEOPLE': {
    vi: 'Vai trò {role} không dành cho người dùng. Các vai trò: {roles}.',
    en: 'People cannot have the role {role}. Their roles are {roles}.',
  },
  'IDENTITY.PASSWORD_TOO_SHORT': {
    vi: 'Mật khẩu cần ít nhất {minimum} ký tự.',
    en: 'A password needs at least {minimum} characters.',
  },
  'IDENTITY.PASSWORD_TOO_LONG': {
    vi: 'Mật khẩu dài nhất {maximum} ký tự.',
    en: 'A password has at most {maximum} characters.',
  },
  'IDENTITY.PASSWORD_HAS_USERNAME': {
    vi: 'Mật khẩu không được là tên đăng nhập.',
    en: 'The password must not be the user name.',
  },
  'IDENTITY.PASSWORD_TOO_COMMON': {
    vi: 'Mật khẩu này quá phổ biến, dễ bị đoán.',
    en: 'This password is among the first that anybody guesses.',
  },
  'IDENTITY.ACCOUNT_EXISTS': {
    vi: 'Người này hoặc tên đăng nhập {username} đã có tài khoản.',
    en: 'This person or the user name {username} has an account already.',
  },
  'IDENTITY.ACCOUNT_NOT_FOUND': {
    vi: 'Không tìm thấy tài khoản {id}.',
    en: 'There is no account {id}.',
  },
};
