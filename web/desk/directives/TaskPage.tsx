import { Anchor, Group, Progress, Text } from '@mantine/core';
import { Link } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { dateText, instantText } from '../../shared/time/instants';
import { EntryPage, Fact, Section } from '../registers/EntryPage';
import { FileLinks } from '../registers/FileLinks';
import classes from '../registers/registers.module.css';
import { tomorrow } from '../registers/tomorrow';
import { actTexts, entryTexts, stateTexts, type TaskAct } from './directive-texts';
import { dangerous, fieldsOf, type FieldWord, type Task } from './task-acts';
import { useLiveDirectives, useTask } from './use-directives';

const texts = defineTexts({
  back: { vi: 'Sổ theo dõi nhiệm vụ', en: 'Register of tasks' },
  story: { vi: 'Quá trình thực hiện', en: 'How it went' },
  document: { vi: 'Văn bản', en: 'Document' },
  abstract: { vi: 'Trích yếu', en: 'Abstract' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  issuer: { vi: 'Cơ quan giao', en: 'Given by' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  cooperating: { vi: 'Phối hợp', en: 'Cooperating' },
  assignee: { vi: 'Người thực hiện', en: 'Done by' },
  given: { vi: 'Giao lúc', en: 'Given' },
  due: { vi: 'Hạn', en: 'Due' },
  closed: { vi: 'Đóng lúc', en: 'Closed' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  asks: { vi: 'Đang xin gia hạn đến {date}', en: 'Asks for time until {date}' },
  until: { vi: 'đến {date}', en: 'until {date}' },
});
const fieldTexts = defineTexts<FieldWord>({
  text: { vi: 'Nội dung', en: 'In words' },
  reply: { vi: 'Ý kiến', en: 'A word about it' },
  assignee: { vi: 'Người thực hiện', en: 'Who does it' },
  assigneeHint: { vi: 'Bỏ trống: lãnh đạo cơ quan tự thực hiện.', en: 'Empty: the leaders themselves.' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  until: { vi: 'Đến ngày', en: 'Until' },
  files: { vi: 'Tệp kèm theo', en: 'Evidence' },
  lead: { vi: 'Cơ quan chủ trì', en: 'Lead agency' },
  leadHint: { vi: 'Bỏ trống: giao lại chính cơ quan này.', en: 'Empty: the same agency again.' },
});

/** One task: what has to be done, how it goes, and every act that can be done on it. */
export default function TaskPage({ id }: { id: string }) {
  const task = useTask(id);
  useLiveDirectives();
  if (task.data) return <Opened task={task.data} />;
  if (task.error) return <Refused isPage error={task.error} retry={() => void task.refetch()} />;
  return <Loading />;
}

function Opened({ task }: { task: Task }) {
  const t = useTexts(texts);
  const say = useTexts(fieldTexts);
  const nameOf = useTexts(actTexts);
  const stateOf = useTexts(stateTexts);
  const language = useLanguage();
  const facts: [string, string | null][] = [
    [t('abstract'), task.abstract],
    [t('product'), task.product],
    [t('issuer'), inLanguage({ ...task.issuerName }, language)],
    [t('lead'), inLanguage({ ...task.leadName }, language)],
    [t('cooperating'), task.cooperating.map(({ name }) => inLanguage({ ...name }, language)).join(', ')],
    [t('assignee'), task.assigneeName],
    [t('given'), instantText(task.givenAt)],
    [t('due'), task.dueAt && instantText(task.dueAt)],
    [t('closed'), task.closedAt && instantText(task.closedAt)],
  ];
  return (
    <EntryPage
      register={{ title: t('back'), at: '/desk/directives', queryKey: 'directives' }}
      entry={{
        ...task,
        title: task.content,
        state: stateOf(task.state as keyof typeof stateTexts),
        agencyId: task.leadAgencyId,
        acts: task.acts as TaskAct[],
      }}
      nameOf={nameOf}
      fieldsOf={(act) => fieldsOf(act, task, say, tomorrow())}
      dangerous={dangerous}
      run={(act, request, key) =>
        answerOf(
          api.POST('/api/v1/directive-tasks/{id}/acts', {
            params: { path: { id: task.id } },
            headers: { 'Idempotency-Key': key },
            body: { ...request, act, version: task.version } as Schema<'ActOnTaskRequest'>,
          }),
        )
      }
      head={
        <>
          {task.extensionUntil && (
            <Text size="sm" mt={6}>
              {t('asks', { date: dateText(task.extensionUntil) })}
            </Text>
          )}
          <Group gap="xs" mt={6} wrap="nowrap">
            <Progress value={task.progress} size="sm" w={180} aria-label={t('progress')} />
            <Text size="sm">{task.progress} %</Text>
          </Group>
        </>
      }
      aside={
        <dl className={classes.facts}>
          <dt>{t('document')}</dt>
          <dd>
            <Anchor component={Link} href={`/desk/directives/documents/${task.directiveId}`} size="sm">
              {task.number}
            </Anchor>
          </dd>
          {facts.map(([name, value]) => (
            <Fact key={name} name={name} value={value} />
          ))}
        </dl>
      }
    >
      <Section title={t('story')}>
        <ol className={classes.story}>
          {task.entries.map((entry, place) => (
            <li key={place}>
              <span>
                {[
                  entryTexts[entry.type as keyof typeof entryTexts]?.[language] ?? entry.type,
                  entry.progress === null ? '' : `${entry.progress} %`,
                  entry.until === null ? '' : t('until', { date: dateText(entry.until) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {entry.text && <p className={classes.words}>{entry.text}</p>}
              <FileLinks at={`directive-files/${task.id}`} files={entry.files} />
              <Text size="xs" c="dimmed">
                {[
                  instantText(entry.at),
                  entry.by,
                  entry.agencyName && inLanguage({ ...entry.agencyName }, language),
                ]
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
