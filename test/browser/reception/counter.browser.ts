import { expect, expectAccessible, inEveryLook, test } from '../support/world';

/** Pages begin with Vietnamese; what is typed here is what a receiver types. */
test('a certified copy is received in one go, by keyboard alone', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  await page.goto('/desk/reception');
  const { keyboard } = page;
  const search = page.getByLabel('Tìm người đã từng nộp hồ sơ');
  await expect(search).toBeFocused();
  const name = `Nguyễn Thị Bàn Phím ${Date.now() % 100_000}`;
  await keyboard.type(name);
  await keyboard.press('Enter');
  await expect(page.getByLabel('Họ và tên')).toBeFocused();
  await expect(page.getByLabel('Họ và tên')).toHaveValue(name);
  await keyboard.press('Tab');
  await keyboard.type('001199012345');
  await keyboard.press('Alt+2');
  await keyboard.type('ctbs');
  await expect(page.getByRole('option', { name: /Chứng thực bản sao/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByLabel('Tên giấy tờ')).toBeVisible();
  await keyboard.press('Alt+3');
  await expect(page.getByLabel('Tên giấy tờ')).toBeFocused();
  await keyboard.type('Bằng tốt nghiệp');
  await keyboard.press('Tab');
  await keyboard.type('2');
  await keyboard.press('Tab');
  await keyboard.type('3');
  await keyboard.press('Alt+p');
  await expect(page.getByText('12.000 ₫').first()).toBeVisible();
  await expect(page.getByText('Hồ sơ đầy đủ, có thể tiếp nhận.')).toBeVisible();
  await keyboard.press('Control+Enter');

  await expect(page).toHaveURL(/\/desk\/cases\/[^/]+\/receipt/);
  await expect(page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ/ })).toBeVisible();
  // The official paper is made in a moment; its file is what is printed then.
  await expect(page.getByText(/Văn bản chính thức đã lập/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Mở tệp PDF để in/ })).toBeFocused();
  const paper = page.getByRole('region', { name: /^Tệp Giấy tiếp nhận/ });
  await expect(paper.getByText(name).first()).toBeAttached();
  const opened = page.waitForEvent('download');
  await keyboard.press('p');
  expect((await opened).suggestedFilename()).toMatch(/^Giấy tiếp nhận.*\.pdf$/);
  await keyboard.press('n');
  await expect(search).toBeFocused();
  expect(world.complaints).toEqual([]);
});

test('who types faster than the catalogue comes chooses with Enter all the same', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  let letCome = () => {};
  const asked = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/api/v1/procedures?*', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/desk/reception');
  await page.getByRole('combobox', { name: 'Thủ tục' }).pressSequentially('ctbs');
  await expect(page.getByText('Đang tải danh mục thủ tục…')).toBeVisible();
  letCome();
  await expect(page.getByRole('option', { name: /Chứng thực bản sao/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tên giấy tờ')).toBeVisible();
});

test('who types faster than the computer keeps up chooses with Enter all the same', async ({
  page,
  world,
}) => {
  await world.signIn('tiep-nhan');
  await page.goto('/desk/reception');
  await page.getByLabel('Tìm người đã từng nộp hồ sơ').focus();
  // A busy computer: what was to come in no time comes after what is typed.
  await page.evaluate(`{
    const atOnce = window.setTimeout;
    const late = [];
    window.setTimeout = (act, time, ...rest) => (time ? atOnce(act, time, ...rest) : late.push(act));
    window.keepUp = () => {
      window.setTimeout = atOnce;
      late.forEach((act) => act());
    };
  }`);
  await page.keyboard.press('Alt+2');
  await page.keyboard.type('ctbs');
  await expect(page.getByRole('option', { name: /Chứng thực bản sao/ })).toBeVisible();
  await page.evaluate('keepUp()');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Tên giấy tờ')).toBeVisible();
});

test('what is begun survives the page, and a refused act loses nothing', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  await page.goto('/desk/reception');
  const name = `Trần Văn Dở Dang ${Date.now() % 100_000}`;
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByRole('combobox', { name: 'Thủ tục' }).fill('ctbs');
  await page.getByRole('option', { name: /Chứng thực bản sao/ }).click();
  await expect(page.getByText(/Đã lưu nháp/)).toBeVisible();
  await expect(page).toHaveURL(/draft=/);
  await page.reload();
  await expect(page.getByLabel('Họ và tên')).toHaveValue(name);
  await expect(page.getByLabel('Tên giấy tờ')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Chưa có: Bản chính để đối chiếu')).toBeVisible();
  await expect(page).toHaveURL(/\/desk\/reception/);
  await expect(page.getByLabel('Họ và tên')).toHaveValue(name);
});

test('a dossier is refused with a coded reason, and the refusal says it', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  await page.goto('/desk/reception');
  await page.getByLabel('Họ và tên').fill('Lê Thị Từ Chối');
  await page.getByRole('combobox', { name: 'Thủ tục' }).fill('p09');
  await page.getByRole('option', { name: /Chứng thực bản sao/ }).click();
  await page.getByLabel('Tên giấy tờ').fill('Bằng lái');
  await page.getByLabel(/Số trang mỗi bản/).fill('1');
  await page.getByRole('textbox', { name: 'Số bản', exact: true }).fill('1');
  await page.keyboard.press('Alt+r');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do từ chối').selectOption('SECRET');
  await dialog.getByLabel('Diễn giải').fill('Có dấu mật ở trang 1');
  await dialog.getByRole('button', { name: 'Lập phiếu từ chối' }).click();
  await expect(page.getByText(/Văn bản chính thức đã lập/)).toBeVisible({ timeout: 20_000 });
  const paper = page.getByRole('group', { name: 'Trang 1 / 1' });
  await expect(paper).toContainText('Có dấu mật hoặc không được sao chụp');
  await expect(paper).toContainText('NĐ 23/2015 Điều 22');
  await expectAccessible(page);
});

test('the counter is accessible in both languages and schemes', async ({ page, world }) => {
  await world.signIn('tiep-nhan');
  await page.goto('/desk/reception');
  await inEveryLook(page, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
  await page.goto('/desk/reception?view=waiting');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
  expect(world.complaints).toEqual([]);
});
