import { Button, Group, Loader, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf, api } from '../../web/shared/api/client';
import { DayInput } from '../../web/shared/date/DayInput';
import { Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useQuestion } from '../workspace/use-question';
import { useWorkspace } from '../workspace/workspace';
import { DaysOff } from './DaysOff';
import { lastQuarter } from './last-quarter';
import { marksOfReplay } from './marks';
import { Paces } from './Paces';
import classes from './replay.module.css';
import { ReplayReport } from './ReplayReport';

const texts = defineTexts({
  what: {
    vi: 'Các hồ sơ thật của kỳ này được chạy lại trên bản đang vẽ: người và cơ quan trả lời như họ đã trả lời, thời gian như họ đã dùng. Không hồ sơ nào bị thay đổi.',
    en: 'The real cases of the period are run again on the model as it is drawn: people answer as they did and take the time they took. No case is changed.',
  },
  from: { vi: 'Hồ sơ nộp từ', en: 'Cases filed from' },
  until: { vi: 'đến', en: 'to' },
  run: { vi: 'Chạy lại', en: 'Replay' },
  running: { vi: 'Đang chạy lại các hồ sơ…', en: 'Replaying the cases…' },
  held: { vi: '{n} hồ sơ dừng lại ở đây', en: '{n} cases are held up here' },
  unknown: {
    vi: 'Lịch sử không có câu trả lời cho bước này ({n} hồ sơ)',
    en: 'History has no answer for this step ({n} cases)',
  },
});

/** What would have become of past cases on the model that is being drawn. */
export default function ReplayPanel() {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const ask = useQuestion();
  const [period, setPeriod] = useState(lastQuarter);
  const [daysOff, setDaysOff] = useState<readonly { date: string; name: string }[]>([]);
  const [pace, setPace] = useState<ReadonlyMap<string, number>>(new Map());
  const replay = useMutation({
    mutationFn: async () =>
      answerOf(
        api.POST('/api/v1/models/{id}/replay', {
          params: { path: { id: workspace.modelId } },
          body: {
            ...(await ask()),
            ...period,
            daysOff: daysOff.filter(({ date }) => date !== ''),
            pace: [...pace].map(([group, times]) => ({ group, times })),
          },
        }),
      ),
  });
  const { data } = replay;

  useEffect(() => {
    if (data)
      workspace.setMarks(
        'replay',
        marksOfReplay(data, workspace.getFiles(), {
          held: (n) => t('held', { n }),
          unknown: (n) => t('unknown', { n }),
        }),
      );
    return () => workspace.setMarks('replay', new Map());
    // The words follow the page's language at the next replay.
  }, [data, workspace]);

  return (
    <div className={classes.replay}>
      <Text size="sm" c="dimmed" maw={760}>
        {t('what')}
      </Text>
      <form
        className={classes.asked}
        onSubmit={(event) => {
          event.preventDefault();
          replay.mutate();
        }}
      >
        <DayInput
          size="xs"
          label={t('from')}
          value={period.from}
          max={period.until}
          onChange={(from) => setPeriod({ ...period, from })}
          required
        />
        <DayInput
          size="xs"
          label={t('until')}
          value={period.until}
          min={period.from}
          onChange={(until) => setPeriod({ ...period, until })}
          required
        />
        <Button
          type="submit"
          size="xs"
          leftSection={<IconPlayerPlay size={14} />}
          loading={replay.isPending}
          disabled={period.from === '' || period.until === ''}
        >
          {t('run')}
        </Button>
      </form>
      <Group gap="xs" align="flex-start">
        <DaysOff days={daysOff} change={setDaysOff} />
        {data && data.load.length > 0 && <Paces load={data.load} pace={pace} change={setPace} />}
      </Group>
      {replay.isPending && (
        <Group gap="xs" role="status">
          <Loader size="xs" />
          <Text size="sm">{t('running')}</Text>
        </Group>
      )}
      {replay.error && <Refused error={replay.error} retry={() => replay.mutate()} />}
      {data && !replay.isPending && <ReplayReport replay={data} />}
    </div>
  );
}
