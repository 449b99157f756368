import type { Problem, ProcedureLimit } from '../../definitions';
import type { Expression } from '../../expressions';
import type { Json, LocalizedText } from '../../kernel';
import type { CountingMode } from '../deadlines/clock';
import { dutyCodes } from '../tasks/duties/duty-rules';
import {
  anyJson,
  At,
  bool,
  feel,
  list,
  localDate,
  localized,
  matching,
  named,
  number,
  object,
  oneOf,
  optional,
  orFeel,
  type Read,
  record,
  text,
  withDefault,
} from './fields';
import {
  certainties,
  channels,
  componentKinds,
  dataTypes,
  feeTimings,
  keptParts,
  levels,
  serviceLevels,
  type ClockPolicy,
  type CompetentAgency,
  type Component,
  type DataField,
  type Exemption,
  type Fact,
  type Fee,
  type LegalGround,
  type Limit,
  type LimitRule,
  type PersonalDatum,
  type Place,
  type ProcedureContent,
  type Reason,
  type Reasons,
  type Result,
  type Retention,
  type WaivedDuty,
} from './procedure-version';

/** The file of a deployment that makes it a procedure. */
export const isProcedureFile = (name: string): boolean => /(^|\/)procedure\.ya?ml$/i.test(name);

const countingModes = [
  'DAY_EXCLUDE_FIRST',
  'HOURS',
  'CALENDAR_DAYS',
  'MONTHS',
  'SAME_DAY_1500',
  'IMMEDIATE',
] as const satisfies readonly CountingMode[];
const limitUnits = [
  'minute',
  'working-hour',
  'working-day',
  'calendar-day',
  'month',
] as const satisfies readonly ProcedureLimit['unit'][];

const unitKey = matching(/^[a-z][a-z0-9-]*$/, 'mã dạng one-stop', 'key such as one-stop');
const factCode = matching(/^[A-Za-z][A-Za-z0-9_-]*$/, 'mã dạng land-right', 'code such as land-right');
const variableName = matching(/^[a-zA-Z_][a-zA-Z0-9_]*$/, 'tên biến', 'name of a variable');
const dottedPath = matching(
  /^[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)*$/,
  'đường dẫn dạng applicant.identity',
  'path such as applicant.identity',
);
const fact = { tag: oneOf(certainties), source: optional(text()) };
const limitFields = {
  value: number(0.01, 10_000, false),
  unit: oneOf(limitUnits),
  mode: optional(oneOf(countingModes)),
};
const limit = object<Limit>(limitFields);
const limitFact = object<Limit & Fact>({ ...limitFields, ...fact });
const place = object<Place & Fact>({
  ...named,
  unit: optional(unitKey),
  agency: optional(unitKey),
  ...fact,
});
const reason = object<Reason>({
  code: matching(/^[A-Z][A-Z0-9_]*$/, 'mã dạng NOT_LEGALISED', 'code such as NOT_LEGALISED'),
  ...named,
  ground: text(200),
  tag: optional(oneOf(certainties)),
});

const clock: Read<ClockPolicy> = object<ClockPolicy>({
  counting: withDefault(oneOf(countingModes), 'DAY_EXCLUDE_FIRST'),
  acceptance: record(limitFact, (key) => (channels as readonly string[]).includes(key)),
  supplement: withDefault(oneOf(['RESTART', 'PAUSE', 'NONE']), 'RESTART'),
  supplementRequests: withDefault(number(0, 9), 1),
  supplementLimit: optional(limitFact),
  financialObligation: withDefault(oneOf(['PAUSE', 'NONE']), 'PAUSE'),
  extension: withDefault(
    object<ClockPolicy['extension']>({
      times: withDefault(number(0, 9), 1),
      noticeWorkingDays: withDefault(number(0, 30), 1),
      atMost: optional(limit),
    }),
    { times: 1, noticeWorkingDays: 1 },
  ),
  acceptAfterCutoffCountsNextDay: withDefault(bool, false),
  warnAtPercent: withDefault(number(1, 100), 80),
  stopGrounds: list(reason),
});

const fee = object<Fee>({
  code: factCode,
  name: localized,
  kind: oneOf(['FEE', 'CHARGE', 'TAX']),
  amount: (value, at) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? object<{ decision: string; output: string }>({ decision: text(255), output: variableName })(value, at)
      : orFeel(number(0, 1e12))(value, at),
  when: optional(feel),
  exemptions: list(
    object<Exemption>({
      code: factCode,
      when: feel,
      name: localized,
      percent: withDefault(number(1, 100), 100),
      ground: text(200),
      ...fact,
    }),
  ),
  timing: oneOf(feeTimings),
  onlineReduction: withDefault(number(0, 100), 0),
  collectedBy: optional(unitKey),
  ...fact,
});

