import type { Schema } from '../../shared/api/client';
import { defineTexts, inLanguage, sayIn } from '../../shared/texts/language';
import { h } from '../dom';
import { table } from '../table';

const texts = defineTexts({
  no: { vi: 'Bước', en: 'Step' },
  step: { vi: 'Nội dung công việc', en: 'What is done' },
  who: { vi: 'Đơn vị, người thực hiện', en: 'Who does it' },
  time: { vi: 'Thời gian', en: 'Time' },
  product: { vi: 'Kết quả, sản phẩm', en: 'Product' },
  stepsCaption: {
    vi: 'Các bước giải quyết theo quy trình nội bộ đã phê duyệt',
    en: 'The steps of the approved internal procedure',
  },
  sideCaption: { vi: 'Các bước ngoài trình tự chính', en: 'Steps beside the main way' },
  paper: { vi: 'Tên giấy tờ', en: 'Paper' },
  kinds: { vi: 'Loại bản', en: 'Kind' },
  copies: { vi: 'Số lượng', en: 'Copies' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  papersCaption: { vi: 'Giấy tờ phải nộp hoặc xuất trình', en: 'Papers to hand in or show' },
  database: {
    vi: 'Không phải nộp khi cơ quan nhà nước đã có dữ liệu',
    en: 'Not needed where the state holds the data',
  },
  noPapers: { vi: 'Không yêu cầu giấy tờ.', en: 'No papers are asked for.' },
  fee: { vi: 'Khoản thu', en: 'Fee' },
  amount: { vi: 'Mức thu', en: 'Amount' },
  timing: { vi: 'Thời điểm nộp', en: 'When' },
  reductions: { vi: 'Miễn, giảm', en: 'Exemptions' },
  feesCaption: { vi: 'Các khoản thu', en: 'What is charged' },
  noFees: { vi: 'Không thu phí, lệ phí.', en: 'Nothing is charged.' },
});

type Step = Schema<'SheetStepView'>;

/** The table of steps as the approved procedure has it, and below it what stands beside the main way. */
export function stepTable(steps: readonly Step[]): HTMLElement {
  const t = sayIn(texts);
  const columns = [
    { head: t('step'), cell: ({ name }: Step) => name },
    {
      head: t('who'),
      cell: ({ unit, role }: Step) => [inLanguage(unit), inLanguage(role)].filter(Boolean).join(' – '),
    },
    { head: t('time'), cell: ({ time }: Step) => inLanguage(time) },
    { head: t('product'), cell: ({ product }: Step) => product },
  ];
  const side = steps.filter(({ kind }) => kind === 'SIDE');
  return h(
    'div',
    {},
    table(
      t('stepsCaption'),
      [{ head: t('no'), cell: ({ no }: Step) => (no === null ? '–' : String(no)) }, ...columns],
      steps.filter(({ kind }) => kind !== 'SIDE'),
    ),
    side.length > 0 && table(t('sideCaption'), columns, side),
  );
}

export function paperTable(papers: readonly Schema<'SheetPaperView'>[]): HTMLElement {
  const t = sayIn(texts);
  if (papers.length === 0) return h('p', {}, t('noPapers'));
  return table(
    t('papersCaption'),
    [
      {
        head: t('paper'),
        cell: ({ name, form, isInDatabase }) => [
          h('p', {}, form === null ? inLanguage(name) : `${inLanguage(name)} (${form})`),
          isInDatabase && h('p', { class: 'quiet' }, t('database')),
        ],
      },
      { head: t('kinds'), cell: ({ kinds }) => inLanguage(kinds) },
      { head: t('copies'), cell: ({ copies }) => String(copies) },
      { head: t('required'), cell: ({ required }) => inLanguage(required) },
    ],
    papers,
  );
}

export function feeTable(fees: readonly Schema<'SheetFeeView'>[]): HTMLElement {
  const t = sayIn(texts);
  if (fees.length === 0) return h('p', {}, t('noFees'));
  return table(
    t('feesCaption'),
    [
      { head: t('fee'), cell: ({ name }) => inLanguage(name) },
      { head: t('amount'), cell: ({ amount }) => inLanguage(amount) },
      { head: t('timing'), cell: ({ timing }) => inLanguage(timing) },
      {
        head: t('reductions'),
        cell: ({ reductions }) => reductions.map((one) => h('p', {}, inLanguage(one))),
      },
    ],
    fees,
  );
}
