import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { filesOfFolder, parseFiles } from '../../definitions';
import type { JsonObject } from '../../kernel';
import { internalProcedureOf } from '../procedures/model/internal-procedure';
import { isProcedureFile, readProcedure } from '../procedures/procedure-file';
import { compareSheets } from './compare-sheets';
import { drawDiagram } from './diagram/draw-diagram';
import { wrap } from './diagram/svg';
import { assertEffectiveDate } from './effective-date.policy';
import { makeSheet } from './make-sheet';
import { printProcedure } from './print-procedure';
import type { Sheet } from './sheet';

const now = Date.parse('2026-11-20T08:00:00+07:00');
const folders = readdirSync('processes').filter((folder) =>
  existsSync(join('processes', folder, 'procedure.yaml')),
);

async function read(folder: string): Promise<{ sheet: Sheet; xml: string }> {
  const sources = await filesOfFolder(join('processes', folder));
  const { files } = await parseFiles(sources);
  const document = files.find((file) => file.kind === 'document' && isProcedureFile(file.file)) as {
    content?: JsonObject;
  };
  const { content } = readProcedure(document.content, 'procedure.yaml');
  const graphs = files.flatMap((file) => (file.kind === 'bpmn' ? file.graphs : []));
  const models = files.flatMap((file) => (file.kind === 'dmn' && file.model ? [file.model] : []));
  const graph = graphs.find(({ processId }) => processId === content!.process)!;
  const table = internalProcedureOf(content!, graph, models, now, (key) =>
    graphs.find(({ processId }) => processId === key),
  );
  const xml = sources.find(({ name }) => name.endsWith('.bpmn'))!;
  return { sheet: makeSheet(content!, table), xml: Buffer.from(xml.content).toString('utf8') };
}

describe('a procedure in words', () => {
  it('says limits, papers, fees and steps of the building permit as people read them', async () => {
    const { sheet } = await read('P02-building-permit');
    expect(sheet.limits[0]).toEqual({
      text: { vi: '7 ngày làm việc', en: '7 working days' },
      when: {
        vi: 'Loại đề nghị là Cấp mới và Loại công trình là Nhà ở riêng lẻ',
        en: 'Kind of application is New and Kind of building is Single house',
      },
      source: { vi: 'NĐ 217/2026', en: 'NĐ 217/2026' },
    });
    expect(sheet.papers.map(({ required }) => required.vi).slice(0, 2)).toEqual([
      'Có',
      'Khi Loại đề nghị là Cấp mới',
    ]);
    expect(sheet.fees[0]!.reductions[0]!.vi).toBe('Miễn cho hộ nghèo (NĐ 61/2018 Điều 22)');
    expect(sheet.steps.filter(({ no }) => no !== null).map(({ no }) => no)).toEqual(
      sheet.steps.flatMap(({ no }, _, all) =>
        no === null ? [] : [all.filter((one) => one.no !== null && one.no <= no).length],
      ),
    );
  });

  it.each(folders)(
    '%s has both languages everywhere, a drawing, and a document that says the same',
    async (folder) => {
      const { sheet, xml } = await read(folder);
      expect(JSON.stringify(sheet)).not.toMatch(/"(vi|en)":""/);
      const drawing = (await drawDiagram(xml, 'Tinos'))!;
      expect(drawing.width).toBeGreaterThan(400);
      expect(drawing.svg).not.toMatch(/<script|href=|NaN|undefined/);
      const printed = printProcedure(sheet, {
        issuer: 'UBND tỉnh Bình Minh',
        symbol: 'QTNB-UBND',
        place: 'Bình Minh',
        decision: { number: '125/QĐ-UBND', date: '2026-11-20' },
        changes: null,
        drawing,
      });
      const words = JSON.stringify(printed.blocks);
      expect(words).toContain('Quyết định số 125/QĐ-UBND ngày 20/11/2026');
      for (const { name } of sheet.steps) expect(words).toContain(JSON.stringify(name).slice(1, -1));
      for (const { name } of sheet.papers) expect(words).toContain(JSON.stringify(name.vi).slice(1, -1));
    },
  );
});

describe('two approved versions', () => {
  it('differ in nothing from themselves', async () => {
    const { sheet } = await read('P13-civil-status-extract');
    expect(compareSheets(sheet, structuredClone(sheet))).toEqual([]);
  });

  it('are compared step by step, paper by paper, in words', async () => {
    const { sheet } = await read('P13-civil-status-extract');
    const later = structuredClone(sheet);
    const [step] = later.steps;
    step!.time = { vi: '2 giờ làm việc', en: '2 working hours' };
    const [gone] = later.papers.splice(1, 1);
    later.fees.push({ ...later.fees[0]!, code: 'new', name: { vi: 'Phí mới', en: 'New fee' } });
    later.limits = [{ text: { vi: '1 ngày', en: '1 day' }, when: null, source: null }];
    const changes = compareSheets(sheet, later);
    expect(changes).toEqual([
      expect.objectContaining({
        change: 'changed',
        part: expect.objectContaining({ vi: 'Thời hạn giải quyết' }),
      }),
      expect.objectContaining({ change: 'removed', before: gone!.name, after: null, part: null }),
      expect.objectContaining({ change: 'added', after: { vi: 'Phí mới', en: 'New fee' } }),
      {
        change: 'changed',
        subject: { vi: `Bước: ${step!.name}`, en: `Step: ${step!.name}` },
        part: { vi: 'Thời gian', en: 'Time' },
        before: sheet.steps[0]!.time,
        after: step!.time,
      },
    ]);
  });
});

describe('a drawing', () => {
  it('shows hostile names as text', async () => {
    const { xml } = await read('P13-civil-status-extract');
    const hostile = xml.replace(
      /name="[^"]*"/g,
      'name="&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x"',
    );
    const { svg } = (await drawDiagram(hostile, 'Tinos'))!;
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;script&gt;');
  });

  it('breaks long names and never says more lines than there is room for', () => {
    expect(wrap('Kiểm tra, tiếp nhận hồ sơ', 80, 12, 3).length).toBeLessThanOrEqual(3);
    const endless = wrap('x'.repeat(400), 80, 12, 2);
    expect(endless).toHaveLength(2);
    expect(endless[1]).toMatch(/…$/);
    expect(wrap('', 80, 12, 2)).toEqual([]);
  });
});

describe('the first day in force', () => {
  const file = (effective: string) => [
    { name: 'procedure.yaml', content: Buffer.from(`effective: ${effective}`) },
  ];

  it.each([
    ["{ from: '2026-11-20' }"],
    ["{ from: '2027-01-01' }"],
    ["{ from: '2026-01-01', source: NĐ 1/2026 }"],
    ['{}'],
  ])('%s is taken on 20 November 2026', (effective) =>
    expect(() => assertEffectiveDate(file(effective), '2026-11-20')).not.toThrow(),
  );

  it('does not lie in the past', () => {
    expect(() => assertEffectiveDate(file("{ from: '2026-11-19' }"), '2026-11-20')).toThrow(
      expect.objectContaining({ code: 'APPROVED_PROCEDURE.EFFECTIVE_IN_PAST' }),
    );
    expect(() => assertEffectiveDate([], '2026-11-20')).not.toThrow();
  });
});
