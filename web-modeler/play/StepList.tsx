import {
  IconAlertTriangle,
  IconBolt,
  IconClock,
  IconFileImport,
  IconMail,
  IconSettings,
  IconUserCheck,
} from '@tabler/icons-react';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { instantText } from '../../web/shared/time/instants';
import classes from './play.module.css';
import type { NameOf } from './played';
import { stepInWords } from './step-words';
import { type Verb, verbOf } from './story';
import type { Trial } from './trials';

const texts = defineTexts({
  steps: { vi: 'Các bước đã chạy', en: 'Steps so far' },
  filed: { vi: 'Nộp hồ sơ {code}', en: 'The case {code} is filed' },
  trouble: { vi: 'Có sự cố', en: 'Something went wrong' },
});

const icons: Record<Verb, typeof IconClock> = {
  complete: IconUserCheck,
  pass: IconClock,
  until: IconClock,
  receive: IconMail,
  signal: IconBolt,
  work: IconSettings,
};

/** What was done so far, each step with the instant after it; choosing one looks back at it. */
export function StepList({
  trial: { story, played },
  at,
  show,
  nameOf,
}: {
  trial: Trial;
  at: number;
  show: (step: number) => void;
  nameOf: NameOf;
}) {
  const t = useTexts(texts);
  return (
    <div>
      <h3>{t('steps')}</h3>
      <ol className={classes.steps}>
        {played.moments.map((moment, index) => {
          const step = story.when[index - 1];
          const isTroubled = moment.troubles.length > (played.moments[index - 1]?.troubles.length ?? 0);
          const Icon = isTroubled ? IconAlertTriangle : step ? icons[verbOf(step) ?? 'pass'] : IconFileImport;
          return (
            <li key={index}>
              <button
                type="button"
                aria-current={index === at ? 'step' : undefined}
                onClick={() => show(index)}
              >
                <Icon size={15} className={isTroubled ? classes.bad : undefined} aria-hidden />
                <span>
                  {step
                    ? `${index}. ${stepInWords(step, nameOf)}`
                    : t('filed', { code: story.given.caseCode })}
                  {isTroubled && <strong className={classes.bad}> {t('trouble')}</strong>}
                </span>
                <span className={classes.when}>{instantText(moment.at)}</span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
