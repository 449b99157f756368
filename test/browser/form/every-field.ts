import type { Page } from '@playwright/test';
import type { World } from '../support/world';
import { newWord, openWork, type OpenWork } from '../inbox/open-work';

/** A form with a field of every kind, as a designer may deploy it. */
export const everyField = {
  type: 'default',
  id: 'every-field',
  schemaVersion: 19,
  components: [
    {
      type: 'text',
      id: 'title',
      text: '## Thẩm định {{note}}',
      properties: { textEn: '## Appraise {{note}}' },
    },
    {
      type: 'group',
      id: 'person',
      path: 'person',
      label: 'Người đề nghị',
      showOutline: true,
      components: [
        {
          type: 'textfield',
          id: 'personName',
          key: 'name',
          label: 'Họ và tên',
          validate: { required: true },
          properties: { labelEn: 'Full name' },
        },
        {
          type: 'textfield',
          id: 'personNumber',
          key: 'identity',
          label: 'Số định danh',
          properties: { format: 'personal-number', labelEn: 'Personal number' },
        },
      ],
      properties: { labelEn: 'Applicant' },
    },
    {
      type: 'number',
      id: 'fee',
      key: 'fee',
      label: 'Số tiền',
      validate: { max: 5_000_000 },
      properties: { format: 'money', labelEn: 'Amount' },
    },
    {
      type: 'datetime',
      id: 'day',
      key: 'day',
      dateLabel: 'Ngày đo đạc',
      subtype: 'date',
      properties: { labelEn: 'Day of measuring' },
    },
    {
      type: 'select',
      id: 'reason',
      key: 'reason',
      label: 'Lý do',
      values: [
        { label: 'Thiếu giấy tờ', value: 'MISSING' },
        { label: 'Giấy tờ sai', value: 'WRONG' },
      ],
      properties: {
        labelEn: 'Reason',
        'labelEn.MISSING': 'Papers are missing',
        'labelEn.WRONG': 'Papers are wrong',
      },
    },
    {
      type: 'radio',
      id: 'outcome',
      key: 'outcome',
      label: 'Kết luận',
      validate: { required: true },
      values: [
        { label: 'Đủ điều kiện', value: 'SUFFICIENT' },
        { label: 'Không đủ', value: 'INELIGIBLE' },
      ],
      properties: {
        labelEn: 'Conclusion',
        'labelEn.SUFFICIENT': 'Sufficient',
        'labelEn.INELIGIBLE': 'Not eligible',
      },
    },
    {
      type: 'textarea',
      id: 'why',
      key: 'why',
      label: 'Giải thích',
      conditional: { hide: '=outcome != "INELIGIBLE"' },
      properties: { labelEn: 'Explanation' },
    },
    {
      type: 'checklist',
      id: 'papers',
      key: 'papers',
      label: 'Đã đối chiếu',
      values: [
        { label: 'Đơn', value: 'A' },
        { label: 'Bản vẽ', value: 'B' },
      ],
      properties: { labelEn: 'Compared', 'labelEn.A': 'Application', 'labelEn.B': 'Drawings' },
    },
    {
      type: 'checkbox',
      id: 'onSite',
      key: 'onSite',
      label: 'Kiểm tra thực địa',
      properties: { labelEn: 'Check the site' },
    },
    {
      type: 'filepicker',
      id: 'photos',
      key: 'photos',
      label: 'Ảnh hiện trạng',
      multiple: true,
      properties: { labelEn: 'Photos' },
    },
    {
      type: 'dynamiclist',
      id: 'agencies',
      path: 'agencies',
      label: 'Cơ quan lấy ý kiến',
      showOutline: true,
      isRepeating: true,
      allowAddRemove: true,
      defaultRepetitions: 0,
      components: [
        {
          type: 'textfield',
          id: 'agencyName',
          key: 'name',
          label: 'Tên cơ quan',
          validate: { required: true },
          properties: { labelEn: 'Name of the agency' },
        },
      ],
      properties: { labelEn: 'Agencies to ask' },
    },
  ],
};

/**
 * A real task of an official whose form is replaced by one with every field: what the page sends when it is completed is
 * caught and answered by `answer` in place of the server, whose own form is another.
 */
export async function openEveryField(
  page: Page,
  world: World,
  options: {
    answer?: (body: { variables: unknown }) => { status: number; json: unknown };
    note?: string;
    /** Instead of the form with every field. */
    schema?: object;
  } = {},
): Promise<OpenWork & { sent: { variables: Record<string, unknown> }[] }> {
  const work = await openWork(world, `Lê Biểu Mẫu ${newWord()}`);
  await world.call('POST', `/inbox/${work.taskId}/claim`, { version: work.version });
  const sent: { variables: Record<string, unknown> }[] = [];
  await page.route(`**/api/v1/inbox/${work.taskId}`, async (route) => {
    const response = await route.fetch();
    const item = (await response.json()) as { form: object; variables: object };
    await route.fulfill({
      response,
      json: {
        ...item,
        form: { key: 'every-field', schema: options.schema ?? everyField },
        variables: { note: options.note ?? 'hồ sơ' },
      },
    });
  });
  await page.route(`**/api/v1/inbox/${work.taskId}/complete`, async (route) => {
    const body = route.request().postDataJSON() as { variables: Record<string, unknown> };
    sent.push(body);
    await route.fulfill(
      options.answer?.(body) ?? {
        status: 422,
        json: { code: 'FORM.REFUSED', title: 'x', detail: 'x', requestId: 'x', errors: [] },
      },
    );
  });
  await page.goto(`/desk/inbox/${work.taskId}`);
  if (options.schema) await page.locator('.fjs-form-field').first().waitFor();
  else await page.getByLabel('Họ và tên').or(page.getByLabel('Full name')).waitFor();
  return { ...work, sent };
}
