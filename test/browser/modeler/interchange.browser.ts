import { meaning } from '../../web-modeler/meaning';
import { interchangeModels } from '../../web-modeler/interchange/models';
import { expect, test } from '../support/world';

const ours = 'Đặt tên tại đây';

test('models as other tools write them are drawn whole, and one name that is changed changes nothing else', async ({
  page,
  world,
}) => {
  test.setTimeout(180_000);
  const models = await interchangeModels();
  await world.signIn('thiet-ke');
  await page.goto('/modeler');
  await page.getByRole('button', { name: 'Mô hình mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tệp có sẵn').check();
  await dialog
    .getByLabel(/^Chọn tệp/)
    .setInputFiles(models.map(({ name, bytes }) => ({ name, mimeType: 'application/xml', buffer: bytes })));
  await dialog.getByRole('button', { name: 'Tạo mô hình' }).click();
  await page.waitForURL(/\/models\/[^/]+/);
  const id = /models\/([^/?]+)/.exec(page.url())![1];
  const { files } = await world.call<{ files: { id: string; name: string }[] }>('GET', `/models/${id}`);
  expect(files).toHaveLength(models.length);

  for (const file of files) {
    await test.step(file.name, async () => {
      const content = async () =>
        (await world.call<{ content: string }>('GET', `/models/${id}/files/${file.id}`)).content;
      const before = await content();
      const drawn = new Set(
        [...before.matchAll(/<[^<>]*BPMN(?:Shape|Edge)\b[^<>]*bpmnElement="([^"]+)"/g)].map(([, one]) => one),
      );
      await page.goto(`/modeler/models/${id}?file=${encodeURIComponent(file.name)}`);
      const elements = page.locator('.djs-element:not([data-element-id$="_label"])');
      await expect(elements).not.toHaveCount(0);
      await expect(page.getByRole('alert')).toBeHidden();
      const shown = await elements.evaluateAll((all) =>
        all.map((one) => one.getAttribute('data-element-id')),
      );
      expect(shown.filter((one) => drawn.has(one!))).toHaveLength(drawn.size);

      const button = page.getByRole('button', { name: 'Danh sách phần tử' });
      if ((await button.getAttribute('aria-pressed')) === 'false') await button.click();
      const element = /<(?:\w+:)?\w*[tT]ask\b[^<>]*?\bid="([^"]+)"/.exec(before)![1]!;
      await page.getByRole('tree').locator(`[data-element="${element}"]`).click();
      await page.keyboard.press('F2');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(ours);
      await page.keyboard.press('Enter');
      await expect.poll(content).toContain(ours);
      const [was, is] = [await meaning(before), await meaning(await content())];
      expect(is.warnings).toEqual([]);
      expect(is.refers).toEqual(was.refers);
      expect(named(is.said, element)).toEqual(named(was.said, element));
    });
  }
  expect(world.complaints).toEqual([]);
});

interface Said {
  id?: string;
  label?: unknown;
  planeElement?: Said[];
}

/**
 * The same with our name for the element; where the name stands follows from it, and the order in which shapes are written down
 * means nothing.
 */
const named = (said: unknown, element: string): unknown =>
  JSON.parse(JSON.stringify(said), (_key, value: Said | string | null) => {
    if (typeof value !== 'object' || value === null) return value;
    if (value.id === element) return { ...value, name: ours };
    if (value.id === `${element}_di`) return { ...value, label: undefined };
    return value.planeElement
      ? {
          ...value,
          planeElement: value.planeElement.toSorted((one, other) => (one.id! < other.id! ? -1 : 1)),
        }
      : value;
  });
