import { Anchor, Badge, Button, Group, Kbd, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { fetchFile, saveFile } from '../../shared/files/fetch-file';
import { useKeys } from '../../shared/keys/keys';
import { useMe } from '../../shared/session/session';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { today } from '../../shared/time/local-date';
import { documentStates, fileOf, stateColours } from '../cases/letters/document-words';
import { SearchField } from '../registers/SearchField';
import { type RegisteredDocument, useOutgoing, useSerials } from './document-queries';
import classes from './documents.module.css';
import { OpenPaper } from './OpenPaper';
import { ownAgencies } from './own-agencies';
import { SerialCheck } from './SerialCheck';

const texts = defineTexts({
  caption: { vi: 'Sổ đăng ký văn bản đi', en: 'Register of outgoing documents' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  year: { vi: 'Năm', en: 'Year' },
  class: { vi: 'Loại số', en: 'Class of numbers' },
  anyClass: { vi: 'Mọi loại số', en: 'All classes' },
  print: { vi: 'In sổ', en: 'Print the register' },
  printed: { vi: 'Sổ văn bản đi năm {year}', en: 'Register {year}' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  dated: { vi: 'Ngày văn bản', en: 'Dated' },
  name: { vi: 'Tên loại', en: 'Kind' },
  abstract: { vi: 'Trích yếu', en: 'Abstract' },
  code: { vi: 'Mã hồ sơ', en: 'Case' },
  by: { vi: 'Người phát hành', en: 'Issued by' },
  at: { vi: 'Phát hành lúc', en: 'Issued at' },
  state: { vi: 'Tình trạng', en: 'State' },
  note: { vi: 'Ghi chú', en: 'Note' },
  serialClass: { vi: 'Loại số', en: 'Class' },
  result: { vi: 'Văn bản khác', en: 'Other document' },
  none: { vi: 'Chưa có văn bản nào được cấp số', en: 'No document has a number yet' },
  noneHint: {
    vi: 'Văn bản vào sổ khi được cấp số và phát hành; thử năm khác hoặc bỏ bớt điều kiện.',
    en: 'Documents are entered when they are numbered and issued. Try another year or fewer conditions.',
  },
  noAgency: { vi: 'Bạn chưa có vị trí công tác tại cơ quan nào', en: 'You hold no post in any agency' },
  noAgencyHint: {
    vi: 'Sổ văn bản đi dành cho người làm việc tại cơ quan giữ sổ.',
    en: 'A register is for those who work in the agency that keeps it.',
  },
});

const yearsBack = 6;

/** What left an agency in a year, by its numbers: searched without accents, opened, exported, printed as the register it is. */
export function Register() {
  const t = useTexts(texts);
  const me = useMe();
  const agencies = ownAgencies(me);
  if (agencies.length === 0) return <Empty title={t('noAgency')}>{t('noAgencyHint')}</Empty>;
  return <OfAgencies agencies={agencies} />;
}

function OfAgencies({ agencies }: { agencies: ReturnType<typeof ownAgencies> }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const thisYear = Number(today().slice(0, 4));
  const agency = agencies.find(({ id }) => id === search.get('agency'))?.id ?? agencies[0]!.id;
  const asked = search.get('year') ?? '';
  const year = /^2\d{3}$/.test(asked) ? Number(asked) : thisYear;
  const filter = {
    agency,
    year,
    ...(search.get('class') && { class: search.get('class')! }),
    ...(search.get('q') && { q: search.get('q')! }),
  };
  const list = useOutgoing(filter);
  const serials = useSerials(agency, year);
  const put = (changes: Record<string, string>) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes))
          if (value) after.set(name, value);
          else after.delete(name);
        return after;
      },
      { replace: true },
    );
  const printing = useMutation({
    mutationFn: () => fetchFile(`/api/v1/official-documents/register?agency=${agency}&year=${year}`),
    onSuccess: (content) => saveFile(content, `${t('printed', { year })}.pdf`, 'application/pdf'),
  });
  useKeys([{ key: 'p', says: t('print'), act: () => printing.mutate() }]);
  const columns = useColumns();
  const shown = list.rows.find(({ id }) => id === search.get('document')) ?? null;
  const years = [...new Set([year, ...Array.from({ length: yearsBack }, (_, back) => thisYear - back)])];
  return (
    <>
      <Group gap="xs" align="flex-end">
        {agencies.length > 1 && (
          <Select
            size="xs"
            w={{ base: '100%', xs: 260 }}
            label={t('agency')}
            data={agencies.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
            value={agency}
            onChange={(value) => put({ agency: value ?? '', class: '', document: '' })}
            allowDeselect={false}
          />
        )}
        <Select
          size="xs"
          w={100}
          label={t('year')}
          data={years.sort((one, other) => other - one).map(String)}
          value={String(year)}
          onChange={(value) => put({ year: value ?? '', class: '', document: '' })}
          allowDeselect={false}
        />
        <Select
          size="xs"
          w={180}
          label={t('class')}
          placeholder={t('anyClass')}
          data={(serials.data?.classes ?? []).map((one) => one.class)}
          value={filter.class ?? null}
          onChange={(value) => put({ class: value ?? '', document: '' })}
          clearable
          clearButtonProps={{ 'aria-label': t('anyClass') }}
        />
        <SearchField value={filter.q ?? ''} search={(q) => put({ q })} />
        <Button
          size="xs"
          variant="default"
          onClick={() => printing.mutate()}
          loading={printing.isPending}
          aria-keyshortcuts="p"
          rightSection={<Kbd size="xs">p</Kbd>}
        >
          {t('print')}
        </Button>
      </Group>
      {printing.error && <Refused error={printing.error} />}
      <SerialCheck serials={serials} year={year} />
      {list.error && !list.isRead ? (
        <Refused error={list.error} retry={() => void list.refetch()} />
      ) : !list.isRead ? (
        <Loading />
      ) : (
        <div className={classes.panes} data-looks={shown !== null || undefined}>
          <div className={classes.table} aria-busy={list.isPlaceholderData}>
            <DataTable
              name="outgoing-documents"
              caption={t('caption')}
              columns={columns}
              rows={list.rows}
              idOf={({ id }) => id}
              open={({ id }) => put({ document: id })}
              see={list.see}
              hasMore={list.hasMore}
              isLoadingMore={list.isLoadingMore}
              empty={<Empty title={t('none')}>{t('noneHint')}</Empty>}
            />
          </div>
          {shown && (
            <OpenPaper
              key={shown.id}
              href={fileOf(shown.id)}
              title={[shown.number, shown.name && inLanguage(shown.name, language)]
                .filter(Boolean)
                .join(' · ')}
              close={() => put({ document: '' })}
            />
          )}
        </div>
      )}
    </>
  );
}

