import { compileBpmn } from '../compile-bpmn';
import { bpmn } from '../fixtures/bpmn';
import type { ProcessGraph } from '../graph/process-graph';

/** Small models in which every id is referred to, so that a mistyped one cannot pass. */
const node = (
  tag: string,
  id: string,
  incoming: string[],
  outgoing: string[],
  inside = '',
  attributes = '',
) =>
  `<${tag} id="${id}" name="Step ${id} of it" ${attributes}>${incoming.map((f) => `<incoming>${f}</incoming>`).join('')}${outgoing
    .map((f) => `<outgoing>${f}</outgoing>`)
    .join('')}${inside}</${tag}>`;
const flow = (id: string, source: string, target: string, condition = '') =>
  `<sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${
    condition && `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`
  }</sequenceFlow>`;
const options = { attributes: 'id="permit" isExecutable="true"' };

const models = {
  choice: bpmn(
    node('startEvent', 'begin', [], ['flow1']) +
      node('exclusiveGateway', 'choose', ['flow1'], ['flow2', 'flow3'], '', 'default="flow3"') +
      node('endEvent', 'approve', ['flow2'], []) +
      node('endEvent', 'refuse', ['flow3'], []) +
      flow('flow1', 'begin', 'choose') +
      flow('flow2', 'choose', 'approve', '=approved = true') +
      flow('flow3', 'choose', 'refuse'),
    options,
  ),
  people: bpmn(
    `<laneSet id="lanes"><lane id="desk" name="Front desk"><flowNodeRef>begin</flowNodeRef><flowNodeRef>check</flowNodeRef><flowNodeRef>done</flowNodeRef></lane></laneSet>` +
      node('startEvent', 'begin', [], ['flow1']) +
      node(
        'userTask',
        'check',
        ['flow1'],
        ['flow2'],
        '',
        'camunda:candidateGroups="clerks" procedure:processingTime="33" procedure:processingTimeUnit="working-day"',
      ) +
      node('endEvent', 'done', ['flow2'], []) +
      flow('flow1', 'begin', 'check') +
      flow('flow2', 'check', 'done'),
    options,
  ),
  waiting: bpmn(
    node('startEvent', 'begin', [], ['flow1']) +
      node(
        'subProcess',
        'work',
        ['flow1'],
        ['flow2'],
        node('startEvent', 'inner', [], ['flow5']) +
          node('endEvent', 'innerEnd', ['flow5'], []) +
          flow('flow5', 'inner', 'innerEnd'),
      ) +
      node(
        'boundaryEvent',
        'late',
        [],
        ['flow3'],
        '<timerEventDefinition><timeDuration>P20D</timeDuration></timerEventDefinition>',
        'attachedToRef="work" cancelActivity="false"',
      ) +
      node(
        'intermediateCatchEvent',
        'paid',
        ['flow2'],
        ['flow4'],
        '<messageEventDefinition messageRef="payment"/>',
      ) +
      node('endEvent', 'done', ['flow4'], []) +
      node('endEvent', 'told', ['flow3'], []) +
      flow('flow1', 'begin', 'work') +
      flow('flow2', 'work', 'paid') +
      flow('flow3', 'late', 'told') +
      flow('flow4', 'paid', 'done'),
    { ...options, outside: '<message id="payment" name="payment received"/>' },
  ),
  services: bpmn(
    node('startEvent', 'begin', [], ['flow1']) +
      node(
        'serviceTask',
        'fetch',
        ['flow1'],
        ['flow2'],
        '',
        'camunda:type="external" camunda:topic="registry"',
      ).replace(
        '><incoming>',
        '><extensionElements><camunda:inputOutput><camunda:inputParameter name="code">=parcel</camunda:inputParameter></camunda:inputOutput></extensionElements><incoming>',
      ) +
      node(
        'callActivity',
        'call',
        ['flow2'],
        ['flow3'],
        '',
        'calledElement="payment" camunda:calledElementBinding="deployment"',
      ) +
      node('endEvent', 'done', ['flow3'], []) +
      flow('flow1', 'begin', 'fetch') +
      flow('flow2', 'fetch', 'call') +
      flow('flow3', 'call', 'done'),
    options,
  ),
  several: bpmn(
    node('startEvent', 'begin', [], ['flow1']) +
      node(
        'userTask',
        'ask',
        ['flow1'],
        ['flow2'],
        '<multiInstanceLoopCharacteristics isSequential="true" camunda:collection="agencies" camunda:elementVariable="agency"><completionCondition xsi:type="tFormalExpression">=enough = true</completionCondition></multiInstanceLoopCharacteristics>',
      ) +
      node('parallelGateway', 'split', ['flow2'], ['flow3']) +
      node('endEvent', 'done', ['flow3'], []) +
      flow('flow1', 'begin', 'ask') +
      flow('flow2', 'ask', 'split') +
      flow('flow3', 'split', 'done'),
    options,
  ),
};

