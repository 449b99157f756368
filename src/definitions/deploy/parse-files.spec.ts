import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'iconv-lite';
import { bpmn } from '../fixtures/bpmn';
import { contentHash } from './content-hash';
import { filesOfFolder, proceduresIn } from './deploy-folder';
import { parseFiles } from './parse-files';

const parse = async (files: Record<string, string | Uint8Array>) => {
  const { files: parsed, problems } = await parseFiles(
    Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content as string) })),
  );
  return { parsed, problems: problems.map(({ file, rule }) => `${file} ${rule}`) };
};
const dmn = (inside: string, encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?><dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d">${inside}</dmn:definitions>`;

const one = '<dmn:literalExpression><dmn:text>1</dmn:text></dmn:literalExpression>';

describe('reading a set of files', () => {
  it('reads each by its kind', async () => {
    const { parsed, problems } = await parse({
      'process.bpmn': bpmn('<task id="a"/>'),
      'forms/apply.form': '{"components":[]}',
      'named.form': '{"id":"other","components":[]}',
      'fees.dmn': encode(
        dmn(
          `<dmn:decision id="fee" name="Gebühr &amp; mehr">${one}</dmn:decision><dmn:decision id="x" name="x">${one}</dmn:decision>`,
          'ISO-8859-1',
        ),
        'latin1',
      ),
      'procedure.yaml': 'code: 1.001\nsteps: [a]',
      'data.json': '[1]',
      'notes.md': '# x',
    });
    expect(problems).toEqual([]);
    expect(parsed).toMatchObject([
      { kind: 'bpmn', file: 'process.bpmn', graphs: [{ processId: 'P' }] },
      { kind: 'form', key: 'apply' },
      { kind: 'form', key: 'other' },
      {
        kind: 'dmn',
        decisions: [
          { id: 'fee', name: 'Gebühr & mehr' },
          { id: 'x', name: 'x' },
        ],
      },
      { kind: 'document', content: { code: 1.001, steps: ['a'] } },
      { kind: 'document', content: [1] },
      { kind: 'document', file: 'notes.md' },
    ]);
  });

  it.each([
    ['a form that is no JSON', { 'a.form': '{' }, 'a.form form/not-json'],
    ['JSON that is no form', { 'a.form': '{"a":1}' }, 'a.form form/not-a-form'],
    ['a form that is not UTF-8', { 'a.form': Buffer.from([0xff]) }, 'a.form file/not-utf-8'],
    ['broken YAML', { 'a.yaml': 'a: [' }, 'a.yaml document/not-yaml'],
    ['a key twice in YAML', { 'a.yaml': 'a: 1\na: 2' }, 'a.yaml document/not-yaml'],
    ['a DMN without decisions', { 'a.dmn': dmn('') }, 'a.dmn dmn/no-decision'],
    ['a decision without id', { 'a.dmn': dmn('<dmn:decision name="x"/>') }, 'a.dmn dmn/missing-id'],
    ['broken DMN', { 'a.dmn': dmn('<dmn:decision id="x">') }, 'a.dmn dmn/unreadable'],
    ['a DMN with a document type', { 'a.dmn': `<!DOCTYPE x>${dmn('')}` }, 'a.dmn xml/doctype'],
    [
      'a decision of another language',
      { 'a.dmn': '<a xmlns="urn:x"><decision id="x"/></a>' },
      'a.dmn dmn/unreadable',
    ],
    ['a program', { 'a.sh': 'x' }, 'a.sh file/unknown-kind'],
    ['a path upwards', { '../a.md': 'x' }, '../a.md file/name'],
    ['an absolute path', { '/a.md': 'x' }, '/a.md file/name'],
    ['a name with a control character', { 'a\n.md': 'x' }, 'a\n.md file/name'],
    ['a name that is too long', { [`${'x'.repeat(200)}.md`]: 'x' }, `${'x'.repeat(200)}.md file/name`],
  ])('refuses %s', async (_, files, problem) => {
    expect((await parse(files as Record<string, string>)).problems).toEqual([problem]);
  });

  it('refuses two files of one name', async () => {
    const { problems } = await parseFiles([
      { name: 'a.md', content: Buffer.from('1') },
      { name: 'a.md', content: Buffer.from('2') },
    ]);
    expect(problems.map(({ rule }) => rule)).toEqual(['file/duplicate-name']);
  });
});

describe('the hash of a set', () => {
  const file = (name: string, text: string) => ({ name, content: Buffer.from(text) });
  it('depends on names and bytes, not on the order', () => {
    const hash = contentHash([file('a', '1'), file('b', '2')]);
    expect(contentHash([file('b', '2'), file('a', '1')])).toBe(hash);
    expect(contentHash([file('a', '2'), file('b', '1')])).not.toBe(hash);
    expect(contentHash([file('a', '1')])).not.toBe(hash);
    expect(contentHash([file('c', '1'), file('b', '2')])).not.toBe(hash);
  });
});

describe('a folder of procedures', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'motcua-procedures-'))));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('gives each folder its files, without what is for people and tests', async () => {
    for (const folder of ['P1/forms', 'P1/scenarios', 'P2', '.git'])
      mkdirSync(join(root, folder), { recursive: true });
    for (const name of [
      'P1/process.bpmn',
      'P1/forms/a.form',
      'P1/scenarios/s.yaml',
      'P1/README.md',
      'P1/.x.yaml',
      'P1/picture.png',
      'note.txt',
    ])
      writeFileSync(join(root, name), 'x');
    cpSync(join(root, 'P1/process.bpmn'), join(root, 'P2/process.bpmn'));
    expect(await proceduresIn(root)).toEqual(['P1', 'P2']);
    expect((await filesOfFolder(join(root, 'P1'))).map(({ name }) => name)).toEqual([
      'forms/a.form',
      'process.bpmn',
    ]);
    expect(await proceduresIn(join(root, 'none'))).toEqual([]);
  });
});
