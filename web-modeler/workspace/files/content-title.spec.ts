import { contentTitle } from './content-title';
import { newContent } from './new-content';

describe('what a file calls itself', () => {
  it.each(['bpmn', 'form', 'dmn', 'scenario'] as const)(
    'is found in a new %s, whatever it is called',
    (kind) => {
      for (const title of ['Đơn đề nghị', 'A & B <c> "d" \'e\''])
        expect(contentTitle(kind, newContent[kind]({ title }))).toBe(title);
    },
  );

  it('of a scenario stands in one line or in two', () => {
    expect(contentTitle('scenario', "title:\n  vi: 'Nộp tại quầy'\n  en: 'At the counter'\n")).toBe(
      'Nộp tại quầy',
    );
    expect(contentTitle('scenario', 'title: { vi: Nộp tại quầy, en: x }\n')).toBe('Nộp tại quầy');
  });

  it.each(['bpmn', 'form', 'dmn', 'scenario', 'procedure', 'other'] as const)(
    'is not known in a broken %s',
    (kind) => {
      for (const content of ['', '{', '<process', '<process>', '{"components": {}}', 'title: 1'])
        expect(contentTitle(kind, content)).toBeUndefined();
    },
  );
});
