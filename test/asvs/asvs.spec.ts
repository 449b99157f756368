import { faultsOf, readChecklist, type Requirement, rowOf, stored } from './checklist';
import { chapters, levelOf } from './standard';

const requirements = readChecklist('docs/asvs.yaml');
const chapterOf = ({ id }: Requirement) => id.split('.')[0];

const count = (of: readonly Requirement[]) => {
  const met = of.filter(({ status }) => status === 'met').length;
  const open = of.filter(({ status }) => status === 'open').length;
  return { met, open, notApplicable: of.length - met - open, share: met / (met + open) };
};
const first = count(requirements.filter(({ level }) => level === 1));
const both = count(requirements);

function render(): string {
  const line = (name: string, { met, open, notApplicable, share }: ReturnType<typeof count>) =>
    `| ${name} | ${met} | ${open} | ${notApplicable} | ${(share * 100).toFixed(1)} % |`;
  const parts = Object.entries(chapters).map(
    ([number, title]) =>
      `## V${number} ${title}\n\n| | level | asks | state | by |\n|---|---|---|---|---|\n${requirements
        .filter((each) => chapterOf(each) === number)
        .map(rowOf)
        .join('\n')}`,
  );
  return `# OWASP ASVS 5.0.0, levels 1 and 2

What the standard asks, in our words, and the tests that would fail without it. Made of \`docs/asvs.yaml\`; do not edit.
What is met says nothing about an installation that ignores [operations](operations.md).

| | met | open | not applicable | of the applicable |
|---|---|---|---|---|
${line('level 1', first)}
${line('levels 1 and 2', both)}

${parts.join('\n\n')}
`;
}

describe('the verification standard', () => {
  it('is answered requirement by requirement, each once, at its level', () => {
    expect(requirements.map(({ id, level }) => [id, level])).toEqual(
      [...levelOf].toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })),
    );
    expect([first, both].map(({ met, open, notApplicable }) => met + open + notApplicable)).toEqual([
      70, 253,
    ]);
  });

  it('is met by tests that exist', () => {
    expect(faultsOf(requirements)).toEqual([]);
  });

  it('has nothing open on level 1, and little on level 2', () => {
    expect(requirements.filter(({ level, status }) => level === 1 && status === 'open')).toEqual([]);
    expect(both.share).toBeGreaterThanOrEqual(0.95);
  });

  it('is told in docs/asvs.md as it is', () => {
    expect(stored('docs/asvs.md', render())).toBe(render());
  });

  it('is not met by a test that is not there, nor by words', () => {
    const entry = { id: '1.1.1', asks: 'x' };
    const here = 'test/asvs/asvs.spec.ts';
    expect(
      faultsOf([
        { ...entry, status: 'met' },
        { ...entry, status: 'met', proof: { [here]: ['is met by tests that exist', 'is met by nothing'] } },
        { ...entry, status: 'met', proof: { 'test/nowhere.spec.ts': ['is met by tests that exist'] } },
        { ...entry, status: 'open' },
        { ...entry, status: 'not-applicable' },
      ]),
    ).toHaveLength(5);
  });
});
