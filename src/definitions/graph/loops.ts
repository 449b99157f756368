import type { ModdleElement } from '../bpmn/moddle-element';
import type { Compiler } from './compiler';
import { variableNameOf } from './data';
import type { MultiInstance, StandardLoop } from './process-graph';

/** Multi-instance and standard loop characteristics of an activity. */
export function loopOf(
  activity: ModdleElement,
  compiler: Compiler,
): MultiInstance | StandardLoop | undefined {
  const loop = activity.loopCharacteristics as ModdleElement | undefined;
  if (!loop) return undefined;
  return loop.$type === 'bpmn:StandardLoopCharacteristics'
    ? standardLoop(loop, compiler)
    : multiInstance(loop, activity, compiler);
}

function standardLoop(loop: ModdleElement, compiler: Compiler): StandardLoop {
  const condition = compiler.expressionOf(loop.loopCondition);
  const maximum = loop.loopMaximum as number | undefined;
  return {
    kind: 'standard-loop',
    testBefore: loop.testBefore === true,
    ...(condition && { condition }),
    ...(maximum !== undefined && { maximum }),
  };
}

function multiInstance(loop: ModdleElement, activity: ModdleElement, compiler: Compiler): MultiInstance {
  const behavior = loop.behavior as string | undefined;
  if ((behavior && behavior !== 'All') || (loop.complexBehaviorDefinition ?? []).length > 0)
    compiler.unsupported(loop, {
      vi: `nhiều lần thực hiện với behavior="${behavior}"`,
      en: `a multi-instance activity with behavior="${behavior}"`,
    });

  const cardinality = compiler.valueOf(loop.loopCardinality);
  if (cardinality && 'literal' in cardinality && !/^\d{1,9}$/.test(cardinality.literal))
    compiler.refuse(loop, 'multi-instance/cardinality', {
      vi: `Số lần thực hiện "${cardinality.literal}" không phải là số nguyên hay biểu thức FEEL.`,
      en: `The cardinality "${cardinality.literal}" is neither a whole number nor a FEEL expression.`,
    });
  const collection = inputCollection(loop, activity, compiler);
  const elementVariable = nameIn(loop, 'camunda:elementVariable', loop.inputDataItem, compiler);
  const completionCondition = compiler.expressionOf(loop.completionCondition);
  const outputCollection = resultCollection(loop, activity, compiler);
  const outputElement =
    compiler.nameOrExpression(loop, loop.get('procedure:outputElement')) ?? outputItem(loop, compiler);
  if (Boolean(outputCollection) !== Boolean(outputElement))
    compiler.refuse(loop, 'multi-instance/output', {
      vi: 'Kết quả nhiều lần thực hiện cần cả danh sách kết quả lẫn phần tử kết quả.',
      en: 'The results of a multi-instance activity need both an output collection and an output element.',
    });
  return {
    kind: 'multi-instance',
    sequential: loop.isSequential === true,
    ...(cardinality && { cardinality }),
    ...(collection && { collection }),
    ...(elementVariable && { elementVariable }),
    ...(completionCondition && { completionCondition }),
    ...(outputCollection && { outputCollection }),
    ...(outputElement && { outputElement }),
  };
}

function nameIn(
  loop: ModdleElement,
  attribute: string,
  item: ModdleElement | undefined,
  compiler: Compiler,
): string | undefined {
  const name: unknown = loop.get(attribute) ?? (item && variableNameOf(item));
  return name === undefined ? undefined : compiler.target(loop, name);
}

function inputCollection(loop: ModdleElement, activity: ModdleElement, compiler: Compiler) {
  const attribute: unknown = loop.get('camunda:collection');
  if (attribute !== undefined) return compiler.nameOrExpression(loop, attribute);
  const named = (loop.variableNames as Record<string, string> | undefined)?.loopDataInputRef;
  if (named !== undefined) return compiler.nameOrExpression(loop, named);
  const name = dataBehind(loop.loopDataInputRef, activity.dataInputAssociations, 'targetRef');
  return name === undefined ? undefined : compiler.variable(loop, name);
}

function resultCollection(
  loop: ModdleElement,
  activity: ModdleElement,
  compiler: Compiler,
): string | undefined {
  const attribute: unknown = loop.get('procedure:outputCollection');
  if (attribute !== undefined) return compiler.target(loop, attribute);
  const named = (loop.variableNames as Record<string, string> | undefined)?.loopDataOutputRef;
  const name = named ?? dataBehind(loop.loopDataOutputRef, activity.dataOutputAssociations, 'sourceRef');
  return name === undefined ? undefined : compiler.target(loop, name);
}

function outputItem(loop: ModdleElement, compiler: Compiler) {
  const name = loop.outputDataItem && variableNameOf(loop.outputDataItem as ModdleElement);
  return name ? compiler.variable(loop, name) : undefined;
}

/**
 * The variable behind a loop's data reference: the data object at the other end of the association that fills (or
 * drains) the activity's data input (or output), else the referenced item itself.
 */
function dataBehind(
  item: ModdleElement | undefined,
  associations: ModdleElement[] | undefined,
  end: 'sourceRef' | 'targetRef',
): string | undefined {
  if (!item) return undefined;
  const at = (place: ModdleElement | ModdleElement[] | undefined) =>
    Array.isArray(place) ? place[0] : place;
  const association = (associations ?? []).find((candidate) => at(candidate[end]) === item);
  const other = association && at(association[end === 'targetRef' ? 'sourceRef' : 'targetRef']);
  const behind = other ?? item;
  return variableNameOf(behind.dataObjectRef && !behind.name ? behind.dataObjectRef : behind);
}
