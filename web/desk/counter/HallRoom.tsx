import { Alert, Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { IconChartBar, IconDeviceTv, IconDoorExit, IconSettings, IconTicket } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../shared/api/client';
import { useKeys } from '../../shared/keys/keys';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import { counterTexts } from './counter-texts';
import classes from './counter.module.css';
import { CounterTable } from './CounterTable';
import { useHall } from './hall-queries';
import { MyCounter } from './MyCounter';
import { Queue } from './Queue';
import { TodayFigures } from './TodayFigures';
import { useCounterActs } from './use-counter-acts';

const DrawDialog = lazy(() => import('./DrawDialog'));
const ScreensDialog = lazy(() => import('./ScreensDialog'));
const CloseDayDialog = lazy(() => import('./CloseDayDialog'));
const FiguresDialog = lazy(() => import('./FiguresDialog'));

const texts = defineTexts({
  hall: { vi: 'Sảnh chờ', en: 'Hall' },
  closed: { vi: 'Sảnh đã kết thúc ngày làm việc', en: 'The day of this hall is over' },
  closedHow: {
    vi: 'Không lấy số và mở quầy nữa cho đến ngày mai.',
    en: 'No numbers are drawn and no counters opened until tomorrow.',
  },
  reopen: { vi: 'Mở lại', en: 'Open again' },
  looking: {
    vi: 'Bạn đang xem sảnh chờ này; chỉ người của Bộ phận một cửa thao tác được.',
    en: 'You are looking at this hall; only people of its one-stop act in it.',
  },
});

interface HallRoomProps {
  id: string;
  halls: readonly Schema<'HallSummary'>[];
  choose: (id: string) => void;
}

/** One hall: one's own counter, who waits, the other counters, today's figures. */
export function HallRoom({ id, halls, choose }: HallRoomProps) {
  const t = useTexts(texts);
  const words = useTexts(counterTexts);
  const hall = useHall(id);
  const acts = useCounterActs(id);
  const [dialog, setDialog] = useState<'draw' | 'screens' | 'figures' | 'close-day' | null>(null);
  const mayWork = hall.data?.mayWork ?? false;
  useKeys([
    { key: 'd', says: words('draw'), act: () => setDialog('draw'), isOff: !mayWork || hall.data?.isClosed },
  ]);

  if (hall.error && !hall.data) return <Refused error={hall.error} retry={() => void hall.refetch()} />;
  if (!hall.data) return <Loading />;
  const { data } = hall;
  const close = () => setDialog(null);
  return (
    <div className={classes.room}>
      <Group justify="space-between" gap="sm" className={classes.head}>
        <div>
          <Title order={1} size="h3">
            {inLanguage(data.name)}
          </Title>
          <Text size="sm" c="dimmed">
            {inLanguage(data.agencyName)}
          </Text>
        </div>
        <Group gap="xs">
          {halls.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={t('hall')}
              value={id}
              onChange={(event) => choose(event.currentTarget.value)}
              data={halls.map((one) => ({
                value: one.id,
                label: `${inLanguage(one.agencyName)} – ${inLanguage(one.name)}`,
              }))}
              className={classes.hallChoice}
            />
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconChartBar size={16} />}
            onClick={() => setDialog('figures')}
          >
            {words('figures')}
          </Button>
          {data.maySetUp && (
            <>
              <Button
                size="xs"
                variant="default"
                component={Link}
                href={`/desk/counter/set-up?hall=${id}`}
                leftSection={<IconSettings size={16} />}
              >
                {words('setUp')}
              </Button>
              {!data.isClosed && (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconDoorExit size={16} />}
                  onClick={() => setDialog('close-day')}
                >
                  {words('closeDay')}
                </Button>
              )}
            </>
          )}
          {mayWork && (
            <>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconDeviceTv size={16} />}
                onClick={() => setDialog('screens')}
              >
                {words('screens')}
              </Button>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconTicket size={16} />}
                disabled={data.isClosed}
                onClick={() => setDialog('draw')}
                aria-keyshortcuts="d"
              >
                {words('draw')}
              </Button>
            </>
          )}
        </Group>
      </Group>
      {data.isClosed && (
        <Alert color="gray" variant="light" mb="sm" title={t('closed')}>
          <Group gap="sm">
            <Text size="sm">{t('closedHow')}</Text>
            {data.maySetUp && (
              <Button
                size="compact-sm"
                variant="default"
                loading={acts.busy === 'reopen-day'}
                onClick={() => void acts.run({ act: 'reopen-day' })}
              >
                {t('reopen')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      <TodayFigures figures={data.today} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {data.isClosed ? null : mayWork ? (
            <MyCounter hall={data} acts={acts} />
          ) : (
            <Text size="sm">{t('looking')}</Text>
          )}
          <CounterTable hall={data} />
        </div>
        <Queue hall={data} acts={acts} />
      </div>
      <Suspense fallback={null}>
        {dialog === 'draw' && <DrawDialog hall={data} acts={acts} close={close} />}
        {dialog === 'screens' && <ScreensDialog hall={data} close={close} />}
        {dialog === 'close-day' && <CloseDayDialog hall={data} acts={acts} close={close} />}
        {dialog === 'figures' && <FiguresDialog hall={data} close={close} />}
      </Suspense>
    </div>
  );
}
