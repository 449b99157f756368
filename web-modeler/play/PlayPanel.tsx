import { SegmentedControl } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import classes from './play.module.css';
import { StoriesView } from './StoriesView';
import { TrialView } from './TrialView';

const texts = defineTexts({
  what: { vi: 'Chạy thử cái gì', en: 'What to try' },
  trial: { vi: 'Một hồ sơ', en: 'One case' },
  stories: { vi: 'Các kịch bản', en: 'Scenarios' },
});

/** Trying a model on the engine that runs every case: one case step by step, or all stories that are kept with it. */
export default function PlayPanel() {
  const t = useTexts(texts);
  const [params, setParams] = useSearchParams();
  const view = params.get('play') === 'stories' ? 'stories' : 'trial';
  const show = (name: string) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (name === 'stories') after.set('play', name);
        else after.delete('play');
        return after;
      },
      { replace: true },
    );
  const views = (
    <SegmentedControl
      size="xs"
      aria-label={t('what')}
      value={view}
      onChange={show}
      data={[
        { value: 'trial', label: t('trial') },
        { value: 'stories', label: t('stories') },
      ]}
    />
  );
  return (
    <div className={classes.play}>
      {view === 'stories' ? (
        <StoriesView views={views} goToTrial={() => show('trial')} />
      ) : (
        <TrialView views={views} />
      )}
    </div>
  );
}
