import { type ReactNode } from 'react';
import { defineTexts, useLanguage, useTexts } from '../../../web/shared/texts/texts';
import { dateText } from '../../../web/shared/time/instants';
import { conditionFields } from '../condition-fields';
import { conditionWords } from '../file/conditions';
import { listAt, mapAt, numberAt, textAt, textsAt, wordsAt } from '../file/reading';
import { answersWords } from '../file/times';
import type { Value } from '../file/yaml-text';
import { amountWords, limitWords } from '../limit-words';
import { certaintyWords, channelWords, keptWords, levelWords, serviceWords, wordOf } from '../words';
import { DossierTable } from './DossierTable';
import { FeeTable } from './FeeTable';
import { FormTable } from './FormTable';
import classes from './print.module.css';
import { StepTable } from './StepTable';
import type { PrintedModel } from './use-print';

const texts = defineTexts({
  kind: { vi: 'Quy trình nội bộ', en: 'Internal procedure' },
  code: { vi: 'Mã hiệu', en: 'Code' },
  national: { vi: 'Mã TTHC', en: 'National code' },
  from: { vi: 'Hiệu lực từ', en: 'In force from' },
  role: { vi: 'Trách nhiệm', en: 'Duty' },
  wrote: { vi: 'Soạn thảo', en: 'Written by' },
  reviewed: { vi: 'Xem xét', en: 'Reviewed by' },
  approved: { vi: 'Phê duyệt', en: 'Approved by' },
  name: { vi: 'Họ tên, chức vụ', en: 'Name and post' },
  signature: { vi: 'Chữ ký', en: 'Signature' },
  draft: {
    vi: 'Bản đang soạn, còn {n} vấn đề chưa xử lý: chưa dùng để ban hành.',
    en: 'A draft with {n} open problems: not to be issued.',
  },
  purpose: { vi: '1. Mục đích', en: '1. Purpose' },
  purposeText: {
    vi: 'Quy định trình tự, trách nhiệm và thời gian giải quyết thủ tục “{name}”.',
    en: 'Sets out the steps, duties and times of the procedure “{name}”.',
  },
  scope: { vi: '2. Phạm vi áp dụng', en: '2. Scope' },
  scopeText: {
    vi: 'Áp dụng với tổ chức, cá nhân nộp hồ sơ và các bộ phận: {units}.',
    en: 'For those who file and for these units: {units}.',
  },
  legal: { vi: '3. Căn cứ pháp lý', en: '3. Legal grounds' },
  content: { vi: '4. Nội dung', en: '4. Content' },
  general: { vi: '4.1. Thông tin chung', en: '4.1. General' },
  level: { vi: 'Cấp thực hiện', en: 'Level' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  service: { vi: 'Mức độ dịch vụ công trực tuyến', en: 'Online service' },
  competent: { vi: 'Cơ quan có thẩm quyền quyết định', en: 'Decided by' },
  lead: { vi: 'Bộ phận chủ trì', en: 'Unit in the lead' },
  cooperating: { vi: 'Cơ quan, bộ phận phối hợp', en: 'Cooperating' },
  channels: { vi: 'Hình thức nộp hồ sơ', en: 'Ways of filing' },
  results: { vi: 'Kết quả', en: 'Results' },
  dossier: { vi: '4.2. Thành phần hồ sơ', en: '4.2. Dossier' },
  limits: { vi: '4.3. Thời hạn giải quyết', en: '4.3. Time limits' },
  case: { vi: 'Trường hợp', en: 'Case' },
  limit: { vi: 'Thời hạn', en: 'Limit' },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  always: { vi: 'Mọi trường hợp còn lại', en: 'All other cases' },
  every: { vi: 'Mọi trường hợp', en: 'Every case' },
  sum: {
    vi: 'Tổng thời gian các bước trên đường đi lâu nhất ({case}): {days} ngày làm việc trên thời hạn {limit}.',
    en: 'The steps on the longest way ({case}) add up to {days} working days of the limit of {limit}.',
  },
  acceptance: { vi: 'Thời hạn tiếp nhận', en: 'Time to accept' },
  fees: { vi: '4.4. Phí, lệ phí', en: '4.4. Fees' },
  steps: { vi: '5. Trình tự các bước thực hiện', en: '5. Steps' },
  noSteps: {
    vi: 'Chưa lập được bảng các bước vì thủ tục hoặc quy trình còn vấn đề.',
    en: 'There is no table of steps while the procedure or its process has problems.',
  },
  reasons: {
    vi: '6. Lý do yêu cầu bổ sung, từ chối, dừng giải quyết',
    en: '6. Reasons to ask, refuse and stop',
  },
  supplement: { vi: 'Yêu cầu bổ sung hồ sơ', en: 'Supplement' },
  rejection: { vi: 'Từ chối tiếp nhận', en: 'Refusal at reception' },
  refusal: { vi: 'Từ chối giải quyết', en: 'Refusal of the result' },
  stop: { vi: 'Dừng giải quyết', en: 'Stop' },
  forms: { vi: '7. Biểu mẫu', en: '7. Forms' },
  keeping: { vi: '8. Lưu trữ', en: '8. Keeping' },
  years: { vi: 'Lưu {n} năm kể từ khi hồ sơ kết thúc', en: 'Kept for {n} years after the case is closed' },
  permanent: { vi: 'Lưu vĩnh viễn', en: 'Kept for ever' },
  kept: { vi: 'sau đó vẫn giữ: {what}', en: 'then still kept: {what}' },
  noKeeping: { vi: 'Chưa quy định thời hạn lưu giữ dữ liệu.', en: 'How long data are kept is not set.' },
});

/** What an officer keeps on the shelf: purpose, scope, grounds, dossier, limits, fees, steps, reasons, forms, keeping. */
export function Paper({ value, data }: { value: Value; data: PrintedModel }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const words = (path: readonly string[]) => wordsAt(value, path, language);
  const fields = conditionFields(value);
  const { table, problems } = data.drawn;
  const competent = listAt(value, ['agencies', 'competent']);
  const units = Object.keys(mapAt(value, ['units'])).map((unit) => words(['units', unit]));
  const whenOf = (rule: Value) => {
    const when = textAt(rule, ['when']);
    return when ? conditionWords(when, fields, language) : '';
  };
  const cooperating = [
    ...listAt(value, ['agencies', 'cooperating']),
    ...listAt(value, ['agencies', 'external']),
  ];
  const limits = listAt(value, ['limits']);
  const keeping = mapAt(value, ['retention']);
  return (
    <article className={classes.sheet}>
      {problems.length > 0 && <p className={classes.draft}>{t('draft', { n: problems.length })}</p>}
      <div className={classes.scroll}>
        <table className={classes.head}>
          <tbody>
            <tr>
              <td rowSpan={3} className={classes.agency}>
                {wordsAt(competent[0], [], language)}
              </td>
              <td rowSpan={3} className={classes.name}>
                <span className={classes.kind}>{t('kind')}</span>
                <h2 className={classes.title}>{words(['name'])}</h2>
              </td>
              <td>
                {t('code')}: {textAt(value, ['code'])}
              </td>
            </tr>
            <tr>
              <td>
                {t('national')}: {textAt(value, ['nationalCode']) || '…'}
              </td>
            </tr>
            <tr>
              <td>
                {t('from')}: {dayText(textAt(value, ['effective', 'from']))}
              </td>
            </tr>
          </tbody>
        </table>
        <table className={classes.approval}>
          <thead>
            <tr>
              {(['role', 'wrote', 'reviewed', 'approved'] as const).map((key) => (
                <th key={key} scope="col">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(['name', 'signature'] as const).map((key) => (
              <tr key={key}>
                <th scope="row">{t(key)}</th>
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </div>

      <h2>{t('purpose')}</h2>
      <p>{t('purposeText', { name: words(['name']) })}</p>
      <h2>{t('scope')}</h2>
      <p>{t('scopeText', { units: units.join('; ') })}</p>
      <h2>{t('legal')}</h2>
      <ul>
        {listAt(value, ['legalGrounds']).map((ground, index) => (
          <li key={index}>
            {[textAt(ground, ['id']), ...textsAt(ground, ['articles'])].join(', ')}:{' '}
            {wordsAt(ground, ['about'], language)}
          </li>
        ))}
      </ul>

      <h2>{t('content')}</h2>
      <h3>{t('general')}</h3>
      <Facts
        rows={[
          [t('level'), wordOf(levelWords, textAt(value, ['level']), language)],
          [t('field'), words(['field'])],
          [t('service'), wordOf(serviceWords, textAt(value, ['serviceLevel', 'value']), language)],
          [
            t('competent'),
            competent
              .map((one) => [wordsAt(one, [], language), whenOf(one)].filter(Boolean).join(': '))
              .join('; '),
          ],
          [t('lead'), words(['agencies', 'lead'])],
          [t('cooperating'), cooperating.map((one) => wordsAt(one, [], language)).join('; ') || '–'],
          [
            t('channels'),
            textsAt(value, ['channels'])
              .map((one) => wordOf(channelWords, one, language))
              .join('; '),
          ],
          [
            t('results'),
            listAt(value, ['results'])
              .map((one) => wordsAt(one, ['name'], language))
              .join('; '),
          ],
        ]}
      />
      <h3>{t('dossier')}</h3>
      <DossierTable value={value} fields={fields} />
      <h3>{t('limits')}</h3>
      <div className={classes.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('case')}</th>
              <th scope="col">{t('limit')}</th>
              <th scope="col">{t('ground')}</th>
            </tr>
          </thead>
          <tbody>
            {limits.map((limit, index) => (
              <tr key={index}>
                <td>{whenOf(limit) || t(limits.length > 1 ? 'always' : 'every')}</td>
                <td className={classes.time}>{limitWords(limit, language)}</td>
                <td>
                  {textAt(limit, ['source']) || wordOf(certaintyWords, textAt(limit, ['tag']), language)}
                </td>
              </tr>
            ))}
            {textsAt(value, ['channels']).map((channel) => (
              <tr key={channel}>
                <td>
                  {t('acceptance')}: {wordOf(channelWords, channel, language)}
                </td>
                <td className={classes.time}>
                  {limitWords(mapAt(value, ['clock', 'acceptance', channel]), language)}
                </td>
                <td>{textAt(value, ['clock', 'acceptance', channel, 'source'])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {table?.sums.map(({ limit, workingDays, data: answers }) => (
        <p key={`${limit.value} ${limit.unit} ${limit.mode}`} className={classes.aside}>
          {t('sum', {
            case: answersWords(answers, fields, language) || t('every'),
            days: amountWords(workingDays, language),
            limit: limitWords({ value: limit.value, unit: limit.unit }, language),
          })}
        </p>
      ))}
      <h3>{t('fees')}</h3>
      <FeeTable value={value} fields={fields} />

      <h2>{t('steps')}</h2>
      {table ? <StepTable steps={table.steps} /> : <p>{t('noSteps')}</p>}

      <h2>{t('reasons')}</h2>
      <Facts
        rows={(
          [
            ['supplement', ['reasons', 'supplement']],
            ['rejection', ['reasons', 'rejection']],
            ['refusal', ['reasons', 'refusal']],
            ['stop', ['clock', 'stopGrounds']],
          ] as const
        )
          .filter(([, path]) => listAt(value, path).length > 0)
          .map(([key, path]) => [
            t(key),
            <ul key={key}>
              {listAt(value, path).map((reason, index) => (
                <li key={index}>
                  {wordsAt(reason, [], language)} ({textAt(reason, ['ground'])})
                </li>
              ))}
            </ul>,
          ])}
      />
      <h2>{t('forms')}</h2>
      <FormTable value={value} data={data} />
      <h2>{t('keeping')}</h2>
      <p>
        {Object.keys(keeping).length === 0
          ? t('noKeeping')
          : [
              keeping.years === 'PERMANENT'
                ? t('permanent')
                : t('years', { n: numberAt(keeping, ['years']) ?? '…' }),
              textsAt(keeping, ['keep']).length > 0 &&
                t('kept', {
                  what: textsAt(keeping, ['keep'])
                    .map((one) => wordOf(keptWords, one, language).toLowerCase())
                    .join(', '),
                }),
              textAt(keeping, ['ground']),
            ]
              .filter(Boolean)
              .join('; ') + '.'}
      </p>
    </article>
  );
}

const dayText = (day: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) ? dateText(`${day}T12:00:00+07:00`) : '…';

function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <div className={classes.scroll}>
      <table>
        <tbody>
          {rows.map(([name, content]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{content}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
