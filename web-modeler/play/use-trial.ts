import { useMemo, useState, useSyncExternalStore } from 'react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { useFiles, useWorkspace } from '../workspace/workspace';
import { namesOf, type Played } from './played';
import { stepInWords } from './step-words';
import { type Step, type Story, storyQuestion } from './story';
import { begun, bookOf, dropped, grown, shownOf, upTo, wentThrough, withStep } from './trials';
import { drawnText, usePlaying } from './use-play';

const texts = defineTexts({
  begun: { vi: 'Đã nộp hồ sơ', en: 'The case is filed' },
  stopped: {
    vi: 'Chạy lại dừng ở bước {step}: {reason}',
    en: 'Played again, it stops at step {step}: {reason}',
  },
  told: { vi: '{done}. Đang mở: {open}', en: '{done}. Open: {open}' },
  nothing: { vi: 'không có gì', en: 'nothing' },
});

/** What a step met: it was not carried out, or the form of a desk would not have taken it. */
export interface StepRefusal {
  message?: string;
  errors?: { field: string; message: string }[];
}

/** The trials of the open model and every act on the one that is shown. Acts throw when the server cannot be asked (`error`). */
export function useTrial() {
  const t = useTexts(texts);
  const workspace = useWorkspace();
  const files = useFiles();
  const book = bookOf(workspace);
  const trials = useSyncExternalStore(book.listen, book.get);
  const playing = usePlaying();
  const [told, setTold] = useState('');
  const [stop, setStop] = useState<string>();
  const trial = shownOf(trials);
  const nameOf = useMemo(() => namesOf(trials.model?.elements ?? []), [trials.model]);

  const played = async (story: Story) => {
    const answer = await playing.mutateAsync({ scenario: storyQuestion(story) });
    book.change((all) => ({ ...all, model: answer }));
    const reason = (place: 'first' | 'last'): string => {
      const failures = answer.stories[0]?.failures ?? [];
      const failure = place === 'first' ? failures[0] : failures.at(-1);
      return failure?.message ?? answer.problems.map(({ message }) => message).join(' ');
    };
    return { answer, one: answer.stories[0], drawn: drawnText(workspace.getFiles()), reason };
  };
  const tell = (done: string, answer: Played) => {
    const open = answer.stories[0]?.moments.at(-1)?.tasks.map(({ element }) => nameOf(element)) ?? [];
    setTold(t('told', { done, open: open.join(', ') || t('nothing') }));
  };

  /** Begins another trial with a story that is there whole; answers why it cannot. */
  const begin = async (story: Story, from?: { no: number; step: number }): Promise<string | undefined> => {
    const { answer, one, drawn, reason } = await played(story);
    if (!one || !wentThrough(story, one)) return reason('first');
    book.change((all) => begun(all, { story, played: one, drawn, ...(from && { from }) }));
    setStop(undefined);
    tell(t('begun'), answer);
    return undefined;
  };

  const act = async (step: Step): Promise<StepRefusal | undefined> => {
    if (!trial) return undefined;
    const story = withStep(trial.story, step);
    const { answer, one, drawn, reason } = await played(story);
    if (!one || !wentThrough(story, one)) return { message: reason('last') };
    const errors = one.moments.at(-1)?.formProblems ?? [];
    if (errors.length > 0) return { errors };
    book.change((all) => grown(all, trial.no, { story, played: one, drawn }));
    tell(stepInWords(step, nameOf), answer);
    return undefined;
  };

  /** The same steps on what is drawn now: as far as they go, as a branch when they do not go to the end. */
  const again = async (): Promise<void> => {
    if (!trial) return;
    const { one, drawn, reason } = await played(trial.story);
    if (!one || one.moments.length === 0) return setStop(reason('first'));
    const story = upTo(trial.story, one.moments.length - 1);
    const step = story.when.length;
    if (step === trial.story.when.length) {
      book.change((all) => grown(all, trial.no, { story, played: one, drawn }));
      return setStop(undefined);
    }
    book.change((all) => begun(all, { story, played: one, drawn, from: { no: trial.no, step } }));
    setStop(t('stopped', { step: step + 1, reason: reason('last') }));
  };

  return {
    trials,
    trial,
    nameOf,
    begin,
    act,
    again,
    show: (no: number) => {
      setStop(undefined);
      book.change((all) => ({ ...all, shown: no }));
    },
    drop: (no: number) => book.change((all) => dropped(all, no)),
    /** Something that runs was drawn otherwise since. */
    isChanged: useMemo(() => trial !== undefined && drawnText(files) !== trial.drawn, [files, trial]),
    isBusy: playing.isPending,
    error: playing.error,
    /** Why the last replay did not go to the end. */
    stop,
    /** For who cannot see it: what was done and what is open. */
    told,
  };
}
