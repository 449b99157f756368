import { defineTexts, useLanguage, useTexts } from '../../shared/texts/texts';
import { timeText } from '../../shared/time/instants';
import { eventWeight, eventWords } from '../feed/event-words';
import { useBoard } from '../frame/use-board';
import classes from './Wall.module.css';
import { WallFrame } from './WallFrame';

const texts = defineTexts({ title: { vi: 'Vừa diễn ra', en: 'Just now' } });

const readable = 8;

/** The latest events, large. */
export function WallFeed({ agency }: { agency?: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const shown = useBoard('feed', { agency });
  return (
    <WallFrame title={t('title')} shown={shown}>
      {({ items }) => (
        <ol className={classes.lines}>
          {items.slice(0, readable).map((item) => (
            <li key={item.seq} data-tone={eventWeight(item.type) === 'bad' ? 'late' : undefined}>
              <time dateTime={item.at}>{timeText(item.at)}</time>
              <span>
                <strong>{item.caseCode.slice(-12)}</strong> {eventWords(item, language)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </WallFrame>
  );
}
