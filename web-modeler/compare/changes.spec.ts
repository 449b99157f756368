import { changesOf, type FileComparison, labelOf } from './changes';
import { indexXml } from './xml-index';

const process = (inside: string) =>
  `<?xml version="1.0"?><!-- <userTask id="no"/> --><bpmn:definitions><bpmn:process id="P">${inside}</bpmn:process></bpmn:definitions>`;
const file = (more: Partial<FileComparison>): FileComparison => ({
  name: 'process.bpmn',
  kind: 'bpmn',
  change: 'changed',
  elements: [],
  ...more,
});

describe('the elements of a file', () => {
  it('are known by id with what is around them, and comments are none', () => {
    const index = indexXml(
      process(
        `<bpmn:userTask id="a" name="Tiếp &amp; nhận &#x1EBF;" procedure:unit='x > y'/><startEvent id="s"><timer id="t"/></startEvent>`,
      ),
    );
    expect([...index.keys()]).toEqual(['P', 'a', 's', 't']);
    expect(index.get('a')).toEqual({
      tag: 'userTask',
      name: 'Tiếp & nhận ế',
      around: 'P',
      attributes: {
        id: 'a',
        name: 'Tiếp &amp; nhận &#x1EBF;'.replace('&amp;', '&').replace('&#x1EBF;', 'ế'),
        unit: 'x > y',
      },
    });
    expect(index.get('t')?.around).toBe('s');
  });

  it('of what is no XML are those that can be read', () => {
    expect([...indexXml('<a id="1"><b id="2" <<>').keys()]).toEqual(['1']);
  });
});

describe('a change in words', () => {
  const before = process(
    '<userTask id="a" name="Nhận" procedure:processingTime="4" procedure:processingTimeUnit="working-hour"/><task id="b" name="Trả"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>',
  );
  const after = before.replace('Time="4"', 'Time="8"');

  it('of a time has its unit, which did not change', () => {
    const element = { elementId: 'a', type: 'userTask', name: 'Nhận', change: 'changed' as const };
    const fields = [{ field: 'processingTime', before: '4', after: '8' }];
    expect(changesOf(file({ texts: { before, after }, elements: [{ ...element, fields }] }), 'vi')).toEqual([
      {
        elementId: 'a',
        change: 'changed',
        kind: 'Bước do cán bộ làm',
        name: 'Nhận',
        isDrawn: true,
        fields: [{ label: 'Thời hạn xử lý', before: '4 giờ làm việc', after: '8 giờ làm việc' }],
      },
    ]);
  });

  it('names what it refers to, and a flow by its ends', () => {
    const [flow] = changesOf(
      file({
        texts: { before, after: after.replace('targetRef="b"', 'targetRef="a"') },
        elements: [
          {
            elementId: 'f',
            type: 'sequenceFlow',
            name: null,
            change: 'changed',
            fields: [{ field: 'targetRef', before: 'b', after: 'a' }],
          },
        ],
      }),
      'en',
    );
    expect(flow).toMatchObject({
      name: 'Nhận → Nhận',
      fields: [{ label: 'To', before: 'Trả', after: 'Nhận' }],
    });
  });

  it('of what triggers an event belongs to the event', () => {
    const timed = process(
      '<boundaryEvent id="e" name="Quá hạn"><timerEventDefinition id="t"/></boundaryEvent>',
    );
    const fields = [{ field: 'timeDuration.body', before: 'P2D', after: 'P3D' }];
    const elements = [
      { elementId: 't', type: 'timerEventDefinition', name: null, change: 'changed' as const, fields },
    ];
    expect(changesOf(file({ texts: { before: timed, after: timed }, elements }), 'vi')).toMatchObject([
      {
        elementId: 'e',
        kind: 'Sự kiện gắn biên',
        name: 'Quá hạn',
        fields: [{ label: 'Hẹn giờ sau', before: 'P2D', after: 'P3D' }],
      },
    ]);
  });

  it('leaves out what only says that there is something', () => {
    expect(
      changesOf(
        file({
          kind: 'document',
          name: 'procedure.yaml',
          elements: [
            {
              elementId: 'dossier',
              type: 'part',
              name: 'dossier',
              change: 'changed',
              fields: [
                { field: 'a', after: true },
                { field: 'a.required', before: false, after: true },
              ],
            },
          ],
        }),
        'vi',
      ),
    ).toMatchObject([
      {
        kind: 'Thành phần hồ sơ',
        name: '',
        isDrawn: false,
        fields: [{ label: 'a · Bắt buộc', before: 'không', after: 'có' }],
      },
    ]);
  });

  it.each([
    ['conditionExpression.body', 'Điều kiện'],
    ['eventDefinitions.timerEventDefinition.timeDuration.body', 'Hẹn giờ sau'],
    ['documentation.documentation.text', 'Mô tả · Nội dung'],
    [
      'extensionElements.values.camunda:InputOutput.outputParameters.camunda:OutputParameter.value',
      'Dữ liệu ra · Giá trị',
    ],
    ['validate.required', 'Bắt buộc'],
    ['0.value', '#1 · Giá trị'],
    ['unheard.of', 'unheard · of'],
  ])('%s is called %s', (path, label) => expect(labelOf(path, 'vi')).toBe(label));
});
