import { parse } from 'yaml';
import { Examiner } from '../examiner';
import { type DrawnFile, keyOf } from '../finding';
import { filesOfFolder } from '../../../src/definitions';
import { join } from 'node:path';
import { textFixes } from './text-fixes';

const now = Date.parse('2026-11-22T08:00:00+07:00');

const mendedRules = new Set<string>();

/** A procedure in service after a change, with its first finding of the rule mended and no other that was not there. */
async function mended(
  folder: string,
  file: string,
  change: [from: string | RegExp, to: string],
  rule: string,
) {
  const sources = await filesOfFolder(join('processes', folder));
  const files = sources.map(({ name, content }): DrawnFile => {
    const text = Buffer.from(content).toString('utf8');
    if (name === file) expect(text).toMatch(change[0]);
    return { name, content: name === file ? text.replace(...change) : text };
  });
  const examiner = new Examiner();
  const found = await examiner.examine(files, now);
  const finding = found.find((one) => one.rule === rule);
  expect(finding).toBeDefined();
  mendedRules.add(rule);
  const contentOf = (name: string) => files.find((one) => one.name === name)?.content;
  const after = textFixes[rule]!.change(
    finding!,
    contentOf,
    files.map(({ name }) => name),
  );
  expect(after).toBeDefined();
  const whole = files.map((one) => (one.name === after!.name ? after! : one));
  const left = await examiner.examine(whole, now);
  expect(left.filter((one) => one.rule === rule)).toEqual([]);
  const known = new Set(found.map(keyOf));
  expect(left.filter((one) => !known.has(keyOf(one)))).toEqual([]);
  return { before: contentOf(after!.name)!, after: after!.content };
}

describe('what is mended in a text', () => {
  it('a paper is fetched from the database, and every comment stays', async () => {
    const { before, after } = await mended(
      'P02-building-permit',
      'procedure.yaml',
      ['Văn bản thẩm duyệt phòng cháy', 'Bản sao căn cước công dân'],
      'law/document-already-held',
    );
    const { dossier } = parse(after) as { dossier: { fromDatabase?: string; reuse?: boolean }[] };
    expect(dossier[3]).toMatchObject({ fromDatabase: 'population', reuse: true });
    for (const line of before.split('\n').filter((one) => one.startsWith('#'))) expect(after).toContain(line);
  });

  it('a paper that is held is taken in electronic form too', async () => {
    const { after } = await mended(
      'P02-building-permit',
      'procedure.yaml',
      [
        /kinds: \[CERTIFIED_COPY, ELECTRONIC\]\n {4}reuse: true\n {4}fromDatabase: land/,
        'kinds: [CERTIFIED_COPY]\n    fromDatabase: land',
      ],
      'law/held-document-on-paper',
    );
    expect((parse(after) as { dossier: { kinds: string[] }[] }).dossier[1]!.kinds).toEqual([
      'CERTIFIED_COPY',
      'ELECTRONIC',
    ]);
  });

  it('a unit gets a name', async () => {
    const { after } = await mended(
      'P09-certified-copy',
      'process.bpmn',
      ['procedure:unit="records-office" procedure:role', 'procedure:unit="a.*" procedure:role'],
      'procedure/unit-without-name',
    );
    expect((parse(after) as { units: Record<string, unknown> }).units['a.*']).toEqual({
      vi: 'a.*',
      en: 'a.*',
    });
  });

  it('the form of the step that refuses asks for the reason', async () => {
    const { after } = await mended(
      'P09-certified-copy',
      'forms/draft-certification.form',
      ['"key": "refusalReason"', '"key": "note"'],
      'law/refusal-without-ground',
    );
    const { components } = JSON.parse(after) as {
      components: { key?: string; values?: { value: string }[] }[];
    };
    expect(components.at(-1)!.values!.map(({ value }) => value)).toContain('ALTERED');
  });

  it('by every fix there is', () => expect([...mendedRules].sort()).toEqual(Object.keys(textFixes).sort()));

  it('nothing is touched where it does not help', () => {
    const finding = {
      file: 'procedure.yaml',
      rule: 'x',
      severity: 'error',
      message: { vi: '', en: '' },
    } as const;
    for (const { change } of Object.values(textFixes))
      expect(change(finding, () => 'a: [', ['procedure.yaml'])).toBeUndefined();
  });
});
