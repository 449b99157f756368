import type { Page } from '@playwright/test';
import { expect, expectAccessible, inEveryLook, test, type World } from '../support/world';

interface HallView {
  id: string;
  services: { id: string; letter: string }[];
  counters: { id: string; number: number; ticket: { id: string; state: string; label: string } | null }[];
  ownCounterId: string | null;
}

/** The hall of the ward, with nobody at the counter of who is signed in, and a ticket drawn for them to call. */
async function hallOf(world: World): Promise<HallView> {
  const { items } = await world.call<{ items: { id: string }[] }>('GET', '/halls');
  const hall = await world.call<HallView>('GET', `/halls/${items[0]!.id}`);
  const own = hall.counters.find(({ id }) => id === hall.ownCounterId);
  if (own?.ticket?.state === 'CALLED') await world.call('POST', `/tickets/${own.ticket.id}/skip`);
  if (own?.ticket?.state === 'SERVING') await world.call('POST', `/tickets/${own.ticket.id}/finish`);
  if (own) await world.call('POST', `/counters/${own.id}/close`);
  await world.call('POST', `/halls/${hall.id}/tickets`, { serviceId: hall.services[0]!.id });
  return hall;
}

async function screenOf(world: World, hallId: string, kind: 'DISPLAY' | 'KIOSK') {
  const name = `Thử ${kind}`;
  const { items } = await world.call<{ items: { id: string; name: string }[] }>(
    'GET',
    `/halls/${hallId}/screens`,
  );
  for (const one of items)
    if (one.name === name) await world.call('DELETE', `/halls/${hallId}/screens/${one.id}`);
  return world.call<{ id: string; code: string }>('POST', `/halls/${hallId}/screens`, { kind, name });
}

/** A device of the waiting room: nobody is signed in there. */
async function deviceAt(page: Page, address: string): Promise<Page> {
  const context = await page.context().browser()!.newContext({ reducedMotion: 'reduce', locale: 'vi-VN' });
  const device = await context.newPage();
  await device.goto(address);
  return device;
}

test('an officer calls, serves and finishes by keys, and the waiting room sees it', async ({
  page,
  world,
}) => {
  await world.signIn('tiep-nhan');
  const hall = await hallOf(world);
  const { code } = await screenOf(world, hall.id, 'DISPLAY');
  const board = await deviceAt(page, `${world.url}/display#${code}`);
  await expect(board.getByRole('heading', { level: 1 })).toBeVisible();
  expect(board.url()).not.toContain(code);

  await page.goto('/desk/counter');
  await page.getByRole('button', { name: 'Mở quầy Quầy 1' }).click();
  await expect(page.getByRole('heading', { name: /^Quầy 1/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByText(/^Đang gọi \d/)).toBeVisible();
  const { counters } = await world.call<HallView>('GET', `/halls/${hall.id}`);
  const { label } = counters[0]!.ticket!;
  await expect(board.getByRole('region', { name: 'Mời số' }).getByText(label)).toBeVisible();
  await expect(board.locator('[aria-live=assertive]')).toContainText([...label].join(' '));

  await page.keyboard.press('r');
  await expect(page.getByText('gọi 2 lần')).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText(/^Đang phục vụ \d/)).toBeVisible();
  await expect(page.getByRole('link', { name: /Tiếp nhận hồ sơ/ })).toHaveAttribute(
    'href',
    /reception\?ticket=/,
  );
  await page.keyboard.press('f');
  await expect(page.getByText('Quầy đang trống')).toBeVisible();
  await page.getByRole('button', { name: 'Đóng quầy' }).click();
  await expect(page.getByText('Bạn chưa trực quầy nào')).toBeVisible();
  await board.context().close();
  expect(world.complaints).toEqual([]);
});

test('who did not come is skipped, found again and called', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  const hall = await hallOf(world);
  const counter = hall.counters.find(({ number }) => number === 1)!;
  await world.call('POST', `/counters/${counter.id}/open`, {});
  await page.goto('/desk/counter');
  await expect(page.getByRole('button', { name: /^Gọi số tiếp theo/ })).toBeEnabled();
  await page.keyboard.press('n');
  await expect(page.getByText(/^Đang gọi \d/)).toBeVisible();
  const { counters } = await world.call<HallView>('GET', `/halls/${hall.id}`);
  const { id, label } = counters[0]!.ticket!;
  await page.keyboard.press('k');
  const absent = page.getByRole('region', { name: /Vắng mặt khi gọi/ });
  await absent.getByRole('button', { name: `Gọi đến quầy tôi ${label}` }).click();
  await expect(page.getByText(/^Đang gọi \d/)).toBeVisible();
  // What happens elsewhere comes to the page by itself.
  await world.call('POST', `/tickets/${id}/serve`);
  await world.call('POST', `/tickets/${id}/finish`);
  await expect(page.getByText('Quầy đang trống')).toBeVisible();
  await page.getByRole('button', { name: 'Đóng quầy' }).click();
  await expect(page.getByText('Bạn chưa trực quầy nào')).toBeVisible();
});

test('a kiosk draws a number; the board says when it has lost the server, and a withdrawn screen shows nothing', async ({
  page,
  world,
}) => {
  await world.signIn('tiep-nhan');
  const hall = await hallOf(world);
  const kiosk = await screenOf(world, hall.id, 'KIOSK');
  const device = await deviceAt(page, `${world.url}/display/kiosk#${kiosk.code}`);
  await device.getByRole('button', { name: 'Người khuyết tật' }).click();
  await device.getByRole('button', { name: /Đất đai/ }).click();
  await expect(device.getByRole('heading', { name: /^Số của bạn\s*BU\d{3}$/ })).toBeVisible();
  await expect(device.getByText('Ưu tiên: Người khuyết tật')).toBeVisible();
  await device.getByRole('button', { name: 'Xong' }).click();
  await device.context().setOffline(true);
  await expect(device.getByText(/đang mất kết nối/)).toBeVisible();
  await device.getByRole('button', { name: /Đất đai/ }).click();
  await expect(device.getByText(/đang mất kết nối/)).toBeVisible();
  await device.context().setOffline(false);
  await expect(device.getByText(/đang mất kết nối/)).toBeHidden();
  await world.call('DELETE', `/halls/${hall.id}/screens/${kiosk.id}`);
  await expect(device.getByLabel('Mã màn hình')).toBeVisible();
  await device.context().close();
});

test('counter, board and kiosk are accessible in every look, also at 320 px', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  const hall = await hallOf(world);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/desk/counter');
  await inEveryLook(page, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const [kind, path] of [
    ['DISPLAY', '/display'],
    ['KIOSK', '/display/kiosk'],
  ] as const) {
    const { code } = await screenOf(world, hall.id, kind);
    await page.goto(`${path}#${code}`);
    await inEveryLook(page, async () => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });
  }
  expect(world.complaints).toEqual([]);
});
