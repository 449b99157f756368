import { Badge, Text, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCircle, IconFile, IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schema } from '../../shared/api/client';
import { Loading, Refused } from '../../shared/states/states';
import { defineTexts, inLanguage, useTexts } from '../../shared/texts/texts';
import classes from './work.module.css';

export type Attachment = Schema<'AttachmentView'>;

const texts = defineTexts({
  title: { vi: 'Thành phần hồ sơ', en: 'Dossier' },
  none: { vi: 'Thủ tục này không yêu cầu thành phần hồ sơ.', en: 'This procedure asks for no papers.' },
  required: { vi: 'bắt buộc', en: 'required' },
  OK: { vi: 'đạt', en: 'in order' },
  PROVIDED: { vi: 'đã nộp', en: 'handed in' },
  REJECTED: { vi: 'không đạt', en: 'not in order' },
  REQUIRED: { vi: 'chưa có', en: 'missing' },
  PAPER: { vi: 'bản giấy', en: 'on paper' },
  REUSED: { vi: 'dùng lại', en: 'reused' },
  DATABASE: { vi: 'khai thác từ CSDL', en: 'from the database' },
  EXEMPT: { vi: 'được miễn', en: 'exempt' },
  UPLOAD: { vi: 'tệp tải lên', en: 'uploaded' },
  unneeded: { vi: 'Không cần trong trường hợp này: {names}', en: 'Not needed in this case: {names}' },
  others: { vi: 'Văn bản khác', en: 'Other documents' },
  open: { vi: 'Xem {name}', en: 'Show {name}' },
});

const icons = { OK: IconCheck, PROVIDED: IconCheck, REJECTED: IconX, REQUIRED: IconCircle } as const;

interface DossierProps {
  caseId: string;
  shownId: string | undefined;
  show: (file: Attachment) => void;
}

/** What the case must bring and what it has brought; a file opens beside the form, so that both can be compared. */
export function Dossier({ caseId, shownId, show }: DossierProps) {
  const t = useTexts(texts);
  const path = { id: caseId };
  const { data: caseFile, error } = useQuery({
    queryKey: ['inbox', 'dossier', caseId],
    queryFn: async () => {
      const [{ components }, { items }] = await Promise.all([
        answerOf(api.GET('/api/v1/case-files/{id}', { params: { path } })),
        answerOf(api.GET('/api/v1/case-files/{id}/attachments', { params: { path } })),
      ]);
      return { components, files: items };
    },
  });
  if (error) return <Refused error={error} />;
  if (!caseFile) return <Loading />;
  const { components, files } = caseFile;
  const newest = new Map<string, Attachment>();
  for (const file of files) {
    const known = newest.get(file.documentId);
    if (!known || known.versionNo < file.versionNo) newest.set(file.documentId, file);
  }
  const shown = [...newest.values()];
  const fileButton = (file: Attachment) => (
    <UnstyledButton
      key={file.id}
      className={classes.file}
      data-shown={file.id === shownId || undefined}
      aria-pressed={file.id === shownId}
      aria-label={t('open', { name: file.name })}
      onClick={() => show(file)}
    >
      <IconFile size={14} aria-hidden />
      <span>{file.name}</span>
    </UnstyledButton>
  );
  const isOfComponent = (file: Attachment, code: string, ids: readonly string[]) =>
    file.componentCode === code || ids.includes(file.id);
  const isAsked = ({ isRequired, state }: (typeof components)[number]) => isRequired || state !== 'REQUIRED';
  const asked = components.filter(isAsked);
  const unneeded = components.filter((one) => !isAsked(one));
  const others = shown.filter(
    (file) => !components.some(({ code, attachments }) => isOfComponent(file, code, attachments)),
  );

  return (
    <section aria-label={t('title')}>
      {components.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      )}
      <ul className={classes.components}>
        {asked.map(({ code, name, isRequired, state, how, attachments, note }) => {
          const Icon = icons[state as keyof typeof icons] ?? IconCircle;
          return (
            <li key={code} data-state={state}>
              <Icon size={16} aria-hidden />
              <div>
                <Text size="sm">{inLanguage({ ...name })}</Text>
                <Text size="xs" c="dimmed">
                  {[
                    state in icons ? t(state as keyof typeof icons) : state,
                    how && how in texts ? t(how as 'PAPER') : '',
                    isRequired ? t('required') : '',
                    note ?? '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                {shown.filter((file) => isOfComponent(file, code, attachments)).map(fileButton)}
              </div>
            </li>
          );
        })}
      </ul>
      {unneeded.length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('unneeded', { names: unneeded.map(({ name }) => inLanguage({ ...name })).join('; ') })}
        </Text>
      )}
      {others.length > 0 && (
        <>
          <Badge variant="light" color="gray" size="sm" tt="none" mt="xs">
            {t('others')}
          </Badge>
          <div>{others.map(fileButton)}</div>
        </>
      )}
    </section>
  );
}
