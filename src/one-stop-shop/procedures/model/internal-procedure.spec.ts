import { join } from 'node:path';
import { filesOfFolder, parseFiles } from '../../../definitions';
import type { JsonObject } from '../../../kernel';
import { isProcedureFile, readProcedure } from '../procedure-file';
import { type InternalProcedure, internalProcedureOf } from './internal-procedure';
import { csvOf } from './internal-procedure.csv';

const now = Date.parse('2026-11-20T08:00:00+07:00');

async function tableOf(folder: string): Promise<InternalProcedure> {
  const { files } = await parseFiles(await filesOfFolder(join('processes', folder)));
  const document = files.find((file) => file.kind === 'document' && isProcedureFile(file.file)) as {
    content?: JsonObject;
  };
  const { content } = readProcedure(document.content, 'procedure.yaml');
  const graphs = files.flatMap((file) => (file.kind === 'bpmn' ? file.graphs : []));
  const models = files.flatMap((file) => (file.kind === 'dmn' && file.model ? [file.model] : []));
  return internalProcedureOf(content!, graphs[0]!, models, now, () => undefined);
}

describe('the internal procedure', () => {
  it('of the land transfer is the published one: 4 + 4 days around the tax office', async () => {
    const { steps, sums } = await tableOf('P06-land-transfer');
    const days = (...ids: string[]) =>
      ids
        .map((id) => steps.find(({ elementId }) => elementId === id)!.time!.most)
        .reduce((sum, one) => sum + one);
    expect(
      days('receive-dossier', 'appraise-dossier', 'review-appraisal', 'sign-transfer-slip', 'send-to-tax'),
    ).toBe(4);
    expect(
      days(
        'accept-payment-proof',
        'draft-registration',
        'review-registration',
        'sign-certificate',
        'transfer-result',
      ),
    ).toBe(4);
    const outside = steps.filter(({ isOutsideClock }) => isOutsideClock).map(({ elementId }) => elementId);
    expect(outside.sort()).toEqual([
      'await-duty-notice',
      'await-payment',
      'wait-for-completion',
      'wait-for-supplement',
    ]);
    expect(sums.map(({ limit: { value }, workingDays }) => [value, workingDays]).sort()).toEqual([
      [18, 8],
      [8, 8],
    ]);
  });

  it('numbers the steps in the order a case comes by them, and tells where each leads', async () => {
    const { steps } = await tableOf('P06-land-transfer');
    const numbered = steps.flatMap(({ no, elementId }) => (no === null ? [] : [elementId]));
    expect(steps.flatMap(({ no }) => no ?? [])).toEqual(numbered.map((_, index) => index + 1));
    expect(numbered.slice(0, 2)).toEqual(['receive-dossier', 'appraise-dossier']);
    expect(numbered.at(-1)).toBe('return-result');
    const [receive] = steps;
    expect(receive).toMatchObject({
      unit: { key: 'one-stop', name: { en: 'Public administration service centre' } },
      role: { key: 'receiver' },
      time: { least: 0.5, most: 0.5, unit: 'working-day' },
      product: 'Giấy tiếp nhận và hẹn trả kết quả (Mẫu 01)',
    });
    expect(receive!.next.map(({ elementId, when }) => [elementId, when])).toEqual([
      ['appraise-dossier', 'Tiếp nhận'],
      ['wait-for-completion', 'Bổ sung'],
      ['not-received', 'Từ chối'],
    ]);
    const side = steps.filter(({ kind }) => kind === 'SIDE').map(({ act }) => act);
    expect(side.sort()).toEqual(['extend', 'remind', 'stop', 'urge', 'withdraw']);
  });

  it('of the building permit gives times by the kind of case, and goes into the consultation', async () => {
    const { steps, sums } = await tableOf('P02-building-permit');
    const step = (id: string) => steps.find(({ elementId }) => elementId === id)!;
    expect(step('appraise-dossier').time).toEqual({ least: 0.5, most: 3, unit: 'working-day' });
    expect(
      step('appraise-dossier')
        .next.map(({ elementId }) => elementId)
        .sort(),
    ).toEqual(['check-site', 'draft-result', 'give-opinion', 'request-supplement']);
    expect(step('give-opinion').next.map(({ elementId }) => elementId)).toEqual(['draft-result']);
    expect(sums.map(({ limit: { value }, workingDays }) => [value, workingDays])).toEqual([
      [7, 7],
      [10, 10],
      [9, 9],
      [5, 5],
    ]);
  });

  it('prints as a table that a spreadsheet cannot mistake', async () => {
    const { steps } = await tableOf('P09-certified-copy');
    const [first] = steps;
    const csv = csvOf([{ ...first!, step: '=HYPERLINK("x")', product: 'một, hai' }], 'vi');
    const lines = csv.split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFSTT,Bước thực hiện,Bộ phận,Người thực hiện,Thời gian,Sản phẩm,Bước tiếp theo',
    );
    expect(lines[1]).toMatch(/^1,"'=HYPERLINK\(""x""\)",.*,1 giờ làm việc,"một, hai",/);
    expect(csvOf([first!], 'en')).toContain(',1 working hours,');
  });
});
