import { expect, expectAccessible, test } from '../support/world';

/** Posts of the demo and rooms that are not theirs. */
const closed = [
  ['quan-tri', '/desk/inbox', 'Hộp việc'],
  ['quan-tri', '/desk/reception', 'Tiếp nhận'],
  ['quan-tri', '/desk/cases', 'Hồ sơ'],
  ['quan-tri', '/desk/cases/no-such-case', 'Hồ sơ'],
  ['quan-tri', '/desk/custody', 'Giao nhận'],
  ['quan-tri', '/boards/province', 'Điều hành'],
  ['quan-tri', '/boards/heat', 'Điều hành'],
] as const;

for (const [who, address, place] of closed)
  test(`${who} reads at ${address} that it is not for this post, and where to go; nothing is asked for`, async ({
    page,
    world,
  }) => {
    await world.signIn(who);
    const refused: string[] = [];
    page.on('response', (response) => {
      if (response.status() === 403) refused.push(new URL(response.url()).pathname);
    });
    await page.goto(address);
    await expect(
      page.getByRole('heading', { name: `Vị trí của bạn không có quyền vào mục “${place}”` }),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Cài đặt của tôi' }).click();
    await expect(page.getByRole('heading', { name: 'Cài đặt của tôi' })).toBeVisible();
    await expect(page.getByRole('link', { name: place })).toHaveCount(0);
    expect(refused).toEqual([]);
    expect(world.complaints).toEqual([]);
  });

test('who has no boards, no reception and no such case is told so in words', async ({ page, world }) => {
  await world.signIn('thiet-ke');
  for (const [address, says] of [
    ['/boards/province', 'Chưa có bảng nào cho vị trí của bạn'],
    ['/desk/reception', /không tiếp nhận hồ sơ|không có quyền vào mục “Tiếp nhận”/],
    ['/desk/nowhere', 'Không có trang này'],
    ['/desk/cases/00000000-0000-4000-8000-000000000000', 'Không tìm thấy hồ sơ này.'],
  ] as const) {
    await page.goto(address);
    await expect(page.getByText(says).first()).toBeVisible();
    await expectAccessible(page);
  }
});

test('somebody else’s work is unknown, not forbidden', async ({ page, world }) => {
  await world.signIn('truong-phong');
  const { items } = await world.call<{ items: { id: string }[] }>('GET', '/case-files?limit=1');
  await world.signIn('thiet-ke');
  await page.goto(`/desk/cases/${items[0]!.id}`);
  await expect(page.getByText('Không tìm thấy hồ sơ này.')).toBeVisible();
  await page.goto('/desk/inbox/00000000-0000-4000-8000-000000000000');
  await expect(page.getByText(/Việc này không còn|không có quyền vào mục “Hộp việc”/)).toBeVisible();
});
