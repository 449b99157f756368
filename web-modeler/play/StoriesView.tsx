import { Button, Progress } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconCircleX, IconPlayerPlay } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { parse } from 'yaml';
import { Empty, Loading, Refused } from '../../web/shared/states/states';
import { defineTexts, useLanguage, useTexts } from '../../web/shared/texts/texts';
import { useFiles, useWorkspace } from '../workspace/workspace';
import { marksOfCoverage, percent, uncovered } from './marks';
import classes from './play.module.css';
import { type NameOf, namesOf, type Played, type PlayedStory } from './played';
import { ProblemsOfModel } from './ProblemsOfModel';
import { showElement } from './show-element';
import { stepInWords } from './step-words';
import type { Story } from './story';
import { begun, bookOf, upTo } from './trials';
import { useMarkWords } from './use-mark-words';
import { drawnText, usePlay } from './use-play';

const texts = defineTexts({
  run: { vi: 'Chạy lại tất cả', en: 'Run all again' },
  summary: { vi: '{passed}/{all} kịch bản đạt', en: '{passed} of {all} scenarios pass' },
  stale: {
    vi: 'Mô hình hoặc kịch bản đã được sửa sau lần chạy này.',
    en: 'Something was changed since this run.',
  },
  none: { vi: 'Chưa có kịch bản nào', en: 'There are no scenarios yet' },
  noneHint: {
    vi: 'Chạy thử một hồ sơ, rồi lưu lại thành kịch bản: từ đó mỗi lần sửa đều kiểm tra lại được.',
    en: 'Try a case and keep it as a scenario: from then on every change can be checked against it.',
  },
  result: { vi: 'Kết quả', en: 'Result' },
  scenario: { vi: 'Kịch bản', en: 'Scenario' },
  steps: { vi: 'Bước', en: 'Steps' },
  acts: { vi: 'Thao tác', en: 'Actions' },
  passed: { vi: 'Đạt', en: 'Passed' },
  failed: { vi: 'Không đạt', en: 'Failed' },
  onDiagram: { vi: 'Đường đi', en: 'Its way' },
  onDiagramOf: { vi: 'Đường đi của “{title}” trên sơ đồ', en: 'The way of “{title}” on the diagram' },
  tryIt: { vi: 'Chạy thử', en: 'Try it' },
  tryOf: { vi: 'Chạy thử tiếp từ “{title}”', en: 'Go on trying from “{title}”' },
  given: { vi: 'Lúc bắt đầu', en: 'At the start' },
  then: { vi: 'Ở cuối', en: 'At the end' },
  step: { vi: 'Bước {step}', en: 'Step {step}' },
  desk: {
    vi: 'Bước {step}: biểu mẫu ở bàn làm việc sẽ không nhận ({reasons})',
    en: 'Step {step}: the form of a desk would not take this ({reasons})',
  },
  coverage: { vi: 'Độ phủ', en: 'Coverage' },
  nodes: { vi: 'Bước và sự kiện: {percent}% của {total}', en: 'Steps and events: {percent}% of {total}' },
  flows: { vi: 'Luồng: {percent}% của {total}', en: 'Flows: {percent}% of {total}' },
  missing: { vi: 'Chưa kịch bản nào đi qua ({count})', en: 'No scenario comes by ({count})' },
  all: { vi: 'Mọi bước và luồng đều có kịch bản đi qua.', en: 'Scenarios come by every step and flow.' },
  flow: { vi: 'luồng', en: 'flow' },
});

