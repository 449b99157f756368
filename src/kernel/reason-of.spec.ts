import { DomainError } from './domain-error';
import { plainWords, reasonOf } from './reason-of';

describe('the reason of an error, for a log', () => {
  it.each([
    ['a refusal', new DomainError('TASK.STALE', 'conflict', { name: 'Nguyễn Văn An' }), 'TASK.STALE'],
    [
      'a driver',
      Object.assign(new Error("Duplicate entry 'nguyen van an' for key 'uq'"), {
        code: 'ER_DUP_ENTRY',
        errno: 1062,
      }),
      'Error ER_DUP_ENTRY',
    ],
    ['bad JSON', new SyntaxError('Unexpected token N, "Nguyen" is not valid JSON'), 'SyntaxError'],
    [
      'a bug',
      new TypeError("Cannot read properties of undefined (reading 'nameOf')"),
      "TypeError: Cannot read properties of undefined (reading 'nameOf')",
    ],
    [
      'a cause',
      new Error('not read', { cause: new DomainError('DATABASE.BUSY', 'unavailable') }),
      'Error: not read (DATABASE.BUSY)',
    ],
    ['a text', 'canary', 'something that is no error was thrown'],
  ])('of %s', (_, error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });

  it.each([
    ['escalation 0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b has not fired', true],
    ["the table 'limit_window' isn't there: ask again in 30 s", true],
    ['Mapped {/api/v1/session/:id, DELETE} route', true],
    ['SQLite3 is 2 instead of 1', true],
    ['no person Nguyễn', 'no person ...'],
    ['no person Nguyen Van An', 'no person ...'],
    ['no person 079203001234', 'no person ...'],
    ['no mail to an@example.vn', 'no mail to ...'],
    [`no token mc_${'A'.repeat(43)}`, 'no token ...'],
    ['not "so or so', 'not ...'],
    ["no 'An' here", 'no ...'],
    ['bad line\n{"level":"info"}', 'bad ...'],
    ['red \u001b[31m', 'red ...'],
    ['line\u2028two', '...'],
  ])('keeps words and ids, and nothing from where data begins: %j', (text, kept) => {
    expect(plainWords(text)).toBe(kept === true ? text : kept);
  });
});
