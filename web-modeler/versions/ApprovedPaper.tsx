import { Anchor, Text } from '@mantine/core';
import type { Schema } from '../../web/shared/api/client';
import { FileView } from '../../web/shared/files/FileView';
import { Empty } from '../../web/shared/states/states';
import { defineTexts, useTexts } from '../../web/shared/texts/texts';
import { stepsOfPaper } from './paper-steps';
import classes from './versions.module.css';

const texts = defineTexts({
  steps: {
    vi: 'Văn bản quy trình đã phê duyệt đang ở bước nào',
    en: 'Where the document of the procedure stands',
  },
  DRAFT: { vi: 'Dự thảo', en: 'Drafted' },
  SIGNED: { vi: 'Lãnh đạo ký số', en: 'Signed by the leader' },
  NUMBERED: { vi: 'Cấp số', en: 'Numbered' },
  SEALED: { vi: 'Đóng dấu cơ quan', en: 'Sealed by the agency' },
  ISSUED: { vi: 'Ban hành, công khai', en: 'Issued and published' },
  done: { vi: '{step}: xong', en: '{step}: done' },
  next: { vi: '{step}: đang chờ', en: '{step}: to be done' },
  later: { vi: '{step}: chưa đến', en: '{step}: later' },
  REVOKED: {
    vi: 'Văn bản đã thu hồi theo quyết định bãi bỏ; số đã cấp được giữ nguyên.',
    en: 'Revoked by the decision that withdraws it; it keeps its number.',
  },
  SUPERSEDED: {
    vi: 'Văn bản đã được thay bằng văn bản của phiên bản sau.',
    en: 'Superseded by the document of a later version.',
  },
  DISCARDED: { vi: 'Dự thảo đã hủy, không cấp số.', en: 'The draft was discarded and bears no number.' },
  number: { vi: 'Số {number}', en: 'No. {number}' },
  none: { vi: 'Phiên bản này không có văn bản', en: 'This version has no document' },
  noneHint: {
    vi: 'Văn bản được lập khi cơ quan kiểm soát phê duyệt bằng quyết định; phiên bản cài cùng hệ thống không có.',
    en: 'It is made when the office of control approves by a decision; what came with the system has none.',
  },
  public: { vi: 'Mở trang công khai của phiên bản này', en: 'Open the public page of this version' },
  name: { vi: 'Quy trình đã phê duyệt {number}', en: 'Approved procedure {number}' },
});

/** The document of an approved version: where it stands on its way to the public, and its newest file. */
export function ApprovedPaper({ version }: { version: Schema<'VersionView'> }) {
  const t = useTexts(texts);
  const { document: paper, procedureCode, approvedVersionId } = version;
  if (!paper) return <Empty title={t('none')}>{t('noneHint')}</Empty>;
  const ended = paper.state === 'REVOKED' || paper.state === 'SUPERSEDED' || paper.state === 'DISCARDED';
  return (
    <>
      {ended ? (
        <Text size="sm">{t(paper.state as 'REVOKED')}</Text>
      ) : (
        <ol className={classes.steps} aria-label={t('steps')}>
          {stepsOfPaper(paper.state).map(({ step, is }) => (
            <li key={step} data-is={is} aria-current={is === 'next' ? 'step' : undefined}>
              {t(is, { step: t(step) })}
            </li>
          ))}
        </ol>
      )}
      <Text size="sm" my="xs">
        {paper.number && <strong>{t('number', { number: paper.number })} · </strong>}
        <Anchor
          size="sm"
          href={`/public/procedures/${encodeURIComponent(procedureCode ?? '')}?version=${approvedVersionId}`}
        >
          {t('public')}
        </Anchor>
      </Text>
      {paper.state !== 'DISCARDED' && (
        <div className={classes.paper}>
          <FileView
            // With every step the file is another one; the part behind # stays here.
            key={`${paper.id} ${paper.state}`}
            href={`/api/v1/official-documents/${paper.id}/file#${paper.state}`}
            name={`${t('name', { number: paper.number ?? '' }).trim()}.pdf`.replace(/\//g, '-')}
            mediaType="application/pdf"
          />
        </div>
      )}
    </>
  );
}
