import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import { dateText, timeText } from '../../../shared/time/instants';
import { ApplicantFields, Field } from './Fields';
import { paperTexts } from './paper-texts';
import { PaperFrame, type PaperProps } from './PaperFrame';
import { reasonText } from './reason-text';
import classes from './paper.module.css';

const texts = defineTexts({
  title: { vi: 'PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ', en: 'REQUEST TO SUPPLEMENT THE DOSSIER' },
  items: { vi: 'Yêu cầu bổ sung, hoàn thiện những nội dung sau', en: 'Please supplement the following' },
  reason: { vi: 'Hướng dẫn', en: 'Guidance' },
  ground: { vi: 'Căn cứ', en: 'Legal basis' },
  until: { vi: 'Hạn bổ sung', en: 'Until' },
  round: { vi: 'Lần yêu cầu', en: 'Round' },
  contact: {
    vi: 'Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, liên hệ {name} để được hướng dẫn.',
    en: 'For questions please ask {name}.',
  },
});

/** Form 02 (NĐ 61/2018 Art. 17, 19(4)): all that is missing, said once, with its reasons. */
export function SupplementPaper({ file, procedure, events, copy }: PaperProps) {
  const t = useTexts(paperTexts);
  const say = useTexts(texts);
  const language = useLanguage();
  const request = file.supplements.at(-1);
  const asked = events.filter(({ type }) => type === 'case.supplement.requested').at(-1);
  const items = (request?.items ?? []) as { component?: string; reasonCode: string; note?: string }[];
  const nameOf = (code: string) =>
    inLanguage({ ...file.components.find((component) => component.code === code)?.name }, language) || code;
  return (
    <PaperFrame
      file={file}
      copy={copy}
      form="02"
      symbol={`${request?.round ?? 1}/${file.code}/HDHS`}
      title={say('title')}
      at={request?.requestedAt ?? file.filedAt}
      officer={asked?.actorName ?? ''}
      signs={['signGuide']}
    >
      <Field label={t('number')}>
        <strong className={classes.code}>{file.code}</strong>
      </Field>
      <ApplicantFields file={file} />
      <Field label={t('procedure')}>
        {inLanguage(file.procedureName as { vi: string } | null, language)}
      </Field>
      <Field label={say('items')}>{null}</Field>
      <ol className={classes.list}>
        {items.map(({ component, reasonCode, note }, place) => (
          <li key={place}>
            {component && <strong>{nameOf(component)}: </strong>}
            {reasonText(procedure, 'supplement', reasonCode, language)}
            {note && `. ${note}`}
          </li>
        ))}
      </ol>
      {request?.reason && <Field label={say('reason')}>{request.reason}</Field>}
      {request?.legalBasis && <Field label={say('ground')}>{request.legalBasis}</Field>}
      <div className={classes.pair}>
        <Field label={say('round')}>{request?.round ?? 1}</Field>
        {request?.dueAt && (
          <Field label={say('until')}>
            <strong>{t('atTime', { time: timeText(request.dueAt), date: dateText(request.dueAt) })}</strong>
          </Field>
        )}
      </div>
      <p>{say('contact', { name: asked?.actorName ?? '' })}</p>
    </PaperFrame>
  );
}
