import { Anchor, Badge, Button, Group, Progress, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { useKeys } from '../../shared/keys/keys';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { DueText } from '../../shared/time/DueText';
import { dateText, instantText } from '../../shared/time/instants';
import { RegisterDialog } from '../registers/RegisterDialog';
import classes from '../registers/registers.module.css';
import { tomorrow } from '../registers/tomorrow';
import { Why } from '../registers/Why';
import { actTexts, entryTexts, stateTexts, type TaskAct } from './directive-texts';
import { FileLinks } from '../registers/FileLinks';
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
  why: { vi: 'Vì sao ngày này?', en: 'Why this date?' },
  done: { vi: 'Đã xong: {act}, {code}', en: 'Done: {act}, {code}' },
  ask: { vi: 'Thực hiện: {act}', en: 'Do: {act}' },
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
  const client = useQueryClient();
  const [act, setAct] = useState<TaskAct>();
  const [isAsking, setAsking] = useState(false);
  const acts = task.acts as TaskAct[];
  useEffect(() => {
    document.title = task.code;
  }, [task.code]);
  useKeys([
    ...acts.map((one, place) => ({
      key: String(place + 1),
      says: t('ask', { act: nameOf(one) }),
      act: () => setAct(one),
    })),
    { key: 'w', says: t('why'), act: () => setAsking(true) },
  ]);
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
    <div className={classes.one}>
      <div className={classes.main}>
        <div>
          <Anchor component={Link} href="/desk/directives" size="sm">
            {t('back')}
          </Anchor>
          <Title order={1} size="h3">
            {task.code} · {task.content}
          </Title>
          <Group gap="xs" mt={6}>
            <Badge variant="light" color="gray" tt="none">
              {stateOf(task.state as keyof typeof stateTexts)}
            </Badge>
            <ClassBadge class={task.class} />
            <Text size="sm" span>
              <DueText dueAt={task.dueAt} class={task.class} agencyId={task.leadAgencyId} />
            </Text>
            <Button size="compact-xs" variant="default" onClick={() => setAsking(true)} aria-keyshortcuts="w">
              {t('why')}
            </Button>
          </Group>
          {task.extensionUntil && (
            <Text size="sm" mt={6}>
              {t('asks', { date: dateText(task.extensionUntil) })}
            </Text>
          )}
          <Group gap="xs" mt={6} wrap="nowrap">
            <Progress value={task.progress} size="sm" w={180} aria-label={t('progress')} />
            <Text size="sm">{task.progress} %</Text>
          </Group>
        </div>
        {acts.length > 0 && (
          <Group gap="xs">
            {acts.map((one, place) => (
              <Button
                key={one}
                size="sm"
                variant={place === 0 ? 'light' : 'default'}
                onClick={() => setAct(one)}
                aria-keyshortcuts={String(place + 1)}
              >
                {nameOf(one)}
              </Button>
            ))}
          </Group>
        )}
        <section className={classes.section}>
          <Title order={2}>{t('story')}</Title>
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
        </section>
      </div>
      <div className={classes.aside}>
        <dl className={classes.facts}>
          <dt>{t('document')}</dt>
          <dd>
            <Anchor component={Link} href={`/desk/directives/documents/${task.directiveId}`} size="sm">
              {task.number}
            </Anchor>
          </dd>
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name} style={{ display: 'contents' }}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
      {isAsking && <Why clock={task.clock} close={() => setAsking(false)} />}
      {act && (
        <RegisterDialog
          key={act}
          title={nameOf(act)}
          fields={fieldsOf(act, task, say, tomorrow())}
          isDanger={dangerous.includes(act)}
          run={(request, key) =>
            answerOf(
              api.POST('/api/v1/directive-tasks/{id}/acts', {
                params: { path: { id: task.id } },
                headers: { 'Idempotency-Key': key },
                body: { ...request, act, version: task.version } as Schema<'ActOnTaskRequest'>,
              }),
            )
          }
          done={() => {
            notifications.show({ message: t('done', { act: nameOf(act), code: task.code }), color: 'teal' });
            setAct(undefined);
            void client.invalidateQueries({ queryKey: ['directives'] });
          }}
          close={() => setAct(undefined)}
        />
      )}
    </div>
  );
}
