import { placed, problemsAt, problemsBelow } from './problems';

const found = placed(
  'procedure.yaml',
  [
    { file: 'procedure.yaml', path: ['limits', '0', 'value'], message: 'limits.0.value: Phải là số.' },
    { file: 'procedure.yaml', path: ['limits'], message: 'limits: Thiếu giá trị bắt buộc.' },
    { file: 'procedure.yaml', message: 'Không có quy trình "x".' },
    { file: 'process.bpmn', elementId: 'a', message: 'Bước này chưa nói bộ phận.' },
    { file: 'procedure.yaml', elementId: 'a', message: 'của một phần tử' },
  ],
  false,
);

describe('problems of the file', () => {
  it('stand at their places, without naming them again', () => {
    expect(found.map(({ message }) => message)).toEqual([
      'Phải là số.',
      'Thiếu giá trị bắt buộc.',
      'Không có quy trình "x".',
    ]);
    expect(problemsAt(found, ['limits', 0, 'value'])).toHaveLength(1);
    expect(problemsAt(found, ['limits', 0])).toEqual([]);
    expect(problemsAt(found, [])).toHaveLength(1);
  });

  it('are counted for the part of the file that one looks at', () => {
    expect(problemsBelow(found, [['limits'], ['clock']])).toHaveLength(2);
    expect(problemsBelow(found, [['limits', 0]])).toHaveLength(1);
    expect(problemsBelow(found, [['fees']])).toEqual([]);
  });
});
