import { bringIn } from './files/bring-in';
import { Workspace } from './workspace';

const aWorkspace = () => {
  let last = 0;
  return new Workspace(
    'm',
    [
      { id: 'p', name: 'process.bpmn', content: '<a/>', revision: 3 },
      { id: 'f', name: 'forms/a.form', content: '{}', revision: 1 },
    ],
    () => `new ${(last += 1)}`,
  );
};

describe('an open model', () => {
  it('knows what the server has not, by file', () => {
    const workspace = aWorkspace();
    expect(workspace.unsaved()).toEqual([]);
    workspace.change('p', '<a/>');
    expect(workspace.unsaved()).toEqual([]);
    workspace.change('p', '<b/>');
    expect(workspace.unsaved()).toEqual([{ name: 'process.bpmn', content: '<b/>' }]);
    workspace.saved('p', '<b/>', 'process.bpmn', 4);
    expect(workspace.file('p')).toMatchObject({ revision: 4, isUnsaved: false });
  });

  it('stays unsaved where more was drawn than was saved', () => {
    const workspace = aWorkspace();
    workspace.change('p', '<b/>');
    workspace.change('p', '<c/>');
    workspace.saved('p', '<b/>', 'process.bpmn', 4);
    expect(workspace.file('p')).toMatchObject({ content: '<c/>', revision: 4, isUnsaved: true });
  });

  it('changes nothing of a file that is locked, and nothing at all that is only looked at', () => {
    const workspace = aWorkspace();
    workspace.lock('p', true);
    workspace.change('p', '<b/>');
    workspace.setReadOnly(true);
    workspace.change('f', '{"a":1}');
    expect(workspace.unsaved()).toEqual([]);
    workspace.setReadOnly(false);
    expect(workspace.isLocked('f')).toBe(false);
    expect(workspace.isLocked('p')).toBe(true);
  });

  it('tells an editor of contents from elsewhere, not of its own', () => {
    const workspace = aWorkspace();
    workspace.change('p', '<b/>');
    expect(workspace.file('p')?.arrival).toBe(0);
    workspace.arrive({ id: 'p', name: 'process.bpmn', content: '<c/>', revision: 5 });
    expect(workspace.file('p')).toMatchObject({ arrival: 1, isUnsaved: false });
  });

  it('has one of each name', () => {
    const workspace = aWorkspace();
    expect(() => workspace.add('forms/a.form', '')).toThrow('already');
    workspace.rename('p', 'forms/a.form');
    expect(workspace.file('p')?.name).toBe('process.bpmn');
  });

  it('takes the trials of decisions along to their new name', () => {
    const workspace = aWorkspace();
    const fee = workspace.add('decisions/fee.dmn', '<d/>');
    const trials = workspace.add('scenarios/decisions/fee.json', '{"decisions":{}}');
    workspace.saved(trials, '{"decisions":{}}', 'scenarios/decisions/fee.json', 1);
    workspace.rename(fee, 'decisions/phi.dmn');
    expect(workspace.file(trials)).toMatchObject({
      name: 'scenarios/decisions/phi.json',
      revision: 1,
      isUnsaved: true,
    });
    workspace.lock(trials, true);
    workspace.rename(fee, 'decisions/le-phi.dmn');
    expect(workspace.file(trials)?.name).toBe('scenarios/decisions/phi.json');
  });

  it('merges what several say of an element, until they say nothing', () => {
    const workspace = aWorkspace();
    const mark = (title: string) => ({ elementId: 'a', tone: 'error' as const, title });
    workspace.setMarks('one', new Map([['process.bpmn', [mark('1')]]]));
    workspace.setMarks('two', new Map([['process.bpmn', [mark('2')]]]));
    expect(workspace.marksOf('process.bpmn')).toHaveLength(2);
    expect(workspace.marksOf('process.bpmn')).toBe(workspace.marksOf('process.bpmn'));
    workspace.setMarks('one', new Map());
    expect(workspace.marksOf('process.bpmn')).toEqual([mark('2')]);
  });

  it('leaves the place of a file that is removed', () => {
    const workspace = aWorkspace();
    workspace.showNamed('process.bpmn', 'a');
    workspace.remove('p');
    expect(workspace.getPlace()).toEqual({});
  });

  it('takes in files that are brought: new ones, next revisions of known ones, none that is locked', () => {
    const workspace = aWorkspace();
    workspace.lock('f', true);
    const done = bringIn(workspace, [
      { name: 'process.bpmn', content: '<b/>' },
      { name: 'forms/a.form', content: '{"b":1}' },
      { name: 'notes.md', content: 'x' },
    ]);
    expect(done).toEqual({ added: ['notes.md'], replaced: ['process.bpmn'], leftOut: ['forms/a.form'] });
    expect(workspace.file('p')).toMatchObject({ content: '<b/>', revision: 3, isUnsaved: true, arrival: 1 });
    expect(workspace.file('f')?.content).toBe('{}');
  });
});
