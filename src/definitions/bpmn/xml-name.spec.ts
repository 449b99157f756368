import { isId } from './xml-name';

describe('an id', () => {
  it.each(['a', '_', '_1', 'Task_1.x-y', 'tns:Task', 'bước', 'Prüfung', '受付', '𠀋', 'x·y', 'e\u0301'])(
    'may be "%s"',
    (text) => expect(isId(text)).toBe(true),
  );
  it.each([
    '',
    '1',
    '-a',
    '.a',
    'a b',
    'a\n',
    'a:',
    ':a',
    'a:b:c',
    'a×b',
    '\u0301e',
    'a/b',
    '"',
    'a;b',
    '\ud840',
  ])('may not be "%s"', (text) => expect(isId(text)).toBe(false));
});
