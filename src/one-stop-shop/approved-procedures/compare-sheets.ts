import type { LocalizedText } from '../../kernel';
import type { Sheet, SheetStep } from './sheet';

/** One difference between two approved versions, as people read it. */
export interface SheetChange {
  change: 'added' | 'removed' | 'changed';
  /** What it is about: the step, the paper, the fee ... */
  subject: LocalizedText;
  /** What of it; null where the whole of it came or went. */
  part: LocalizedText | null;
  before: LocalizedText | null;
  after: LocalizedText | null;
}

/** What the later of two approved versions of a procedure says otherwise: facts first, then papers, fees and steps. Pure. */
export function compareSheets(before: Sheet, after: Sheet): SheetChange[] {
  return [
    ...factsOf(before, after),
    ...compareLists(
      byKey(before.papers, 'code'),
      byKey(after.papers, 'code'),
      words.paper,
      ({ name }) => name,
      paperParts,
    ),
    ...compareLists(
      byKey(before.fees, 'code'),
      byKey(after.fees, 'code'),
      words.fee,
      ({ name }) => name,
      feeParts,
    ),
    ...compareLists(
      byKey(before.steps, 'elementId'),
      byKey(after.steps, 'elementId'),
      words.step,
      ({ name }) => same(name),
      stepParts,
    ),
    ...compareLists(
      byKey(before.grounds, 'id'),
      byKey(after.grounds, 'id'),
      words.ground,
      ({ id, about }) => joined([same(id), about], ': '),
      [],
    ),
  ];
}

const words = {
  name: { vi: 'Tên', en: 'Name' },
  level: { vi: 'Cấp thực hiện', en: 'Level' },
  service: { vi: 'Mức độ dịch vụ công trực tuyến', en: 'Online service' },
  channels: { vi: 'Cách thức nộp hồ sơ', en: 'Ways of filing' },
  competent: { vi: 'Cơ quan có thẩm quyền', en: 'Who decides' },
  limits: { vi: 'Thời hạn giải quyết', en: 'Time limit' },
  results: { vi: 'Kết quả', en: 'Result' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  paper: { vi: 'Giấy tờ', en: 'Paper' },
  fee: { vi: 'Khoản thu', en: 'Fee' },
  step: { vi: 'Bước', en: 'Step' },
  ground: { vi: 'Căn cứ pháp lý', en: 'Legal ground' },
  form: { vi: 'Mẫu', en: 'Form' },
  kinds: { vi: 'Loại bản', en: 'Kind' },
  copies: { vi: 'Số lượng', en: 'Copies' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  amount: { vi: 'Mức thu', en: 'Amount' },
  timing: { vi: 'Thời điểm nộp', en: 'When it is paid' },
  reductions: { vi: 'Miễn, giảm', en: 'Exemptions' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  role: { vi: 'Người thực hiện', en: 'Who does it' },
  time: { vi: 'Thời gian', en: 'Time' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  next: { vi: 'Bước tiếp theo', en: 'What comes next' },
} satisfies Record<string, LocalizedText>;

type Part<Item> = readonly [LocalizedText, (item: Item) => LocalizedText | null];

const same = (text: string): LocalizedText => ({ vi: text, en: text });
const joined = (texts: readonly LocalizedText[], by: string): LocalizedText => ({
  vi: texts.map(({ vi }) => vi).join(by),
  en: texts.map(({ en }) => en).join(by),
});
const nothingIsNull = (text: LocalizedText): LocalizedText | null => (text.vi === '' ? null : text);
const inCase = ({ text, when }: { text: LocalizedText; when: LocalizedText | null }): LocalizedText =>
  when ? joined([text, { vi: `khi ${when.vi}`, en: `when ${when.en}` }], ' ') : text;

const facts: readonly Part<Sheet>[] = [
  [words.name, ({ name }) => name],
  [words.level, ({ level }) => level],
  [words.service, ({ service }) => service],
  [words.channels, ({ channels }) => joined(channels, '; ')],
  [words.competent, ({ competent }) => joined(competent.map(inCase), '; ')],
  [words.limits, ({ limits }) => joined(limits.map(inCase), '; ')],
  [words.results, ({ results }) => joined(results, '; ')],
];

const paperParts: readonly Part<Sheet['papers'][number]>[] = [
  [words.form, ({ form }) => (form === null ? null : same(form))],
  [words.kinds, ({ kinds }) => kinds],
  [words.copies, ({ copies }) => same(String(copies))],
  [words.required, ({ required }) => required],
];

const feeParts: readonly Part<Sheet['fees'][number]>[] = [
  [words.amount, ({ amount }) => amount],
  [words.timing, ({ timing }) => timing],
  [words.reductions, ({ reductions }) => nothingIsNull(joined(reductions, '; '))],
];

const stepParts: readonly Part<SheetStep>[] = [
  [words.unit, ({ unit }) => unit],
  [words.role, ({ role }) => role],
  [words.time, ({ time }) => time],
  [words.product, ({ product }) => (product === null ? null : same(product))],
  [
    words.next,
    ({ next }) =>
      nothingIsNull(same(next.map(({ name, when }) => (when ? `${name} (${when})` : name)).join('; '))),
  ],
];

const byKey = <Item extends Record<Key, string>, Key extends string>(
  items: readonly Item[],
  key: Key,
): ReadonlyMap<string, Item> => new Map(items.map((item) => [item[key], item]));

const factsOf = (before: Sheet, after: Sheet): SheetChange[] =>
  differences(facts, before, after).map((one) => ({ ...one, change: 'changed', subject: words.procedure }));

function compareLists<Item>(
  before: ReadonlyMap<string, Item>,
  after: ReadonlyMap<string, Item>,
  kind: LocalizedText,
  nameOf: (item: Item) => LocalizedText,
  parts: readonly Part<Item>[],
): SheetChange[] {
  const called = (item: Item): LocalizedText => joined([kind, nameOf(item)], ': ');
  const changes: SheetChange[] = [];
  for (const [key, old] of before)
    if (!after.has(key))
      changes.push({ change: 'removed', subject: called(old), part: null, before: nameOf(old), after: null });
  for (const [key, item] of after) {
    const old = before.get(key);
    if (!old)
      changes.push({ change: 'added', subject: called(item), part: null, before: null, after: nameOf(item) });
    else
      for (const one of differences([[words.name, nameOf], ...parts], old, item))
        changes.push({ ...one, change: 'changed', subject: called(item) });
  }
  return changes;
}

function differences<Item>(
  parts: readonly Part<Item>[],
  before: Item,
  after: Item,
): Pick<SheetChange, 'part' | 'before' | 'after'>[] {
  return parts.flatMap(([part, read]) => {
    const [old, now] = [read(before), read(after)];
    return old?.vi === now?.vi && old?.en === now?.en ? [] : [{ part, before: old, after: now }];
  });
}
