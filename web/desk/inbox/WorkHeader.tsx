import { ActionIcon, Anchor, Group, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { DueText } from '../../shared/time/DueText';
import { channelTexts } from './channel-texts';
import type { ItemDetail } from './use-inbox';
import classes from './work.module.css';

const texts = defineTexts({
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  case: { vi: 'Hồ sơ', en: 'Case' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  stepDue: { vi: 'Hạn của bước', en: 'Step due' },
  caseDue: { vi: 'Hạn trả kết quả', en: 'Result due' },
  channel: { vi: 'Nơi nộp', en: 'Filed through' },
});

/** What the work is about, in one look, and the acts on it. */
export function WorkHeader({
  item,
  back,
  children,
}: {
  item: ItemDetail;
  back: () => void;
  children: ReactNode;
}) {
  const t = useTexts(texts);
  const ch = useTexts(channelTexts);
  const { caseFile } = item;
  const facts: [string, ReactNode][] = [
    [
      t('case'),
      <Anchor key="case" component={Link} href={`/desk/cases/${item.caseId}`} size="sm">
        {item.caseCode}
      </Anchor>,
    ],
    [t('applicant'), caseFile.applicantName],
    [t('procedure'), inLanguage({ ...caseFile.procedureName }) || item.procedureCode],
    [t('stepDue'), <DueText key="due" dueAt={item.dueAt} class={item.class} agencyId={item.agencyId} />],
    [
      t('caseDue'),
      <DueText key="case-due" dueAt={caseFile.dueAt} class={caseFile.dueClass} agencyId={item.agencyId} />,
    ],
    [
      t('channel'),
      item.channel in channelTexts ? ch(item.channel as keyof typeof channelTexts) : item.channel,
    ],
  ];
  return (
    <header className={classes.header}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <ActionIcon
          className={classes.back}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('back')}
          onClick={back}
        >
          <IconArrowLeft size={18} />
        </ActionIcon>
        <Title order={2} size="h4" id="work-title" tabIndex={-1} className={classes.title}>
          {item.name}
        </Title>
        <ClassBadge class={item.class} />
      </Group>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="xs" c="dimmed">
              {name}
            </Text>
            <Text component="dd" size="sm">
              {value}
            </Text>
          </div>
        ))}
      </dl>
      <Group gap={6}>{children}</Group>
    </header>
  );
}
