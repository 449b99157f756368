import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '../../src/app.module';
import { Messages } from '../../src/http';

const source = join(__dirname, '..', '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('spec.ts'),
);
const text = files.map((name) => readFileSync(join(source, name), 'utf8')).join('\n');
/** The codes of refusals: where a DomainError is made, or a class of them names its own. */
const codes = [
  ...text.matchAll(/new DomainError\(\s*'([^']+)'/g),
  ...text.matchAll(/\brefusal\('([A-Z]\w*\.\w+)'/g),
  ...text.matchAll(/super\(\s*'([A-Z][A-Z_]*\.[A-Z_]+)'/g),
].map(([, code]) => code);
const messages = new Messages(catalogues);
const places = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the messages', () => {
  it('were looked for in the right place', () => {
    expect(codes).toEqual(
      expect.arrayContaining(['DATABASE.BUSY', 'REQUEST.INVALID', 'JSON.TOO_DEEP', 'COMMAND.KEY_REUSED']),
    );
  });

  it.each([...new Set(codes)].sort())('have words for %s', (code) => {
    expect(code).toMatch(/^[A-Z][A-Z_]*\.[A-Z][A-Z_]*$/);
    expect(messages.find(code)).toBeDefined();
  });

  it('are complete in both languages and name the same parameters', () => {
    for (const [code, { vi, en }] of catalogues.flatMap((catalogue) => Object.entries(catalogue))) {
      expect([code, vi.trim().length > 0, en.trim().length > 0]).toEqual([code, true, true]);
      expect([code, vi === en]).toEqual([code, false]);
      expect([code, vi.normalize('NFC') === vi]).toEqual([code, true]);
      expect([code, places(vi)]).toEqual([code, places(en)]);
    }
  });
});
