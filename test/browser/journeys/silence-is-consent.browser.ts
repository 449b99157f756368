import { type Locator, test } from '@playwright/test';
import { complete, formOf, openStep } from './at-work';
import { expect, Province } from './province';

let province: Province;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  province = await Province.open(browser, '2026-12-07T08:00:00+07:00');
});
test.afterAll(() => province.close());

test('a building permit: received, an agency that is asked says nothing, decided, signed, sealed and handed over', async () => {
  test.setTimeout(300_000);

  // Monday, 8:00, at the counter of the ward.
  const receiver = await province.person('tiep-nhan');
  const { page } = receiver;
  await page.goto('/desk/reception');
  await page.getByLabel('Họ và tên').fill('Đặng Thị Xây Nhà');
  await page.getByLabel(/Số định danh/).fill('001199012399');
  await page.getByRole('combobox', { name: 'Thủ tục' }).fill('giay phep xay dung');
  await page.getByRole('option', { name: /Cấp giấy phép xây dựng/ }).click();
  await page.getByLabel('Loại đề nghị').selectOption({ label: 'Cấp mới' });
  await page.getByLabel('Loại công trình').selectOption({ label: 'Nhà ở riêng lẻ' });
  const site = page.getByRole('group', { name: 'Địa điểm xây dựng' });
  await site.getByRole('combobox', { name: /Xã, phường/ }).fill('an lac');
  await page.getByRole('option', { name: /An Lạc/ }).click();
  await site.getByLabel('Số nhà, đường').fill('Số 9 ngõ 4');
  await expect(page.getByText('0/3 giấy tờ bắt buộc đã có')).toBeVisible();
  await page.keyboard.press('Alt+p');
  await expect(page.getByText('Hồ sơ đầy đủ, có thể tiếp nhận.')).toBeVisible();
  await expect(page.getByText('7 ngày làm việc')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ/ })).toBeVisible();
  const receipt = page.getByRole('region', { name: /^Tệp Giấy tiếp nhận/ });
  // Seven working days, the day of filing not counted.
  await expect(receipt.getByText(/16 tháng 12 năm 2026/).first()).toBeAttached();
  const id = page.url().match(/cases\/([^/]+)\/receipt/)![1]!;
  const at = await province.as('tiep-nhan');
  const { code } = await at<{ code: string }>('GET', `/case-files/${id}`);
  await receiver.close();

  // The division takes it, and asks the fire police.
  const head = await province.person('truong-phong');
  await openStep(head.page, code, 'Phân công thụ lý');
  await formOf(head.page).getByLabel('Chuyên viên thụ lý').fill('Tạ Ngọc Khánh');
  await complete(head.page, 'Phân công thụ lý');
  await head.close();
  const officer = await province.person('chuyen-vien');
  await openStep(officer.page, code, 'Thẩm định hồ sơ');
  const appraisal = formOf(officer.page);
  await appraisal.getByLabel('Đủ điều kiện', { exact: true }).check();
  await appraisal.getByRole('button', { name: /Thêm|Add/ }).click();
  await appraisal.getByRole('combobox', { name: 'Cơ quan' }).fill('fire-police');
  await appraisal.getByLabel('Tên cơ quan, nếu không có trong danh mục').fill('Phòng Cảnh sát PCCC và CNCH');
  await complete(officer.page, 'Thẩm định hồ sơ');

  // Whoever looks at the case sees whose answer it waits for, until when, and what silence would mean.
  await officer.page.goto(`/desk/cases/${id}?tab=circulation`);
  const asked = officer.page.getByRole('row', { name: /Phòng Cảnh sát PCCC và CNCH/ }).last();
  await expect(asked).toContainText('17:00 09/12/2026');
  await expect(asked).toContainText('Im lặng được coi là đồng ý');
  await officer.close();

  // One minute before the two working days are over nothing has changed; then they are, and nobody has to do anything.
  await province.travelTo('2026-12-09T16:59:00+07:00');
  const before = await province.person('chuyen-vien');
  await before.page.goto(`/desk/cases/${id}`);
  await expect(before.page.getByText('Đang lấy ý kiến').first()).toBeVisible();
  await province.travelTo('2026-12-09T17:00:01+07:00');
  await expect(before.page.getByText('Dự thảo kết quả giải quyết').first()).toBeVisible({ timeout: 90_000 });
  await before.close();

  // The next morning the permit is drafted, looked over, signed, numbered and sealed: each by whose work it is.
  await province.travelTo('2026-12-10T08:00:00+07:00');
  const steps: [username: string, step: string, fill: (form: Locator) => Promise<void>][] = [
    [
      'chuyen-vien',
      'Dự thảo kết quả giải quyết',
      async (form) => {
        await form.getByLabel('Cấp giấy phép xây dựng').check();
        await form.getByLabel('Căn cứ pháp lý').fill('Luật Xây dựng');
      },
    ],
    ['truong-phong', 'Kiểm tra dự thảo', (form) => form.getByLabel('Đạt, trình ký').check()],
    ['lanh-dao', 'Ký kết quả giải quyết', (form) => form.getByLabel('Ký', { exact: true }).check()],
    [
      'van-thu',
      'Cấp số, đóng dấu kết quả',
      async (form) => {
        await form.getByLabel('Số, ký hiệu văn bản').fill('12/GPXD');
        await form.getByLabel('Đã đóng dấu', { exact: true }).check();
      },
    ],
  ];
  for (const [username, step, fill] of steps) {
    const { page: desk, close } = await province.person(username);
    await openStep(desk, code, step);
    await fill(formOf(desk));
    await complete(desk, step);
    await close();
  }

  // At the counter: the charge is due with the result, and then the result changes hands.
  const counter = await province.person('tiep-nhan');
  await counter.page.goto(`/desk/cases/${id}`);
  await expect(counter.page.getByText('Đã có kết quả').first()).toBeVisible();
  await counter.page.getByRole('toolbar').waitFor();
  const dialog = counter.page.getByRole('dialog');
  await counter.page.keyboard.press('m');
  await dialog.getByLabel('Số biên lai').fill('BL-2026-0099');
  await counter.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await counter.page.keyboard.press('r');
  await expect(dialog.getByText(/Đã có kết quả → Đã trả kết quả/)).toBeVisible();
  await expect(dialog.getByText(/Hồ sơ vừa thay đổi/)).toBeHidden();
  await counter.page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(counter.page.getByText('Đã trả kết quả').first()).toBeVisible();

  // The page tells the whole story: what happened in words, who had it how long, why the date was that date.
  const story = counter.page.locator('ol[reversed]');
  for (const words of [
    'Tiếp nhận hồ sơ; hẹn trả kết quả 17:00 16/12/2026.',
    'Giao việc "Cho ý kiến bằng văn bản" cho Phòng Cảnh sát PCCC và CNCH.',
    'Đã có kết quả (được giải quyết, trước hạn). 12/GPXD',
  ])
    await expect(story).toContainText(words);
  await counter.page.keyboard.press('3');
  await expect(counter.page.getByText('Cơ quan + luân chuyển + người nộp = tổng thời gian')).toBeVisible();
  // The session of Monday has ended long ago.
  const later = await province.as('tiep-nhan');
  const [asking] = await later<any[]>('GET', `/case-files/${id}/consultations`);
  expect(asking).toMatchObject({ state: 'DEEMED', outcome: 'DEEMED_CONSENT', answeredBy: null });
  const custody = await later<{ isComplete: boolean; segments: any[] }>('GET', `/case-files/${id}/custody`);
  expect(custody.isComplete).toBe(true);
  // The fire police were asked, not given the case: the division had it all the time.
  expect(custody.segments.map(({ unit }) => unit?.unitName?.vi)).not.toContain('Phòng Cảnh sát PCCC và CNCH');
  await counter.page.keyboard.press('w');
  await expect(dialog.getByText(/không tính ngày đầu/)).toBeVisible();
  expect(province.complaints).toEqual([]);
  expect(province.faults).toEqual([]);
});
