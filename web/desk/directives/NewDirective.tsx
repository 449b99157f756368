import { answerOf, api, type Schema } from '../../shared/api/client';
import { useMe } from '../../shared/session/session';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { today } from '../../shared/time/local-date';
import { RegisterDialog } from '../registers/RegisterDialog';

const texts = defineTexts({
  title: { vi: 'Nhập văn bản chỉ đạo', en: 'Enter a document' },
  hint: {
    vi: 'Nhập văn bản đã ban hành, rồi giao từng nhiệm vụ.',
    en: 'Enter a document that was issued, then give its tasks one by one.',
  },
  agency: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  number: { vi: 'Số, ký hiệu', en: 'Number and symbol' },
  issuedOn: { vi: 'Ngày ban hành', en: 'Issued on' },
  signer: { vi: 'Người ký', en: 'Signed by' },
  abstract: { vi: 'Trích yếu', en: 'Abstract' },
  files: { vi: 'Tệp văn bản', en: 'The document itself' },
});

/** A directing document of an agency in which one has a post. */
export function NewDirective({ close, done }: { close: () => void; done: (id: string) => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const { person } = useMe();
  const own = new Map(
    person?.posts.map(({ agencyId, agencyName }) => [agencyId, inLanguage({ ...agencyName }, language)]),
  );
  const agencies = [...own].map(([value, label]) => ({ value, label }));
  return (
    <RegisterDialog
      title={t('title')}
      hint={t('hint')}
      fields={[
        {
          kind: 'choice',
          name: 'agency',
          label: t('agency'),
          choices: agencies,
          initial: agencies.length === 1 ? agencies[0]!.value : undefined,
          isRequired: true,
        },
        { kind: 'line', name: 'number', label: t('number'), most: 100, isRequired: true },
        {
          kind: 'day',
          name: 'issuedOn',
          label: t('issuedOn'),
          max: today(),
          initial: today(),
          isRequired: true,
        },
        { kind: 'line', name: 'signer', label: t('signer'), most: 255, isRequired: true },
        { kind: 'long', name: 'abstract', label: t('abstract'), most: 1_000, least: 5, isRequired: true },
        { kind: 'files', name: 'uploads', label: t('files') },
      ]}
      run={(request, key) =>
        answerOf(
          api.POST('/api/v1/directives', {
            body: request as unknown as Schema<'EnterDirectiveRequest'>,
            headers: { 'Idempotency-Key': key },
          }),
        )
      }
      done={({ id }) => done(id)}
      close={close}
    />
  );
}
