import { Alert, Button, Menu, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { DayInput } from '../../web/shared/date/DayInput';
import { Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { localDateOf } from '../../web/shared/time/local-date';
import { begun, changed, type History, redone, undone } from '../procedure/file/history';
import { type EditorProps, useEditorActs } from '../workspace/editor';
import { useFile, useIsLocked, useWorkspace } from '../workspace/workspace';
import { DataInput } from './DataInput';
import { ExpectationFields } from './ExpectationFields';
import { Failures } from './Failures';
import { namesOf } from './played';
import classes from './scenario.module.css';
import { StepCard } from './StepCard';
import { type Step, verbs } from './story';
import { asVerb, edited, stepAdded, stepMoved, stepRemoved, storyIn } from './story-file';
import { TimeInput } from './TimeInput';
import { useDrawn, usePlaying } from './use-play';
import { verbTexts } from './verb-texts';

const texts = defineTexts({
  vi: { vi: 'Tên kịch bản', en: 'Title in Vietnamese' },
  en: { vi: 'Tên tiếng Anh', en: 'Title in English' },
  process: { vi: 'Quy trình', en: 'Process' },
  day: { vi: 'Ngày nộp hồ sơ', en: 'Day of filing' },
  time: { vi: 'Giờ nộp', en: 'Time of filing' },
  code: { vi: 'Mã hồ sơ', en: 'Case code' },
  data: { vi: 'Dữ liệu hồ sơ khi nộp', en: 'What the case says when it is filed' },
  begins: { vi: 'Bắt đầu', en: 'The start' },
  steps: { vi: 'Các bước', en: 'Steps' },
  add: { vi: 'Thêm bước', en: 'Add a step' },
  end: { vi: 'Kiểm tra ở cuối', en: 'Checked at the end' },
  run: { vi: 'Chạy kịch bản này', en: 'Run this scenario' },
  passed: {
    vi: 'Đạt: {steps} bước, mọi kiểm tra đều đúng',
    en: 'Passed: {steps} steps, everything as expected',
  },
  failed: { vi: 'Không đạt: {count} chỗ sai', en: 'Failed: {count} differences' },
  text: { vi: 'Văn bản YAML', en: 'YAML text' },
  unreadable: {
    vi: 'Văn bản chưa đọc được, hãy sửa ở bên phải:',
    en: 'The text cannot be read; mend it on the right:',
  },
  locked: {
    vi: 'Người khác đang sửa tệp này; ở đây chỉ xem.',
    en: 'Somebody else edits this file; here it is only looked at.',
  },
});

/** A story as a list of steps, with its text beside it: either side writes the same file. */
export default function ScenarioEditor({ fileId }: EditorProps) {
  const t = useTexts(texts);
  const say = useTexts(verbTexts);
  const workspace = useWorkspace();
  const file = useFile(fileId);
  const isLocked = useIsLocked(fileId);
  const drawn = useDrawn();
  const playing = usePlaying();
  const [history, setHistory] = useState<History>(() => begun(file?.content ?? ''));
  const [hasText, setHasText] = useState(false);
  const [ran, setRan] = useState<string>();
  const arrival = useRef(file?.arrival);
  useEffect(() => {
    if (!file || file.arrival === arrival.current) return;
    arrival.current = file.arrival;
    setHistory(begun(file.content));
  }, [file]);
  const take = (next: History) => {
    setHistory(next);
    workspace.change(fileId, next.present);
  };
  const write = (text: string, place: string) => {
    if (!isLocked) take(changed(history, text, place, performance.now()));
  };
  useEditorActs(
    useMemo(
      () => ({
        undo: () => take(undone(history)),
        redo: () => take(redone(history)),
        canUndo: history.past.length > 0,
        canRedo: history.future.length > 0,
      }),
      // `take` is made of what stays the same for as long as the file is open.
      [history],
    ),
  );
  const text = history.present;
  const { story, error } = useMemo(() => storyIn(text), [text]);
  const model = drawn.data;
  const nameOf = useMemo(() => namesOf(model?.elements ?? []), [model]);
  const result = ran === text ? playing.data?.stories[0] : undefined;
  const failuresAt = (step: string) => result?.failures.filter((one) => one.step === step) ?? [];
  const set = (path: (string | number)[], value: unknown) => write(edited(text, path, value), path.join('.'));
  const run = async () => {
    setRan(text);
    await playing.mutateAsync({ scenario: text }).catch(() => undefined);
  };
  const processes = model?.elements.filter(({ kind }) => kind === 'process') ?? [];
  const at = story ? Date.parse(story.given.at) : NaN;
  const [day, time] = Number.isNaN(at) ? ['', '08:00'] : [localDateOf(at), timeOf(at)];
  const setAt = (date: string, clock: string) => date && set(['given', 'at'], `${date}T${clock}:00+07:00`);

  return (
    <div className={classes.editor} data-with-text={hasText || !story || undefined}>
      <div className={classes.story}>
        <div className={classes.bar}>
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            loading={playing.isPending}
            disabled={!story}
            onClick={() => void run()}
          >
            {t('run')}
          </Button>
          <Switch
            size="xs"
            label={t('text')}
            checked={hasText || !story}
            disabled={!story}
            onChange={(event) => setHasText(event.currentTarget.checked)}
          />
          <span role="status">
            {result &&
              (result.hasPassed
                ? t('passed', { steps: result.steps })
                : t('failed', { count: result.failures.length }))}
          </span>
          {isLocked && <span>{t('locked')}</span>}
        </div>
        {playing.error && ran === text && <Refused error={playing.error} retry={() => void run()} />}
        {!story && (
          <Alert color="red" variant="light" title={t('unreadable')}>
            <pre className={classes.reason}>{error}</pre>
          </Alert>
        )}
        {story && (
          <>
            <section aria-label={t('begins')}>
              <h2>{t('begins')}</h2>
              <div className={classes.fields}>
                <TextInput
                  size="xs"
                  label={t('vi')}
                  value={story.title.vi}
                  readOnly={isLocked}
                  onChange={(event) => set(['title', 'vi'], event.currentTarget.value)}
                />
                <TextInput
                  size="xs"
                  label={t('en')}
                  value={story.title.en}
                  readOnly={isLocked}
                  onChange={(event) => set(['title', 'en'], event.currentTarget.value)}
                />
                <Select
                  size="xs"
                  label={t('process')}
                  value={story.process || null}
                  readOnly={isLocked}
                  allowDeselect={false}
                  onChange={(id) => id && set(['process'], id)}
                  data={[
                    ...processes.map(({ id, name }) => ({ value: id, label: name ?? id })),
                    ...(story.process && !processes.some(({ id }) => id === story.process)
                      ? [{ value: story.process, label: story.process }]
                      : []),
                  ]}
                />
                <TextInput
                  size="xs"
                  label={t('code')}
                  value={story.given.caseCode}
                  readOnly={isLocked}
                  onChange={(event) => set(['given', 'caseCode'], event.currentTarget.value)}
                />
                <DayInput size="xs" label={t('day')} value={day} onChange={(date) => setAt(date, time)} />
                <TimeInput
                  label={t('time')}
                  value={time}
                  onChange={(clock) => clock !== time && setAt(day, clock)}
                />
              </div>
              <DataInput
                label={t('data')}
                value={story.given.variables}
                readOnly={isLocked}
                onChange={(value) => set(['given', 'variables'], value)}
              />
              <Failures failures={failuresAt('given')} />
            </section>
            <section aria-label={t('steps')}>
              <h2>{t('steps')}</h2>
              <ol className={classes.steps}>
                {story.when.map((step, index) => (
                  <StepCard
                    key={index}
                    no={index + 1}
                    step={step}
                    model={model}
                    nameOf={nameOf}
                    failures={failuresAt(String(index + 1))}
                    moment={result?.moments[index + 1]}
                    isLast={index === story.when.length - 1}
                    isReadOnly={isLocked}
                    set={(path, value) => set(['when', index, ...path], value)}
                    become={(verb) => set(['when', index], asVerb(step, verb))}
                    move={(by) => write(stepMoved(text, index, index + by), `move ${index}`)}
                    repeat={() => write(stepAdded(text, index + 1, step), `repeat ${index}`)}
                    remove={() => write(stepRemoved(text, index), `remove ${index}`)}
                  />
                ))}
              </ol>
              {!isLocked && (
                <Menu position="bottom-start">
                  <Menu.Target>
                    <Button
                      size="compact-xs"
                      variant="default"
                      leftSection={<IconPlus size={14} aria-hidden />}
                    >
                      {t('add')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {verbs.map((verb) => (
                      <Menu.Item
                        key={verb}
                        onClick={() =>
                          write(stepAdded(text, story.when.length, asVerb({} as Step, verb)), `add ${verb}`)
                        }
                      >
                        {say(verb)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
            </section>
            <section aria-label={t('end')}>
              <h2>{t('end')}</h2>
              <ExpectationFields
                value={story.then}
                model={model}
                isReadOnly={isLocked}
                set={(name, value) => set(['then', name], value)}
                replace={(then) => set(['then'], then)}
                seen={result?.moments.at(-1)}
              />
              <Failures failures={failuresAt('then')} />
            </section>
          </>
        )}
      </div>
      {(hasText || !story) && (
        <Textarea
          className={classes.text}
          aria-label={t('text')}
          value={text}
          readOnly={isLocked}
          onChange={(event) => write(event.currentTarget.value, 'text')}
          spellCheck={false}
          classNames={{ wrapper: classes.whole, input: classes.input }}
        />
      )}
    </div>
  );
}

const timeOf = (instant: number): string => new Date(instant + 7 * 3_600_000).toISOString().slice(11, 16);
