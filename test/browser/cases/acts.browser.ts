import { aPdf } from '../../support/sample-files';
import type { Page } from '@playwright/test';
import { anOfficial, expect, expectAccessible, test, type World } from '../support/world';
import { extractCase } from './extract-case';

type Dialog = ReturnType<Page['getByRole']>;

interface Told {
  state: string;
  nationalStatus: number;
  components: { code: string; state: string; reasonCode: string | null }[];
  payments: { state: string; receipt: string | null }[];
  extensions: { documentId: string | null }[];
  results: { versionNo: number; method: string | null; receiver: { name: string } | null }[];
  supplements: { receivedAt: string | null }[];
  steps: { elementId: string }[];
}

/** One act: who does it on which case, what is filled in, and what has become of the case. */
interface Row {
  act: string;
  as: string;
  /** As the button of the dialog says. */
  button: RegExp;
  prepare: (url: string) => Promise<string>;
  /** Of the handoff or consultation that it is done on. */
  subject?: (world: World, caseId: string) => Promise<string>;
  fill?: (dialog: Dialog, page: Page, url: string) => Promise<void>;
  story: RegExp;
  check?: (told: Told) => void;
}

const filed = async (url: string) => (await extractCase(url, 'Trần Văn Nộp', { upTo: 'filed' })).id;
const accepted = async (url: string) => (await extractCase(url, 'Trần Văn Nhận')).id;
const ready = async (url: string) =>
  (await extractCase(url, 'Trần Văn Xong', { upTo: 'number-and-seal' })).id;
const after =
  (prepare: (url: string) => Promise<string>, as: string, method: string, path: string, body: object) =>
  async (url: string) => {
    const id = await prepare(url);
    const call = await anOfficial(url, as);
    await call(method, `/case-files/${id}/${path}`, body);
    await call.end();
    return id;
  };
const supplementAsked = after(filed, 'tiep-nhan', 'POST', 'request-supplement', {
  items: [{ component: 'application', reasonCode: 'RECORD_UNCLEAR' }],
});
const suspended = after(accepted, 'lanh-dao', 'POST', 'suspend', {
  legalBasis: 'QĐ 1/QĐ-TA',
  reason: 'Tòa án',
});

/** A handoff of the case in this state; what comes back is refused by its unit first. */
const handoffOf =
  (state: 'SENT' | 'REFUSED') =>
  async (world: World, caseId: string): Promise<string> => {
    const handoffs = await world.call<{ id: string; state: string }[]>(
      'GET',
      `/case-files/${caseId}/handoffs`,
    );
    return handoffs.find((one) => one.state === state)!.id;
  };
const refused = async (url: string) => {
  const id = await accepted(url);
  const call = await anOfficial(url, 'chuyen-vien');
  const [{ id: handoff }] = await call('GET', `/case-files/${id}/handoffs`);
  await call('POST', `/handoffs/${handoff}/refuse`, { reasonCode: 'WRONG_UNIT' });
  await call.end();
  return id;
};
const taken = async (url: string) => {
  const id = await accepted(url);
  const call = await anOfficial(url, 'chuyen-vien');
  const [{ id: handoff }] = await call('GET', `/case-files/${id}/handoffs`);
  await call('POST', `/handoffs/${handoff}/accept`, {});
  await call.end();
  return id;
};
const asked = async (url: string) => {
  const id = await taken(url);
  const call = await anOfficial(url, 'chuyen-vien');
  await call('POST', `/case-files/${id}/consultations`, {
    to: 'commune-committee',
    question: 'Có đúng không?',
  });
  await call.end();
  return id;
};

const choose = async (dialog: Dialog, page: Page, label: RegExp, option: RegExp | string) => {
  await dialog.getByRole('combobox', { name: label }).or(dialog.getByLabel(label)).first().click();
  await page.getByRole('option', { name: option }).first().click();
};
const write = (dialog: Dialog, label: RegExp, text: string) => dialog.getByLabel(label).first().fill(text);
const enter = async (dialog: Dialog, label: RegExp, text: string) => {
  await write(dialog, label, text);
  await dialog.getByLabel(label).first().press('Tab');
};
const send = (dialog: Dialog, name: string) =>
  dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: aPdf() });
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

