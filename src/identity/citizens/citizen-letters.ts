import type { LocalizedText } from '../../kernel';

interface Words {
  subject: LocalizedText;
  text: LocalizedText;
}

/** What is sent to an address that somebody says is theirs. Without links: what asks to be clicked teaches people to click. */
export const citizenLetters = {
  signUp: (code: string): Words => ({
    subject: { vi: 'Mã xác nhận đăng ký tài khoản', en: 'Code for your new account' },
    text: {
      vi: `Mã xác nhận của bạn là ${code}, có hiệu lực trong 10 phút. Không đưa mã này cho bất kỳ ai, kể cả cán bộ.\n\nNếu bạn không đăng ký tài khoản, hãy bỏ qua thư này.`,
      en: `Your code is ${code}. It can be used for 10 minutes. Give it to nobody, officials included.\n\nIf you did not ask for an account, ignore this letter.`,
    },
  }),
  alreadyThere: (): Words => ({
    subject: { vi: 'Bạn đã có tài khoản', en: 'You have an account already' },
    text: {
      vi: 'Có người vừa đăng ký tài khoản bằng địa chỉ này, nhưng địa chỉ đã có tài khoản. Hãy đăng nhập, hoặc đặt lại mật khẩu nếu bạn quên.\n\nNếu không phải là bạn, hãy bỏ qua thư này.',
      en: 'Somebody has asked for an account with this address, which has one already. Sign in, or set a new password when you have forgotten yours.\n\nIf it was not you, ignore this letter.',
    },
  }),
  newPassword: (code: string): Words => ({
    subject: { vi: 'Mã đặt lại mật khẩu', en: 'Code for a new password' },
    text: {
      vi: `Mã đặt lại mật khẩu của bạn là ${code}, có hiệu lực trong 10 phút. Không đưa mã này cho bất kỳ ai, kể cả cán bộ.\n\nNếu bạn không yêu cầu, hãy bỏ qua thư này.`,
      en: `Your code for a new password is ${code}. It can be used for 10 minutes. Give it to nobody, officials included.\n\nIf you did not ask for it, ignore this letter.`,
    },
  }),
  mailbox: (code: string): Words => ({
    subject: { vi: 'Mã xác nhận địa chỉ thư điện tử', en: 'Code for your address' },
    text: {
      vi: `Mã xác nhận của bạn là ${code}, có hiệu lực trong 10 phút. Không đưa mã này cho bất kỳ ai, kể cả cán bộ.\n\nNếu bạn không nộp hồ sơ trực tuyến, hãy bỏ qua thư này.`,
      en: `Your code is ${code}. It can be used for 10 minutes. Give it to nobody, officials included.\n\nIf you are not filing anything online, ignore this letter.`,
    },
  }),
  noAccount: (): Words => ({
    subject: { vi: 'Địa chỉ này chưa có tài khoản', en: 'There is no account with this address' },
    text: {
      vi: 'Có người vừa yêu cầu đặt lại mật khẩu cho địa chỉ này, nhưng chưa có tài khoản nào dùng địa chỉ này.\n\nNếu không phải là bạn, hãy bỏ qua thư này.',
      en: 'Somebody has asked for a new password for this address, but no account has it.\n\nIf it was not you, ignore this letter.',
    },
  }),
  passwordChanged: (): Words => ({
    subject: { vi: 'Mật khẩu của bạn đã được đổi', en: 'Your password was changed' },
    text: {
      vi: 'Mật khẩu tài khoản của bạn vừa được đổi và các phiên đăng nhập khác đã kết thúc.\n\nNếu không phải là bạn, hãy đặt lại mật khẩu ngay.',
      en: 'The password of your account was changed and other sessions have ended.\n\nIf it was not you, set a new password at once.',
    },
  }),
  numberConfirmed: (agency: LocalizedText): Words => ({
    subject: { vi: 'Đã xác nhận danh tính của bạn', en: 'Your identity was confirmed' },
    text: {
      vi: `${agency.vi} đã xác nhận số định danh cá nhân cho tài khoản của bạn. Từ nay tài khoản này xem được các hồ sơ của số định danh đó.\n\nNếu không phải là bạn, hãy liên hệ ngay cơ quan này.`,
      en: `${agency.en} has confirmed a personal identification number for your account, which shows the cases of that number from now on.\n\nIf it was not you, tell that agency at once.`,
    },
  }),
};
