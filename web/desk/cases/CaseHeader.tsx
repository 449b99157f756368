import { Anchor, Badge, Button, Group, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { DueText } from '../../shared/time/DueText';
import { instantText } from '../../shared/time/instants';
import type { Case, Custody } from './case-queries';
import classes from './case.module.css';
import { nextTexts, placeText, stateTexts, wordOf } from './words';

const texts = defineTexts({
  state: { vi: 'Trạng thái', en: 'State' },
  holder: { vi: 'Đang giữ hồ sơ', en: 'Held by' },
  withApplicant: { vi: 'Chờ người nộp; {place} theo dõi', en: 'With the applicant; {place} follows it' },
  inTransit: { vi: '{from} đã chuyển, {to} chưa nhận', en: 'Sent by {from}, not accepted by {to} yet' },
  returned: { vi: 'bị trả lại, cần quyết định', en: 'sent back, to be decided on' },
  over: { vi: 'Không còn đơn vị nào giữ', en: 'Nobody any more' },
  due: { vi: 'Hẹn trả kết quả', en: 'Result due' },
  notYet: { vi: 'Chưa có: tính từ khi tiếp nhận', en: 'None yet: it begins at acceptance' },
  why: { vi: 'Vì sao ngày này?', en: 'Why this date?' },
  next: { vi: 'Việc tiếp theo', en: 'Next' },
  nothing: { vi: 'Không còn việc nào', en: 'Nothing is left to do' },
  by: { vi: 'đến {at}', en: 'by {at}' },
  print: { vi: 'In hồ sơ', en: 'Print' },
  toTask: { vi: 'Mở việc', en: 'Open the task' },
  shadow: { vi: 'Do hệ thống {system} quản lý', en: 'Belongs to the system {system}' },
});

/** Who, what, where it stands, who has it, when it is due and what comes next. */
export function CaseHeader({ file, custody, why }: { file: Case; custody?: Custody; why: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const task = file.steps.find(({ taskId }) => taskId !== null);
  return (
    <header className={classes.header}>
      <div>
        <Title order={1} size="h3">
          {inLanguage(file.procedureName) || file.procedureCode}
        </Title>
        <Group gap="sm" mt={2}>
          <Text ff="monospace" fw={600}>
            {file.code}
          </Text>
          {file.foreignCode && <Text ff="monospace">{file.foreignCode}</Text>}
          <Text>{file.applicant.name}</Text>
          <Anchor component={Link} href={`/desk/cases/${file.id}/print`} size="sm" aria-keyshortcuts="i">
            {t('print')}
          </Anchor>
          {file.ownerSystem && (
            <Badge variant="light" color="gray" tt="none">
              {t('shadow', { system: file.ownerSystem })}
            </Badge>
          )}
        </Group>
      </div>
      <dl className={classes.facts}>
        <div className={classes.fact}>
          <dt>{t('state')}</dt>
          <dd>
            <Text fw={600} size="sm">
              {wordOf(stateTexts, file.state, language)}
            </Text>
            <ClassBadge class={file.class} />
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>{t('holder')}</dt>
          <dd>{custody && <Holder custody={custody} />}</dd>
        </div>
        <div className={classes.fact}>
          <dt>{t('due')}</dt>
          <dd>
            {file.dueAt || file.class ? (
              <>
                {file.dueAt && <Text size="sm">{instantText(file.dueAt)}</Text>}
                <DueText dueAt={file.dueAt} class={file.class} agencyId={file.leadAgencyId} />
              </>
            ) : (
              <Text size="sm">{t('notYet')}</Text>
            )}
            <div>
              <Button variant="light" size="compact-xs" mt={4} onClick={why} aria-keyshortcuts="w">
                {t('why')}
              </Button>
            </div>
          </dd>
        </div>
        <div className={classes.fact}>
          <dt>{t('next')}</dt>
          <dd>
            {file.nextAction ? (
              <>
                <Text size="sm">{wordOf(nextTexts, file.nextAction, language)}</Text>
                {file.nextActionAt && (
                  <Text size="xs" c="dimmed">
                    {t('by', { at: instantText(file.nextActionAt) })}
                  </Text>
                )}
                {task && (
                  <Anchor component={Link} href={`/desk/inbox/${task.taskId}`} size="sm">
                    {t('toTask')}
                  </Anchor>
                )}
              </>
            ) : (
              t('nothing')
            )}
          </dd>
        </div>
      </dl>
    </header>
  );
}

function Holder({ custody }: { custody: Custody }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { kind, holder, to, isReturned } = custody;
  if (!holder) return t('over');
  if (kind === 'TRANSIT')
    return t('inTransit', { from: placeText(holder, language), to: placeText(to, language) });
  if (kind === 'APPLICANT') return t('withApplicant', { place: placeText(holder, language) });
  return (
    <>
      {placeText(holder, language)}
      {isReturned && (
        <Badge color="orange" variant="light" tt="none" mt={2}>
          {t('returned')}
        </Badge>
      )}
    </>
  );
}
