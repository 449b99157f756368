import { join } from 'node:path';
import { filesOfFolder, parseFiles } from '../../definitions';
import { decisionsOf } from '../../expressions';
import { DomainError, type JsonObject } from '../../kernel';
import type { Channel } from '../case-files/case-file';
import {
  acceptanceLimitFor,
  type Calculable,
  competentFor,
  componentsFor,
  feesFor,
  limitFor,
  outcomeFor,
  problemsOfData,
} from './procedure.calculator';
import { isProcedureFile, readProcedure } from './procedure-file';
import type { Fee } from './procedure-version';

const now = Date.parse('2026-11-20T08:00:00+07:00');

async function load(folder: string): Promise<Calculable> {
  const { files } = await parseFiles(await filesOfFolder(join('processes', folder)));
  const document = files.find((file) => file.kind === 'document' && isProcedureFile(file.file))!;
  const { content } = readProcedure((document as { content?: JsonObject }).content, document.file);
  const models = files.flatMap((file) => (file.kind === 'dmn' && file.model ? [file.model] : []));
  return { ...content!, decisions: decisionsOf(models) };
}

const refusal = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('the building permit', () => {
  let permit: Calculable;
  beforeAll(async () => {
    permit = await load('P02-building-permit');
  });

  it.each([
    ['NEW', 'HOUSE', 7],
    ['NEW', 'OTHER', 10],
    ['ADJUSTMENT', 'HOUSE', 9],
    ['REPAIR', 'OTHER', 9],
    ['EXTENSION', 'HOUSE', 5],
    ['REISSUE', 'OTHER', 5],
  ])('of the kind %s for %s takes %i working days', (applicationType, buildingType, value) => {
    expect(limitFor(permit, { applicationType, buildingType }, now)).toEqual({
      value,
      unit: 'working-day',
      mode: 'DAY_EXCLUDE_FIRST',
      source: 'NĐ 217/2026',
    });
  });

  it('has no limit before one knows what it is about, and says what is missing', () => {
    expect(refusal(() => limitFor(permit, { applicationType: 'DEMOLITION' }, now))).toMatchObject({
      code: 'PROCEDURE.NO_LIMIT',
    });
    expect(
      refusal(() =>
        limitFor(
          { ...permit, limits: [{ ...permit.limits[0]!, when: { feel: 'floors > 7', bounded: true } }] },
          {},
          now,
        ),
      ),
    ).toMatchObject({
      code: 'PROCEDURE.CONDITION_UNDECIDED',
      params: { procedure: 'P02-building-permit', rule: 'limits.0.when', missing: ['floors'] },
    });
  });

  it.each<[JsonObject, string[]]>([
    [{ applicationType: 'NEW', buildingType: 'HOUSE' }, ['application', 'land-right', 'drawings']],
    [
      { applicationType: 'NEW', buildingType: 'OTHER', fireSafetyRequired: true },
      ['application', 'land-right', 'drawings', 'fire-safety', 'design-appraisal'],
    ],
    [{ applicationType: 'EXTENSION', buildingType: 'HOUSE' }, ['application', 'issued-permit']],
  ])('with %j needs %j', (data, expected) => {
    const required = componentsFor(permit, data, now).filter(({ isRequired }) => isRequired);
    expect(required.map(({ code }) => code)).toEqual(expected);
  });

  it.each<[JsonObject, number, number]>([
    [{ applicationType: 'NEW', buildingType: 'HOUSE' }, 75000, 75000],
    [{ applicationType: 'NEW', buildingType: 'OTHER' }, 150000, 150000],
    [{ applicationType: 'NEW', buildingType: 'HOUSE', isPoorHousehold: true }, 75000, 0],
  ])('with %j costs %i, to pay %i', (data, fullAmount, amount) => {
    const { items, total } = feesFor(permit, data, 'COUNTER', now);
    expect(items).toMatchObject([{ code: 'permit', fullAmount, amount }]);
    expect(total).toBe(amount);
    expect(items[0]!.exemption?.code).toBe(amount === 0 ? 'poor-household' : undefined);
  });

  it.each<[JsonObject, string]>([
    [{ resultKind: 'PERMIT' }, 'GRANTED'],
    [{ resultKind: 'REFUSAL' }, 'REFUSED'],
    [{}, 'REFUSED'],
    [{ refusalConfirmed: true }, 'REFUSED'],
    [{ resultKind: 'PERMIT', refusalConfirmed: false }, 'GRANTED'],
  ])('with %j is %s', (variables, outcome) => {
    expect(outcomeFor(permit, variables, now)).toBe(outcome);
  });

  it('refuses an outcome that is none', () => {
    const odd = { ...permit, outcome: { feel: '"MAYBE"', bounded: true } };
    expect(refusal(() => outcomeFor(odd, {}, now)).code).toBe('PROCEDURE.VALUE_UNDECIDED');
  });

  it('says field by field what is wrong with data', () => {
    expect(
      problemsOfData(permit, { applicationType: 'DEMOLITION', isPoorHousehold: 'yes', anything: 1 }),
    ).toEqual([
      { field: 'applicationType', rule: 'unknown-value' },
      { field: 'buildingType', rule: 'missing' },
      { field: 'isPoorHousehold', rule: 'type' },
    ]);
  });

  it('is accepted in time by channel, and decided by the commune', () => {
    expect(acceptanceLimitFor(permit, 'ONLINE')).toEqual({ value: 8, unit: 'working-hour', mode: 'HOURS' });
    expect(acceptanceLimitFor(permit, 'POST')).toMatchObject({ mode: 'DAY_EXCLUDE_FIRST' });
    expect(competentFor(permit, {}, now)).toMatchObject({ tier: 'COMMUNE', kind: 'people-committee' });
  });
});

