import { compileBpmn, type ProcessGraph } from '../../../definitions';
import { feelEvaluator } from '../../../expressions';
import type { EngineHost } from '../contract';

/** A process written for a test: elements and flows in short, compiled as a deployment would. */
export async function processOf(...parts: string[]): Promise<ProcessGraph> {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="test">
<bpmn:message id="m" name="m"/><bpmn:signal id="sig" name="sig"/>
<bpmn:error id="err" errorCode="E1"/><bpmn:escalation id="esc" escalationCode="X1"/>
<bpmn:process id="P" isExecutable="true">${parts.join('\n')}</bpmn:process></bpmn:definitions>`;
  const { model, problems } = await compileBpmn(xml, 'test.bpmn');
  if (!model || problems.length > 0) throw new Error(JSON.stringify(problems));
  return model.graphs[0];
}

/** `a > b > c`: a flow each; `a [x > 1] > b` with a condition. */
export const flows = (...chains: string[]): string =>
  chains
    .flatMap((chain, index) => {
      const [first, ...rest] = chain.split(' > ');
      let source = first;
      return rest.map((part, place) => {
        const [, condition, target] = /^(?:\[(.*)\] )?(\S+)$/.exec(part)!;
        const id = `f${index}_${place}`;
        const text = condition
          ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${condition.replaceAll('<', '&lt;')}</bpmn:conditionExpression>`
          : '';
        const flow = `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${text}</bpmn:sequenceFlow>`;
        source = target;
        return flow;
      });
    })
    .join('\n');

/** `userTask:a`, with attributes and content when there are any. */
export const element = (name: string, attributes = '', content = ''): string => {
  const [type, id] = name.split(':');
  return `<bpmn:${type} id="${id}" ${attributes}>${content}</bpmn:${type}>`;
};
export const elements = (...names: string[]): string => names.map((name) => element(name)).join('\n');

export const host: EngineHost = {
  expressions: feelEvaluator,
  decisions: { decide: () => ({ ok: false, code: 'DMN.UNKNOWN', message: 'no decisions here' }) },
  stepBudget: 10_000,
};
