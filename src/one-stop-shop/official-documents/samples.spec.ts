import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../kernel';
import { address, permit } from './fixtures';
import { fillTemplate } from './templates/fill-template';
import { sampleDay, sampleFacts, sampleHead } from './templates/sample-facts';
import { shippedTemplates } from './templates/shipped-templates';
import { typeset } from './typesetting/typeset';

const folder = join('docs', 'samples');
const isWritten = process.env.WRITE_SAMPLES === '1';

/** WRITE_SAMPLES=1 writes them into docs/samples, to be looked at; otherwise they are only made. */
it.each([
  ...shippedTemplates()
    .filter(({ version, code }) => version === '2025' || code === 'filing-notice')
    .map((template) => ({ template, data: {} as JsonObject })),
  permit(),
])('$template.code is set as a paper', async ({ template, data }) => {
  const sheet = fillTemplate(template, { ...sampleFacts, ...data }, sampleHead(template), {
    language: 'vi',
    now: 0,
  });
  const { pdf, pages } = await typeset(sheet, {
    number: template.number && `45/${template.number.symbol}`,
    datedOn: sampleDay,
    address,
  });
  expect(pages).toBeLessThanOrEqual(template.code === 'register' ? 6 : 2);
  if (!isWritten) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${template.code}.pdf`), pdf);
});
