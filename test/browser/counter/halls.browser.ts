import { anOfficial, expect, expectAccessible, inEveryLook, test, type World } from '../support/world';

interface Hall {
  id: string;
  version: number;
  services: { id: string; letter: string; isOffered: boolean }[];
  counters: { id: string; number: number; ticket: { id: string; label: string } | null }[];
  ownCounterId: string | null;
  isClosed: boolean;
  waitingCount: number;
}

/** A hall of its own for a test, of the one-stop that van-thu heads; nobody else comes into it. */
async function aHall(world: World): Promise<Hall> {
  const all = await world.call<{ items: { id: string }[] }>('GET', '/halls');
  const { agencyId, unitId } = await world.call<{ agencyId: string; unitId: string }>(
    'GET',
    `/halls/${all.items[0]!.id}`,
  );
  const { id } = await world.call<{ id: string }>('POST', '/halls', {
    agency: agencyId,
    unit: unitId,
    key: `thu-${crypto.randomUUID()}`,
    name: { vi: `Sảnh thử ${Date.now() % 100_000}`, en: 'Trial hall' },
    services: [
      { letter: 'A', name: { vi: 'Hộ tịch', en: 'Civil status' }, fields: ['civil-status'], procedures: [] },
      { letter: 'B', name: { vi: 'Đất đai', en: 'Land' }, fields: [], procedures: [] },
    ],
    counters: [
      { number: 1, name: { vi: 'Quầy một', en: 'One' }, services: [] },
      { number: 2, name: { vi: 'Quầy hai', en: 'Two' }, services: ['B'] },
    ],
  });
  return world.call<Hall>('GET', `/halls/${id}`);
}

/** Nobody can sit down at another hall's counter while they sit at one. */
async function onTheirFeet(call: <Body>(method: string, path: string) => Promise<Body>): Promise<void> {
  const { items } = await call<{ items: { id: string; openCounters: number }[] }>('GET', '/halls');
  for (const { id } of items.filter(({ openCounters }) => openCounters > 0)) {
    const { counters, ownCounterId } = await call<Hall>('GET', `/halls/${id}`);
    const own = counters.find((counter) => counter.id === ownCounterId);
    if (!own) continue;
    if (own.ticket) await call('POST', `/tickets/${own.ticket.id}/skip`).catch(() => undefined);
    if (own.ticket) await call('POST', `/tickets/${own.ticket.id}/finish`).catch(() => undefined);
    await call('POST', `/counters/${own.id}/close`);
  }
}

test('who heads the one-stop sets a hall up: services, counters, shifts', async ({ page, world }) => {
  await world.signIn('van-thu');
  const hall = await aHall(world);
  await page.goto(`/desk/counter/set-up?hall=${hall.id}`);
  await page.getByRole('button', { name: 'Thêm dịch vụ' }).click();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByText('Hãy nhập tên')).toBeVisible();
  await page.getByLabel('Tên dịch vụ').nth(2).fill('Chứng thực');
  await page.getByRole('button', { name: 'Thêm quầy' }).click();
  await page.getByLabel('Tên quầy').nth(2).fill('Quầy chứng thực');
  await page.getByRole('combobox', { name: 'Phục vụ dịch vụ' }).nth(2).click();
  await page.getByRole('option', { name: 'C – Chứng thực' }).click();
  await page.keyboard.press('Control+s');
  await expect
    .poll(async () => (await world.call<Hall>('GET', `/halls/${hall.id}`)).version)
    .toBeGreaterThan(hall.version);
  const saved = await world.call<Hall>('GET', `/halls/${hall.id}`);
  expect(saved.services.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
  expect(saved.counters.map(({ number }) => number)).toEqual([1, 2, 3]);

  // Somebody else is faster: what was written stays, and what happened is said.
  await page.getByLabel('Tên sảnh').fill('Sảnh của tôi');
  const other = await anOfficial(world.url, 'quan-tri');
  const { name, services, counters } = (await other('GET', `/halls/${hall.id}`)) as unknown as {
    name: object;
    services: { letter: string; name: object; fields: string[]; procedures: string[] }[];
    counters: { number: number; name: object }[];
  };
  const plan = {
    name,
    services: services.map(({ letter, name: called, fields, procedures }) => ({
      letter,
      name: called,
      fields,
      procedures,
    })),
    counters: counters.map(({ number, name: called }) => ({ number, name: called, services: [] })),
  };
  await other('PUT', `/halls/${hall.id}`, { ...plan, version: saved.version });
  await other.end();
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('alert')).toContainText('đã được người khác sửa');
  await expect(page.getByLabel('Tên sảnh')).toHaveValue('Sảnh của tôi');

  await page.getByRole('tab', { name: 'Ca trực' }).click();
  await page.getByRole('button', { name: 'Thêm ca cho quầy 1' }).click();
  await page.getByRole('button', { name: 'Lưu ca ngày này' }).click();
  await expect(page.getByText('Hãy chọn cán bộ trực')).toBeVisible();
  await page.getByRole('combobox', { name: 'Cán bộ trực' }).click();
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByLabel('Từ').fill('7h30');
  await page.getByRole('button', { name: 'Lưu ca ngày này' }).click();
  await expect(page.getByText('Đã lưu 1 ngày.')).toBeVisible();
  const { shifts } = await world.call<{ shifts: { fromAt: string }[] }>('GET', `/halls/${hall.id}/shifts`);
  expect(shifts).toHaveLength(1);
  expect(shifts[0]!.fromAt).toContain('T00:30');
  expect(world.complaints).toEqual([]);
});

