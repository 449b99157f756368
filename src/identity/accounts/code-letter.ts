import type { LocalizedText } from '../../kernel';
import type { CodePurpose } from './account-codes';
import { localTime } from './notice-texts';

/**
 * The letter with a code. Its link leads to the address this installation is known by and to no other, whatever a
 * request claims; without one the letter holds the code alone. The code stands behind the `#`, which no server logs.
 */
export function codeLetter({
  purpose,
  name,
  username,
  code,
  expiresAt,
  publicUrl,
}: {
  purpose: CodePurpose;
  name: string;
  username: string;
  code: string;
  expiresAt: number;
  publicUrl: string | undefined;
}): { subject: LocalizedText; text: LocalizedText } {
  const where =
    publicUrl === undefined
      ? { vi: `Mã của bạn: ${code}`, en: `Your code: ${code}` }
      : { vi: `Mở liên kết này: ${publicUrl}/password#${code}`, en: `Open: ${publicUrl}/password#${code}` };
  const until = localTime(expiresAt);
  if (purpose === 'INVITATION')
    return {
      subject: { vi: 'Mời bạn đặt mật khẩu', en: 'Set your password' },
      text: {
        vi: `Xin chào ${name},

Bạn có tài khoản "${username}" trên hệ thống một cửa. Hãy đặt mật khẩu trước ${until}.

${where.vi}`,
        en: `Dear ${name},

You have the account "${username}" in the one-stop shop. Set your password before ${until}.

${where.en}`,
      },
    };
  return {
    subject: { vi: 'Đặt lại mật khẩu', en: 'Reset your password' },
    text: {
      vi: `Xin chào ${name},

Có yêu cầu đặt lại mật khẩu của tài khoản "${username}". Mã dùng được một lần, đến ${until}.

${where.vi}

Nếu bạn không yêu cầu, không cần làm gì: mật khẩu cũ vẫn còn hiệu lực.`,
      en: `Dear ${name},

Somebody asked to reset the password of the account "${username}". The code opens once, until ${until}.

${where.en}

If it was not you, do nothing: your password stays as it is.`,
    },
  };
}
