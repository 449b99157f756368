import { faultsOf, readChecklist, rowOf, stored } from './checklist';

const requirements = readChecklist('docs/security-requirements.yaml');

const rendered = `# What must hold against hostile input, and what proves it

The requirements of the threat analysis from the browser to the backup, in our words. Those on models and engines (1 to 12) are proved
by the [lint corpus](../test/fixtures), the [conformance suite](../test/conformance/README.md) and the
[fault suite](../test/faults/README.md). Made of \`docs/security-requirements.yaml\`; do not edit.

| | asks | state | by |
|---|---|---|---|
${requirements.map(rowOf).join('\n')}
`;

describe('the security requirements', () => {
  it('are answered each once', () => {
    expect(requirements.map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 13),
    );
  });

  it('are met by tests that exist', () => {
    expect(faultsOf(requirements)).toEqual([]);
  });

  it('are told in docs/security-requirements.md as they are', () => {
    expect(stored('docs/security-requirements.md', rendered)).toBe(rendered);
  });
});
