import { expect, expectAccessible, inEveryLook, test } from '../support/world';

/** A piece of feedback goes from the counter to its published answer, each step by whoever has to do it. */
test('feedback is taken down, answered, approved by another and published without its sender', async ({
  page,
  world,
}) => {
  const title = `Chậm trả kết quả ${Date.now() % 1_000_000}`;
  await world.signIn('tiep-nhan');
  await page.goto('/desk/feedback');
  await expect(page.getByRole('heading', { level: 1, name: 'Phản ánh, kiến nghị' })).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Họ tên người gửi').fill('Đặng Thị Vinh');
  await dialog.getByRole('combobox', { name: 'Loại nội dung' }).click();
  await page.getByRole('option', { name: 'Chậm trễ, quá hạn' }).click();
  await dialog.getByLabel('Tiêu đề').fill(title);
  await dialog.getByRole('textbox', { name: 'Nội dung' }).fill('Ngắn');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Cần ít nhất 10 ký tự')).toBeVisible();
  await dialog
    .getByRole('textbox', { name: 'Nội dung' })
    .fill('Bà Đặng Thị Vinh nộp hồ sơ đã lâu chưa có kết quả.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await page.getByRole('row', { name: new RegExp(title) }).click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
  const address = page.url();
  await page.getByRole('button', { name: 'Nhận xử lý' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Đang trả lời').first()).toBeVisible();

  await world.signIn('chuyen-vien');
  await page.goto(address);
  await page.getByRole('button', { name: 'Soạn trả lời' }).click();
  await page.getByLabel('Nội dung trả lời').fill('Kết quả đã có tại Bộ phận một cửa, mời bà đến nhận.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Chờ duyệt').first()).toBeVisible();

  await world.signIn('lanh-dao');
  await page.goto(address);
  await page.getByRole('button', { name: 'Duyệt và gửi trả lời' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Đã trả lời, chờ công khai').first()).toBeVisible();

  await world.signIn('tiep-nhan');
  await page.goto(address);
  await page.getByRole('button', { name: 'Công khai', exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByText(/còn thông tin cá nhân/)).toBeVisible();
  await page.getByLabel('Câu hỏi công khai').fill('Người dân nộp hồ sơ đã lâu chưa có kết quả.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Đã công khai').first()).toBeVisible();
  const { items } = await world.call<{ items: { title: string }[] }>('GET', '/public/feedback?limit=20');
  expect(items.map((item) => item.title)).toContain(title);
  expect(JSON.stringify(items)).not.toContain('Đặng Thị Vinh');
  expect(world.complaints).toEqual([]);
});

test('a task of a directive is taken on, reported done and closed, and the board counts it', async ({
  page,
  world,
}) => {
  const number = `${Date.now() % 1_000_000}/CĐ-UBND`;
  await world.signIn('giam-sat');
  const me = await world.call<{ person: { posts: { agencyId: string; unitKey: string }[] } }>('GET', '/me');
  const province = me.person.posts.find(({ unitKey }) => unitKey === 'steering')!.agencyId;
  const { id: directive } = await world.call<{ id: string }>('POST', '/directives', {
    agency: province,
    number,
    issuedOn: '2026-01-05',
    signer: 'Chủ tịch UBND tỉnh',
    abstract: 'Chấn chỉnh giải quyết thủ tục hành chính',
  });
  await world.call('POST', `/directives/${directive}/tasks`, {
    content: `Báo cáo nguyên nhân chậm ${number}`,
    product: 'Báo cáo',
    leadAgency: 'phuong-an-lac',
    cooperating: [],
    dueOn: '2029-06-29',
  });

  await world.signIn('lanh-dao');
  await page.goto(`/desk/directives?q=${encodeURIComponent(number)}`);
  await page.getByRole('row', { name: /Báo cáo nguyên nhân chậm/ }).click();
  await page.getByRole('button', { name: 'Tiếp nhận' }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Cần điền mục này')).toBeVisible();
  await page.getByRole('textbox', { name: 'Nội dung' }).fill('Đã hoàn thành');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Chờ xem xét kết quả').first()).toBeVisible();
  const address = page.url();

  await world.signIn('giam-sat');
  await page.goto(address);
  await page.getByRole('button', { name: 'Đóng nhiệm vụ' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Hoàn thành', { exact: true }).first()).toBeVisible();
  await page.goto('/boards/directives');
  await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ chỉ đạo' })).toBeVisible();
  const board = page.getByRole('region', { name: 'Theo cơ quan chủ trì' });
  await expect(board.getByRole('row', { name: /An Lạc/ })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('both registers are read by everybody', async ({ page, world }) => {
  await world.signIn('giam-sat');
  for (const address of ['/desk/feedback?view=all', '/desk/directives?view=all', '/boards/directives']) {
    await page.goto(address);
    await inEveryLook(page, async () => {
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });
  }
});