/** Every text of a graph by its place; a literal and an expression are the two things one text can be. */
function textsOf(graph: ProcessGraph): Map<string, string> {
  const texts = new Map<string, string>();
  const visit = (part: unknown, at: string): void => {
    if (typeof part !== 'object' || part === null) return void texts.set(at, JSON.stringify(part));
    if ('literal' in part) return void texts.set(at, `"${String(part.literal)}"`);
    if ('feel' in part) return void texts.set(at, `"=${String(part.feel)}"`);
    for (const [key, value] of Object.entries(part))
      if (key !== 'bounded' && key !== 'variables') visit(value, `${at}/${key}`);
  };
  visit(graph, '');
  return texts;
}

/** mulberry32: the same mutations in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function mutated(xml: string, random: () => number): string {
  const at = Math.floor(random() * xml.length);
  const character = `ab1=<>"'/&:; -`[Math.floor(random() * 14)];
  const kind = random();
  if (kind < 0.4) return xml.slice(0, at) + xml.slice(at + 1);
  return xml.slice(0, at) + character + xml.slice(kind < 0.7 ? at : at + 1);
}

/** The ids of the process and its lanes are referred to by nothing else in the file, so they may change alone. */
function sameIds(graph: ProcessGraph, model: ProcessGraph): ProcessGraph {
  const ids = (of: ProcessGraph) => [of.processId, ...Object.keys(of.lanes)];
  const wanted = ids(model);
  const text = ids(graph).reduce(
    (json, id, place) => json.replaceAll(JSON.stringify(id), JSON.stringify(wanted[place] ?? id)),
    JSON.stringify(graph),
  );
  return JSON.parse(text) as ProcessGraph;
}

/** What may stand in a graph that a mutated text gave: nothing but the one text that was touched. */
function strayDifferences(before: ProcessGraph, after: ProcessGraph): string[] {
  const old = textsOf(before);
  const now = textsOf(sameIds(after, before));
  const places = new Set([...old.keys(), ...now.keys()]);
  const changes = [...places].filter((place) => old.get(place) !== now.get(place));
  const kinds = new Set(changes.map((place) => `${old.get(place)} -> ${now.get(place)}`));
  const structural = changes.filter((place) => !old.has(place) || !now.has(place));
  return structural.length > 0 || kinds.size > 1 ? changes : [];
}

describe('a single wrong character', () => {
  it.each(Object.entries(models))(
    'in the model "%s" is refused or changes nothing but the text it stands in',
    async (name, xml) => {
      const original = await compileBpmn(xml);
      expect(original.problems).toEqual([]);
      const random = randomNumbers(name.length * 7_919);
      let refused = 0;
      for (let run = 0; run < 100; run += 1) {
        const text = mutated(xml, random);
        const { problems, model } = await compileBpmn(text);
        if (problems.length > 0) refused += 1;
        else if (model!.graphs.length === 1)
          expect({ text, stray: strayDifferences(original.model!.graphs[0], model!.graphs[0]) }).toEqual({
            text,
            stray: [],
          });
        else throw new Error(`the process went missing without a word: ${text}`);
      }
      expect(refused).toBeGreaterThan(50);
    },
  );
});
