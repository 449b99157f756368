import { Alert, Button, Group, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Schema } from '../../shared/api/client';
import { readTime } from '../../shared/form/values/date-text';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { today } from '../../shared/time/local-date';
import classes from './counter.module.css';
import type { Hall } from './hall-queries';
import type { CounterActs } from './use-counter-acts';

const texts = defineTexts({
  title: { vi: 'Lấy số cho người dân', en: 'Draw a number for somebody' },
  service: { vi: 'Dịch vụ', en: 'Service' },
  waiting: { vi: '{count} người chờ', en: '{count} waiting' },
  priority: { vi: 'Diện ưu tiên', en: 'Priority' },
  none: { vi: 'Không', en: 'None' },
  hour: {
    vi: 'Hẹn giờ trong hôm nay (nếu người dân quay lại sau)',
    en: 'For a later hour of today (when they come back)',
  },
  wrongHour: { vi: 'Giờ không đúng, viết như 14:30', en: 'Not a time: write it as 14:30' },
  draw: { vi: 'Lấy số', en: 'Draw' },
  drawn: { vi: 'Số vừa lấy', en: 'The number' },
  ahead: { vi: '{count} người trước', en: '{count} ahead' },
  expected: { vi: 'chờ khoảng {minutes} phút', en: 'about {minutes} min to wait' },
  done: { vi: 'Xong', en: 'Done' },
});

/** For who cannot use the kiosk: a number drawn at the counter. */
export default function DrawDialog({
  hall,
  acts,
  close,
}: {
  hall: Hall;
  acts: CounterActs;
  close: () => void;
}) {
  const t = useTexts(texts);
  const offered = hall.services.filter(({ isOffered }) => isOffered);
  const [serviceId, setService] = useState(offered[0]?.id ?? '');
  const [priority, setPriority] = useState<string | null>(null);
  const [hour, setHour] = useState('');
  const [isTold, setTold] = useState(false);
  const [drawn, setDrawn] = useState<Schema<'DrawnTicketView'>>();

  const draw = async (event: FormEvent) => {
    event.preventDefault();
    const time = readTime(hour);
    setTold(true);
    if (hour.trim() && !time) return;
    const ticket = await acts.run({
      act: 'draw',
      serviceId,
      ...(priority && { priority }),
      ...(time && { appointedAt: `${today()}T${time}:00+07:00` }),
    });
    if (ticket) setDrawn(ticket as Schema<'DrawnTicketView'>);
  };

  return (
    <Modal opened onClose={close} title={t('title')} centered>
      {drawn ? (
        <Stack align="center" gap="xs">
          <Text>{t('drawn')}</Text>
          <span className={classes.label} role="status">
            {drawn.label}
          </span>
          <Text size="sm">
            {t('ahead', { count: drawn.ahead })}
            {drawn.expectedWait !== null && ` · ${t('expected', { minutes: drawn.expectedWait })}`}
          </Text>
          <Button onClick={close} data-autofocus>
            {t('done')}
          </Button>
        </Stack>
      ) : (
        <form onSubmit={(event) => void draw(event)}>
          <Stack gap="md">
            {acts.error !== null && (
              <Alert color="orange" variant="light" role="alert">
                {acts.error instanceof Error ? acts.error.message : String(acts.error)}
              </Alert>
            )}
            <Radio.Group label={t('service')} value={serviceId} onChange={setService}>
              <Stack gap={6} mt={6}>
                {offered.map(({ id, letter, name, waiting }, place) => (
                  <Radio
                    key={id}
                    value={id}
                    label={`${letter} – ${inLanguage(name)}`}
                    description={t('waiting', { count: waiting })}
                    data-autofocus={place === 0 || undefined}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <Select
              label={t('priority')}
              placeholder={t('none')}
              clearable
              value={priority}
              onChange={setPriority}
              data={hall.priorityClasses.map(({ code, vi, en }) => ({
                value: code,
                label: inLanguage({ vi, en }),
              }))}
            />
            <TextInput
              label={t('hour')}
              placeholder="14:30"
              maxLength={5}
              value={hour}
              error={isTold && hour.trim() && !readTime(hour) ? t('wrongHour') : undefined}
              onChange={(event) => setHour(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button type="submit" loading={acts.busy === 'draw'}>
                {t('draw')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
