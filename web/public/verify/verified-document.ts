import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { dateText, instantText } from '../../shared/time/instants';
import { type Child, h } from '../dom';
import { facts } from '../facts';
import { compareFile } from './compare-file';

const texts = defineTexts({
  VALID: { vi: 'Văn bản có hiệu lực', en: 'The document is valid' },
  VALIDHelp: {
    vi: 'Cơ quan nêu dưới đây đã ban hành văn bản này. Hãy đối chiếu số, ngày và tên văn bản với bản trên tay.',
    en: 'The agency below has issued it. Compare number, date and name with the paper you hold.',
  },
  REVOKED: { vi: 'Văn bản đã bị thu hồi', en: 'The document was revoked' },
  REVOKEDHelp: { vi: 'Văn bản không còn giá trị sử dụng.', en: 'It must not be relied on any more.' },
  SUPERSEDED: { vi: 'Văn bản đã được thay thế', en: 'The document was replaced' },
  SUPERSEDEDHelp: { vi: 'Hãy dùng văn bản thay thế.', en: 'Use the one that replaces it.' },
  SUPERSEDEDBy: { vi: 'Văn bản thay thế: số {number}.', en: 'Replaced by no. {number}.' },
  NOT_ISSUED: { vi: 'Văn bản chưa được ban hành', en: 'The document is not issued' },
  NOT_ISSUEDHelp: {
    vi: 'Đây mới là dự thảo, chưa có giá trị.',
    en: 'It is a draft without any effect.',
  },
  name: { vi: 'Loại văn bản', en: 'Kind' },
  number: { vi: 'Số', en: 'Number' },
  dated: { vi: 'Ngày văn bản', en: 'Dated' },
  agency: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  issued: { vi: 'Ban hành lúc', en: 'Issued at' },
  compare: { vi: 'So sánh tệp bạn có', en: 'Compare your own file' },
});

const tones = { VALID: 'good', REVOKED: 'bad', SUPERSEDED: 'warn', NOT_ISSUED: 'warn' } as const;
type Verdict = keyof typeof tones;

/** What the verdict means comes first; then what the paper is held against; then the file. */
export function verifiedDocument(document: Schema<'VerifiedDocumentView'>): Child[] {
  const t = sayIn(texts);
  const verdict = (document.verdict in tones ? document.verdict : 'NOT_ISSUED') as Verdict;
  return [
    h(
      'div',
      { class: `notice ${tones[verdict]}` },
      h('p', {}, h('strong', {}, t(verdict))),
      h('p', {}, t(`${verdict}Help`)),
      document.supersededBy !== null && h('p', {}, t('SUPERSEDEDBy', { number: document.supersededBy })),
    ),
    facts(
      [t('name'), inLanguage(document.name)],
      [t('number'), document.number],
      [t('dated'), dateText(document.datedOn)],
      [t('agency'), inLanguage(document.agencyName)],
      [t('issued'), instantText(document.issuedAt)],
    ),
    document.sha256.length > 0 && h('section', {}, h('h2', {}, t('compare')), compareFile(document.sha256)),
  ];
}
