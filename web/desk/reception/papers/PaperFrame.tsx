import type { ReactNode } from 'react';
import { inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import type { ReceiptData } from '../Receipt';
import { paperTexts } from './paper-texts';
import classes from './paper.module.css';

export type PaperProps = ReceiptData & { copy: 'applicant' | 'agency' };

/** What all letters to applicants begin and end with: who writes, the motto, number, title and signatures; A5. */
export function PaperFrame(props: {
  file: ReceiptData['file'];
  copy: 'applicant' | 'agency';
  form: string;
  symbol: string;
  title: string;
  /** Instant of the act; its day stands on the letter. */
  at: string;
  /** Who acted, as they were called then. */
  officer: string;
  signs: readonly ('signFiler' | 'signOfficer' | 'signGuide')[];
  beside?: ReactNode;
  children: ReactNode;
}) {
  const t = useTexts(paperTexts);
  const language = useLanguage();
  const { file } = props;
  const agency = file.agencies.find(({ id }) => id === file.receivingAgencyId);
  const [day, month, year] = dayOf(props.at);
  return (
    <article className={classes.paper} aria-label={props.title}>
      <header className={classes.letterhead}>
        <div>
          <p className={classes.agency}>{inLanguage({ ...agency?.name }, language)}</p>
          <p>
            <strong>{t('oneStop')}</strong>
          </p>
          <p>{t('symbol', { symbol: props.symbol })}</p>
        </div>
        <div>
          <p>
            <strong>{t('state')}</strong>
          </p>
          <p className={classes.motto}>{t('motto')}</p>
          <p>
            <em>{t('place', { day, month, year })}</em>
          </p>
        </div>
      </header>
      <div className={classes.titleRow}>
        <div>
          <h2 className={classes.title}>{props.title}</h2>
          <p className={classes.small}>
            {t('form', { n: props.form })} · {t(props.copy === 'applicant' ? 'copyApplicant' : 'copyAgency')}
          </p>
        </div>
        {props.beside}
      </div>
      <div className={classes.body}>{props.children}</div>
      <footer className={classes.signatures}>
        {props.signs.map((sign) => (
          <div key={sign}>
            <strong>{t(sign)}</strong>
            <em className={classes.small}>{t('signHint')}</em>
            <span className={classes.signed}>
              {sign === 'signFiler'
                ? ((file.filer as { name?: string } | null)?.name ?? file.applicant.name)
                : props.officer}
            </span>
          </div>
        ))}
      </footer>
    </article>
  );
}

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const dayOf = (at: string): string[] => dayFormat.format(new Date(at)).split('/');