const rows: readonly Row[] = [
  {
    act: 'check-components',
    as: 'tiep-nhan',
    button: /^Kiểm tra thành phần/,
    prepare: filed,
    fill: async (dialog, page) => {
      await dialog.getByText('Chưa đạt').first().click();
      await choose(dialog, page, /^Lý do:/, /\S/);
      await write(dialog, /^Hướng dẫn cụ thể/, 'Ký vào trang 2');
    },
    story: /Kiểm tra thành phần hồ sơ: .+ \(.+\)/,
    check: ({ components }) =>
      expect(components.flatMap(({ state, reasonCode }) => (state === 'REJECTED' ? reasonCode : []))).toEqual(
        [expect.any(String)],
      ),
  },
  {
    act: 'accept',
    as: 'tiep-nhan',
    button: /^Tiếp nhận/,
    prepare: filed,
    story: /Tiếp nhận hồ sơ; hẹn trả kết quả \d/,
    check: ({ nationalStatus }) => expect(nationalStatus).toBe(4),
  },
  {
    act: 'refuse-reception',
    as: 'tiep-nhan',
    button: /^Từ chối tiếp nhận/,
    prepare: filed,
    fill: (dialog, page) => choose(dialog, page, /^Lý do/, /\S/),
    story: /Không tiếp nhận hồ sơ \(.*[a-z].*\)/,
    check: ({ state }) => expect(state).toBe('REJECTED_AT_INTAKE'),
  },
  {
    act: 'request-supplement',
    as: 'tiep-nhan',
    button: /^Yêu cầu bổ sung/,
    prepare: filed,
    fill: async (dialog) => dialog.getByRole('checkbox').first().check(),
    story: /Yêu cầu bổ sung hồ sơ lần 1: /,
    check: ({ state }) => expect(state).toBe('AWAITING_SUPPLEMENT'),
  },
  {
    act: 'receive-supplement',
    as: 'tiep-nhan',
    button: /^Nhận hồ sơ bổ sung/,
    prepare: supplementAsked,
    fill: async (dialog) => dialog.getByRole('checkbox').first().check(),
    story: /Đã nhận hồ sơ bổ sung lần 1/,
    check: ({ supplements }) => expect(supplements[0]!.receivedAt).not.toBeNull(),
  },
  {
    act: 'withdraw',
    as: 'tiep-nhan',
    button: /^Rút hồ sơ/,
    prepare: accepted,
    fill: (dialog) => write(dialog, /^Lý do/, 'Đổi ý'),
    story: /Người nộp yêu cầu rút hồ sơ|Hồ sơ đã được rút/,
  },
  {
    act: 'suspend',
    as: 'lanh-dao',
    button: /^Tạm dừng/,
    prepare: accepted,
    fill: async (dialog) => {
      await write(dialog, /^Căn cứ pháp lý/, 'QĐ 12/QĐ-TA');
      await write(dialog, /^Lý do/, 'Theo yêu cầu của tòa án');
      await send(dialog, 'quyet-dinh.pdf');
      await expect(dialog.getByText('quyet-dinh.pdf')).toBeVisible();
    },
    story: /Tạm dừng giải quyết theo QĐ 12\/QĐ-TA/,
    check: ({ state }) => expect(state).toBe('SUSPENDED'),
  },
  {
    act: 'resume',
    as: 'lanh-dao',
    button: /^Tiếp tục giải quyết/,
    prepare: suspended,
    fill: (dialog) => write(dialog, /^Lý do/, 'Căn cứ không còn'),
    story: /Tiếp tục giải quyết: Căn cứ không còn/,
  },
  {
    act: 'terminate',
    as: 'lanh-dao',
    button: /^Dừng giải quyết/,
    prepare: accepted,
    fill: async (dialog) => {
      await write(dialog, /^Căn cứ pháp lý/, 'QĐ 13/QĐ-TA');
      await write(dialog, /^Lý do/, 'Theo bản án');
    },
    story: /Có quyết định dừng giải quyết theo QĐ 13\/QĐ-TA/,
  },
  {
    act: 'extend',
    as: 'lanh-dao',
    button: /^Xin lỗi, hẹn lại/,
    prepare: async (url) => {
      const reception = await anOfficial(url, 'tiep-nhan');
      const { person } = await reception('GET', '/me');
      const one = await reception('POST', '/case-files', {
        procedureCode: 'P01-household-business',
        channel: 'COUNTER',
        receivingAgency: person.posts[0].agencyId,
        applicant: { kind: 'PERSON', name: 'Lê Văn Hẹn' },
        data: { businessName: `Hộ ${Date.now()}`, premises: '1 Đông Hải', taxMethod: 'DECLARATION' },
        components: [{ code: 'application', how: 'PAPER' }],
      });
      await reception('POST', `/case-files/${one.id}/accept`, {});
      await reception.end();
      return one.id;
    },
    fill: async (dialog) => {
      await enter(dialog, /^Hẹn trả lại vào ngày/, inDays(28));
      await write(dialog, /^Lý do/, 'Chờ cơ quan thuế');
      await send(dialog, 'mau-04.pdf');
      await expect(dialog.getByText('mau-04.pdf')).toBeVisible();
    },
    story: /Xin lỗi và hẹn lại đến \d{2}\/\d{2}\/\d{4}: Chờ cơ quan thuế/,
    check: ({ extensions }) => expect(extensions[0]!.documentId).not.toBeNull(),
  },
  {
    act: 'record-payment',
    as: 'tiep-nhan',
    button: /^Ghi nhận thu phí/,
    prepare: accepted,
    fill: async (dialog, page) => {
      await write(dialog, /^Số biên lai/, 'BL-17');
      await choose(dialog, page, /^Hình thức/, 'Tiền mặt');
    },
    story: /Đã thu [\d.]+ đồng \(tiền mặt\)\. BL-17/,
    check: ({ payments }) => expect(payments).toMatchObject([{ state: 'PAID', receipt: 'BL-17' }]),
  },
  {
    act: 'confirm',
    as: 'tiep-nhan',
    button: /^Ghi nhận xác nhận/,
    prepare: async (url) =>
      (await extractCase(url, 'Trần Văn Trực Tuyến', { upTo: 'draft-extract', channel: 'ONLINE' })).id,
    fill: async (dialog) => dialog.getByRole('checkbox').check(),
    story: /Người nộp đã xác nhận/,
    check: ({ steps }) => expect(steps.map(({ elementId }) => elementId)).toEqual(['sign-extract']),
  },
  {
    act: 'return-result',
    as: 'tiep-nhan',
    button: /^Trả kết quả/,
    prepare: ready,
    fill: async (dialog, page) => {
      await choose(dialog, page, /^Hình thức/, 'Trực tiếp');
      await write(dialog, /^Người nhận/, 'Trần Thị Thay');
      await write(dialog, /^Số định danh của người nhận/, '099000000002');
      await write(dialog, /^Giấy ủy quyền/, 'Số 5/2026, UBND phường An Lạc chứng thực');
    },
    story: /Đã trả kết quả \(trực tiếp\)/,
    check: ({ state, results }) => {
      expect(state).toBe('RETURNED');
      expect(results.at(-1)!.receiver).toMatchObject({ name: 'Trần Thị Thay' });
    },
  },
  {
    act: 'correct-result',
    as: 'lanh-dao',
    button: /^Sửa kết quả/,
    prepare: ready,
    fill: async (dialog, page, url) => {
      const head = await anOfficial(url, 'truong-phong');
      const { person } = await head('GET', '/me');
      await head.end();
      await write(dialog, /^Lý do/, 'Sai ngày sinh');
      await write(dialog, /^Người phê duyệt/, person.name);
      // Told from namesakes by the post.
      await page
        .getByRole('option', { name: new RegExp(`${person.name}.*phường An Lạc`) })
        .first()
        .click();
      await write(dialog, /^Số văn bản/, '13/2026');
      await send(dialog, 'trich-luc.pdf');
      await expect(dialog.getByText('trich-luc.pdf')).toBeVisible();
    },
    story: /Sửa kết quả, bản thứ 2/,
    check: ({ results }) => expect(results.at(-1)!.versionNo).toBe(2),
  },
  {
    act: 'consult',
    as: 'chuyen-vien',
    button: /^Lấy ý kiến/,
    prepare: taken,
    fill: async (dialog, page) => {
      await write(dialog, /^Đơn vị/, 'lanh dao ubnd');
      await page.getByRole('option', { name: /Lãnh đạo UBND.*An Lạc/ }).click();
      await write(dialog, /^Nội dung xin ý kiến/, 'Có cấp lại được không?');
    },
    story: /lấy ý kiến .*, trả lời trước .*: Có cấp lại được không\?/,
  },
  {
    act: 'urge',
    as: 'giam-sat',
    button: /^Đôn đốc/,
    prepare: accepted,
    fill: (dialog) => write(dialog, /^Nội dung/, 'Đề nghị giải quyết trong ngày.'),
    // A supervisor reads no personal data, and so no words that officials have written.
    story: /^Đôn đốc \S.*\.$/,
  },
  {
    act: 'accept-handoff',
    as: 'chuyen-vien',
    button: /^Nhận bàn giao/,
    prepare: accepted,
    subject: handoffOf('SENT'),
    story: /đã nhận hồ sơ từ/,
  },
  {
    act: 'refuse-handoff',
    as: 'chuyen-vien',
    button: /^Trả lại bên giao/,
    prepare: accepted,
    subject: handoffOf('SENT'),
    fill: (dialog, page) => choose(dialog, page, /^Lý do/, 'Chuyển nhầm đơn vị'),
    story: /trả lại hồ sơ cho .* \(Chuyển nhầm đơn vị\)/,
  },
  {
    act: 'resend-handoff',
    as: 'tiep-nhan',
    button: /^Chuyển lại/,
    prepare: refused,
    subject: handoffOf('REFUSED'),
    fill: (dialog) => write(dialog, /^Vì sao bên nhận cần nhận/, 'Đúng thẩm quyền'),
    story: /chuyển lại hồ sơ cho .*Đúng thẩm quyền/,
  },
  {
    act: 'redirect-handoff',
    as: 'tiep-nhan',
    button: /^Chuyển đơn vị khác/,
    prepare: refused,
    subject: handoffOf('REFUSED'),
    fill: async (dialog, page) => {
      await write(dialog, /^Đơn vị/, 'lanh dao ubnd');
      await page.getByRole('option', { name: /Lãnh đạo UBND.*An Lạc/ }).click();
    },
    story: /chuyển lại hồ sơ cho/,
  },
  {
    act: 'answer-consultation',
    as: 'lanh-dao',
    button: /^Trả lời lấy ý kiến/,
    prepare: asked,
    subject: async (world, caseId) => {
      const [one] = await world.call<{ id: string }[]>('GET', `/case-files/${caseId}/consultations`);
      return one!.id;
    },
    fill: async (dialog, page) => {
      await choose(dialog, page, /^Ý kiến/, 'Đồng ý');
      await write(dialog, /^Nội dung/, 'Cấp được.');
    },
    story: /trả lời ý kiến: đồng ý\. Cấp được\./,
  },
];

