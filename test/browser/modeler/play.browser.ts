import { expect, expectAccessible, inEveryLook, test, type World } from '../support/world';
import { certifiedCopy, certifiedCopyFile } from './certified-copy';

/** The thread that plays may have to be started first. */
const firstPlay = { timeout: 30_000 };

async function aModel(world: World, ...stories: string[]): Promise<string> {
  await world.signIn('thiet-ke');
  return certifiedCopy(world, ...stories);
}

test('a case is tried with its forms, gone back in, and kept as a scenario that holds', async ({
  page,
  world,
}) => {
  test.setTimeout(90_000);
  const id = await aModel(world);
  const cases = async () =>
    (await world.call<{ items: object[] }>('GET', '/process-instances?limit=1')).items;
  const before = await cases().catch(() => []);
  await page.goto(`/modeler/models/${id}?panel=play`);
  await page.getByRole('button', { name: 'Nộp hồ sơ và chạy' }).click();
  const steps = page.locator('ol').filter({ hasText: 'Nộp hồ sơ' });
  await expect(page.getByText(/Hạn tiếp nhận/)).toBeVisible(firstPlay);

  // The form of the desk refuses what a desk would refuse, and nothing is done.
  await page.getByRole('button', { name: /^Làm: Tiếp nhận, đối chiếu/ }).click();
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await expect(page.getByText('Hãy chọn “Kết quả kiểm tra hồ sơ”').first()).toBeVisible();
  await expect(steps.getByRole('button')).toHaveCount(1);
  await page.getByLabel('Hồ sơ hợp lệ, tiếp nhận (Mẫu 01)').check();
  await page.getByLabel('Tên giấy tờ').fill('Bằng tốt nghiệp');
  await page.getByLabel('Số trang mỗi bản').fill('2');
  await page.getByLabel('Số bản').fill('3');
  await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
  await expect(steps.getByRole('button')).toHaveCount(2);
  await expect(page.getByRole('table', { name: 'Dữ liệu' })).toContainText('12000');
  await expect(page.getByText(/Hẹn trả kết quả/)).toBeVisible();
  await page.getByText('Vì sao có ngày này?').last().click();
  await expect(page.getByText(/bắt đầu tính thời hạn/).last()).toBeVisible();

  // The timer that watches the day fires at its own instant.
  await page.getByRole('button', { name: /^Cho đến hạn: Quá 04 giờ làm việc/ }).click();
  await expect(page.getByRole('button', { name: /^Làm: Đôn đốc/ })).toBeVisible();

  // Back to the reception: a branch, and the trial that it left is still there.
  await steps.getByRole('button').nth(1).click();
  await page.getByRole('button', { name: 'Chạy tiếp từ đây' }).click();
  await expect(steps.getByRole('button')).toHaveCount(2);
  await expect(page.getByRole('combobox', { name: 'Lần chạy thử' })).toHaveValue(
    'Lần 2: rẽ từ bước 1 của lần 1',
  );

  await page.getByRole('button', { name: 'Lưu thành kịch bản' }).click();
  await page.getByLabel('Tên kịch bản').fill('Đang ghi lời chứng');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Bước 1: Hoàn thành/ })).toBeVisible();
  await page.getByRole('button', { name: 'Chạy kịch bản này' }).click();
  await expect(page.getByText('Đạt: 1 bước, mọi kiểm tra đều đúng')).toBeVisible();

  expect(await cases().catch(() => [])).toEqual(before);
  expect(world.complaints).toEqual([]);
});

test('all scenarios are run: what fails names step and element, what is not covered is listed and leads there', async ({
  page,
  world,
}) => {
  const id = await aModel(world, 'scenarios/01-two-pages.yaml', 'scenarios/05-altered-original.yaml');
  const content = certifiedCopyFile('scenarios/02-batch.yaml').replace('totalFee: 50000', 'totalFee: 1');
  await world.call('PUT', `/models/${id}/files/${crypto.randomUUID()}`, {
    name: 'scenarios/02-batch.yaml',
    content,
  });
  await page.goto(`/modeler/models/${id}?panel=play&play=stories`);
  await expect(page.getByText('2/3 kịch bản đạt')).toBeVisible(firstPlay);
  await expect(
    page.getByRole('button', {
      name: /Bước 1 · Hoàn thành “Tiếp nhận, đối chiếu bản chính”: dữ liệu totalFee: mong đợi 1, thực tế 50000/,
    }),
  ).toBeVisible();
  const coverage = page.getByRole('region', { name: 'Độ phủ' });
  await coverage.getByRole('button', { name: 'Trả lại bản chính, bản sao' }).click();
  await expect(page).toHaveURL(/element=close-withdrawn/);
  await page.getByRole('button', { name: 'Chạy thử tiếp từ “Một bản hai trang, xong ngay”' }).click();
  await expect(page.getByText('Hồ sơ đã kết thúc.')).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('a scenario is written as a list of steps and as text, and taken back', async ({ page, world }) => {
  const id = await aModel(world, 'scenarios/05-altered-original.yaml');
  await page.goto(`/modeler/models/${id}`);
  await page
    .getByRole('button', { name: /Bản chính bị tẩy xóa/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  await page.getByRole('menuitem', { name: 'Cho thời gian trôi' }).click();
  await expect(page.getByRole('button', { name: /^Bước 2: Chờ 1 ngày làm việc/ })).toBeVisible();
  await page.getByRole('switch', { name: 'Văn bản YAML' }).click();
  const text = page.getByRole('textbox', { name: 'Văn bản YAML' });
  await expect(text).toHaveValue(/pass: 1 working-day/);
  await text.fill((await text.inputValue()).replace('1 working-day', 'P3D'));
  await expect(page.getByRole('button', { name: /^Bước 2: Chờ 3 ngày/ })).toBeVisible();
  await page.getByRole('button', { name: 'Xóa bước 2' }).click();
  await expect(text).not.toHaveValue(/P3D/);
  await page
    .getByRole('button', { name: /Hoàn tác/ })
    .first()
    .click();
  await expect(text).toHaveValue(/P3D/);
  await text.fill('title: {');
  await expect(page.getByText('Văn bản chưa đọc được', { exact: false })).toBeVisible();
  expect(world.complaints).toEqual([]);
});

test('scenarios and their coverage are accessible in every look', async ({ page, world }) => {
  test.setTimeout(120_000);
  const id = await aModel(world, 'scenarios/01-two-pages.yaml');
  await page.goto(`/modeler/models/${id}?panel=play&play=stories`);
  await inEveryLook(page, async () => {
    await expect(page.getByText(/1\/1|1 of 1/)).toBeVisible(firstPlay);
    await expectAccessible(page);
  });
});

test('a trial is accessible in every look', async ({ page, world }) => {
  test.setTimeout(120_000);
  const id = await aModel(world);
  await page.goto(`/modeler/models/${id}?panel=play`);
  await inEveryLook(page, async () => {
    await page.getByRole('button', { name: /^(Nộp hồ sơ và chạy|File the case and run)$/ }).click();
    await page.getByRole('button', { name: /^(Làm|Do it): Tiếp nhận/ }).click();
    await expect(page.getByLabel(/^(Tên giấy tờ|Paper)/)).toBeVisible();
    await expectAccessible(page);
  });
});