function useColumns(): Column<RegisteredDocument>[] {
  const t = useTexts(texts);
  const state = useTexts(documentStates);
  const language = useLanguage();
  const stateText = (one: RegisteredDocument) => state(one.state as keyof typeof documentStates);
  return [
    { id: 'number', title: t('number'), value: ({ number }) => number, width: 150 },
    { id: 'dated', title: t('dated'), kind: 'date', value: ({ datedOn }) => datedOn, width: 110 },
    {
      id: 'name',
      title: t('name'),
      value: ({ name }) => (name ? inLanguage(name, language) : t('result')),
      width: 200,
    },
    { id: 'abstract', title: t('abstract'), value: ({ abstract }) => abstract, width: 320 },
    {
      id: 'code',
      title: t('code'),
      value: ({ caseCode }) => caseCode,
      width: 210,
      cell: ({ caseId, caseCode }) =>
        caseId &&
        caseCode && (
          <Anchor component={Link} href={`/desk/cases/${caseId}?tab=documents`} size="sm">
            {caseCode}
          </Anchor>
        ),
    },
    {
      id: 'state',
      title: t('state'),
      value: stateText,
      width: 130,
      cell: (one) => (
        <Badge variant="light" tt="none" color={stateColours[one.state] ?? 'gray'}>
          {stateText(one)}
        </Badge>
      ),
    },
    { id: 'by', title: t('by'), value: ({ issuedBy }) => issuedBy, width: 160 },
    { id: 'at', title: t('at'), kind: 'instant', value: ({ issuedAt }) => issuedAt, isHiddenAtFirst: true },
    {
      id: 'class',
      title: t('serialClass'),
      value: ({ serialClass }) => serialClass,
      width: 100,
      isHiddenAtFirst: true,
    },
    { id: 'note', title: t('note'), value: ({ endReason }) => endReason, width: 200, isHiddenAtFirst: true },
  ];
}
