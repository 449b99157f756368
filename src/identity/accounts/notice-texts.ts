import type { LocalizedText } from '../../kernel';

/** What people are told about their own account. */
export type Notice =
  | { about: 'password-changed' | 'second-factor-set' | 'second-factor-removed' | 'recovery-code-used' }
  | { about: 'new-device'; device: string; address: string };

const subjects: Record<Notice['about'], LocalizedText> = {
  'password-changed': { vi: 'Mật khẩu của bạn đã được đổi', en: 'Your password was changed' },
  'second-factor-set': {
    vi: 'Đã bật xác thực hai bước cho tài khoản của bạn',
    en: 'Two-step sign-in is on for your account',
  },
  'second-factor-removed': {
    vi: 'Đã tắt xác thực hai bước của tài khoản bạn',
    en: 'Two-step sign-in is off for your account',
  },
  'recovery-code-used': {
    vi: 'Một mã khôi phục của bạn đã được dùng',
    en: 'One of your recovery codes was used',
  },
  'new-device': { vi: 'Có đăng nhập từ thiết bị mới', en: 'A sign-in from a new device' },
};

/** A letter of a few plain sentences, without a link: what asks to be clicked teaches people to click. */
export function noticeTexts(
  notice: Notice,
  name: string,
  at: number,
): { subject: LocalizedText; text: LocalizedText } {
  const subject = subjects[notice.about];
  const when = localTime(at);
  const where = notice.about === 'new-device' ? placeOf(notice) : { vi: '', en: '' };
  return {
    subject,
    text: {
      vi: `Xin chào ${name},

${subject.vi}, lúc ${when}${where.vi}.

Nếu không phải bạn làm, hãy báo ngay cho quản trị viên của đơn vị và đổi mật khẩu.`,
      en: `Dear ${name},

${subject.en}: at ${when}${where.en}.

If this was not you, tell the administrator of your agency at once and change your password.`,
    },
  };
}

const placeOf = ({ device, address }: { device: string; address: string }): LocalizedText => ({
  vi: ` (${device || 'thiết bị không rõ'}, địa chỉ ${address || 'không rõ'})`,
  en: ` (${device || 'unknown device'}, address ${address || 'unknown'})`,
});

/** `14:05 22/11/2026`, in Asia/Ho_Chi_Minh. */
export const localTime = (at: number): string => {
  const [date, time] = new Date(at + 7 * 3_600_000).toISOString().split('T');
  return `${time.slice(0, 5)} ${date.split('-').reverse().join('/')}`;
};
