import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import classes from './play.module.css';

const texts = defineTexts({ why: { vi: 'Vì sao có ngày này?', en: 'Why this date?' } });

/** The ledger behind a date, line by line. */
export function Why({ lines }: { lines: string }) {
  const t = useTexts(texts);
  return (
    <details className={classes.why}>
      <summary>{t('why')}</summary>
      {lines.split('\n').map((line, place) => (
        <div key={place}>{line}</div>
      ))}
    </details>
  );
}
