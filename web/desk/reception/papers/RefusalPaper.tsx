import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import { ApplicantFields, Field } from './Fields';
import { paperTexts } from './paper-texts';
import { PaperFrame, type PaperProps } from './PaperFrame';
import { groundOf, reasonText } from './reason-text';
import classes from './paper.module.css';

const texts = defineTexts({
  title: { vi: 'PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ', en: 'REFUSAL TO RECEIVE THE DOSSIER' },
  what: {
    vi: 'Qua xem xét, hồ sơ không được tiếp nhận với lý do sau',
    en: 'The dossier was looked at and is not received, because',
  },
  ground: { vi: 'Căn cứ', en: 'Legal basis' },
  notice: {
    vi: 'Xin thông báo để Ông/Bà được biết và thực hiện.',
    en: 'You are hereby informed.',
  },
});

/** Form 03 (NĐ 61/2018 Art. 17): why the dossier is not received, with the rule behind it. */
export function RefusalPaper({ file, procedure, events, copy }: PaperProps) {
  const t = useTexts(paperTexts);
  const say = useTexts(texts);
  const language = useLanguage();
  const refusal = events.find(({ type }) => type === 'case.rejected');
  const { reasonCode = '', reason } = (refusal?.data ?? {}) as { reasonCode?: string; reason?: string };
  const coded = reasonText(procedure, 'rejection', reasonCode, language);
  const ground = groundOf(procedure, 'rejection', reasonCode);
  return (
    <PaperFrame
      file={file}
      copy={copy}
      form="03"
      symbol={`${file.code}/TCHS`}
      title={say('title')}
      at={refusal?.at ?? file.filedAt}
      officer={refusal?.actorName ?? ''}
      signs={['signFiler', 'signOfficer']}
    >
      <Field label={t('number')}>
        <strong className={classes.code}>{file.code}</strong>
      </Field>
      <ApplicantFields file={file} />
      <Field label={t('procedure')}>
        {inLanguage(file.procedureName as { vi: string } | null, language)}
      </Field>
      <Field label={say('what')}>
        <strong>{coded}</strong>
        {reason && reason !== coded && `. ${reason}`}
      </Field>
      {ground && <Field label={say('ground')}>{ground}</Field>}
      <p>{say('notice')}</p>
    </PaperFrame>
  );
}
