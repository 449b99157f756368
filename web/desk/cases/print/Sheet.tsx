import type { ReactNode } from 'react';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import { serverNow } from '../../../shared/time/server-clock';
import { instantText } from '../../../shared/time/instants';
import type { Case } from '../case-queries';
import classes from './print.module.css';

const texts = defineTexts({
  state: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  printed: {
    vi: 'In từ hệ thống lúc {at}; hồ sơ {code}.',
    en: 'Printed from the system at {at}; case {code}.',
  },
});

/** A sheet of A4: whose it is, the motto, its title, and at its foot when it was printed. */
export function Sheet(props: {
  file: Case;
  agencyId: string;
  title: string;
  /** Number of the form, or what else stands below the title. */
  note?: string;
  children: ReactNode;
}) {
  const { file, agencyId, title, note, children } = props;
  const t = useTexts(texts);
  const language = useLanguage();
  const agency = file.agencies.find(({ id }) => id === agencyId);
  return (
    <article className={classes.sheet} aria-label={title}>
      <header className={classes.letterhead}>
        <p className={classes.agency}>{inLanguage({ ...agency?.name }, language)}</p>
        <div>
          <p>
            <strong>{t('state')}</strong>
          </p>
          <p className={classes.motto}>{t('motto')}</p>
        </div>
      </header>
      <h2 className={classes.title}>{title}</h2>
      {note && <p className={classes.note}>{note}</p>}
      {children}
      <footer className={classes.foot}>
        {t('printed', { at: instantText(serverNow()), code: file.code })}
      </footer>
    </article>
  );
}

/** Label and value, one below the other in two columns; what is empty is left out. */
export function Facts({
  rows,
}: {
  rows: readonly (readonly [label: string, value: string | null | undefined])[];
}) {
  return (
    <dl className={classes.facts}>
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}:</dt> <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