test('an administrator sets halls up and works at no counter; others are told that they may not', async ({
  page,
  world,
}) => {
  await world.signIn('van-thu');
  const hall = await aHall(world);
  await world.signIn('quan-tri');
  await page.goto('/desk/counter');
  await expect(page).toHaveURL(/\/desk\/counter\/set-up/);
  await page.goto(`/desk/counter/set-up?hall=${hall.id}&part=screens`);
  await page.getByLabel('Vị trí đặt').fill('Cửa ra');
  await page.getByRole('button', { name: 'Cấp mã' }).click();
  await expect(page.getByRole('link', { name: /\/display#/ })).toBeVisible();
  await page.getByRole('button', { name: 'Lập sảnh chờ' }).click();
  await page.getByRole('combobox', { name: 'Cơ quan' }).fill('phuong an lac');
  await page.getByRole('option').filter({ hasText: 'UBND phường An Lạc' }).click();
  await page.getByRole('combobox', { name: 'Bộ phận một cửa' }).click();
  await page
    .getByRole('option', { name: /Phục vụ hành chính công|một cửa/i })
    .first()
    .click();
  await page.getByLabel('Mã sảnh').fill(`moi-${Date.now()}`);
  await page.getByRole('button', { name: 'Lập sảnh chờ' }).click();
  await expect(page).toHaveURL(/hall=/);
  await expect(page.getByLabel('Tên sảnh')).toHaveValue('Sảnh tiếp nhận và trả kết quả');

  await world.signIn('tiep-nhan');
  await page.goto(`/desk/counter/set-up?hall=${hall.id}`);
  await expect(page.getByText(/^Chỉ người phụ trách/)).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('a ticket is passed on with a reason, and becomes a case that knows it', async ({ page, world }) => {
  await world.signIn('van-thu');
  const hall = await aHall(world);
  const { id: ticketId, label } = await world.call<{ id: string; label: string }>(
    'POST',
    `/halls/${hall.id}/tickets`,
    { serviceId: hall.services[0]!.id },
  );
  const receiver = await anOfficial(world.url, 'tiep-nhan');
  await onTheirFeet(world.call);
  await onTheirFeet(receiver);
  await receiver('POST', `/counters/${hall.counters[0]!.id}/open`, {});
  await world.call('POST', `/counters/${hall.counters[1]!.id}/open`, {});
  await page.goto(`/desk/counter?hall=${hall.id}`);
  await page.getByRole('button', { name: `Gọi đến quầy tôi ${label}` }).click();
  await expect(page.getByText(/^Đang gọi \d/)).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText(/^Đang phục vụ \d/)).toBeVisible();
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Chuyển', exact: true })).toBeDisabled();
  await dialog.getByLabel(/^Lý do/).fill('Cần nộp hồ sơ chứng thực');
  await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click();
  await expect(page.getByText('Quầy đang trống')).toBeVisible();

  await world.signIn('tiep-nhan');
  await page.goto(`/desk/counter?hall=${hall.id}`);
  await page.getByRole('button', { name: /^Gọi số tiếp theo/ }).click();
  await expect(page.getByText(/chuyển đến: Cần nộp hồ sơ chứng thực/)).toBeVisible();
  await page.keyboard.press('s');
  await page.getByRole('link', { name: /Tiếp nhận hồ sơ/ }).click();
  await expect(page.getByText(`Đang phục vụ số ${label}`)).toBeVisible();
  await page.getByLabel('Họ và tên').fill('Lê Thị Có Số');
  await page.getByRole('combobox', { name: 'Thủ tục' }).fill('p09');
  await page.getByRole('option', { name: /Chứng thực bản sao/ }).click();
  await page.getByLabel('Tên giấy tờ').fill('Bằng lái');
  await page.getByLabel(/Số trang mỗi bản/).fill('1');
  await page.getByRole('textbox', { name: 'Số bản', exact: true }).fill('1');
  await page.keyboard.press('Alt+p');
  await expect(page.getByText('Hồ sơ đầy đủ, có thể tiếp nhận.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ/ })).toBeVisible();
  const { cases } = await world.call<{ cases: { caseId: string }[] }>('GET', `/tickets/${ticketId}`);
  expect(cases).toHaveLength(1);
  await page.keyboard.press('b');
  await expect(page).toHaveURL(/\/desk\/counter/);
  await world.call('POST', `/tickets/${ticketId}/finish`);
  await page.goto(`/desk/cases/${cases[0]!.caseId}`);
  const visits = page.getByRole('complementary').locator('section', { hasText: 'Lượt tại quầy' });
  await expect(visits).toContainText(label);
  await expect(visits).toContainText(/quầy 2, 1/);
  await expect(visits).toContainText(/phục vụ \d+ phút/);
  await onTheirFeet(receiver);
  await receiver.end();
  await world.signIn('van-thu');
  await onTheirFeet(world.call);
  expect(world.complaints).toEqual([]);
});

test('the day of a hall ends: who waits is told of first, the kiosk and the board say so, and it opens again', async ({
  page,
  world,
}) => {
  await world.signIn('van-thu');
  const hall = await aHall(world);
  await onTheirFeet(world.call);
  await world.call('POST', `/halls/${hall.id}/tickets`, { serviceId: hall.services[0]!.id });
  const issue = (kind: string) =>
    world.call<{ code: string }>('POST', `/halls/${hall.id}/screens`, { kind, name: kind });
  const [display, kiosk] = [await issue('DISPLAY'), await issue('KIOSK')];
  const devices = await page.context().browser()!.newContext({ reducedMotion: 'reduce', locale: 'vi-VN' });
  const [board, machine] = [await devices.newPage(), await devices.newPage()];
  await board.goto(`${world.url}/display#${display.code}`);
  await machine.goto(`${world.url}/display/kiosk#${kiosk.code}`);
  await expect(machine.getByRole('button', { name: /Hộ tịch/ })).toBeVisible();

  await page.goto(`/desk/counter?hall=${hall.id}`);
  await page.getByRole('button', { name: 'Kết thúc ngày' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 người còn chờ');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Kết thúc ngày' }).click();
  await expect(page.getByText('Sảnh đã kết thúc ngày làm việc')).toBeVisible();
  await expect(machine.getByRole('heading', { name: /hết giờ lấy số/ })).toBeVisible();
  await expectAccessible(machine);
  await expect(board.getByText(/Đã hết giờ tiếp nhận/)).toBeVisible();
  await expectAccessible(board);
  await page.getByRole('button', { name: 'Mở lại' }).click();
  await expect(machine.getByRole('button', { name: /Hộ tịch/ })).toBeVisible();
  await devices.close();
  expect(world.complaints).toEqual([]);
});

test('the board reads calls out in the languages that were chosen', async ({ page, world }) => {
  await world.signIn('van-thu');
  const hall = await aHall(world);
  await onTheirFeet(world.call);
  const { code } = await world.call<{ code: string }>('POST', `/halls/${hall.id}/screens`, {
    kind: 'DISPLAY',
    name: 'Loa',
  });
  const device = await page.context().browser()!.newContext({ reducedMotion: 'reduce', locale: 'vi-VN' });
  const board = await device.newPage();
  await board.goto(`${world.url}/display#${code}`);
  // To ask a page anything counts as touching it: the sound may be on already.
  const sound = board.getByRole('button', { name: 'Bật loa' });
  const voices = board.getByLabel('Đọc số bằng');
  await expect(sound.or(voices)).toBeVisible();
  if (await sound.isVisible()) await sound.click();
  await voices.selectOption('vi-en');
  await expectAccessible(board);
  await world.call('POST', `/halls/${hall.id}/tickets`, { serviceId: hall.services[1]!.id });
  await world.call('POST', `/counters/${hall.counters[1]!.id}/open`, {});
  await world.call('POST', `/counters/${hall.counters[1]!.id}/call-next`, {});
  const said = board.locator('[aria-live=assertive] [lang]');
  await expect(said).toHaveText([
    /Xin mời số B 0 0 1, đến quầy số 2\./,
    /Number B 0 0 1, please go to counter 2\./,
  ]);
  await device.close();
  await onTheirFeet(world.call);
});

for (const part of ['parts', 'shifts', 'screens'])
  test(`setting up ${part} is accessible in every look, also at 320 px`, async ({ page, world }) => {
    await world.signIn('van-thu');
    const { items } = await world.call<{ items: { id: string }[] }>('GET', '/halls');
    await page.goto(`/desk/counter/set-up?hall=${items[0]!.id}&part=${part}`);
    await inEveryLook(page, async () => {
      await expect(page.getByRole('tabpanel')).toBeVisible();
      await expectAccessible(page);
    });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(world.complaints).toEqual([]);
  });
