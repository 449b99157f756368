import { Alert, Anchor, Rating, Text } from '@mantine/core';
import { Link } from 'wouter';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { instantText } from '../../shared/time/instants';
import { EntryPage, Fact, Section } from '../registers/EntryPage';
import { FileLinks } from '../registers/FileLinks';
import classes from '../registers/registers.module.css';
import { tomorrow } from '../registers/tomorrow';
import { dangerous, type Feedback, fieldsOf, type FieldWord } from './feedback-acts';
import {
  actTexts,
  categoryTexts,
  channelTexts,
  eventTexts,
  type FeedbackAct,
  stateTexts,
} from './feedback-texts';
import { performAct, useFeedback, useLiveFeedback } from './use-feedback';

const texts = defineTexts({
  back: { vi: 'Sổ phản ánh, kiến nghị', en: 'Register of feedback' },
  content: { vi: 'Nội dung phản ánh', en: 'What was sent' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  draft: { vi: 'Dự thảo trả lời', en: 'Draft of the answer' },
  public: { vi: 'Nội dung đã công khai', en: 'As published' },
  story: { vi: 'Diễn biến', en: 'Story' },
  custody: { vi: 'Cơ quan đã xử lý', en: 'Agencies that have had it' },
  sender: { vi: 'Người gửi', en: 'Sender' },
  contact: { vi: 'Liên hệ', en: 'Contact' },
  category: { vi: 'Loại', en: 'Kind' },
  channel: { vi: 'Kênh', en: 'Channel' },
  received: { vi: 'Nhận lúc', en: 'Received' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  handler: { vi: 'Người trả lời', en: 'To be answered by' },
  case: { vi: 'Hồ sơ', en: 'Case' },
  rating: { vi: 'Đánh giá', en: 'Rating' },
  stars: { vi: '{n} trên 5', en: '{n} of 5' },
  due: { vi: 'Hạn', en: 'Due' },
  until: { vi: '{from} đến {until}', en: '{from} to {until}' },
  since: { vi: 'từ {from}', en: 'since {from}' },
  outside: {
    vi: 'Vị trí giám sát xem được diễn biến, không xem nội dung và người gửi.',
    en: 'Who supervises sees the course of it, not its words and its sender.',
  },
});

const fieldTexts = defineTexts<FieldWord>({
  category: { vi: 'Loại nội dung', en: 'Kind' },
  handler: { vi: 'Người trả lời', en: 'Who answers' },
  handlerHint: { vi: 'Bỏ trống: chuyên viên nào cũng có thể trả lời.', en: 'Empty: any officer may.' },
  agency: { vi: 'Cơ quan có thẩm quyền', en: 'The competent agency' },
  note: { vi: 'Nội dung, lý do', en: 'Why' },
  reason: { vi: 'Lý do từ chối', en: 'Reason' },
  answer: { vi: 'Nội dung trả lời', en: 'The answer' },
  answerHint: {
    vi: 'Lãnh đạo duyệt rồi mới gửi đến người phản ánh.',
    en: 'It is sent once who leads has approved it.',
  },
  publish: { vi: 'Công khai câu trả lời', en: 'Publish the answer' },
  publishHint: {
    vi: 'Bộ phận một cửa biên tập, bỏ thông tin cá nhân rồi công khai.',
    en: 'The one-stop takes out personal data before it is published.',
  },
  title: { vi: 'Tiêu đề công khai', en: 'Public title' },
  question: { vi: 'Câu hỏi công khai', en: 'Public question' },
  publicAnswer: { vi: 'Trả lời công khai', en: 'Public answer' },
  publicHint: {
    vi: 'Bỏ họ tên người gửi, số điện thoại, số định danh, thư điện tử.',
    en: 'Without the sender’s name, telephone and personal numbers, addresses.',
  },
  until: { vi: 'Hạn mới', en: 'New date' },
  why: { vi: 'Lý do gia hạn', en: 'Why it takes longer' },
});

/** One piece of feedback: what was said, where it stands, and every act that can be done on it. */
export default function FeedbackPage({ id }: { id: string }) {
  const feedback = useFeedback(id);
  useLiveFeedback();
  if (feedback.data) return <Opened feedback={feedback.data} />;
  if (feedback.error) return <Refused isPage error={feedback.error} retry={() => void feedback.refetch()} />;
  return <Loading />;
}

function Opened({ feedback }: { feedback: Feedback }) {
  const t = useTexts(texts);
  const say = useTexts(fieldTexts);
  const nameOf = useTexts(actTexts);
  const language = useLanguage();
  const wordOf = (words: Readonly<Record<string, { vi: string; en: string }>>, value: string) =>
    words[value]?.[language] ?? value;
  const isAnswered = feedback.answeredAt !== null;
  return (
    <EntryPage
      register={{ title: t('back'), at: '/desk/feedback', queryKey: 'feedback' }}
      entry={{
        ...feedback,
        state: wordOf(stateTexts, feedback.state),
        acts: feedback.acts as FeedbackAct[],
      }}
      nameOf={nameOf}
      fieldsOf={(act) => fieldsOf(act, feedback, say, language, tomorrow())}
      dangerous={dangerous}
      run={(act, request, key) =>
        performAct(act, feedback.id, { ...request, version: feedback.version }, key)
      }
      aside={
        <>
          <dl className={classes.facts}>
            <Fact name={t('sender')} value={feedback.senderName} />
            <Fact
              name={t('contact')}
              value={[feedback.senderPhone, feedback.senderEmail].filter(Boolean).join(', ')}
            />
            <Fact name={t('category')} value={wordOf(categoryTexts, feedback.category)} />
            <Fact name={t('channel')} value={wordOf(channelTexts, feedback.channel)} />
            <Fact name={t('received')} value={instantText(feedback.receivedAt)} />
            <Fact name={t('due')} value={feedback.dueAt && instantText(feedback.dueAt)} />
            <Fact name={t('agency')} value={inLanguage({ ...feedback.agencyName }, language)} />
            <Fact name={t('handler')} value={feedback.handlerName} />
            <Fact
              name={t('case')}
              value={
                feedback.caseId ? (
                  <Anchor component={Link} href={`/desk/cases/${feedback.caseId}`} size="sm">
                    {feedback.caseCode}
                  </Anchor>
                ) : (
                  feedback.caseCode
                )
              }
            />
            <Fact
              name={t('rating')}
              value={
                feedback.rating !== null && (
                  <>
                    <Rating value={feedback.rating} readOnly size="xs" aria-hidden />
                    <Text size="sm">{t('stars', { n: feedback.rating })}</Text>
                    {feedback.ratingNote}
                  </>
                )
              }
            />
          </dl>
          <Section title={t('custody')}>
            <ol className={classes.story}>
              {feedback.custody.map(({ agencyName, from, until }) => (
                <li key={from}>
                  {inLanguage({ ...agencyName }, language)}
                  <Text size="xs" c="dimmed">
                    {until
                      ? t('until', { from: instantText(from), until: instantText(until) })
                      : t('since', { from: instantText(from) })}
                  </Text>
                </li>
              ))}
            </ol>
          </Section>
        </>
      }
    >
      {feedback.content === null ? (
        <Alert variant="light" color="gray">
          {t('outside')}
        </Alert>
      ) : (
        <Section title={t('content')}>
          <p className={classes.words}>{feedback.content}</p>
          <FileLinks at={`feedback/${feedback.id}/files`} files={feedback.files} />
        </Section>
      )}
      {feedback.answer !== null && (
        <Section title={t(isAnswered ? 'answer' : 'draft')}>
          <p className={classes.words}>{feedback.answer}</p>
        </Section>
      )}
      {feedback.publicAnswer !== null && (
        <Section title={t('public')}>
          <p className={classes.words}>
            {[feedback.publicTitle, feedback.publicQuestion, feedback.publicAnswer].join('\n\n')}
          </p>
        </Section>
      )}
      <Section title={t('story')}>
        <ol className={classes.story}>
          {feedback.history.map((event, place) => (
            <li key={place}>
              <span>{sentenceOf(event, language)}</span>
              {event.note && <p className={classes.words}>{event.note}</p>}
              <Text size="xs" c="dimmed">
                {[instantText(event.at), event.by, inLanguage({ ...event.agencyName }, language)]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </li>
          ))}
        </ol>
      </Section>
    </EntryPage>
  );
}

function sentenceOf(
  { type, detail, agencyName }: Feedback['history'][number],
  language: 'vi' | 'en',
): string {
  const text = (eventTexts as Readonly<Record<string, { vi: string; en: string }>>)[type]?.[language] ?? type;
  return text
    .replace('{detail}', detail ? inLanguage({ ...detail }, language) : '')
    .replace('{agency}', inLanguage({ ...agencyName }, language));
}