const content: Read<ProcedureContent> = object<ProcedureContent>({
  code: matching(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'mã thủ tục', 'code of a procedure'),
  nationalCode: (value, at) =>
    value === undefined || value === null
      ? null
      : matching(
          /^\d\.\d{6}(\.[A-Z0-9.-]+)?$/,
          'mã quốc gia dạng 1.001612',
          'national code such as 1.001612',
        )(value, at),
  process: text(255),
  name: localized,
  field: object<ProcedureContent['field']>({ code: unitKey, ...named }),
  level: oneOf(levels),
  serviceLevel: object<ProcedureContent['serviceLevel']>({
    value: oneOf(serviceLevels),
    reason: optional(localized),
    ...fact,
  }),
  channels: list(oneOf(channels), 1),
  effective: object<ProcedureContent['effective']>({ from: localDate, to: optional(localDate), ...fact }),
  agencies: object<ProcedureContent['agencies']>({
    competent: list(
      object<CompetentAgency>({
        ...named,
        tier: oneOf(['PROVINCE', 'DISTRICT', 'COMMUNE', 'EXTERNAL']),
        kind: optional(unitKey),
        when: optional(feel),
        ...fact,
      }),
      1,
    ),
    lead: place,
    cooperating: list(place),
    external: list(place),
  }),
  units: record(localized),
  data: list(
    object<DataField>({
      name: variableName,
      type: oneOf(dataTypes),
      label: localized,
      values: optional(list(text(100), 1)),
      valueLabels: optional(record(localized)),
      default: optional(anyJson),
      required: withDefault(bool, false),
    }),
  ),
  variables: list(variableName),
  clock,
  limits: list(object<LimitRule>({ ...limitFields, when: optional(feel), ...fact }), 1),
  dossier: list(
    object<Component>({
      code: factCode,
      name: localized,
      required: orFeel(bool),
      kinds: list(oneOf(componentKinds), 1),
      copies: withDefault(number(1, 50), 1),
      form: optional(text(100)),
      reuse: withDefault(bool, false),
      fromDatabase: optional(unitKey),
      formats: withDefault(list(matching(/^[a-z0-9]{2,5}$/, 'đuôi tệp', 'file ending'), 1), ['pdf']),
      isReturned: withDefault(bool, false),
      ...fact,
    }),
  ),
  fees: list(fee),
  receipt: withDefault(oneOf(['ALWAYS', 'ONLY_IF_NOT_IMMEDIATE']), 'ALWAYS'),
  reasons: object<Reasons>({ supplement: list(reason), rejection: list(reason), refusal: list(reason) }),
  outcome: feel,
  results: list(
    object<Result>({
      code: factCode,
      name: localized,
      documentType: unitKey,
      issuedBy: optional(unitKey),
      when: optional(feel),
      ...fact,
    }),
    1,
  ),
  personalData: list(object<PersonalDatum>({ path: dottedPath, class: oneOf(['BASIC', 'SENSITIVE']) })),
  retention: optional(
    object<Retention & Fact>({
      years: (value, at) => (value === 'PERMANENT' ? value : number(1, 100)(value, at)),
      from: withDefault(oneOf(['CLOSED']), 'CLOSED'),
      keep: list(oneOf(keptParts)),
      ground: text(200),
      ...fact,
    }),
  ),
  waivedDuties: optional(
    list(
      object<WaivedDuty>({
        rule: oneOf(dutyCodes),
        ground: text(200),
        ...fact,
      }),
    ),
  ),
  legalGrounds: list(
    object<LegalGround>({
      id: text(100),
      articles: list(text(100)),
      about: localized,
      tag: oneOf(certainties),
    }),
    1,
  ),
});

export interface ReadProcedure {
  content?: ProcedureContent;
  problems: Problem[];
}

/** What a decoded `procedure.yaml` says, or everything that is wrong with it. Pure; never throws. */
export function readProcedure(value: Json | undefined, file: string): ReadProcedure {
  const problems: Problem[] = [];
  const at = new At([], (rule, path, message) => problems.push(problemAt(file, rule, path, message)));
  const read = content(value, at);
  if (problems.length === 0) checkContent(read, at);
  return problems.length === 0 ? { content: read, problems } : { problems };
}

/** A problem that says in words, too, at which place of the file it is. */
export function problemAt(
  file: string,
  rule: string,
  path: readonly string[],
  { vi, en }: LocalizedText,
): Problem {
  const where = path.join('.');
  return {
    file,
    rule,
    message: where === '' ? { vi, en } : { vi: `${where}: ${vi}`, en: `${where}: ${en}` },
    path: [...path],
  };
}

