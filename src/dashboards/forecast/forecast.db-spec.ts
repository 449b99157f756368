import { type Shop, startShop } from '../../../test/builders/start-shop';
import { DashboardsModule } from '../dashboards.module';
import { ForecastQuery } from './forecast.dto';
import { Forecasts } from './forecasts';

let shop: Shop;
let forecasts: Forecasts;
beforeAll(async () => {
  shop = await startShop({ besides: [DashboardsModule] });
  forecasts = shop.app.get(Forecasts);
  await shop.deploy(drawing, 'PERMIT', yaml);
  // Forty cases, a new one each half day: three of four take two days to be appraised, the fourth six.
  for (let number = 0; number < 40; number += 1) {
    const one = await accept();
    open.set(one.id, shop.now() + (number % 4 === 3 ? 6 : 2) * day);
    await advance(day / 2);
  }
  while (open.size > 0) await advance(day / 2);
}, 120_000);
afterAll(() => shop?.stop());

const day = 86_400_000;
const open = new Map<string, number>();
/** A working day of eight hours on every day of the week, so that the figures can be seen through. */
const drawing = `start s
user receive name="Tiếp nhận" procedure:act="receive" procedure:unit="one-stop" procedure:role="receiver"
user appraise name="Thẩm định" procedure:act="appraise" procedure:unit="economic-division" procedure:role="case-officer"
user return name="Trả kết quả" procedure:act="return" procedure:unit="one-stop" procedure:role="receiver"
end done
s > receive > appraise > return > done`;
const yaml = `
name: { vi: Giấy phép thử nghiệm, en: Test permit }
field: { code: test, vi: Thử, en: Test }
level: COMMUNE
serviceLevel: { value: FULL, tag: A }
channels: [COUNTER]
effective: { from: '2025-07-01', tag: A }
agencies:
  competent: [{ tier: COMMUNE, vi: Xã, en: Commune, tag: A }]
  lead: { unit: economic-division, vi: Phòng Kinh tế, en: Economic division, tag: A }
units:
  one-stop: { vi: Một cửa, en: One-stop }
  economic-division: { vi: Phòng Kinh tế, en: Economic division }
data: []
variables: []
clock:
  acceptance:
    COUNTER: { value: 8, unit: working-hour, tag: A }
  supplementLimit: { value: 2, unit: working-day, tag: A }
limits:
  - { value: 3, unit: working-day, tag: A }
dossier: []
fees: []
reasons:
  supplement: []
  rejection: []
  refusal: []
outcome: ="GRANTED"
results:
  - { code: permit, name: { vi: Giấy phép, en: Permit }, documentType: permit, tag: A }
legalGrounds:
  - { id: NĐ 61/2018, articles: [], about: { vi: Một cửa, en: One-stop }, tag: S }
`;

async function accept(): Promise<{ id: string }> {
  const filed = await shop.ok(
    shop.api.post<{ id: string; version: number }>('/case-files', {
      procedureCode: 'PERMIT',
      channel: 'COUNTER',
      receivingAgency: 'xa-an-phu',
      applicant: { kind: 'PERSON', name: 'Đặng Thị Ngọc Ánh' },
    }),
  );
  return shop.ok(shop.api.post(`/case-files/${filed.id}/accept`, { version: filed.version }));
}

async function complete(id: string, element: string): Promise<void> {
  const { steps } = await shop.ok(
    shop.api.get<{ steps: { elementId: string; taskId: string }[] }>(`/case-files/${id}`),
  );
  const { taskId } = steps.find(({ elementId }) => elementId === element)!;
  await shop.ok(shop.api.post(`/tasks/${taskId}/complete`, { variables: {} }));
}

/** Lets time pass and appraises what is due to be. */
async function advance(time: number): Promise<void> {
  await shop.travelTo(new Date(shop.now() + time).toISOString());
  for (const [id, until] of open)
    if (until <= shop.now()) {
      await complete(id, 'appraise');
      open.delete(id);
    }
}

const ask = (query: Partial<ForecastQuery> = {}) => Object.assign(new ForecastQuery(), query);

