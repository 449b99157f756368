import { notifications } from '@mantine/notifications';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useMe } from '../../shared/session/session';
import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { ownAgencyOf } from '../cases/own-agency';
import { RegisterDialog } from '../registers/RegisterDialog';
import { categoryTexts, channelTexts } from './feedback-texts';

const texts = defineTexts({
  title: { vi: 'Ghi nhận phản ánh', en: 'Take down feedback' },
  hint: {
    vi: 'Phản ánh trực tiếp, qua điện thoại hoặc bưu chính. Người gửi có thư điện tử sẽ nhận mã tra cứu.',
    en: 'Said at a counter, by telephone or by post. A sender with an address is sent a look-up code.',
  },
  name: { vi: 'Họ tên người gửi', en: 'Name of the sender' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  channel: { vi: 'Kênh', en: 'Channel' },
  category: { vi: 'Loại nội dung', en: 'Kind' },
  caseCode: { vi: 'Mã hồ sơ liên quan', en: 'Code of the case it is about' },
  about: { vi: 'Tiêu đề', en: 'Title' },
  content: { vi: 'Nội dung', en: 'What was said' },
  files: { vi: 'Tệp kèm theo (tối đa 5 tệp, 20 MB)', en: 'Files (at most 5, together 20 MB)' },
  done: { vi: 'Đã ghi nhận, số {code}', en: 'Taken down as {code}' },
});

/** Feedback that somebody says to an official, for the official's own agency to sort. */
export function NewFeedback({ close, done }: { close: () => void; done: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const agency = ownAgencyOf(useMe()) ?? '';
  const choices = (words: Readonly<Record<string, { vi: string; en: string }>>) =>
    Object.entries(words).map(([value, text]) => ({ value, label: text[language] }));
  return (
    <RegisterDialog
      title={t('title')}
      hint={t('hint')}
      fields={[
        { kind: 'line', name: 'name', label: t('name'), most: 255, isRequired: true },
        { kind: 'line', name: 'phone', label: t('phone'), most: 30 },
        { kind: 'line', name: 'email', label: t('email'), most: 254 },
        {
          kind: 'choice',
          name: 'channel',
          label: t('channel'),
          choices: choices(channelTexts).filter(({ value }) => value !== 'ONLINE'),
          initial: 'COUNTER',
          isRequired: true,
        },
        {
          kind: 'choice',
          name: 'category',
          label: t('category'),
          choices: choices(categoryTexts),
          isRequired: true,
        },
        { kind: 'line', name: 'caseCode', label: t('caseCode'), most: 100 },
        { kind: 'line', name: 'title', label: t('about'), most: 300, least: 5, isRequired: true },
        { kind: 'long', name: 'content', label: t('content'), most: 10_000, least: 10, isRequired: true },
        { kind: 'files', name: 'uploads', label: t('files') },
      ]}
      run={(request, key) =>
        answerOf(
          api.POST('/api/v1/feedback', {
            body: { ...request, agency } as Schema<'TakeDownFeedbackRequest'>,
            headers: { 'Idempotency-Key': key },
          }),
        )
      }
      done={({ code }) => {
        notifications.show({ message: t('done', { code }), color: 'teal' });
        done();
      }}
      close={close}
    />
  );
}
