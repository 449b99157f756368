import { nameInModel } from './place-file';

const bpmn = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">';
const dmn = '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/">';

describe('a file that is brought', () => {
  it.each([
    ['process.bpmn', bpmn, 'process.bpmn'],
    ['A.1.0.bpmn', bpmn, 'A.1.0.bpmn'],
    ['x/y/Quy trình.bpmn20.xml', bpmn, 'Quy trình.bpmn'],
    ['diagram.xml', bpmn, 'diagram.bpmn'],
    ['table.xml', dmn, 'decisions/table.dmn'],
    ['note.xml', '<note/>', undefined],
    ['fee.dmn', dmn, 'decisions/fee.dmn'],
    ['processes/P13/forms/sign.form', '{}', 'forms/sign.form'],
    ['sign.form', '{}', 'forms/sign.form'],
    ['sign.json', '{"schemaVersion": 18, "components": []}', 'forms/sign.form'],
    ['processes/P13/procedure.yml', 'code: x', 'procedure.yaml'],
    ['story.yaml', 'title: x\ngiven: {}\nwhen: []\n', 'scenarios/story.yaml'],
    ['P13\\scenarios\\01.yaml', '', 'scenarios/01.yaml'],
    ['__MACOSX/process.bpmn', '', undefined],
    ['P13/.DS_Store', '', undefined],
    ['photo.png', '', undefined],
  ])('%s', (path, content, name) => {
    expect(nameInModel({ path, content })).toBe(name);
  });

  it('has its accents composed, as names are kept', () => {
    expect(nameInModel({ path: 'Đơn.bpmn'.normalize('NFD'), content: bpmn })).toBe('Đơn.bpmn');
  });
});
