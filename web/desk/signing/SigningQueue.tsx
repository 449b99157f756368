import { Alert, Anchor, Badge, Button, Group, Kbd, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { FileView } from '../../shared/files/FileView';
import { useKeys } from '../../shared/keys/keys';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, useTexts } from '../../shared/texts/texts';
import { DueText } from '../../shared/time/DueText';
import { SignDialog } from './SignDialog';
import classes from './signing.module.css';
import { meantDocuments, type Step, useWaiting, type Waiting } from './signing-queries';

const texts = defineTexts({
  SIGN: { vi: 'Văn bản chờ ký', en: 'Documents to sign' },
  ISSUE: { vi: 'Văn bản chờ cấp số, đóng dấu', en: 'Documents to number and seal' },
  signNow: { vi: 'Ký số', en: 'Sign' },
  issueNow: { vi: 'Cấp số, đóng dấu, phát hành', en: 'Number, seal and issue' },
  abstract: { vi: 'Trích yếu', en: 'Abstract' },
  applicant: { vi: 'Người nộp', en: 'Applicant' },
  code: { vi: 'Mã hồ sơ', en: 'Case' },
  due: { vi: 'Hạn', en: 'Due' },
  drafted: { vi: 'Người soạn', en: 'Drafted by' },
  signed: { vi: 'Người ký', en: 'Signed by' },
  insteadOf: { vi: 'Ký thay', en: 'In place of' },
  state: { vi: 'Tình trạng', en: 'State' },
  DRAFT: { vi: 'dự thảo', en: 'draft' },
  SIGNED: { vi: 'đã ký', en: 'signed' },
  NUMBERED: { vi: 'đã cấp số {number}', en: 'numbered {number}' },
  SEALED: { vi: 'đã đóng dấu', en: 'sealed' },
  ownDraft: { vi: 'do bạn soạn: người khác ký', en: 'drafted by you: somebody else signs' },
  ownSignature: { vi: 'do bạn ký: người khác đóng dấu', en: 'signed by you: somebody else seals' },
  noneSIGN: { vi: 'Không có văn bản nào chờ bạn ký', en: 'Nothing waits for your signature' },
  noneISSUE: { vi: 'Không có văn bản nào chờ cấp số, đóng dấu', en: 'Nothing waits for number and seal' },
  noKey: {
    vi: 'Bạn chưa có khóa ký số còn hạn. Thêm khóa tại mục “Khóa và con dấu số” để ký.',
    en: 'You have no signing key in force. Add one under “Keys and seals” to sign.',
  },
  noSeal: {
    vi: 'Cơ quan chưa có con dấu số còn hạn. Thêm tại mục “Khóa và con dấu số”.',
    en: 'The agency has no seal key in force. Add it under “Keys and seals”.',
  },
  choose: {
    vi: 'Chọn văn bản (phím cách) để làm nhiều văn bản một lần; Enter để xem.',
    en: 'Choose documents with Space to do many at once; Enter shows one.',
  },
  file: { vi: 'Văn bản {abstract}', en: 'Document {abstract}' },
  pick: { vi: 'Chọn một văn bản để xem', en: 'Choose a document to see it' },
});

