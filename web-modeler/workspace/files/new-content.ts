import type { FileKind } from '../file-kind';
import { slugOf } from './file-names';

/** What is known where a file is begun. */
export interface Beginning {
  /** What people call it. */
  title: string;
  /** The process that the model is about; absent: this file is it. */
  main?: MainProcess;
}

export interface MainProcess {
  id: string;
  /** Code of the procedure that it belongs to. */
  code?: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/[\n\r\t]/g, ' ');
/** A string of JSON is one of YAML. */
const quoted = (text: string): string => JSON.stringify(text);
const idOf = (title: string, otherwise: string): string => {
  const slug = slugOf(title);
  return /^[a-z]/.test(slug) ? slug : `${otherwise}${slug && `-${slug}`}`;
};

/** What a new file of a kind begins with: the least that opens in its editor and is well formed for the server. */
export const newContent: Readonly<Record<FileKind, (beginning: Beginning) => string>> = {
  bpmn: ({ title, main }) => {
    const id = idOf(title, 'process');
    return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:procedure="http://motcua.vn/schema/procedure/1.0" id="${id}-definitions" targetNamespace="http://motcua.vn/procedures">
  <bpmn:process id="${id}" name="${escaped(title)}" isExecutable="true"${main ? '' : ` procedure:code="${id}"`}>
    <bpmn:startEvent id="start" name="Có hồ sơ" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="${id}-diagram">
    <bpmndi:BPMNPlane id="${id}-plane" bpmnElement="${id}">
      <bpmndi:BPMNShape id="start-shape" bpmnElement="start">
        <dc:Bounds x="180" y="160" width="36" height="36" />
        <bpmndi:BPMNLabel>
          <dc:Bounds x="174" y="203" width="48" height="14" />
        </bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
  },
  form: ({ title }) => `${JSON.stringify(
    {
      type: 'default',
      id: idOf(title, 'form'),
      schemaVersion: 18,
      components: [{ type: 'text', id: 'title', text: `## ${title}` }],
    },
    null,
    2,
  )}
`,
  dmn: ({ title }) => {
    const id = idOf(title, 'decision');
    return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:di="http://www.omg.org/spec/DMN/20180521/DI/" id="${id}-definitions" name="${escaped(title)}" namespace="http://motcua.vn/procedures">
  <decision id="${id}" name="${escaped(title)}">
    <decisionTable id="${id}-table" hitPolicy="UNIQUE">
      <input id="${id}-input-1" label="Điều kiện">
        <inputExpression id="${id}-expression-1" typeRef="string">
          <text>channel</text>
        </inputExpression>
      </input>
      <output id="${id}-output-1" label="Kết quả" name="result" typeRef="string" />
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="${id}-diagram">
      <dmndi:DMNShape id="${id}-shape" dmnElementRef="${id}">
        <dc:Bounds height="80" width="180" x="160" y="100" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
  },
  procedure: ({ title, main }) => `code: ${main?.code ?? main?.id ?? idOf(title, 'procedure')}
process: ${main?.id ?? idOf(title, 'process')}
name: { vi: ${quoted(title)}, en: ${quoted(title)} }
field: { code: other, vi: Lĩnh vực khác, en: Other field }
level: COMMUNE
serviceLevel: { value: FULL, tag: A }
channels: [COUNTER, POST, ONLINE]
effective: { from: '2026-01-01', tag: A }

agencies:
  competent: [{ tier: COMMUNE, kind: people-committee, vi: UBND cấp xã, en: Commune People's Committee, tag: A }]
  lead: { unit: one-stop, vi: Trung tâm Phục vụ hành chính công, en: One-stop centre, tag: A }
  cooperating: []
  external: []
units:
  one-stop: { vi: Trung tâm Phục vụ hành chính công, en: One-stop centre }

data: []

clock:
  counting: DAY_EXCLUDE_FIRST
  acceptance:
    COUNTER: { value: 1, unit: working-hour, tag: A }
    POST: { value: 1, unit: working-day, tag: A }
    ONLINE: { value: 8, unit: working-hour, tag: A }
  supplement: RESTART
  supplementLimit: { value: 30, unit: calendar-day, tag: A }
  extension: { times: 1, noticeWorkingDays: 1 }
  stopGrounds: []

limits:
  - { value: 5, unit: working-day, tag: A }

dossier:
  - code: application
    name: { vi: Đơn đề nghị, en: Application }
    required: true
    kinds: [ORIGINAL, ELECTRONIC]
    tag: A

fees: []
receipt: ALWAYS

reasons:
  supplement: []
  rejection: []
  refusal: []
outcome: '="GRANTED"'
results:
  - { code: result, name: { vi: Kết quả giải quyết, en: Result }, documentType: result, tag: A }
personalData: []
legalGrounds:
  - { id: NĐ 118/2025, articles: [], about: { vi: Cơ chế một cửa, en: One-stop rules }, tag: S }
`,
  scenario: ({ title, main }) => `title: { vi: ${quoted(title)}, en: ${quoted(title)} }
process: ${main?.id ?? 'process'}
given:
  at: '2026-10-05T08:00:00+07:00'
  caseCode: H00.00.01-261005-0001
  variables: {}
when: []
`,
  other: () => '',
};

/** The process of a diagram that is executed. */
export function processIn(bpmn: string): MainProcess | undefined {
  const tags = [...bpmn.matchAll(/<(?:\w+:)?process\b[^>]*>/g)].map(([tag]) => tag);
  const main = tags.find((tag) => /isExecutable="true"/.test(tag)) ?? tags[0];
  const id = main && /\sid="([^"]+)"/.exec(main)?.[1];
  const code = main && /\sprocedure:code="([^"]+)"/.exec(main)?.[1];
  return id ? { id, ...(code && { code }) } : undefined;
}
