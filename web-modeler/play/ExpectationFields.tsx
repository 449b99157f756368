import { Button, MultiSelect, Select } from '@mantine/core';
import { IconWand } from '@tabler/icons-react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { DataInput } from './DataInput';
import type { Moment, Played } from './played';
import { asSeen } from './propose';
import classes from './scenario.module.css';
import type { Expectation } from './story';

const texts = defineTexts({
  state: { vi: 'Trạng thái hồ sơ', en: 'State of the case' },
  active: { vi: 'đang giải quyết', en: 'in progress' },
  completed: { vi: 'đã kết thúc', en: 'completed' },
  cancelled: { vi: 'đã hủy', en: 'cancelled' },
  open: { vi: 'Việc đang mở (đúng những việc này)', en: 'Open tasks (exactly these)' },
  awaits: { vi: 'Thông điệp đang chờ (đúng những thông điệp này)', en: 'Awaited messages (exactly these)' },
  reached: { vi: 'Điểm kết thúc đã đến', en: 'Ends reached' },
  passed: { vi: 'Đã đi qua', en: 'Came by' },
  notPassed: { vi: 'Không đi qua', en: 'Did not come by' },
  due: { vi: 'Các hạn (bước: thời điểm)', en: 'Due dates (step: instant)' },
  variables: { vi: 'Dữ liệu (tên: giá trị)', en: 'Data (name: value)' },
  sent: { vi: 'Thông điệp đã gửi', en: 'Messages sent' },
  incidents: { vi: 'Sự cố', en: 'Incidents' },
  unchecked: { vi: 'không kiểm tra', en: 'not checked' },
  none: { vi: 'Không có gì', en: 'None at all' },
  anything: { vi: 'Không kiểm tra', en: 'Do not check' },
  asSeen: { vi: 'Lấy kết quả của lần chạy này', en: 'Take over what this run has shown' },
});

type ListName = 'open' | 'awaits' | 'reached' | 'passed' | 'notPassed';

/** What is checked of a case at one moment. What is left out is not checked; an empty list says that there must be none. */
export function ExpectationFields({
  value,
  model,
  seen,
  isReadOnly,
  set,
  replace,
}: {
  value: Expectation;
  model: Played | undefined;
  /** What a run has shown at this moment, to be taken over. */
  seen: Moment | undefined;
  isReadOnly: boolean;
  set: (name: keyof Expectation, value: unknown) => void;
  replace: (value: Expectation) => void;
}) {
  const t = useTexts(texts);
  const of = (kinds: (kind: string) => boolean) =>
    (model?.elements ?? [])
      .filter(({ kind }) => kinds(kind))
      .map(({ id, name }) => ({ value: id, label: name ?? id }));
  const nodes = (kind: string) => kind !== 'sequenceFlow' && kind !== 'process';
  const list = (name: ListName, data: readonly { value: string; label: string }[]) => {
    const chosen = value[name];
    // A list that names one twice, as two open tasks of one step, is written.
    if (chosen && new Set(chosen).size < chosen.length)
      return (
        <DataInput
          key={name}
          isList
          label={t(name)}
          value={chosen}
          readOnly={isReadOnly}
          onChange={(items) => set(name, items)}
        />
      );
    const known = new Set(data.map((one) => one.value));
    const unknown = (chosen ?? []).filter((id) => !known.has(id)).map((id) => ({ value: id, label: id }));
    return (
      <div key={name}>
        <MultiSelect
          size="xs"
          searchable
          label={t(name)}
          placeholder={chosen === undefined ? t('unchecked') : chosen.length === 0 ? t('none') : ''}
          value={chosen ?? []}
          readOnly={isReadOnly}
          onChange={(ids) => set(name, ids.length > 0 ? ids : undefined)}
          data={[...new Map([...data, ...unknown].map((one) => [one.value, one])).values()]}
        />
        {!isReadOnly &&
          (chosen === undefined || chosen.length === 0) &&
          name !== 'passed' &&
          name !== 'notPassed' && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => set(name, chosen === undefined ? [] : undefined)}
              aria-label={`${t(name)}: ${t(chosen === undefined ? 'none' : 'anything')}`}
            >
              {t(chosen === undefined ? 'none' : 'anything')}
            </Button>
          )}
      </div>
    );
  };
  const data = (name: 'due' | 'variables' | 'sent' | 'incidents', isList = false) => (
    <DataInput
      key={name}
      label={t(name)}
      isList={isList}
      value={value[name] as Record<string, unknown> | unknown[] | undefined}
      readOnly={isReadOnly}
      onChange={(items) => set(name, items)}
    />
  );
  return (
    <div className={classes.expectation}>
      <div className={classes.fields}>
        <Select
          size="xs"
          clearable
          label={t('state')}
          placeholder={t('unchecked')}
          value={value.state ?? null}
          readOnly={isReadOnly}
          onChange={(state) => set('state', state ?? undefined)}
          data={(['active', 'completed', 'cancelled'] as const).map((state) => ({
            value: state,
            label: t(state),
          }))}
        />
        {list(
          'open',
          of((kind) => kind === 'userTask'),
        )}
        {list(
          'reached',
          of((kind) => kind === 'endEvent'),
        )}
        {list(
          'awaits',
          (model?.messages ?? []).map((name) => ({ value: name, label: name })),
        )}
        {list('passed', of(nodes))}
        {list('notPassed', of(nodes))}
        {data('due')}
        {data('variables')}
        {data('sent', true)}
        {data('incidents', true)}
      </div>
      {seen && !isReadOnly && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconWand size={14} aria-hidden />}
          onClick={() => replace(asSeen(value, seen))}
        >
          {t('asSeen')}
        </Button>
      )}
    </div>
  );
}
