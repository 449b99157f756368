const columns = 20;

/** A process of so many steps in a row, drawn in lines of twenty, every fifth a gateway that nobody leaves another way. */
export function longProcess(count: number): string {
  const ids = Array.from({ length: count }, (_, index) => `step-${index}`);
  const at = (index: number) => ({
    x: 160 + (index % columns) * 160,
    y: 80 + Math.floor(index / columns) * 140,
  });
  const isGateway = (index: number) => index % 5 === 4;
  const flows = ids
    .slice(1)
    .map((id, index) => ({ id: `flow-${index}`, source: ids[index]!, target: id, index }));
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="http://motcua.test">
  <bpmn:process id="long" name="Quy trình dài" isExecutable="true">
    ${ids
      .map((id, index) => {
        const type = isGateway(index) ? 'exclusiveGateway' : 'userTask';
        return `<bpmn:${type} id="${id}" name="Bước ${index + 1}" />`;
      })
      .join('\n    ')}
    ${flows.map(({ id, source, target }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" />`).join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="long">
    ${ids
      .map((id, index) => {
        const { x, y } = at(index);
        const size = isGateway(index) ? [25, 15, 50, 50] : [0, 0, 100, 80];
        return `<bpmndi:BPMNShape id="${id}-di" bpmnElement="${id}"><dc:Bounds x="${x + size[0]!}" y="${y + size[1]!}" width="${size[2]!}" height="${size[3]!}" /></bpmndi:BPMNShape>`;
      })
      .join('\n    ')}
    ${flows
      .map(({ id, index }) => {
        const from = at(index);
        const to = at(index + 1);
        return `<bpmndi:BPMNEdge id="${id}-di" bpmnElement="${id}"><di:waypoint x="${from.x + 100}" y="${from.y + 40}" /><di:waypoint x="${to.x}" y="${to.y + 40}" /></bpmndi:BPMNEdge>`;
      })
      .join('\n    ')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
