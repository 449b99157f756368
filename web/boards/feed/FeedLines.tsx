import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconPoint,
  type Icon,
} from '@tabler/icons-react';
import type { FeedItem } from '../../../src/dashboards/contract';
import { useLanguage } from '../../shared/texts/texts';
import { instantText, timeText } from '../../shared/time/instants';
import { localDateOf, today } from '../../shared/time/local-date';
import { casePage } from '../frame/lists';
import { PlaceLink } from '../frame/PlaceLink';
import { type EventWeight, eventWeight, eventWords } from './event-words';
import classes from './Feed.module.css';

const signs: Readonly<Record<EventWeight, Icon>> = {
  bad: IconAlertTriangle,
  warning: IconClockExclamation,
  good: IconCircleCheck,
  plain: IconPoint,
};

interface FeedLinesProps {
  items: readonly FeedItem[];
  nameOfProcedure: (code: string) => string;
}

/** Events one under the other: when, which case, what. */
export function FeedLines({ items, nameOfProcedure }: FeedLinesProps) {
  const language = useLanguage();
  const thisDay = today();
  return (
    <ol className={classes.feed}>
      {items.map((item) => {
        const weight = eventWeight(item.type);
        const Sign = signs[weight];
        return (
          <li key={item.seq} className={classes.line} data-weight={weight}>
            <time dateTime={item.at} title={instantText(item.at)} className={classes.time}>
              {localDateOf(item.at) === thisDay ? timeText(item.at) : instantText(item.at)}
            </time>
            <Sign size={16} aria-hidden className={classes.sign} />
            <span className={classes.words}>
              <PlaceLink href={casePage(item.caseId)}>{item.caseCode}</PlaceLink> {eventWords(item, language)}
              <span className={classes.procedure}>{nameOfProcedure(item.procedureCode)}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
