import { Badge } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { Empty, Loading, Refused } from '../../shared/states/states';
import type { Column } from '../../shared/table/column';
import { DataTable } from '../../shared/table/DataTable';
import { defineTexts, inLanguage, useLanguage, useTexts } from '../../shared/texts/texts';
import { today } from '../../shared/time/local-date';
import { type Template, useTemplates } from './document-queries';
import classes from './documents.module.css';
import { OpenPaper } from './OpenPaper';
import { type Standing, standingOf } from './template-standing';

const texts = defineTexts({
  caption: { vi: 'Mẫu văn bản và các phiên bản', en: 'Forms and their versions' },
  name: { vi: 'Mẫu', en: 'Form' },
  version: { vi: 'Phiên bản', en: 'Version' },
  from: { vi: 'Hiệu lực từ', en: 'In force from' },
  to: { vi: 'Đến trước ngày', en: 'Until' },
  standing: { vi: 'Tình trạng', en: 'State' },
  CURRENT: { vi: 'Đang áp dụng', en: 'In force' },
  COMING: { vi: 'Chờ hiệu lực', en: 'To come' },
  PAST: { vi: 'Hết hiệu lực', en: 'Past' },
  basis: { vi: 'Căn cứ pháp lý', en: 'Legal source' },
  class: { vi: 'Loại số', en: 'Class of numbers' },
  size: { vi: 'Khổ giấy', en: 'Paper' },
  code: { vi: 'Mã mẫu', en: 'Code' },
  origin: { vi: 'Nguồn', en: 'Origin' },
  shipped: { vi: 'Có sẵn trong hệ thống', en: 'Came with the system' },
  put: { vi: 'Cơ quan kiểm soát cập nhật', en: 'Put in by the office of control' },
  sample: { vi: '{name}, phiên bản {version} (bản mẫu)', en: '{name}, version {version} (sample)' },
  none: { vi: 'Không có mẫu văn bản nào', en: 'There are no forms' },
});

const colours: Readonly<Record<Standing, string>> = { CURRENT: 'teal', COMING: 'lam', PAST: 'gray' };

/** Every version of every form; Enter shows it as a paper with sample data. */
export function TemplateList() {
  const t = useTexts(texts);
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const templates = useTemplates();
  const columns = useColumns();
  if (templates.isPending) return <Loading />;
  if (templates.error) return <Refused error={templates.error} retry={() => void templates.refetch()} />;
  const shown = templates.data.find((one) => idOf(one) === search.get('form'));
  const show = (form?: string) => setSearch({ view: 'templates', ...(form && { form }) }, { replace: true });
  return (
    <div className={classes.panes} data-looks={shown !== undefined || undefined}>
      <div className={classes.table}>
        <DataTable
          name="document-templates"
          caption={t('caption')}
          columns={columns}
          rows={templates.data}
          idOf={idOf}
          open={(one) => show(idOf(one))}
          empty={<Empty title={t('none')} />}
        />
      </div>
      {shown && (
        <OpenPaper
          key={idOf(shown)}
          href={`/api/v1/document-templates/${shown.code}/${shown.version}/preview`}
          title={t('sample', { name: inLanguage(shown.name, language), version: shown.version })}
          close={() => show()}
        />
      )}
    </div>
  );
}

const idOf = ({ code, version }: Template): string => `${code} ${version}`;

function useColumns(): Column<Template>[] {
  const t = useTexts(texts);
  const language = useLanguage();
  const standing = (one: Template) => standingOf(one, today());
  return [
    { id: 'name', title: t('name'), value: ({ name }) => inLanguage(name, language), width: 300 },
    { id: 'version', title: t('version'), value: ({ version }) => version, width: 100 },
    { id: 'from', title: t('from'), kind: 'date', value: ({ effectiveFrom }) => effectiveFrom, width: 120 },
    { id: 'to', title: t('to'), kind: 'date', value: ({ effectiveTo }) => effectiveTo, width: 120 },
    {
      id: 'standing',
      title: t('standing'),
      value: (one) => t(standing(one)),
      width: 140,
      cell: (one) => (
        <Badge variant="light" tt="none" color={colours[standing(one)]}>
          {t(standing(one))}
        </Badge>
      ),
    },
    { id: 'basis', title: t('basis'), value: ({ legalBasis }) => legalBasis, width: 200 },
    { id: 'class', title: t('class'), value: ({ serialClass }) => serialClass, width: 120 },
    { id: 'size', title: t('size'), value: ({ size }) => size, width: 90 },
    { id: 'code', title: t('code'), value: ({ code }) => code, width: 160, isHiddenAtFirst: true },
    {
      id: 'origin',
      title: t('origin'),
      value: ({ isShipped }) => t(isShipped ? 'shipped' : 'put'),
      width: 200,
      isHiddenAtFirst: true,
    },
  ];
}
