import type { LocalizedText } from '../../kernel';

/** What a ready step may be made of; everything else in a model is drawn by hand. */
const nodeTypes = new Set(
  [
    ...['Task', 'UserTask', 'ManualTask', 'ServiceTask', 'SendTask', 'ReceiveTask', 'ScriptTask'],
    ...['BusinessRuleTask', 'SubProcess', 'CallActivity'],
    ...['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'EventBasedGateway'],
    ...['StartEvent', 'EndEvent', 'IntermediateCatchEvent', 'IntermediateThrowEvent', 'BoundaryEvent'],
  ].map((type) => `bpmn:${type}`),
);
const events = new Set(['message', 'timer', 'signal', 'error', 'escalation', 'conditional', 'terminate']);
const limits = { bytes: 200_000, nodes: 60, forms: 20 };
const key = /^[a-z][a-z0-9-]{0,79}$/;

export const isTemplateKey = (text: string): boolean => key.test(text);

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isNamed = (value: unknown): boolean => isPart(value) && isText(value.vi) && isText(value.en);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const say = (vi: string, en: string): LocalizedText => ({ vi, en });

/** What is wrong with the text of a ready step; undefined: it can be inserted into a drawing. */
export function wrongIn(content: string): LocalizedText | undefined {
  if (Buffer.byteLength(content) > limits.bytes)
    return say('Bước dựng sẵn quá lớn (tối đa 200 KB).', 'The ready step is too large (at most 200 KB).');
  let template: unknown;
  try {
    template = JSON.parse(content);
  } catch (error) {
    const where = error instanceof Error ? error.message : '';
    return say(`Không phải JSON: ${where}`, `This is no JSON: ${where}`);
  }
  if (!isPart(template)) return say('Phải là một đối tượng JSON.', 'It must be a JSON object.');
  if (!isNamed(template.name) || !isNamed(template.description))
    return say(
      'Cần "name" và "description", mỗi mục có "vi" và "en".',
      'It needs "name" and "description", each with "vi" and "en".',
    );
  return wrongNodes(template) ?? wrongFlows(template) ?? wrongForms(template);
}

function wrongNodes({ nodes }: Part): LocalizedText | undefined {
  const list = listOf(nodes);
  if (list.length === 0 || list.length > limits.nodes)
    return say(
      `Cần từ 1 đến ${limits.nodes} phần tử trong "nodes".`,
      `"nodes" needs 1 to ${limits.nodes} elements.`,
    );
  const ids = new Set<unknown>();
  for (const node of list) {
    if (!isPart(node) || !isText(node.id) || ids.has(node.id))
      return say('Mỗi phần tử cần "id" riêng.', 'Every element needs an "id" of its own.');
    const { id } = node;
    ids.add(id);
    if (!nodeTypes.has(node.type as string))
      return say(
        `"${id}": không dùng được loại "${String(node.type)}".`,
        `"${id}": the type "${String(node.type)}" cannot be used.`,
      );
    if (![node.x, node.y].every((place) => typeof place === 'number' && Math.abs(place) <= 20_000))
      return say(`"${id}": cần vị trí "x" và "y".`, `"${id}": it needs its place "x" and "y".`);
    if (node.event !== undefined && !events.has(node.event as string))
      return say(
        `"${id}": không có sự kiện "${String(node.event)}".`,
        `"${id}": there is no event "${String(node.event)}".`,
      );
    if (node.attributes !== undefined && !isAttributes(node.attributes))
      return say(
        `"${id}": "attributes" chỉ gồm thuộc tính camunda: và procedure: với giá trị là chữ.`,
        `"${id}": "attributes" holds texts of camunda: and procedure: only.`,
      );
  }
  for (const node of list as Part[])
    for (const place of [node.inside, node.attachedTo])
      if (place !== undefined && !ids.has(place))
        return say(
          `"${String(node.id)}": không có phần tử "${String(place)}".`,
          `"${String(node.id)}": there is no element "${String(place)}".`,
        );
  return undefined;
}

const isAttributes = (value: unknown): boolean =>
  isPart(value) &&
  Object.entries(value).every(
    ([name, text]) => /^(camunda|procedure):\w+$/.test(name) && typeof text === 'string',
  );

function wrongFlows({ nodes, flows, exit }: Part): LocalizedText | undefined {
  const ids = new Set(listOf(nodes).map((node) => (node as Part).id));
  for (const flow of listOf(flows))
    if (!isPart(flow) || !ids.has(flow.from) || !ids.has(flow.to))
      return say(
        'Mỗi luồng cần "from" và "to" là id của phần tử.',
        'Every flow needs "from" and "to", ids of elements.',
      );
  if (exit !== undefined && (!isPart(exit) || !ids.has(exit.from)))
    return say('"exit" cần "from" là id của phần tử.', '"exit" needs "from", the id of an element.');
  return undefined;
}

function wrongForms({ forms }: Part): LocalizedText | undefined {
  const list = listOf(forms);
  if (
    list.length > limits.forms ||
    !list.every((form) => isPart(form) && isText(form.id) && key.test(form.id))
  )
    return say(
      'Mỗi biểu mẫu trong "forms" cần "id" gồm chữ thường, số và gạch nối.',
      'Every form in "forms" needs an "id" of small letters, digits and hyphens.',
    );
  return undefined;
}
