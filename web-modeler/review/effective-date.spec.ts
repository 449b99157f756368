import { readFileSync } from 'node:fs';
import { effectiveFrom, withEffectiveFrom } from './effective-date';

describe('the first day of a procedure', () => {
  it('is read and written, and nothing else of the file changes', () => {
    const yaml = readFileSync('processes/P02-building-permit/procedure.yaml', 'utf8');
    const changed = withEffectiveFrom(yaml, '2027-01-01');
    expect(effectiveFrom(changed)).toBe('2027-01-01');
    const without = (text: string) => text.replace(/from: \S+?(?=[,\s])/, '');
    expect(effectiveFrom(yaml)).not.toBe('2027-01-01');
    expect(without(changed)).toBe(without(yaml));
  });

  it('takes an end with it that would come before', () => {
    const yaml = '# lời\neffective: { from: 2026-01-01, to: 2026-06-01, tag: S }\n';
    expect(withEffectiveFrom(yaml, '2026-07-01')).toBe('# lời\neffective: { from: 2026-07-01, tag: S }\n');
    expect(withEffectiveFrom(yaml, '2026-02-01')).toContain('to: 2026-06-01');
  });

  it('is left alone in what cannot be read', () => {
    expect(withEffectiveFrom('a: [', '2026-07-01')).toBe('a: [');
    expect(effectiveFrom('- a')).toBeUndefined();
  });
});