/** All stories of the model: which hold, where the others break, and what none of them comes by. */
export function StoriesView({ views, goToTrial }: { views: ReactNode; goToTrial: () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const workspace = useWorkspace();
  const files = useFiles();
  const play = usePlay();
  const words = useMarkWords();
  const [shown, setShown] = useState<string>();
  const isStory = files.some(({ kind }) => kind === 'scenario');
  const run = useQuery({
    queryKey: ['model', workspace.modelId, 'stories', language],
    queryFn: async () => {
      const played = await play({});
      return { played, of: textOf(workspace.getFiles()) };
    },
    placeholderData: keepPreviousData,
    enabled: isStory,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const played = run.data?.played;
  const nameOf = useMemo(() => namesOf(played?.elements ?? []), [played]);
  const story = played?.stories.find(({ file }) => file === shown);
  const isStale = useMemo(() => run.data !== undefined && run.data.of !== textOf(files), [files, run.data]);
  useEffect(() => {
    workspace.setMarks('play', played && isStory ? marksOfCoverage(played, story, words) : new Map());
  }, [workspace, played, story, words, isStory]);
  useEffect(() => () => workspace.setMarks('play', new Map()), [workspace]);
  const tryFrom = (one: PlayedStory) => {
    const file = workspace.named(one.file);
    if (!file || one.moments.length === 0) return;
    const whole = parse(file.content) as Story;
    const told = upTo({ ...whole, when: whole.when ?? [], then: {} }, one.moments.length - 1);
    bookOf(workspace).change((all) =>
      begun({ ...all, model: played }, { story: told, played: one, drawn: drawnText(workspace.getFiles()) }),
    );
    goToTrial();
  };
  const passed = played?.stories.filter(({ hasPassed }) => hasPassed).length ?? 0;
  return (
    <>
      <div className={classes.bar}>
        {views}
        {isStory && (
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            loading={run.isFetching}
            onClick={() => void run.refetch()}
          >
            {t('run')}
          </Button>
        )}
        <span role="status">
          {played && isStory && !run.isFetching && t('summary', { passed, all: played.stories.length })}
          {isStale && !run.isFetching && ` · ${t('stale')}`}
        </span>
      </div>
      {run.error && <Refused error={run.error} retry={() => void run.refetch()} />}
      {!isStory && <Empty title={t('none')}>{t('noneHint')}</Empty>}
      {isStory && !played && !run.error && <Loading />}
      {isStory && played && played.problems.length > 0 && <ProblemsOfModel problems={played.problems} />}
      {isStory && played && played.problems.length === 0 && (
        <div className={classes.columns}>
          <div className={classes.wide}>
            <table className={classes.stories}>
              <thead>
                <tr>
                  <th scope="col">{t('result')}</th>
                  <th scope="col">{t('scenario')}</th>
                  <th scope="col">{t('steps')}</th>
                  <th scope="col">{t('acts')}</th>
                </tr>
              </thead>
              <tbody>
                {played.stories.map((one) => (
                  <StoryRow
                    key={one.file}
                    story={one}
                    nameOf={nameOf}
                    isShown={shown === one.file}
                    show={() => setShown(shown === one.file ? undefined : one.file)}
                    tryIt={() => tryFrom(one)}
                  />
                ))}
              </tbody>
            </table>
          </div>
          <CoverageList played={played} nameOf={nameOf} />
        </div>
      )}
    </>
  );
}

const textOf = (files: Parameters<typeof drawnText>[0]): string =>
  files.map(({ name, content }) => `${name}\n${content}`).join('\n');

function StoryRow({
  story,
  nameOf,
  isShown,
  show,
  tryIt,
}: {
  story: PlayedStory;
  nameOf: NameOf;
  isShown: boolean;
  show: () => void;
  tryIt: () => void;
}) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const { file, title, hasPassed, steps, failures, moments } = story;
  const words = title ?? file;
  const Icon = hasPassed ? IconCircleCheck : IconCircleX;
  const when = stepsIn(workspace.named(file)?.content);
  const go = (elements: readonly string[]) => {
    if (!showElement(workspace, elements[0])) workspace.showNamed(file);
  };
  return (
    <tr data-shown={isShown || undefined}>
      <td className={hasPassed ? classes.good : classes.bad}>
        <span className={classes.row}>
          <Icon size={16} aria-hidden /> {t(hasPassed ? 'passed' : 'failed')}
        </span>
      </td>
      <td>
        <button type="button" className={classes.link} onClick={() => workspace.showNamed(file)}>
          {words}
        </button>
        <span className={classes.facts}>{file.replace(/^scenarios\//, '')}</span>
        {(failures.length > 0 || moments.some(({ formProblems }) => formProblems.length > 0)) && (
          <ul className={classes.failures}>
            {failures.map(({ step, message, elements }, place) => (
              <li key={place}>
                <button type="button" className={classes.link} onClick={() => go(elements)}>
                  <strong>{placeOf(step)}</strong>: {message}
                </button>
              </li>
            ))}
            {moments.flatMap(({ formProblems }, index) =>
              formProblems.length > 0
                ? [
                    <li key={`form ${index}`} className={classes.facts}>
                      {t('desk', {
                        step: index,
                        reasons: formProblems.map(({ message }) => message).join(' '),
                      })}
                    </li>,
                  ]
                : [],
            )}
          </ul>
        )}
      </td>
      <td>{steps}</td>
      <td>
        <span className={classes.row}>
          <Button
            size="compact-xs"
            variant={isShown ? 'light' : 'default'}
            aria-pressed={isShown}
            aria-label={t('onDiagramOf', { title: words })}
            onClick={show}
          >
            {t('onDiagram')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={moments.length === 0}
            aria-label={t('tryOf', { title: words })}
            onClick={tryIt}
          >
            {t('tryIt')}
          </Button>
        </span>
      </td>
    </tr>
  );

  function placeOf(step: string): string {
    if (step === 'given' || step === 'then') return t(step);
    const one = when[Number(step) - 1];
    return `${t('step', { step })}${one ? ` · ${stepInWords(one, nameOf)}` : ''}`;
  }
}

function stepsIn(content: string | undefined): Story['when'] {
  try {
    return (parse(content ?? '') as Story | null)?.when ?? [];
  } catch {
    return [];
  }
}

function CoverageList({ played, nameOf }: { played: Played; nameOf: NameOf }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const missing = uncovered(played, nameOf);
  const line = (share: Played['nodes'], key: 'nodes' | 'flows') => {
    const words = t(key, { percent: percent(share), total: share.total });
    return (
      <div>
        {words}
        <Progress size="sm" value={percent(share)} color="teal" aria-label={words} my={4} />
      </div>
    );
  };
  return (
    <section className={classes.state} aria-label={t('coverage')}>
      <h3>{t('coverage')}</h3>
      {line(played.nodes, 'nodes')}
      {line(played.flows, 'flows')}
      <h3>{missing.length > 0 ? t('missing', { count: missing.length }) : t('all')}</h3>
      <ul className={classes.failures}>
        {missing.map(({ id, name, file, isFlow }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.link}
              onClick={() => file && workspace.showNamed(file, id)}
            >
              {name} {isFlow && <span className={classes.facts}>{t('flow')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
