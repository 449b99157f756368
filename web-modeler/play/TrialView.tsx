import { Alert, Button, Select, VisuallyHidden } from '@mantine/core';
import { IconDeviceFloppy, IconPlayerSkipBack, IconRefresh, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Refused } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useWorkspace } from '../workspace/workspace';
import { marksOfTrial } from './marks';
import { OpenWork } from './OpenWork';
import classes from './play.module.css';
import { SaveStory } from './SaveStory';
import { StartTrial } from './StartTrial';
import { StepList } from './StepList';
import { TrialState } from './TrialState';
import { upTo } from './trials';
import { useMarkWords } from './use-mark-words';
import { useDrawn } from './use-play';
import { useTrial } from './use-trial';

const texts = defineTexts({
  trials: { vi: 'Lần chạy thử', en: 'Trial' },
  trial: { vi: 'Lần {no}', en: 'Trial {no}' },
  branch: {
    vi: 'Lần {no}: rẽ từ bước {step} của lần {from}',
    en: 'Trial {no}: left trial {from} after step {step}',
  },
  another: { vi: 'Chạy lần mới', en: 'New trial' },
  drop: { vi: 'Bỏ lần này', en: 'Drop this trial' },
  save: { vi: 'Lưu thành kịch bản', en: 'Keep as a scenario' },
  changed: {
    vi: 'Mô hình đã được sửa sau lần chạy này.',
    en: 'The model was changed after this was played.',
  },
  again: { vi: 'Chạy lại các bước', en: 'Play the steps again' },
  past: { vi: 'Đang xem lại: sau bước {step}', en: 'Looking back: after step {step}' },
  pastStart: { vi: 'Đang xem lại: lúc nộp hồ sơ', en: 'Looking back: at the start' },
  goOn: { vi: 'Chạy tiếp từ đây', en: 'Go on from here' },
  newest: { vi: 'Về hiện tại', en: 'Back to now' },
});

/** A refusal of the call itself stands in `error` of the trial. */
const unlessRefused = (asked: Promise<unknown>): void => void asked.catch(() => undefined);

/** One case that is tried: its steps, what is open now, how it stands. Going back begins a branch; nothing that was tried is lost. */
export function TrialView({ views }: { views: ReactNode }) {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const words = useMarkWords();
  const drawn = useDrawn();
  const { trials, trial, nameOf, begin, act, again, show, drop, ...now } = useTrial();
  const [isBeginning, setBeginning] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [seenStep, setSeenStep] = useState<number>();
  const { model } = trials;
  const last = (trial?.played.moments.length ?? 0) - 1;
  const at = Math.min(seenStep ?? last, last);
  const moment = trial?.played.moments[at];
  // What was looked back at is over with the next step and in another trial.
  useEffect(() => setSeenStep(undefined), [trial?.no, last]);

  useEffect(() => {
    workspace.setMarks(
      'play',
      trial && model ? marksOfTrial(trial.played.moments, at, model.elements, words) : new Map(),
    );
  }, [workspace, trial, model, at, words]);
  useEffect(() => () => workspace.setMarks('play', new Map()), [workspace]);

  return (
    <>
      <div className={classes.bar}>
        {views}
        {trial && (
          <Select
            size="xs"
            w={270}
            aria-label={t('trials')}
            value={String(trial.no)}
            allowDeselect={false}
            data={trials.all.map(({ no, from }) => ({
              value: String(no),
              label: from ? t('branch', { no, step: from.step, from: from.no }) : t('trial', { no }),
            }))}
            onChange={(no) => {
              setBeginning(false);
              show(Number(no));
            }}
          />
        )}
        {trial && !isBeginning && (
          <>
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconPlayerSkipBack size={14} aria-hidden />}
              onClick={() => setBeginning(true)}
            >
              {t('another')}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => drop(trial.no)}
            >
              {t('drop')}
            </Button>
            <Button
              size="compact-xs"
              variant="light"
              leftSection={<IconDeviceFloppy size={14} aria-hidden />}
              onClick={() => setSaving(true)}
            >
              {t('save')}
            </Button>
          </>
        )}
        {now.isChanged && !isBeginning && (
          <>
            <span>{t('changed')}</span>
            <Button
              size="compact-xs"
              variant="light"
              color="orange"
              loading={now.isBusy}
              leftSection={<IconRefresh size={14} aria-hidden />}
              onClick={() => unlessRefused(again())}
            >
              {t('again')}
            </Button>
          </>
        )}
        <VisuallyHidden role="status">{now.told}</VisuallyHidden>
      </div>
      {now.stop && (
        <Alert color="orange" variant="light" py={6} role="alert">
          {now.stop}
        </Alert>
      )}
      {isBeginning || !trial || !model ? (
        <StartTrial
          model={drawn.data}
          error={drawn.error}
          retry={() => void drawn.refetch()}
          begin={async (story) => {
            const why = await begin(story);
            if (why === undefined) setBeginning(false);
            return why;
          }}
          {...(trial && { cancel: () => setBeginning(false) })}
        />
      ) : (
        <div className={classes.columns}>
          <StepList trial={trial} at={at} show={setSeenStep} nameOf={nameOf} />
          <div key={`${trial.no} ${at}`}>
            {now.error && <Refused error={now.error} />}
            {at < last && (
              <Alert color="lam" variant="light" py={6} mb={8}>
                <div className={classes.looking}>
                  <span>{at === 0 ? t('pastStart') : t('past', { step: at })}</span>
                  <Button
                    size="compact-xs"
                    variant="light"
                    loading={now.isBusy}
                    onClick={() => unlessRefused(begin(upTo(trial.story, at), { no: trial.no, step: at }))}
                  >
                    {t('goOn')}
                  </Button>
                  <Button size="compact-xs" variant="default" onClick={() => setSeenStep(undefined)}>
                    {t('newest')}
                  </Button>
                </div>
              </Alert>
            )}
            {moment && (
              <OpenWork
                moment={moment}
                model={model}
                caseCode={trial.story.given.caseCode}
                act={act}
                isNow={at === last}
                isBusy={now.isBusy}
                nameOf={nameOf}
              />
            )}
          </div>
          {moment && <TrialState moment={moment} nameOf={nameOf} />}
        </div>
      )}
      {isSaving && trial && <SaveStory trial={trial} close={() => setSaving(false)} />}
    </>
  );
}
