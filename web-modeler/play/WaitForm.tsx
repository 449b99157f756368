import { Autocomplete, Button, Group, Select } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { TaskForm, type TaskFormHandle } from '../../web/shared/form/TaskForm';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { DataInput } from './DataInput';
import classes from './play.module.css';
import type { Played, Wait } from './played';
import { trialSchema } from './start-schema';
import type { Step } from './story';

const texts = defineTexts({
  as: { vi: 'Với vai trò', en: 'In the role of' },
  complete: { vi: 'Hoàn thành bước', en: 'Complete the step' },
  receive: { vi: 'Gửi thông điệp', en: 'Send the message' },
  signal: { vi: 'Phát tín hiệu', en: 'Broadcast the signal' },
  work: { vi: 'Trả kết quả', en: 'Answer' },
  error: { vi: 'Báo lỗi thay vì kết quả (mã lỗi)', en: 'An error instead of a result (its code)' },
  noForm: {
    vi: 'Bước này không có biểu mẫu. Dữ liệu trả về (mỗi dòng: tên: giá trị)',
    en: 'This step has no form. What it brings (each line: name: value)',
  },
  data: { vi: 'Dữ liệu kèm theo (mỗi dòng: tên: giá trị)', en: 'What it brings (each line: name: value)' },
  reads: { vi: 'Được đọc: {names}', en: 'It can read: {names}' },
});

/** What somebody who ends a wait has to say: the form of the task as the desk has it, or data. */
export function WaitForm({
  wait,
  others,
  model,
  caseCode,
  errors,
  isBusy,
  send,
}: {
  wait: Wait;
  others: readonly Wait[];
  model: Played;
  caseCode: string;
  errors: readonly { field: string; message: string }[] | undefined;
  isBusy: boolean;
  send: (step: Step) => void;
}) {
  const t = useTexts(texts);
  const { kind, element, name, groups, by, variables } = wait;
  const twins = others.filter((one) => one.kind === kind && one.element === element);
  const mustSay = new Set(twins.map((one) => one.groups.join())).size > 1;
  const [role, setRole] = useState<string | null>(mustSay ? (groups[0] ?? null) : null);
  const [data, setData] = useState<Record<string, unknown>>({});
  const [error, setError] = useState('');
  const form = useRef<TaskFormHandle>(null);
  const schema = useMemo(() => schemaOf(model, wait.form), [model, wait.form]);
  const sendIt = async () => {
    const entered = schema ? await form.current?.submit() : data;
    if (!entered) return;
    const brought = Object.keys(entered).length > 0 && { with: entered };
    if (kind === 'user-task') send({ complete: element, ...(role && { as: role }), ...brought });
    else if (kind === 'message')
      send({ receive: name ?? '', ...(wait.key && wait.key !== caseCode && { key: wait.key }), ...brought });
    else if (kind === 'signal') send({ signal: name ?? '', ...brought });
    else send({ work: name ?? '', ...brought, ...(error.trim() && { error: error.trim() }) });
  };
  const label =
    kind === 'user-task'
      ? 'complete'
      : kind === 'message'
        ? 'receive'
        : kind === 'signal'
          ? 'signal'
          : 'work';
  const readable = Object.keys(variables);
  return (
    <div className={classes.form}>
      {kind === 'user-task' && groups.length > 0 && (mustSay || groups.length > 1) && (
        <Select
          size="xs"
          label={t('as')}
          value={role}
          clearable={!mustSay}
          onChange={setRole}
          data={groups.map((group, place) => ({ value: group, label: by[place] ?? group }))}
        />
      )}
      {schema ? (
        <TaskForm
          schema={schema}
          data={variables}
          handle={form}
          onSubmit={() => void sendIt()}
          {...(errors && { errors })}
        />
      ) : (
        <DataInput
          label={t(kind === 'user-task' ? 'noForm' : 'data')}
          value={data}
          onChange={(value) => setData((value as Record<string, unknown> | undefined) ?? {})}
          {...(readable.length > 0 && { description: t('reads', { names: readable.join(', ') }) })}
        />
      )}
      {kind === 'service' && (
        <Autocomplete size="xs" label={t('error')} value={error} onChange={setError} data={model.errors} />
      )}
      <Group>
        <Button size="xs" loading={isBusy} onClick={() => void sendIt()}>
          {t(label)}
        </Button>
      </Group>
    </div>
  );
}

function schemaOf({ forms }: Played, reference: string | null): Record<string, unknown> | null {
  if (reference === null) return null;
  const key = reference.replace(/^.*[:/]/, '').replace(/\.form$/, '');
  const form = forms.find((one) => one.key === reference || one.key === key);
  return form ? trialSchema(form.schema) : null;
}