test.describe('an act is opened by its link, filled in, seen, confirmed and told in the story', () => {
  for (const { act, as, button, prepare, subject, fill, story, check } of rows)
    test(act, async ({ page, world }) => {
      const id = await prepare(world.url);
      await world.signIn(as);
      const on = subject ? `&subject=${await subject(world, id)}` : '';
      await page.goto(`/desk/cases/${id}?act=${act}${on}`);
      const dialog = page.getByRole('dialog', { name: button });
      await expect(dialog).toBeVisible();
      await expect(page).not.toHaveURL(/act=/);
      await fill?.(dialog, page, world.url);
      // What it does is shown by the server before it can be confirmed.
      await expect(dialog.getByRole('heading', { name: 'Nếu thực hiện' })).toBeVisible();
      await expect(dialog.locator('dl').first()).toBeVisible();
      await dialog.getByRole('button', { name: button }).click();
      await expect(dialog).toBeHidden();
      await expect(page.locator('ol p').filter({ hasText: story }).first()).toBeVisible();
      check?.(await world.call<Told>('GET', `/case-files/${id}`));
      expect(world.complaints).toEqual([]);
    });
});

test('a link to an act that is not possible says why', async ({ page, world }) => {
  const id = await accepted(world.url);
  await world.signIn('chuyen-vien');
  await page.goto(`/desk/cases/${id}?act=extend`);
  await expect(page.getByRole('dialog', { name: 'Tất cả thao tác' })).toContainText(/Xin lỗi, hẹn lại.*:/);
});

test('checking papers is there for everybody', async ({ page, world }) => {
  const id = await filed(world.url);
  await world.signIn('tiep-nhan');
  await page.goto(`/desk/cases/${id}?act=check-components`);
  const dialog = page.getByRole('dialog', { name: /^Kiểm tra thành phần/ });
  await dialog.getByText('Chưa đạt').first().click();
  await dialog.getByRole('button', { name: 'Yêu cầu giấy tờ ngoài danh mục' }).click();
  await expectAccessible(page);
});
