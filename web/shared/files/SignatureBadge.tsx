import { Badge, Tooltip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/client';
import { defineTexts, useTexts } from '../texts/texts';
import { dateText } from '../time/instants';
import { type Thought, thoughtOf, worstOf } from './signature-verdicts';

const texts = defineTexts({
  signed: { vi: 'Có chữ ký số', en: 'Digitally signed' },
  signedHint: {
    vi: 'Tệp mang {count} chữ ký số; hiệu lực của chữ ký chưa được kiểm tra ở đây.',
    en: 'The file carries {count} digital signatures; whether they are valid is not checked here.',
  },
  checking: { vi: 'Đang kiểm tra chữ ký số…', en: 'Checking the signatures…' },
  unchecked: { vi: 'Chưa kiểm tra được chữ ký số', en: 'The signatures could not be checked' },
  valid: { vi: 'Chữ ký số hợp lệ', en: 'Valid signature' },
  changed: { vi: 'Tệp đã bị sửa sau khi ký', en: 'Changed after signing' },
  wrong: { vi: 'Chữ ký số không đúng', en: 'Signature not right' },
  unknownIssuer: { vi: 'Không rõ đơn vị cấp chứng thư', en: 'Unknown issuer' },
  expired: { vi: 'Chứng thư hết hạn khi ký', en: 'Expired at signing' },
  one: { vi: '{name}: {thought}', en: '{name}: {thought}' },
  oneAt: { vi: '{name}, {date}: {thought}', en: '{name}, {date}: {thought}' },
  nobody: { vi: 'Không ghi tên', en: 'No name' },
});

const colours: Readonly<Record<Thought, string>> = {
  valid: 'teal',
  changed: 'red',
  wrong: 'red',
  unknownIssuer: 'orange',
  expired: 'orange',
};

/** A file of a case whose signatures the server checks: a paper that was handed in, or a document that went out. */
export type CheckedFile = { caseId: string } & ({ attachmentId: string } | { documentId: string });

/** What is to be thought of the signatures in a file; a pointer or the keyboard on it tells of each. */
export function SignatureBadge({
  count,
  checks,
}: {
  /** That the file says it carries. */
  count: number;
  checks: CheckedFile | undefined;
}) {
  const t = useTexts(texts);
  const { data, error } = useQuery({
    queryKey: ['signatures', checks],
    queryFn: ({ signal }) => found(checks!, signal),
    enabled: checks !== undefined,
    staleTime: 60_000,
  });
  const worst = data && worstOf(data.items);
  const hint = data?.items
    .map((one) => {
      const said = { name: one.signerName ?? t('nobody'), thought: t(thoughtOf(one)) };
      return one.claimedAt === null ? t('one', said) : t('oneAt', { ...said, date: dateText(one.claimedAt) });
    })
    .join('\n');
  const [word, colour, label] =
    worst && hint
      ? [t(worst), colours[worst], hint]
      : checks === undefined || (data && !worst)
        ? [t('signed'), 'gray', t('signedHint', { count })]
        : [t(error ? 'unchecked' : 'checking'), 'gray', error ? error.message : t('checking')];
  return (
    <Tooltip label={label} multiline style={{ whiteSpace: 'pre-line' }}>
      <Badge variant="light" color={colour} tt="none" tabIndex={0} aria-label={`${word}. ${label}`}>
        {word}
      </Badge>
    </Tooltip>
  );
}

function found({ caseId: id, ...of }: CheckedFile, signal: AbortSignal) {
  if ('documentId' in of)
    return answerOf(
      api.GET('/api/v1/case-files/{id}/documents/{documentId}/signatures', {
        params: { path: { id, documentId: of.documentId } },
        signal,
      }),
    );
  return answerOf(
    api.GET('/api/v1/case-files/{id}/attachments/{attachmentId}/signatures', {
      params: { path: { id, attachmentId: of.attachmentId } },
      signal,
    }),
  );
}