/** The queue of one step beside the document that is looked at. */
export function SigningQueue({ step }: { step: Step }) {
  const t = useTexts(texts);
  const [search, setSearch] = useSearchParams();
  const list = useWaiting(step);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [doing, setDoing] = useState<readonly Waiting[] | null>(null);
  const rows = list.data?.items ?? [];
  const shown = rows.find(({ id }) => id === search.get('document')) ?? null;
  const meant = meantDocuments(rows, chosen, shown?.id ?? null);
  const open = ({ id }: Waiting) => setSearch({ view: step, document: id }, { replace: true });
  const begin = () => meant.length > 0 && setDoing(meant);
  useKeys([{ key: 's', says: t(step === 'SIGN' ? 'signNow' : 'issueNow'), act: begin }]);

  if (list.isPending) return <Loading />;
  if (list.error) return <Refused error={list.error} retry={() => void list.refetch()} />;
  const { key, agenciesWithoutSeal } = list.data;
  const stateText = ({ state, number }: Waiting) => t(state, { number: number ?? '' });
  const columns: Column<Waiting>[] = [
    { id: 'abstract', title: t('abstract'), value: ({ abstract }) => abstract, width: 260 },
    { id: 'applicant', title: t('applicant'), value: ({ applicantName }) => applicantName, width: 160 },
    {
      id: 'due',
      title: t('due'),
      value: ({ dueAt }) => dueAt,
      width: 170,
      cell: ({ dueAt }) => dueAt && <DueText dueAt={dueAt} />,
    },
    {
      id: 'code',
      title: t('code'),
      value: ({ caseCode }) => caseCode,
      width: 210,
      cell: ({ caseId, caseCode }) =>
        caseId && (
          <Anchor component={Link} href={`/desk/cases/${caseId}`} size="sm">
            {caseCode}
          </Anchor>
        ),
    },
    {
      id: 'state',
      title: t('state'),
      value: stateText,
      width: 170,
      cell: (row) =>
        row.isOwnWork ? (
          <Text size="xs" c="dimmed">
            {t(step === 'SIGN' ? 'ownDraft' : 'ownSignature')}
          </Text>
        ) : (
          <Badge variant="light" tt="none" color={row.state === 'DRAFT' ? 'gray' : 'teal'}>
            {stateText(row)}
          </Badge>
        ),
    },
    step === 'SIGN'
      ? { id: 'drafted', title: t('drafted'), value: ({ draftedBy }) => draftedBy, width: 160 }
      : { id: 'signed', title: t('signed'), value: ({ signedBy }) => signedBy, width: 160 },
    {
      id: 'insteadOf',
      title: t('insteadOf'),
      value: ({ insteadOf }) => insteadOf,
      width: 150,
      isHiddenAtFirst: true,
    },
  ];
  const lacksKey = rows.length > 0 && (step === 'SIGN' ? !key?.isInForce : agenciesWithoutSeal.length > 0);
  return (
    <div className={classes.queue}>
      {lacksKey && <Alert color="yellow">{t(step === 'SIGN' ? 'noKey' : 'noSeal')}</Alert>}
      {rows.length > 0 && (
        <Group gap="xs">
          <Button
            size="xs"
            onClick={begin}
            disabled={meant.length === 0}
            aria-keyshortcuts="s"
            rightSection={<Kbd size="xs">s</Kbd>}
          >
            {t(step === 'SIGN' ? 'signNow' : 'issueNow')}
            {meant.length > 1 && ` (${meant.length})`}
          </Button>
          <Text size="xs" c="dimmed">
            {t('choose')}
          </Text>
        </Group>
      )}
      <div className={classes.panes} data-alone={rows.length === 0 || undefined}>
        <div className={classes.table}>
          <DataTable
            name={`signing-${step}`}
            caption={t(step)}
            columns={columns}
            rows={rows}
            idOf={({ id }) => id}
            open={open}
            selection={{ chosen, choose }}
            empty={<Empty title={t(step === 'SIGN' ? 'noneSIGN' : 'noneISSUE')} />}
          />
        </div>
        {rows.length > 0 && (
          <div className={classes.preview}>
            {shown ? (
              <FileView
                key={`${shown.id} ${shown.version}`}
                href={`/api/v1/signing/documents/${shown.id}/file`}
                name={shown.abstract}
                mediaType="application/pdf"
              />
            ) : (
              <Empty title={t('pick')} />
            )}
          </div>
        )}
      </div>
      {doing && (
        <SignDialog
          step={step}
          documents={doing}
          close={() => {
            setDoing(null);
            choose(new Set());
          }}
        />
      )}
    </div>
  );
}
