import { join } from 'node:path';
import { drawBpmn } from '../../test/support/draw-bpmn';
import { filesOfFolder } from '../../src/definitions';
import { Examiner } from './examiner';
import type { DrawnFile } from './finding';

const now = Date.parse('2026-11-22T08:00:00+07:00');

async function procedure(
  change: (file: DrawnFile) => string = ({ content }) => content,
): Promise<DrawnFile[]> {
  const sources = await filesOfFolder(join('processes', 'P09-certified-copy'));
  return sources
    .filter(({ name }) => !name.startsWith('scenarios/'))
    .map(({ name, content }) => ({ name, content: Buffer.from(content).toString('utf8') }))
    .map((file) => ({ name: file.name, content: change(file) }));
}

describe('the rules as one draws', () => {
  it('find nothing in a procedure that is in service', async () => {
    expect(await new Examiner().examine(await procedure(), now)).toEqual([]);
  });

  it('say what the standard and what the law would not accept, with the name of the element', async () => {
    const files = await procedure(({ name, content }) =>
      name === 'process.bpmn'
        ? content
            .replace(/(<bpmn:userTask id="sign-certification"[^>]*) procedure:role="leader"/, '$1')
            .replace('cancelActivity="true"', 'cancelActivity="ture"')
        : content,
    );
    const found = await new Examiner().examine(files, now);
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: 'law/lane-without-role',
        elementId: 'commune-committee',
        elementName: 'Lãnh đạo UBND xã',
        severity: 'error',
      }),
    );
  });

  it('read only what has changed, and say the same as if all were read', async () => {
    const files = await procedure();
    const examiner = new Examiner();
    await examiner.examine(files, now);
    const changed = files.map((file) =>
      file.name === 'process.bpmn'
        ? {
            ...file,
            content: file.content.replace(
              'procedure:unit="records-office" procedure:role',
              'procedure:unit="nobody" procedure:role',
            ),
          }
        : file,
    );
    const found = await examiner.examine(changed, now);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(await new Examiner().examine(changed, now));
  });

  it('take whatever one types for a file', async () => {
    const texts = ['', '<', '{', '\u0000', '- : -', '<bpmn:definitions>', 'null', '[]', '{"components":[]}'];
    const names = ['process.bpmn', 'forms/a.form', 'decisions/a.dmn', 'procedure.yaml', 'a.txt', 'a.exe'];
    for (const content of texts) {
      const found = await new Examiner().examine(
        names.map((name) => ({ name, content })),
        now,
      );
      expect(found.map(({ rule }) => rule)).toContain('file/unknown-kind');
    }
  });

  it('say a path in the names of its elements', async () => {
    const content = drawBpmn(
      'start s | xor g name="Chọn" default="g_a" | user a | user b | and j name="Chờ đủ" | end e | s > g > a > j > e | g > b ? m > 1 | b > j',
    );
    const [found] = await new Examiner().examine([{ name: 'p.bpmn', content }], now);
    expect(found).toMatchObject({ rule: 'soundness/join-starves', elementName: 'Chờ đủ' });
    expect(found!.pathNames).toContain('Chọn');
  });
});
