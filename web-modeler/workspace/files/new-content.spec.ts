import { newContent, processIn } from './new-content';

const main = { id: 'dao-duong', code: 'P99-dao-duong' };

describe('what a new file begins with', () => {
  it('is the process of the model, with the code of its procedure', () => {
    expect(processIn(newContent.bpmn({ title: 'Đào đường' }))).toEqual({
      id: 'dao-duong',
      code: 'dao-duong',
    });
  });

  it('is one process more, which has no procedure of its own', () => {
    expect(processIn(newContent.bpmn({ title: 'Xác minh', main }))).toEqual({ id: 'xac-minh' });
  });

  it('names the process and the procedure of the model', () => {
    expect(newContent.procedure({ title: 'Đào đường', main })).toMatch(
      /^code: P99-dao-duong\nprocess: dao-duong\n/,
    );
    expect(newContent.scenario({ title: 'Tại quầy', main })).toContain('\nprocess: dao-duong\n');
  });

  it('has ids that begin with a letter, whatever it is called', () => {
    expect(processIn(newContent.bpmn({ title: '01 ???' }))?.id).toBe('process-01');
    expect(processIn(newContent.bpmn({ title: '???' }))?.id).toBe('process');
  });

  it('is the process that runs where there are several', () => {
    expect(processIn('<process id="a"/><bpmn:process isExecutable="true" id="b">')).toEqual({ id: 'b' });
    expect(processIn('')).toBeUndefined();
  });
});
