import { QrCode } from '../../../shared/qr/QrCode';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../../shared/texts/texts';
import { dateText, moneyText, timeText } from '../../../shared/time/instants';
import { ApplicantFields, Field } from './Fields';
import { paperTexts } from './paper-texts';
import { PaperFrame, type PaperProps } from './PaperFrame';
import classes from './paper.module.css';

const texts = defineTexts({
  title: { vi: 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ', en: 'RECEIPT AND APPOINTMENT FOR THE RESULT' },
});

/** Form 01 (NĐ 61/2018 Art. 17; TT 03/2025): what was received, when the result is promised, and how to look it up. */
export function ReceiptPaper({ file, events, copy, checkToken }: PaperProps) {
  const t = useTexts(paperTexts);
  const say = useTexts(texts);
  const language = useLanguage();
  const accepted = events.find(({ type }) => type === 'case.accepted') ?? events[0];
  const { limit, mode } = (accepted?.data ?? {}) as {
    limit?: { value: number; unit: string };
    mode?: string;
  };
  const limitText =
    mode === 'SAME_DAY_1500' || mode === 'IMMEDIATE'
      ? t(mode)
      : limit && limit.unit in paperTexts
        ? t(limit.unit as keyof typeof paperTexts, { n: String(limit.value).padStart(2, '0') })
        : '…';
  const at = file.acceptedAt ?? file.filedAt;
  const promised = ((accepted?.data as { dueAt?: string } | undefined)?.dueAt ?? file.dueAt) as string | null;
  const given = file.components.filter(({ how }) => how !== null);
  const fees = file.payments.filter(({ kind }) => kind === 'FEE');
  const due = fees.reduce((sum, { amount }) => sum + amount, 0);
  const paid = fees.reduce((sum, { paid: one }) => sum + one, 0);
  const back = file.agencies.find(({ id }) => id === file.returnAgencyId);
  const instant = (value: string) => t('atTime', { time: timeText(value), date: dateText(value) });

  return (
    <PaperFrame
      file={file}
      copy={copy}
      form="01"
      symbol={`${file.code}/TNHS`}
      title={say('title')}
      at={at}
      officer={accepted?.actorName ?? ''}
      signs={['signFiler', 'signOfficer']}
      beside={
        <div className={classes.qr}>
          <QrCode text={lookUpText(file.code, checkToken)} label={t('qr')} size={84} />
        </div>
      }
    >
      <div className={classes.pair}>
        <Field label={t('number')}>
          <strong className={classes.code}>{file.code}</strong>
        </Field>
        <Field label={t('token')}>
          <strong className={classes.code}>{checkToken.replace(/(.{4})(?=.)/g, '$1-')}</strong>
        </Field>
      </div>
      <ApplicantFields file={file} />
      <Field label={t('procedure')}>
        {inLanguage(file.procedureName as { vi: string } | null, language)}
      </Field>
      <Field label={t('papers')}>{given.length === 0 && t('noPapers')}</Field>
      {given.length > 0 && (
        <ol className={classes.list}>
          {given.map(({ code, name, copies, how }) => (
            <li key={code}>
              {inLanguage({ ...name }, language)}
              {how === 'PAPER' || how === 'UPLOAD' || how === 'REUSED'
                ? ` – ${t('copies', { n: String(copies).padStart(2, '0') })}`
                : ''}
            </li>
          ))}
        </ol>
      )}
      <div className={classes.pair}>
        <Field label={t('sets')}>{t('oneSet')}</Field>
        <Field label={t('fee')}>
          {due === 0
            ? t('noFee')
            : paid > 0
              ? t('paid', { amount: moneyText(due), paid: moneyText(paid) })
              : moneyText(due)}
        </Field>
      </div>
      <Field label={t('limit')}>{limitText}</Field>
      <Field label={t('receivedAt')}>{instant(at)}</Field>
      <Field label={t('dueAt')}>
        <strong>{promised ? instant(promised) : '…'}</strong>
      </Field>
      <Field label={t('returnAt')}>{inLanguage({ ...back?.name }, language)}</Field>
    </PaperFrame>
  );
}

/** Code and check token, below the address of this site: nothing about a person. */
const lookUpText = (code: string, token: string): string =>
  `${location.origin}/tra-cuu?ma=${encodeURIComponent(code)}&kt=${token}`;
