import { Anchor, Button, Group, NativeSelect, Tabs, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useMay } from '../../../shared/session/session';
import { Empty, Loading, Refused } from '../../../shared/states/states';
import { defineTexts, inLanguage, useTexts } from '../../../shared/texts/texts';
import classes from '../counter.module.css';
import { type Hall, useHalls, useHallOnce } from '../hall-queries';
import { Screens } from '../Screens';
import { HallForm } from './HallForm';
import { ShiftPlan } from './ShiftPlan';

const NewHall = lazy(() => import('./NewHall'));

const texts = defineTexts({
  title: { vi: 'Thiết lập sảnh chờ', en: 'Set up waiting halls' },
  hall: { vi: 'Sảnh chờ', en: 'Hall' },
  parts: { vi: 'Dịch vụ và quầy', en: 'Services and counters' },
  shifts: { vi: 'Ca trực', en: 'Shifts' },
  screens: { vi: 'Màn hình', en: 'Screens' },
  fresh: { vi: 'Lập sảnh chờ', en: 'New hall' },
  none: { vi: 'Chưa có sảnh chờ nào', en: 'There are no halls yet' },
  how: {
    vi: 'Mỗi Bộ phận một cửa lập sảnh chờ với các dịch vụ, quầy và ca trực của mình.',
    en: 'Each one-stop sets up a hall with its services, counters and shifts.',
  },
  notYours: {
    vi: 'Chỉ người phụ trách Bộ phận một cửa và quản trị hệ thống thiết lập được sảnh chờ này.',
    en: 'Only who heads the one-stop, and administrators, set this hall up.',
  },
  back: { vi: 'Về quầy', en: 'To the counters' },
});
const parts = ['parts', 'shifts', 'screens'] as const;

/** What halls are made up of, who sits where when, and the devices in them; which hall and part is in the address. */
export default function SetUp() {
  const t = useTexts(texts);
  const may = useMay();
  const halls = useHalls();
  const [params, setParams] = useSearchParams();
  if (halls.error && !halls.data) return <Refused error={halls.error} retry={() => void halls.refetch()} />;
  if (!halls.data) return <Loading />;
  const { items } = halls.data;
  const isNew = params.has('new');
  const id = params.get('hall') ?? items[0]?.id;
  return (
    <div className={classes.room}>
      <Group justify="space-between" gap="sm" className={classes.head}>
        <Title order={1} size="h3">
          {t('title')}
        </Title>
        <Group gap="xs">
          {may('case.act') && (
            <Anchor component={Link} href={id ? `/desk/counter?hall=${id}` : '/desk/counter'} size="sm">
              {t('back')}
            </Anchor>
          )}
          {items.length > 0 && !isNew && (
            <NativeSelect
              size="xs"
              aria-label={t('hall')}
              value={id}
              onChange={(event) => setParams({ hall: event.currentTarget.value })}
              data={items.map((one) => ({
                value: one.id,
                label: `${inLanguage(one.agencyName)} – ${inLanguage(one.name)}`,
              }))}
              className={classes.hallChoice}
            />
          )}
          {!isNew && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPlus size={16} />}
              onClick={() => setParams({ new: '' })}
            >
              {t('fresh')}
            </Button>
          )}
        </Group>
      </Group>
      {isNew ? (
        <Suspense fallback={<Loading />}>
          <NewHall done={(hall) => setParams(hall ? { hall } : {})} />
        </Suspense>
      ) : id ? (
        <Parts key={id} id={id} />
      ) : (
        <Empty title={t('none')}>{t('how')}</Empty>
      )}
    </div>
  );
}

function Parts({ id }: { id: string }) {
  const t = useTexts(texts);
  const hall = useHallOnce(id);
  const [params, setParams] = useSearchParams();
  const part = parts.find((one) => one === params.get('part')) ?? 'parts';
  if (hall.error && !hall.data) return <Refused error={hall.error} retry={() => void hall.refetch()} />;
  if (!hall.data) return <Loading />;
  const { data } = hall;
  if (!data.maySetUp) return <Empty title={t('notYours')} />;
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {`${inLanguage(data.name)} · ${inLanguage(data.unitName)}, ${inLanguage(data.agencyName)}`}
      </Text>
      <Tabs
        value={part}
        onChange={(wanted) => setParams({ hall: id, part: wanted ?? 'parts' }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {parts.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(one)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="parts">
          <Parted hall={data} />
        </Tabs.Panel>
        <Tabs.Panel value="shifts">
          <ShiftPlan hall={data} />
        </Tabs.Panel>
        <Tabs.Panel value="screens">
          <Screens hallId={id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Written anew when the hall was saved: here, or by somebody else after one has asked for theirs. */
function Parted({ hall }: { hall: Hall }) {
  return <HallForm key={hall.version} hall={hall} />;
}
