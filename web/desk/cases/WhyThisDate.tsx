import { Badge, Group, List, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Empty, Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { ClassBadge } from '../../shared/time/ClassBadge';
import { dateText, instantText } from '../../shared/time/instants';
import { type Clock, useClock, useClocks } from './case-queries';
import { clockTexts, wordOf } from './words';

const texts = defineTexts({
  title: { vi: 'Vì sao ngày này?', en: 'Why this date?' },
  which: { vi: 'Thời hạn nào', en: 'Which limit' },
  none: { vi: 'Hồ sơ này chưa có thời hạn nào', en: 'This case has no limit yet' },
  due: { vi: 'Hạn: {at}', en: 'Due: {at}' },
  paused: { vi: 'Đang tạm dừng', en: 'Paused' },
  original: { vi: 'Hẹn ban đầu: {at}', en: 'First promised: {at}' },
  round: { vi: 'Tính lại lần {n}', en: 'Counted anew, round {n}' },
  draft: {
    vi: 'Lịch nghỉ năm này chưa được quyết định',
    en: 'The days off of that year are not decided yet',
  },
  calendar: { vi: 'Lịch làm việc {key}, bản {version}', en: 'Working calendar {key}, version {version}' },
});

/** The ledger of a limit in plain words: when it began, what was not counted, each stop and extension with its ground. */
export function WhyThisDate({ caseId, close }: { caseId: string; close: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const clocks = useClocks(caseId);
  const [wanted, setWanted] = useState<string>();
  const all = clocks.data ?? [];
  const shown = all.find(({ id }) => id === wanted) ?? all.find(({ kind }) => kind === 'CASE') ?? all[0];
  const labelOf = ({ kind, startedAt }: Clock) =>
    `${wordOf(clockTexts, kind, language)} · ${dateText(startedAt)}`;
  return (
    <Modal opened onClose={close} title={t('title')} size="lg">
      {clocks.isPending ? (
        <Loading />
      ) : clocks.error ? (
        <Refused error={clocks.error} retry={() => void clocks.refetch()} />
      ) : !shown ? (
        <Empty title={t('none')} />
      ) : (
        <Stack>
          <NativeSelect
            label={t('which')}
            value={shown.id}
            onChange={(event) => setWanted(event.currentTarget.value)}
            data={all.map((clock) => ({ value: clock.id, label: labelOf(clock) }))}
          />
          <ClockStory caseId={caseId} clock={shown} />
        </Stack>
      )}
    </Modal>
  );
}

function ClockStory({ caseId, clock }: { caseId: string; clock: Clock }) {
  const t = useTexts(texts);
  const detail = useClock(caseId, clock.id);
  return (
    <>
      <Group gap="sm">
        <Text fw={600}>{clock.dueAt ? t('due', { at: instantText(clock.dueAt) }) : t('paused')}</Text>
        <ClassBadge class={clock.class} />
        {clock.round > 1 && (
          <Badge variant="light" color="gray" tt="none">
            {t('round', { n: clock.round })}
          </Badge>
        )}
      </Group>
      {clock.originalDueAt !== clock.dueAt && (
        <Text size="sm" c="dimmed">
          {t('original', { at: instantText(clock.originalDueAt) })}
        </Text>
      )}
      {detail.isPending ? (
        <Loading />
      ) : detail.error ? (
        <Refused error={detail.error} retry={() => void detail.refetch()} />
      ) : (
        <List type="ordered" spacing="sm" size="sm" withPadding>
          {detail.data.ledger.map((entry, place) => (
            <List.Item key={place}>
              {inLanguage(entry.explanation)}
              {entry.draft && (
                <Text size="xs" c="dimmed">
                  {t('draft')}
                </Text>
              )}
            </List.Item>
          ))}
        </List>
      )}
      {detail.data?.ledger.at(-1) && (
        <Text size="xs" c="dimmed">
          {t('calendar', { key: clock.calendarKey, version: detail.data.ledger.at(-1)!.calendar.version })}
        </Text>
      )}
    </>
  );
}
