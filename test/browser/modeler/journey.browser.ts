import type { Page } from '@playwright/test';
import { expect, test } from '../support/world';

/** Of this run alone: the procedure is published in the province of all tests. */
const mark = crypto.randomUUID().slice(0, 6);
const title = `Cấp bản sao văn bằng từ sổ gốc ${mark}`;

/** As one writes it, by the calendar of the pages. */
const today = () =>
  new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(new Date());

const files = (page: Page) => page.getByRole('navigation', { name: 'Các tệp của mô hình' });
const tree = (page: Page) => page.getByRole('tree');
const pane = (page: Page) => page.getByRole('complementary', { name: 'Thuộc tính' });
const panel = (page: Page) => page.getByRole('region', { name: 'Vấn đề' });
const at = (page: Page, place: string) => page.locator(`[data-place="${place}"]`);

async function addFile(page: Page, kind: string, name: string): Promise<void> {
  await files(page)
    .getByRole('button', { name: `Thêm vào ${kind}` })
    .click();
  await page.getByRole('dialog').getByLabel('Tên').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

async function choose(page: Page, name: RegExp): Promise<void> {
  const item = tree(page).getByRole('treeitem', { name }).first();
  await item.click();
  await expect(item).toHaveAttribute('aria-selected', 'true');
}

/** With the keyboard alone, as in the list beside the drawing. */
async function append(page: Page, after: RegExp, kind: string, name: string): Promise<void> {
  await choose(page, after);
  await page.keyboard.press('a');
  await page.locator('.djs-popup-search input').pressSequentially(kind);
  await expect(page.locator('.djs-popup .entry').first()).toContainText(kind);
  await page.keyboard.press('Enter');
  await page.locator('.djs-direct-editing-content').fill(name);
  await page.keyboard.press('Control+Enter');
  await expect(tree(page).getByRole('treeitem', { name: new RegExp(`^${name}`) })).toBeVisible();
}

async function pick(page: Page, field: string, words: string, option: RegExp): Promise<void> {
  await pane(page).getByRole('combobox', { name: field }).fill(words);
  await pane(page).getByRole('option', { name: option }).first().click();
}

/** A reason with its code, under one of the headings of the part. */
async function addReason(page: Page, kind: string, code: string, vi: string, en: string): Promise<void> {
  const place = `reasons.${kind}.0`;
  const group = { supplement: 0, rejection: 1, refusal: 2 }[kind]!;
  await page.getByRole('button', { name: 'Thêm lý do' }).nth(group).click();
  await at(page, `${place}.vi`).fill(vi);
  await at(page, `${place}.en`).fill(en);
  await at(page, `${place}.code`).fill(code);
}

test('a procedure from an empty canvas to an official’s desk: drawn, refused by the law, mended, tried, approved, worked', async ({
  page,
  world,
}) => {
  test.setTimeout(300_000);
  page.setDefaultTimeout(30_000);
  await world.signIn('thiet-ke');
  await page.goto('/modeler');

  await test.step('an empty drawing gets steps, ready ones and a withdrawal', async () => {
    await page.getByRole('button', { name: 'Mô hình mới' }).click();
    await page.getByRole('dialog').getByLabel('Tên mô hình').fill(title);
    await page.getByRole('dialog').getByRole('button', { name: 'Tạo mô hình' }).click();
    const elements = page.getByRole('toolbar', { name: 'Cách nhìn sơ đồ' }).getByRole('button', {
      name: 'Danh sách phần tử',
    });
    await expect(elements).toBeVisible();
    if ((await elements.getAttribute('aria-pressed')) === 'false') await elements.click();
    await append(page, /^Có hồ sơ/, 'Bước tra bảng quyết định', 'Tìm nơi tra cứu');
    await append(page, /^Tìm nơi tra cứu/, 'Bước do cán bộ làm', 'Tra cứu sổ gốc');
    await pane(page).getByText('Bước dựng sẵn', { exact: true }).click();
    const insert = (name: string) =>
      pane(page)
        .getByRole('button', { name: `Chèn: ${name}` })
        .click();
    await choose(page, /^Tra cứu sổ gốc/);
    await insert('Dự thảo, duyệt, ký, đóng dấu, trả kết quả');
    await append(page, /^Trả kết quả/, 'Sự kiện kết thúc', 'Đã trả kết quả');
    await choose(page, /^Có hồ sơ/);
    await insert('Tiếp nhận hồ sơ');
    await insert('Rút hồ sơ');
    await expect(tree(page).getByRole('treeitem', { name: /^Rút hồ sơ/ })).toBeVisible();
  });

  await test.step('a form of its own and a decision table', async () => {
    await addFile(page, 'Biểu mẫu', 'Tra cứu sổ gốc');
    const kind = page
      .getByRole('region', { name: 'Các loại trường' })
      .locator('[data-field-type="textfield"]');
    await kind.focus();
    await page.keyboard.press('Enter');
    await page.locator('.form-editor .fjs-form-field-textfield').click();
    const properties = page.getByRole('complementary', { name: 'Thuộc tính' });
    await properties.getByText('Chung', { exact: true }).click();
    await properties.getByRole('textbox', { name: 'Nhãn', exact: true }).fill('Số vào sổ');
    await properties.getByLabel('Khóa', { exact: true }).fill('registerEntry');
    await expect(page.locator('.form-editor')).toContainText('Số vào sổ');

    await addFile(page, 'Bảng quyết định', 'Nơi tra cứu');
    await page.locator('.input-cell').first().dblclick();
    await page.getByLabel('Nhãn đầu vào').fill('Năm tốt nghiệp');
    await page.getByLabel('Biểu thức đầu vào').fill('graduationYear');
    await page.locator('.dms-input[placeholder], input.dms-input').first().fill('number');
    await page.keyboard.press('Escape');
    for (const [place, cells] of [
      ['>= 2010', '"DATABASE"'],
      ['< 2010', '"ARCHIVE"'],
    ].entries()) {
      await page.locator('td.add-rule.input-cell').click();
      for (const [column, text] of cells.entries()) {
        await page
          .locator('tbody tr')
          .nth(place)
          .locator('td')
          .nth(column + 1)
          .click();
        await page.keyboard.type(text);
      }
    }
  });

  await test.step('the procedure: what a case says, why it may be refused, who decides', async () => {
    await addFile(page, 'Thủ tục', title);
    const parts = page.getByRole('navigation', { name: 'Các phần của thủ tục' });
    await parts.getByRole('button', { name: 'Thông tin hồ sơ' }).click();
    await page.getByRole('button', { name: 'Thêm thông tin' }).click();
    await at(page, 'data.0.label.vi').fill('Năm tốt nghiệp');
    await at(page, 'data.0.label.en').fill('Year of graduation');
    await at(page, 'data.0.name').fill('graduationYear');
    await at(page, 'data.0.type').click();
    await page.getByRole('option', { name: 'Số', exact: true }).click();
    await parts.getByRole('button', { name: 'Thành phần hồ sơ' }).click();
    await page.getByRole('button', { name: 'Thêm giấy tờ' }).click();
    await at(page, 'dossier.1.name.vi').fill('Bản sao căn cước công dân');
    await at(page, 'dossier.1.name.en').fill('Copy of the citizen card');
    await at(page, 'dossier.1.code').fill('citizen-card');
    await parts.getByRole('button', { name: 'Lý do' }).click();
    await addReason(page, 'supplement', 'MISSING', 'Thiếu giấy tờ', 'A paper is missing');
    await addReason(page, 'refusal', 'NOT_FOUND', 'Sổ gốc không có tên', 'Not in the register');
  });

  await test.step('who does the steps, with which form and table', async () => {
    await files(page).getByRole('button', { name: title, exact: true }).click();
    await choose(page, /^Tra cứu sổ gốc/);
    await pick(page, 'Bộ phận thực hiện', 'ho tich', /civil-status|hộ tịch/i);
    await pick(page, 'Vai trò', 'chuyen vien', /Chuyên viên/);
    await pick(page, 'Biểu mẫu của bước', 'tra cuu', /Tra cứu sổ gốc/);
    await choose(page, /^Tìm nơi tra cứu/);
    await pick(page, 'Bảng quyết định được hỏi', 'noi tra cuu', /Nơi tra cứu/);
    await pane(page).getByRole('textbox', { name: 'Biến nhận kết quả' }).fill('searchPlace');
    for (const name of [/^Dự thảo kết quả/, /^Kiểm tra dự thảo/]) {
      await choose(page, name);
      await pick(page, 'Bộ phận thực hiện', 'ho tich', /civil-status|hộ tịch/i);
    }
  });

  const law = {
    grounds: 'Hồ sơ có thể không được tiếp nhận nhưng reasons.rejection trống.',
    reason: 'Biểu mẫu cho chọn lý do từ chối "PLANNING", danh mục lý do không có mã này.',
    paper: /"Bản sao căn cước công dân" thường đã có trong CSDL quốc gia về dân cư/,
    time: 'Bước này chưa có thời gian xử lý.',
  };

  await test.step('the law refuses it: without grounds, and for a reason that is listed nowhere, nobody may be sent away', async () => {
    await page.getByRole('button', { name: 'Góp ý và trình duyệt' }).click();
    await page.getByLabel('Lý do ban hành hoặc sửa đổi').fill('Đưa việc cấp bản sao văn bằng về một cửa');
    await page.getByRole('textbox', { name: 'Có hiệu lực từ ngày' }).fill(today());
    await page.getByRole('button', { name: 'Trình phê duyệt' }).click();
    const refusal = page.getByRole('alert').filter({ hasText: 'Chưa trình được' });
    await expect(refusal).toContainText(law.grounds);
    await expect(refusal).toContainText(law.reason);
  });

  await test.step('what is wrong is mended where it is said', async () => {
    await page.getByRole('button', { name: /^Vấn đề/ }).click();
    await expect(panel(page)).toContainText('Đã đối chiếu với máy chủ', { timeout: 15_000 });
    const finding = (text: string | RegExp) => panel(page).getByRole('listitem').filter({ hasText: text });
    for (const unit of ['civil-status', 'commune-committee', 'records-office']) {
      const missing = finding(`Bộ phận "${unit}" chưa có`);
      await missing.first().getByRole('button', { name: 'Thêm vào danh mục bộ phận' }).click();
      await expect(missing).toHaveCount(0);
    }
    await finding(law.time).getByRole('button', { name: 'Đặt 1 ngày làm việc' }).click();
    await expect(finding(law.time)).toHaveCount(0);
    await finding(law.paper).getByRole('button', { name: 'Lấy từ cơ sở dữ liệu' }).click();
    await expect(finding(law.paper)).toHaveCount(0);

    await files(page).getByRole('button', { name: 'Dự thảo kết quả giải quyết', exact: true }).click();
    await page.locator('.form-editor .fjs-form-field-select').click();
    const options = pane(page).locator('[data-group-id="group-staticOptions"]');
    await options.getByText('Các lựa chọn cố định').click();
    const option = options.locator('.bio-properties-panel-collapsible-entry-header');
    for (let left = 4; left > 1; left -= 1) {
      await expect(option).toHaveCount(left);
      await option.last().hover();
      await option.last().getByRole('button', { name: 'Xóa mục' }).click();
    }
    await option.click();
    await options.getByLabel('Nhãn').fill('Sổ gốc không có tên');
    await options.getByLabel('Giá trị').fill('NOT_FOUND');
    await expect(finding(law.reason)).toHaveCount(0);
    await files(page).getByRole('button', { name: 'Thông tin thủ tục', exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Các phần của thủ tục' })
      .getByRole('button', { name: /^Lý do/ })
      .click();
    await addReason(page, 'rejection', 'NOT_COMPETENT', 'Không thuộc thẩm quyền', 'Not competent');
    await expect(panel(page)).toContainText('Không có vấn đề nào');
  });

  await test.step('a case is tried, and kept as a scenario that holds', async () => {
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    await page.getByLabel('Năm tốt nghiệp').fill('2004');
    await page.getByRole('button', { name: 'Nộp hồ sơ và chạy' }).click();
    await page.getByRole('button', { name: /^Làm: Kiểm tra, tiếp nhận hồ sơ/ }).click({ timeout: 30_000 });
    await page.getByLabel('Hồ sơ hợp lệ, tiếp nhận (Mẫu 01)').check();
    await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
    await expect(page.getByRole('table', { name: 'Dữ liệu' })).toContainText('ARCHIVE');
    await page.getByRole('button', { name: /^Làm: Tra cứu sổ gốc/ }).click();
    await page.getByLabel('Số vào sổ').fill('125/2004');
    await page.getByRole('button', { name: 'Hoàn thành bước' }).click();
    await expect(page.getByRole('button', { name: /^Làm: Dự thảo kết quả/ })).toBeVisible();
    await page.getByRole('button', { name: 'Lưu thành kịch bản' }).click();
    await page.getByLabel('Tên kịch bản').fill('Tra cứu trong kho lưu trữ');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: 'Chạy kịch bản này' }).click();
    await expect(page.getByText('Đạt: 2 bước, mọi kiểm tra đều đúng')).toBeVisible();
  });

  const review = await test.step('it is sent to the control office', async () => {
    await page.getByRole('button', { name: 'Góp ý và trình duyệt' }).click();
    await page.getByLabel('Lý do ban hành hoặc sửa đổi').fill('Đưa việc cấp bản sao văn bằng về một cửa');
    await page.getByRole('button', { name: 'Trình phê duyệt' }).click();
    await page.getByRole('link', { name: 'Xem bản trình' }).click();
    await expect(page).toHaveURL(/\/modeler\/reviews\//);
    return page.url();
  });

  await test.step('the control office sees what is new and approves it with its decision', async () => {
    await world.signIn('kiem-soat');
    await page.goto(review);
    await expect(page.getByText('Tra cứu sổ gốc').first()).toBeVisible();
    await page.getByLabel('Số quyết định').fill('208/QĐ-UBND');
    await page.getByRole('button', { name: 'Phê duyệt và ban hành' }).click();
    // Before it is in service both engines run each of its scenarios.
    await expect(page.getByText('208/QĐ-UBND ngày', { exact: false })).toBeVisible({ timeout: 30_000 });
  });

  const applicant = `Lê Thị Bản Sao ${mark}`;
  await test.step('a case of it is received at the counter', async () => {
    await world.signIn('tiep-nhan');
    await page.goto('/desk/reception');
    await page.getByLabel('Họ và tên').fill(applicant);
    await page.getByRole('combobox', { name: 'Thủ tục' }).fill(mark);
    await page.getByRole('option', { name: title }).click();
    await page.getByLabel('Năm tốt nghiệp').fill('2015');
    await page.keyboard.press('Alt+p');
    await expect(page.getByText('Hồ sơ đầy đủ, có thể tiếp nhận.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: /Đã tiếp nhận hồ sơ/ })).toBeVisible();
  });

  await test.step('an official works it with the form that was drawn', async () => {
    await world.signIn('chuyen-vien');
    await page.goto(`/desk/inbox?text=${mark}`);
    const row = page.locator('[data-task]');
    await expect(row).toHaveCount(1);
    await row.click();
    await page.getByLabel('Số vào sổ').fill('88/2015');
    await page.keyboard.press('Control+Enter');
    await expect(row).toContainText('Dự thảo kết quả giải quyết');
  });
  expect(world.complaints).toEqual([]);
});
