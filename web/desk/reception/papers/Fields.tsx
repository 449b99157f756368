import type { ReactNode } from 'react';
import { useTexts } from '../../../shared/texts/texts';
import type { ReceiptData } from '../Receipt';
import { paperTexts } from './paper-texts';
import classes from './paper.module.css';

/** A label and what was said, on one line while there is room. */
export function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <p className={classes.field}>
      <span>{label}:</span> {children}
    </p>
  );
}

/** Who files, as all three forms say it. */
export function ApplicantFields({ file }: Pick<ReceiptData, 'file'>) {
  const t = useTexts(paperTexts);
  const { applicant } = file;
  const filer = file.filer as { name: string; identity?: string } | null;
  return (
    <>
      <Field label={t('applicant')}>
        <strong>{applicant.name}</strong>
      </Field>
      {filer && <Field label={t('filer')}>{filer.name}</Field>}
      <Field label={t('address')}>{applicant.address ?? '…'}</Field>
      <div className={classes.pair}>
        <Field label={t('phone')}>{applicant.phone ?? '…'}</Field>
        <Field label={t('email')}>{applicant.email ?? '…'}</Field>
      </div>
    </>
  );
}