/** What no single value shows. */
function checkContent(procedure: ProcedureContent, at: At): void {
  const { clock, reasons, legalGrounds, effective, serviceLevel } = procedure;
  unique(procedure.dossier, ({ code }) => code, at.in('dossier'));
  unique(procedure.fees, ({ code }) => code, at.in('fees'));
  unique(procedure.results, ({ code }) => code, at.in('results'));
  unique(procedure.data, ({ name }) => name, at.in('data'));
  unique(legalGrounds, ({ id }) => id, at.in('legalGrounds'));
  unique(procedure.channels, (channel) => channel, at.in('channels'));

  if (effective.to !== undefined && effective.to <= effective.from)
    at.in('effective').in('to').refuse('period', {
      vi: 'Ngày hết hiệu lực phải sau ngày có hiệu lực.',
      en: 'It must end after it begins.',
    });
  if (serviceLevel.value !== 'FULL' && !serviceLevel.reason)
    at.in('serviceLevel').in('reason').refuse('no-reason', {
      vi: 'Dịch vụ không toàn trình phải nêu lý do công bố (NĐ 224/2026).',
      en: 'A service that is not full needs its published reason (NĐ 224/2026).',
    });
  for (const channel of procedure.channels)
    if (!clock.acceptance[channel])
      at.in('clock').in('acceptance').in(channel).refuse('missing', {
        vi: 'Kênh nộp này chưa có thời hạn tiếp nhận.',
        en: 'This channel has no time limit for its acceptance.',
      });
  conditionless(procedure.limits, at.in('limits'));
  conditionless(procedure.agencies.competent, at.in('agencies').in('competent'));

  const grounded = (ground: string, where: At) => {
    if (!legalGrounds.some(({ id }) => ground === id || ground.startsWith(`${id} `)))
      where.in('ground').refuse('unknown-ground', {
        vi: `"${ground}" không bắt đầu bằng căn cứ nào trong legalGrounds.`,
        en: `"${ground}" begins with no id of legalGrounds.`,
      });
  };
  const lists = { ...reasons, stopGrounds: clock.stopGrounds };
  for (const [kind, entries] of Object.entries(lists)) {
    const where = kind === 'stopGrounds' ? at.in('clock').in(kind) : at.in('reasons').in(kind);
    unique(entries, ({ code }) => code, where);
    for (const [index, { ground }] of entries.entries()) grounded(ground, where.in(index));
  }
  for (const [index, { exemptions }] of procedure.fees.entries())
    for (const [number, { ground }] of exemptions.entries())
      grounded(ground, at.in('fees').in(index).in('exemptions').in(number));
  for (const [index, { ground }] of (procedure.waivedDuties ?? []).entries())
    grounded(ground, at.in('waivedDuties').in(index));
  for (const [index, field] of procedure.data.entries()) checkField(field, at.in('data').in(index));
}

/** Nothing after a rule without a condition is ever reached. */
function conditionless(rules: readonly { when?: Expression }[], at: At): void {
  const first = rules.findIndex(({ when }) => when === undefined);
  if (first !== -1 && first < rules.length - 1)
    at.in(first + 1).refuse('never-reached', {
      vi: 'Dòng trước không có điều kiện nên dòng này không bao giờ được dùng.',
      en: 'The entry before has no condition, so this one is never used.',
    });
}

function checkField({ type, values, valueLabels, default: standard }: DataField, at: At): void {
  if (values && type !== 'text')
    at.in('values').refuse('type', {
      vi: 'Chỉ trường chữ mới có danh sách giá trị.',
      en: 'Only a text has a list of values.',
    });
  for (const value of Object.keys(valueLabels ?? {}))
    if (!values?.includes(value))
      at.in('valueLabels')
        .in(value)
        .refuse('unknown-key', {
          vi: `"${value}" không có trong values.`,
          en: `"${value}" is none of the values.`,
        });
  if (standard === undefined || standard === null) return;
  const isOfType = isOf(type, standard) && (!values || values.includes(standard as string));
  if (!isOfType)
    at.in('default').refuse('type', {
      vi: 'Giá trị mặc định không thuộc kiểu của trường.',
      en: 'The default is no value of the field.',
    });
}

/** Whether a JSON value is one of this type of field. */
export function isOf(type: DataField['type'], value: Json): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'list':
      return Array.isArray(value);
    case 'object':
    case 'address':
    case 'person':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}

function unique<T>(entries: readonly T[], keyOf: (entry: T) => string, at: At): void {
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (seen.has(key))
      at.in(index).refuse('duplicate', { vi: `"${key}" bị trùng.`, en: `"${key}" is there twice.` });
    seen.add(key);
  }
}
