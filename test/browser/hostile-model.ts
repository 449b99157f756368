/** Texts that would run in a browser if any of them were taken for markup. */
export const hostileTexts = [
  `<img src=x onerror="window.__xss=1">`,
  `<script>window.__xss=1</script>`,
  `<svg onload="window.__xss=1">`,
  `"><iframe srcdoc="<script>parent.__xss=1</script>">`,
  `' onmouseover='window.__xss=1`,
  `javascript:window.__xss=1`,
  `<a href="javascript:window.__xss=1">đây</a>`,
  `<details open ontoggle="window.__xss=1">`,
  `<style>@import 'javascript:window.__xss=1'</style>`,
  `<object data="data:text/html,<script>parent.__xss=1</script>">`,
  `</title><script>window.__xss=1</script>`,
  `<math><mtext><img src=x onerror="window.__xss=1"></mtext></math>`,
  `<body onload="window.__xss=1">`,
  `\${window.__xss=1}{{constructor.constructor('window.__xss=1')()}}`,
  `<form action="https://evil.example"><input name="x" autofocus onfocus="window.__xss=1">`,
];

/** In an attribute or between tags. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The texts in their order, and from the first again. */
export const nextHostile = (): (() => string) => {
  let count = 0;
  return () => hostileTexts[count++ % hostileTexts.length]!;
};

/** A model with a parallel task per text, each with the text as its name, documentation and lane; `shift`: with other ones. */
export function hostileModel(shift = 0): string {
  const text = (index: number) => escaped(hostileTexts[(index + shift) % hostileTexts.length]!);
  // The first text is the business key; the tasks begin with the second.
  const tasks = hostileTexts.map((_, index) => ({
    id: `task-${index}`,
    name: text(index + 1),
    y: 100 + index * 110,
  }));
  const shape = (id: string, x: number, y: number, width: number, height: number) =>
    `<bpmndi:BPMNShape id="${id}-di" bpmnElement="${id}"${id.startsWith('lane') ? ' isHorizontal="true"' : ''}>
       <dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  id="definitions" targetNamespace="http://motcua.test">
  <bpmn:process id="hostile" name="${text(0)}" isExecutable="true">
    <bpmn:documentation>${text(1)}</bpmn:documentation>
    <bpmn:laneSet id="lanes">
      ${tasks
        .map(
          ({ id }, index) =>
            `<bpmn:lane id="lane-${index}" name="${text(index)}"><bpmn:flowNodeRef>${id}</bpmn:flowNodeRef></bpmn:lane>`,
        )
        .join('\n')}
    </bpmn:laneSet>
    <bpmn:startEvent id="start" name="${text(3)}"><bpmn:outgoing>to-fork</bpmn:outgoing></bpmn:startEvent>
    <bpmn:sequenceFlow id="to-fork" name="${text(4)}" sourceRef="start" targetRef="fork" />
    <bpmn:parallelGateway id="fork" name="${text(5)}">
      <bpmn:incoming>to-fork</bpmn:incoming>
      ${tasks.map(({ id }) => `<bpmn:outgoing>to-${id}</bpmn:outgoing>`).join('')}
    </bpmn:parallelGateway>
    ${tasks
      .map(
        ({ id, name }) => `
    <bpmn:sequenceFlow id="to-${id}" sourceRef="fork" targetRef="${id}" />
    <bpmn:userTask id="${id}" name="${name}">
      <bpmn:documentation>${name}</bpmn:documentation>
      <bpmn:incoming>to-${id}</bpmn:incoming><bpmn:outgoing>end-${id}</bpmn:outgoing>
    </bpmn:userTask>
    <bpmn:sequenceFlow id="end-${id}" sourceRef="${id}" targetRef="end" />`,
      )
      .join('')}
    <bpmn:endEvent id="end" name="${text(6)}">${tasks.map(({ id }) => `<bpmn:incoming>end-${id}</bpmn:incoming>`).join('')}</bpmn:endEvent>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="hostile">
    ${shape('start', 100, 130, 36, 36)}${shape('fork', 200, 123, 50, 50)}${shape('end', 700, 130, 36, 36)}
    ${tasks.map(({ id, y }, index) => shape(`lane-${index}`, 60, y - 15, 760, 110) + shape(id, 400, y, 100, 80)).join('')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
