import { ActionIcon, Autocomplete, Group, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconChevronRight,
  IconCopy,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { instantText } from '../../web/shared/time/instants';
import { DataInput } from './DataInput';
import { ExpectationFields } from './ExpectationFields';
import { Failures } from './Failures';
import type { Moment, NameOf, Played, PlayedStory } from './played';
import { verbTexts } from './verb-texts';
import classes from './scenario.module.css';
import { limitIn, limitText, stepInWords, type Unit, units, unitTexts } from './step-words';
import { type Step, type Verb, verbOf, verbs } from './story';

const texts = defineTexts({
  what: { vi: 'Việc gì', en: 'What happens' },
  step: { vi: 'Bước của quy trình', en: 'Step of the process' },
  as: { vi: 'Với vai trò (để trống: ai được giao cũng làm được)', en: 'In the role of (empty: whoever may)' },
  time: { vi: 'Bao lâu (như P1DT4H)', en: 'How long (such as P1DT4H)' },
  amount: { vi: 'Bao lâu', en: 'How long' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  instant: { vi: 'Thời điểm', en: 'Instant' },
  message: { vi: 'Thông điệp', en: 'Message' },
  key: { vi: 'Khóa (để trống: mã hồ sơ)', en: 'Key (empty: the case code)' },
  unheard: { vi: 'Đúng ra không ai chờ thông điệp này', en: 'Nobody should be waiting for it' },
  signal: { vi: 'Tín hiệu', en: 'Signal' },
  topic: { vi: 'Việc tự động', en: 'Service work' },
  error: { vi: 'Báo lỗi thay vì kết quả (mã lỗi)', en: 'An error instead of a result (its code)' },
  data: { vi: 'Dữ liệu', en: 'Data' },
  then: { vi: 'Kiểm tra ngay sau bước này', en: 'Checked right after this step' },
  open: { vi: 'Bước {no}: {words}', en: 'Step {no}: {words}' },
  up: { vi: 'Chuyển bước {no} lên trước', en: 'Move step {no} up' },
  down: { vi: 'Chuyển bước {no} xuống sau', en: 'Move step {no} down' },
  copy: { vi: 'Nhân đôi bước {no}', en: 'Repeat step {no}' },
  remove: { vi: 'Xóa bước {no}', en: 'Remove step {no}' },
  desk: {
    vi: 'Biểu mẫu ở bàn làm việc sẽ không nhận: {reasons}',
    en: 'The form of a desk would not take this: {reasons}',
  },
});

/** One step: a sentence, and behind it everything that can be said of it. */
export function StepCard(props: {
  no: number;
  step: Step;
  model: Played | undefined;
  nameOf: NameOf;
  failures: PlayedStory['failures'];
  /** What was seen after it, when the story was run as it is written. */
  moment: Moment | undefined;
  isLast: boolean;
  isReadOnly: boolean;
  set: (path: (string | number)[], value: unknown) => void;
  become: (verb: Verb) => void;
  move: (by: 1 | -1) => void;
  repeat: () => void;
  remove: () => void;
}) {
  const { no, step, model, nameOf, failures, moment, isLast, isReadOnly, set, become } = props;
  const t = useTexts(texts);
  const say = useTexts(verbTexts);
  const [isOpen, setOpen] = useState(() => verbOf(step) !== undefined && step[verbOf(step)!] === '');
  const words = stepInWords(step, nameOf);
  const verb = verbOf(step);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const icon = { size: 24, variant: 'subtle', color: 'gray' } as const;
  return (
    <li className={classes.step} data-failed={failures.length > 0 || undefined}>
      <div className={classes.head}>
        <button
          type="button"
          className={classes.open}
          aria-expanded={isOpen}
          aria-label={t('open', { no, words })}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={15} aria-hidden />
          <span className={classes.no}>{no}</span>
          <span className={classes.words}>{words}</span>
          {moment && <span className={classes.at}>{instantText(moment.at)}</span>}
        </button>
        {!isReadOnly && (
          <>
            <ActionIcon
              {...icon}
              aria-label={t('up', { no })}
              disabled={no === 1}
              onClick={() => props.move(-1)}
            >
              <IconArrowUp size={14} />
            </ActionIcon>
            <ActionIcon
              {...icon}
              aria-label={t('down', { no })}
              disabled={isLast}
              onClick={() => props.move(1)}
            >
              <IconArrowDown size={14} />
            </ActionIcon>
            <ActionIcon {...icon} aria-label={t('copy', { no })} onClick={props.repeat}>
              <IconCopy size={14} />
            </ActionIcon>
            <ActionIcon {...icon} aria-label={t('remove', { no })} onClick={props.remove}>
              <IconTrash size={14} />
            </ActionIcon>
          </>
        )}
      </div>
      <Failures failures={failures} />
      {moment && moment.formProblems.length > 0 && (
        <p className={classes.remark}>
          {t('desk', { reasons: moment.formProblems.map(({ message }) => message).join(' ') })}
        </p>
      )}
      {isOpen && (
        <div className={classes.details}>
          <div className={classes.fields}>
            <Select
              size="xs"
              label={t('what')}
              value={verb ?? null}
              readOnly={isReadOnly}
              allowDeselect={false}
              onChange={(chosen) => chosen && chosen !== verb && become(chosen as Verb)}
              data={verbs.map((one) => ({ value: one, label: say(one) }))}
            />
            {verb && <Target verb={verb} step={step} model={model} isReadOnly={isReadOnly} set={set} />}
          </div>
          {verb && verb !== 'pass' && verb !== 'until' && (
            <DataInput
              label={t('data')}
              value={step.with}
              readOnly={isReadOnly}
              onChange={(value) => set(['with'], value)}
            />
          )}
          <details open={step.then !== undefined}>
            <summary>{t('then')}</summary>
            <ExpectationFields
              value={step.then ?? {}}
              model={model}
              isReadOnly={isReadOnly}
              seen={moment}
              replace={(then) => set(['then'], then)}
              set={(name, value) => {
                const then = { ...step.then, [name]: value };
                if (value === undefined) delete then[name as keyof typeof then];
                if (step.then === undefined) set(['then'], then);
                else if (Object.keys(then).length === 0) set(['then'], undefined);
                else set(['then', name], value);
              }}
            />
          </details>
        </div>
      )}
    </li>
  );
}

function Target({
  verb,
  step,
  model,
  isReadOnly,
  set,
}: {
  verb: Verb;
  step: Step;
  model: Played | undefined;
  isReadOnly: boolean;
  set: (path: (string | number)[], value: unknown) => void;
}) {
  const t = useTexts(texts);
  const language = useLanguage();
  const value = step[verb] ?? '';
  const name = (label: string, data: readonly string[]) => (
    <Autocomplete
      size="xs"
      label={label}
      value={value}
      readOnly={isReadOnly}
      onChange={(typed) => set([verb], typed)}
      data={[...data]}
    />
  );
  switch (verb) {
    case 'complete': {
      const tasks = model?.elements.filter(({ kind }) => kind === 'userTask') ?? [];
      return (
        <>
          <Select
            size="xs"
            searchable
            label={t('step')}
            value={value || null}
            readOnly={isReadOnly}
            allowDeselect={false}
            onChange={(id) => id && set([verb], id)}
            data={[
              ...tasks.map(({ id, name: words }) => ({ value: id, label: words ?? id })),
              ...(value && !tasks.some(({ id }) => id === value) ? [{ value, label: value }] : []),
            ]}
          />
          <TextInput
            size="xs"
            label={t('as')}
            value={step.as ?? ''}
            readOnly={isReadOnly}
            onChange={(event) => set(['as'], event.currentTarget.value || undefined)}
          />
        </>
      );
    }
    case 'pass': {
      const limit = limitIn(value);
      if (!limit)
        return (
          <TextInput
            size="xs"
            label={t('time')}
            value={value}
            readOnly={isReadOnly}
            onChange={(event) => set([verb], event.currentTarget.value)}
          />
        );
      return (
        <Group gap={6} align="end" wrap="nowrap">
          <NumberInput
            size="xs"
            label={t('amount')}
            value={limit.value}
            min={0}
            readOnly={isReadOnly}
            decimalSeparator={language === 'vi' ? ',' : '.'}
            onChange={(number) => typeof number === 'number' && set([verb], limitText(number, limit.unit))}
          />
          <Select
            size="xs"
            label={t('unit')}
            value={limit.unit}
            readOnly={isReadOnly}
            allowDeselect={false}
            onChange={(unit) => unit && set([verb], limitText(limit.value, unit as Unit))}
            data={units.map((one) => ({ value: one, label: unitTexts[one][language] }))}
          />
        </Group>
      );
    }
    case 'until':
      return (
        <TextInput
          size="xs"
          label={t('instant')}
          placeholder="2026-10-07T17:00:00+07:00"
          value={value}
          readOnly={isReadOnly}
          onChange={(event) => set([verb], event.currentTarget.value)}
        />
      );
    case 'receive':
      return (
        <>
          {name(t('message'), model?.messages ?? [])}
          <TextInput
            size="xs"
            label={t('key')}
            value={step.key ?? ''}
            readOnly={isReadOnly}
            onChange={(event) => set(['key'], event.currentTarget.value || undefined)}
          />
          <Switch
            size="xs"
            label={t('unheard')}
            checked={step.heard === false}
            disabled={isReadOnly}
            onChange={(event) => set(['heard'], event.currentTarget.checked ? false : undefined)}
          />
        </>
      );
    case 'signal':
      return name(t('signal'), model?.signals ?? []);
    case 'work':
      return (
        <>
          {name(t('topic'), model?.topics ?? [])}
          <Autocomplete
            size="xs"
            label={t('error')}
            value={step.error ?? ''}
            readOnly={isReadOnly}
            onChange={(typed) => set(['error'], typed || undefined)}
            data={model?.errors ?? []}
          />
        </>
      );
  }
}