describe('the land transfer', () => {
  let transfer: Calculable;
  beforeAll(async () => {
    transfer = await load('P06-land-transfer');
  });

  it.each<[JsonObject, number]>([
    [{ price: 1 }, 8],
    [{ price: 1, remoteArea: true }, 18],
  ])('with %j takes %i working days', (data, value) => {
    expect(limitFor(transfer, data, now).value).toBe(value);
  });

  it('tells the duties, which are not for the one-stop to collect', () => {
    const { items, total } = feesFor(transfer, { price: 1_234_567_890 }, 'COUNTER', now);
    expect(items.map(({ code, amount }) => [code, amount])).toEqual([
      ['appraisal', 500_000],
      ['personal-income-tax', 24_691_358],
      ['registration-fee', 6_172_839],
    ]);
    expect(total).toBe(500_000);
    expect(
      feesFor(transfer, { price: 1, incomeTaxExempt: true, registrationFeeExempt: true }, 'COUNTER', now)
        .items,
    ).toHaveLength(1);
  });

  it('does not guess a price', () => {
    expect(refusal(() => feesFor(transfer, {}, 'COUNTER', now))).toMatchObject({
      code: 'PROCEDURE.VALUE_UNDECIDED',
      params: { rule: 'fees.1.amount', missing: ['price'] },
    });
  });
});

describe('the certified copy', () => {
  let copy: Calculable;
  beforeAll(async () => {
    copy = await load('P09-certified-copy');
  });

  it.each<[JsonObject[], number]>([
    [[{ pages: 1, quantity: 1 }], 2000],
    [[{ pages: 2, quantity: 1 }], 4000],
    [[{ pages: 12, quantity: 2 }], 28000],
    [[{ pages: 198, quantity: 1 }], 200000],
    [[{ pages: 199, quantity: 1 }], 200000],
    [
      [
        { pages: 1, quantity: 5 },
        { pages: 2, quantity: 3 },
        { pages: 12, quantity: 2 },
      ],
      50000,
    ],
  ])('%j costs %i, as the table of the process says', (copies, total) => {
    expect(feesFor(copy, { copies }, 'COUNTER', now).total).toBe(total);
    const byTable = copies.map((one) => {
      const decided = copy.decisions.decide('certified-copy-fee', { copy: one }, now);
      return decided.ok ? (decided.rows[0]!.fee as number) * (one.quantity as number) : NaN;
    });
    expect(byTable.reduce((sum, fee) => sum + fee, 0)).toBe(total);
  });

  it('is due the same day, or in two days when that was agreed', () => {
    expect(limitFor(copy, {}, now)).toMatchObject({ value: 1, mode: 'SAME_DAY_1500' });
    expect(limitFor(copy, { needsMoreTime: true }, now)).toMatchObject({
      value: 2,
      mode: 'DAY_EXCLUDE_FIRST',
    });
  });
});

describe('fees', () => {
  const fee: Fee = {
    code: 'f',
    name: { vi: 'Phí', en: 'Fee' },
    kind: 'FEE',
    amount: 99_999,
    exemptions: [
      {
        code: 'half',
        when: { feel: 'isPoor', bounded: true },
        name: { vi: 'Giảm', en: 'Half' },
        percent: 50,
        ground: 'X',
        tag: 'A',
      },
    ],
    timing: 'UPFRONT',
    onlineReduction: 33,
    tag: 'A',
  };
  let procedure: Calculable;
  beforeAll(async () => {
    procedure = await load('P09-certified-copy');
  });
  const amountOf = (channel: Channel, isPoor: boolean, amount: number = 99_999) =>
    feesFor({ ...procedure, fees: [{ ...fee, amount }] }, { isPoor }, channel, now).total;

  it.each<[Channel, boolean, number, number]>([
    ['COUNTER', false, 99_999, 99_999],
    ['ONLINE', false, 99_999, 66_999],
    ['COUNTER', true, 99_999, 50_000],
    ['ONLINE', true, 99_999, 33_500],
    ['ONLINE', true, 0, 0],
    ['ONLINE', true, 1e12, 335_000_000_000],
  ])('%s, poor %p: %i becomes %i, halves rounded up', (channel, isPoor, amount, expected) => {
    expect(amountOf(channel, isPoor, amount)).toBe(expected);
  });

  it('are those of the first exemption only', () => {
    const [half] = fee.exemptions;
    const free = { ...half!, code: 'free', percent: 100 };
    const of = (exemptions: Fee['exemptions']) =>
      feesFor({ ...procedure, fees: [{ ...fee, exemptions }] }, { isPoor: true }, 'COUNTER', now).total;
    expect([of([half!, free]), of([free, half!])]).toEqual([50_000, 0]);
  });
});
