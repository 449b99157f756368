/** Namespace URIs of BPMN 2.0 files and the prefixes under which this house speaks of them. */
export const namespaces = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  camunda: 'http://camunda.org/schema/1.0/bpmn',
  procedure: 'http://motcua.vn/schema/procedure/1.0',
} as const;

/** URI to prefix, as a namespace-aware parser takes it. */
export const prefixes: Record<string, string> = Object.fromEntries(
  Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix]),
);

/** Extension namespaces by which other engines execute; nothing in them is read here. */
export const foreignEngines: Record<string, string> = {
  'http://camunda.org/schema/zeebe/1.0': 'Zeebe',
  'http://flowable.org/bpmn': 'Flowable',
  'http://activiti.org/bpmn': 'Activiti',
  'http://www.jboss.org/drools': 'jBPM',
};
