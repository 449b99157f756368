import { Alert, Button, Group, Select, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { DayInput } from '../../web/shared/date/DayInput';
import { TaskForm, type TaskFormHandle } from '../../web/shared/form/TaskForm';
import { Empty, Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { localDateOf } from '../../web/shared/time/local-date';
import { serverNow } from '../../web/shared/time/server-clock';
import { DataInput } from './DataInput';
import classes from './play.module.css';
import type { Played } from './played';
import { ProblemsOfModel } from './ProblemsOfModel';
import { startData, startSchema, unshown } from './start-schema';
import { nextMorning, type Story } from './story';
import { TimeInput } from './TimeInput';

const texts = defineTexts({
  none: { vi: 'Mô hình chưa có quy trình nào để chạy', en: 'The model has no process to run yet' },
  noneHint: { vi: 'Vẽ quy trình, rồi quay lại đây.', en: 'Draw a process, then come back.' },
  process: { vi: 'Quy trình', en: 'Process' },
  day: { vi: 'Ngày nộp hồ sơ', en: 'Day of filing' },
  time: { vi: 'Giờ nộp', en: 'Time of filing' },
  code: { vi: 'Mã hồ sơ', en: 'Case code' },
  data: { vi: 'Dữ liệu hồ sơ khi nộp', en: 'What the case says when it is filed' },
  other: { vi: 'Dữ liệu khác (mỗi dòng: tên: giá trị)', en: 'Other data (each line: name: value)' },
  asks: { vi: 'Thủ tục còn có: {names}', en: 'The procedure also knows: {names}' },
  begin: { vi: 'Nộp hồ sơ và chạy', en: 'File the case and run' },
  cancel: { vi: 'Thôi', en: 'Cancel' },
  sandbox: {
    vi: 'Chạy trên bộ máy thật với đồng hồ riêng; không lưu lại gì trên hệ thống.',
    en: 'Runs on the real engine with a clock of its own; nothing is kept in the system.',
  },
});

/** What a trial begins with: which process, when it is filed, and what the case says. */
export function StartTrial({
  model,
  error,
  retry,
  begin,
  cancel,
}: {
  model: Played | undefined;
  error: unknown;
  retry: () => void;
  begin: (story: Story) => Promise<string | undefined>;
  cancel?: () => void;
}) {
  const t = useTexts(texts);
  if (error && !model) return <Refused error={error} retry={retry} />;
  if (!model) return <Loading />;
  if (model.problems.length > 0) return <ProblemsOfModel problems={model.problems} />;
  if (!model.elements.some(({ kind }) => kind === 'process'))
    return <Empty title={t('none')}>{t('noneHint')}</Empty>;
  return <Beginning model={model} begin={begin} {...(cancel && { cancel })} />;
}

function Beginning({
  model,
  begin,
  cancel,
}: {
  model: Played;
  begin: (story: Story) => Promise<string | undefined>;
  cancel?: () => void;
}) {
  const t = useTexts(texts);
  const processes = model.elements.filter(({ kind }) => kind === 'process');
  const [process, setProcess] = useState(processes[0]!.id);
  const [day, setDay] = useState(() => localDateOf(nextMorning(serverNow())));
  const [time, setTime] = useState('08:00');
  const [code, setCode] = useState('H00.00-000000-0001');
  const [other, setOther] = useState<Record<string, unknown>>({});
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const schema = useMemo(() => startSchema(model.data), [model.data]);
  const rest = unshown(model.data);
  const form = useRef<TaskFormHandle>(null);
  const file = async () => {
    setFailure(undefined);
    const entered = schema ? await form.current?.submit() : {};
    if (!entered) return;
    setBusy(true);
    try {
      const why = await begin({
        title: { vi: 'Chạy thử', en: 'Trial' },
        process,
        given: {
          at: `${day}T${time}:00+07:00`,
          caseCode: code.trim(),
          variables: { ...startData(model.data), ...entered, ...other },
        },
        when: [],
        then: {},
      });
      if (why !== undefined) setFailure(new Error(why));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div style={{ padding: '8px 12px', overflow: 'auto' }}>
      <Group gap="sm" align="end">
        {processes.length > 1 && (
          <Select
            size="xs"
            label={t('process')}
            value={process}
            allowDeselect={false}
            onChange={(id) => id && setProcess(id)}
            data={processes.map(({ id, name }) => ({ value: id, label: name ?? id }))}
          />
        )}
        <DayInput size="xs" label={t('day')} value={day} onChange={(date) => date && setDay(date)} />
        <TimeInput label={t('time')} value={time} onChange={setTime} />
        <TextInput
          size="xs"
          label={t('code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </Group>
      <div className={classes.form}>
        {schema && (
          <section aria-label={t('data')}>
            <TaskForm
              schema={schema}
              data={startData(model.data)}
              handle={form}
              onSubmit={() => void file()}
            />
          </section>
        )}
        <DataInput
          label={t('other')}
          value={other}
          onChange={(value) => setOther((value as Record<string, unknown> | undefined) ?? {})}
          {...(rest.length > 0 && {
            description: t('asks', { names: rest.map(({ name }) => name).join(', ') }),
          })}
        />
        {failure !== undefined && (
          <Alert color="red" variant="light" role="alert" py={6}>
            {failure instanceof Error ? failure.message : String(failure)}
          </Alert>
        )}
        <Group gap="xs">
          <Button
            size="xs"
            loading={isBusy}
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            disabled={code.trim() === ''}
            onClick={() => void file()}
          >
            {t('begin')}
          </Button>
          {cancel && (
            <Button size="xs" variant="default" onClick={cancel}>
              {t('cancel')}
            </Button>
          )}
          <span className={classes.facts}>{t('sandbox')}</span>
        </Group>
      </div>
    </div>
  );
}
