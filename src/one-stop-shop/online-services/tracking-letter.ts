import type { LocalizedText } from '../../kernel';

/** Without links: what asks to be clicked teaches people to click. */
export const codeLetter = ({
  code,
  caseCode,
}: {
  code: string;
  caseCode: string;
}): { subject: LocalizedText; text: LocalizedText } => ({
  subject: { vi: 'Mã xác nhận tra cứu hồ sơ', en: 'Code to follow your case' },
  text: {
    vi: `Mã xác nhận để xem hồ sơ ${caseCode} là ${code}, có hiệu lực trong 10 phút. Không đưa mã này cho bất kỳ ai, kể cả cán bộ.\n\nNếu bạn không tra cứu, hãy bỏ qua thư này.`,
    en: `Your code for case ${caseCode} is ${code}. It can be used for 10 minutes. Give it to nobody, officials included.\n\nIf you did not ask for it, ignore this letter.`,
  },
});