it('expects of an open case what became of those that stood where it stands', async () => {
  await shop.travelTo(nextOpening());
  const alone = await accept();
  const onEmptyDesk = (await forecasts.list(shop.as('binh'), ask())).items[0]!;
  const others = [alone, await accept(), await accept(), await accept(), await accept()];
  const one = await accept();
  await shop.travelTo(new Date(shop.now() + 60_000).toISOString());
  const { items, total, expectedMisses } = await forecasts.list(shop.as('binh'), ask());
  expect(total).toBe(6);
  expect(items).toHaveLength(6);
  const item = items.find(({ caseId }) => caseId === one.id);
  expect(item!.load).toEqual({ open: 6, officers: 1 });
  expect(item).toMatchObject({
    caseId: one.id,
    procedureCode: 'PERMIT',
    stepName: 'Thẩm định',
    agencyId: shop.agency('xa-an-phu'),
    // Of forty: the two that were appraised over a weekend took no working time, and had left by now.
    basis: { kind: 'STEP', cases: 38 },
  });
  // A quarter took too long, at a desk about as full; at an empty one they would be quicker.
  expect(item!.chance).toBeGreaterThan(0.1);
  expect(item!.chance).toBeLessThan(0.5);
  expect(onEmptyDesk.chance).toBeLessThan(item!.chance);
  expect(expectedMisses).toBeCloseTo(6 * item!.chance);
  for (const { id } of others) await complete(id, 'appraise');
  const { earliest, median, latest } = item!.finish!;
  expect([earliest, median, latest]).toEqual([earliest, median, latest].toSorted());
  expect(item!.remedies).toContainEqual({
    kind: 'EXTEND',
    workingDays: expect.any(Number) as number,
    chance: expect.any(Number) as number,
  });
  for (const { chance } of item!.remedies) expect(chance).toBeLessThan(item!.chance);

  // Two days later it has outlasted the quick ones: the slow ones alone speak, and they all missed.
  await shop.travelTo(new Date(shop.now() + 2.5 * day).toISOString());
  const later = (await forecasts.list(shop.as('binh'), ask())).items[0]!;
  expect(later.chance).toBeGreaterThan(item!.chance);
  // After its date there is nothing to expect any more.
  await shop.travelTo(new Date(shop.now() + 10 * day).toISOString());
  expect((await forecasts.list(shop.as('binh'), ask())).items[0]).toMatchObject({ chance: 1, remedies: [] });
  await complete(one.id, 'appraise');
});

it('tells everybody only of the cases they may know of', async () => {
  const one = await accept();
  await shop.travelTo(new Date(shop.now() + 60_000).toISOString());
  const seenBy = async (key: string, roles?: string[], query = {}) =>
    (await forecasts.list(shop.as(key, roles), ask(query))).items.map(({ caseId }) => caseId);
  expect(await seenBy('binh')).toEqual([one.id]);
  expect(await seenBy('xuan')).toEqual([]);
  expect(await seenBy('minh', ['supervisor'])).toEqual([one.id]);
  expect(await seenBy('minh', ['supervisor'], { agency: shop.agency('xa-binh-an') })).toEqual([]);
  expect(await seenBy('minh', ['supervisor'], { procedure: 'OTHER' })).toEqual([]);
  expect(await seenBy('minh', ['supervisor'], { atLeast: 1 })).toEqual([]);
  await complete(one.id, 'appraise');
});

it('judges itself by what it could have said before', async () => {
  const calibration = await forecasts.calibration();
  expect(calibration.forecasts).toBeGreaterThan(20);
  expect(calibration.bins.reduce((sum, { count }) => sum + count, 0)).toBe(calibration.forecasts);
  expect(calibration.baseRate).toBeGreaterThan(0.1);
  expect(calibration.brier).toBeGreaterThan(0);
  expect(await forecasts.calibration()).toEqual(calibration);
});

/** Eight in the morning of the next Monday. */
function nextOpening(): string {
  const local = new Date(shop.now() + 7 * 3_600_000);
  const days = (8 - local.getUTCDay()) % 7 || 7;
  const monday = new Date(local.getTime() + days * day).toISOString().slice(0, 10);
  return `${monday}T08:00:00+07:00`;
}
