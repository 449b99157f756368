import type { Expression } from '../../expressions';
import type { ModdleElement } from '../bpmn/moddle-element';
import type { Report } from '../report';
import { type AnalyseExpression, Compiler, extensions } from './compiler';
import { checkDataAssociations, dataDefaults, inputOutput, propertyDefaults } from './data';
import { eventDefinitions } from './events';
import { type LanePlan, lanePlan } from './lanes';
import { loopOf } from './loops';
import type {
  ActivityFields,
  CoreName,
  GatewayNode,
  GraphNode,
  InputOutput,
  ProcessGraph,
  ScopeNode,
  SequenceFlow,
} from './process-graph';
import { callDetails, caseStepAttributes, taskDetails, taskTypes, workAttributes } from './tasks';

/**
 * One graph per executable process of a file, in document order. Pure: equal documents give equal graphs.
 * Everything that a graph cannot say becomes a problem in the report; a graph that comes with problems is only
 * good for looking for more of them.
 */
export function compileProcesses(
  definitions: ModdleElement,
  report: Report,
  analyse: AnalyseExpression,
): ProcessGraph[] {
  const compiler = new Compiler(report, analyse, definitions);
  const roots = (definitions.rootElements ?? []) as ModdleElement[];
  const globalTasks = new Set(
    roots.filter((root) => root.$instanceOf('bpmn:GlobalTask')).map(({ id }) => id ?? ''),
  );
  const associations = associationsOf(roots);
  return roots
    .filter((root) => root.$type === 'bpmn:Process' && root.isExecutable === true)
    .map((process) => new GraphBuilder(process, compiler, globalTasks, associations).build());
}

/** Associations may be drawn in any scope or in the collaboration. */
function associationsOf(holders: ModdleElement[]): ModdleElement[] {
  return holders.flatMap((holder) => [
    ...((holder.artifacts ?? []) as ModdleElement[]).filter(({ $type }) => $type === 'bpmn:Association'),
    ...associationsOf(
      ((holder.flowElements ?? []) as ModdleElement[]).filter((e) => e.$instanceOf('bpmn:SubProcess')),
    ),
  ]);
}

const gatewayTypes: Record<string, GatewayNode['type']> = {
  'bpmn:ExclusiveGateway': 'exclusiveGateway',
  'bpmn:ParallelGateway': 'parallelGateway',
  'bpmn:InclusiveGateway': 'inclusiveGateway',
  'bpmn:EventBasedGateway': 'eventBasedGateway',
};

const unexecuted: Record<string, { vi: string; en: string }> = {
  'camunda:ExecutionListener': { vi: 'executionListener', en: 'an execution listener' },
  'camunda:TaskListener': { vi: 'taskListener', en: 'a task listener' },
  'camunda:Connector': { vi: 'connector', en: 'a connector' },
  'camunda:ErrorEventDefinition': { vi: 'camunda:errorEventDefinition', en: 'camunda:errorEventDefinition' },
};

class GraphBuilder {
  private readonly nodes: Record<string, GraphNode> = {};
  private readonly flows: Record<string, SequenceFlow> = {};
  private readonly lanePlan: LanePlan;
  private readonly sequenceFlows: ModdleElement[] = [];

  constructor(
    private readonly process: ModdleElement,
    private readonly compiler: Compiler,
    private readonly globalTasks: ReadonlySet<string>,
    private readonly associations: ModdleElement[],
  ) {
    this.lanePlan = lanePlan(process);
  }

  build(): ProcessGraph {
    const { process } = this;
    const processId = process.id ?? '';
    if (processId === '') this.complainOfId(process);
    this.checkExtensions(process);
    const root = this.scope(process, { type: 'process', id: processId, parent: undefined, lane: undefined });
    this.nodes[processId] = root;
    for (const flow of this.sequenceFlows) this.addFlow(flow);
    this.attachBoundaries();
    const versionTag = process.get('camunda:versionTag') as string | undefined;
    const procedureCode = process.get('procedure:code') as string | undefined;
    const graph: ProcessGraph = {
      schema: 1,
      processId,
      ...(process.name && { name: process.name }),
      ...(versionTag && { versionTag }),
      ...(procedureCode && { procedureCode }),
      core: this.core(),
      nodes: this.nodes,
      flows: this.flows,
      lanes: this.lanePlan.lanes,
      bounded: true,
    };
    return { ...graph, bounded: expressionsIn(graph).every(({ bounded }) => bounded) };
  }

  private core(): CoreName {
    const core = this.process.get('procedure:core') as string | undefined;
    if (core === undefined || core === 'token-core') return 'token-core';
    if (core === 'bpmn-engine') return core;
    this.compiler.refuse(this.process, 'procedure/core', {
      vi: `procedure:core="${core}" không hợp lệ; chỉ có token-core và bpmn-engine.`,
      en: `procedure:core="${core}" is not known; there are token-core and bpmn-engine.`,
    });
    return 'token-core';
  }

  private scope(
    element: ModdleElement,
    at: { type: ScopeNode['type']; id: string; parent: string | undefined; lane: string | undefined },
  ): ScopeNode {
    const node: ScopeNode = {
      ...this.base(element, at.parent, at.lane),
      id: at.id,
      type: at.type,
      children: [],
      startEvents: [],
      eventSubProcesses: [],
    };
    if (at.type !== 'process') Object.assign(node, this.activity(element));
    const defaults = dataDefaults(element, this.compiler);
    if (defaults) node.dataDefaults = defaults;
    for (const child of (element.flowElements ?? []) as ModdleElement[]) {
      if (child.$type === 'bpmn:SequenceFlow') this.sequenceFlows.push(child);
      else if (child.$instanceOf('bpmn:FlowNode')) this.addNode(child, node);
    }
    return node;
  }

  private addNode(element: ModdleElement, scope: ScopeNode): void {
    if (!element.id) return this.complainOfId(element);
    this.checkExtensions(element);
    checkDataAssociations(element, this.compiler);
    const node = this.node(element, scope);
    if (!node) return;
    this.nodes[node.id] = node;
    scope.children.push(node.id);
    if (node.type === 'startEvent') scope.startEvents.push(node.id);
    if (node.type === 'eventSubProcess') scope.eventSubProcesses.push(node.id);
  }

  private node(element: ModdleElement, scope: ScopeNode): GraphNode | undefined {
    const { compiler } = this;
    const id = element.id ?? '';
    const base = () => this.base(element, scope.id, scope.lane);
    const event = () => {
      const shared = this.withProperties(element, base());
      return { ...shared, events: eventDefinitions(element, shared.io, compiler) };
    };
    const taskType = taskTypes[element.$type];
    if (taskType) {
      const shared = this.withProperties(element, base());
      return {
        ...shared,
        ...this.activity(element),
        type: taskType,
        ...taskDetails(taskType, element, shared.io, compiler),
      };
    }
    const gatewayType = gatewayTypes[element.$type];
    if (gatewayType) return this.gateway(element, gatewayType, base());
    switch (element.$type) {
      case 'bpmn:CallActivity':
        return {
          ...this.withProperties(element, base()),
          ...this.activity(element),
          type: 'callActivity',
          ...callDetails(element, this.globalTasks, compiler),
        };
      case 'bpmn:AdHocSubProcess':
        compiler.unsupported(element, { vi: 'quy trình con tùy biến (ad-hoc)', en: 'an ad-hoc sub-process' });
        return this.scope(element, { type: 'subProcess', id, parent: scope.id, lane: scope.lane });
      case 'bpmn:Transaction':
        return this.scope(element, { type: 'transaction', id, parent: scope.id, lane: scope.lane });
      case 'bpmn:SubProcess': {
        const type = element.triggeredByEvent === true ? 'eventSubProcess' : 'subProcess';
        return this.scope(element, { type, id, parent: scope.id, lane: scope.lane });
      }
      case 'bpmn:StartEvent': {
        const form = (element.get('camunda:formKey') ?? element.get('camunda:formRef')) as string | undefined;
        return {
          ...event(),
          type: 'startEvent',
          parallelMultiple: element.parallelMultiple === true,
          interrupting: element.isInterrupting !== false,
          ...(form && { formKey: form }),
        };
      }
      case 'bpmn:EndEvent':
        return { ...event(), type: 'endEvent' };
      case 'bpmn:IntermediateCatchEvent':
        return {
          ...event(),
          type: 'intermediateCatchEvent',
          parallelMultiple: element.parallelMultiple === true,
        };
      case 'bpmn:IntermediateThrowEvent':
        return { ...event(), type: 'intermediateThrowEvent' };
      case 'bpmn:BoundaryEvent': {
        const handler = this.compensationHandler(element);
        const attachedTo = element.attachedToRef?.id as string | undefined;
        if (!attachedTo)
          compiler.refuse(element, 'boundary/not-attached', {
            vi: 'Sự kiện biên phải gắn vào một bước (attachedToRef).',
            en: 'A boundary event must be attached to an activity (attachedToRef).',
          });
        return {
          ...event(),
          type: 'boundaryEvent',
          attachedTo: attachedTo ?? '',
          interrupting: element.cancelActivity !== false,
          parallelMultiple: element.parallelMultiple === true,
          ...(handler && { compensationHandler: handler }),
        };
      }
      default:
        compiler.unsupported(element, {
          vi: `phần tử "${element.$type.replace('bpmn:', '')}"`,
          en: `the element "${element.$type.replace('bpmn:', '')}"`,
        });
        return undefined;
    }
  }

  private base(element: ModdleElement, parent: string | undefined, scopeLane: string | undefined) {
    const id = element.id ?? '';
    const host = element.attachedToRef?.id as string | undefined;
    const { laneOf } = this.lanePlan;
    const lane = laneOf.get(id) ?? (host && laneOf.get(host)) ?? scopeLane;
    const io = inputOutput(element, this.compiler);
    const caseStep = caseStepAttributes(element);
    return {
      id,
      ...(element.name && { name: element.name }),
      ...(parent && { parent }),
      incoming: [] as string[],
      outgoing: [] as string[],
      ...(lane && { lane }),
      ...(io && { io }),
      ...(Object.keys(caseStep).length > 0 && { caseStep }),
    };
  }

  private withProperties<Base extends { io?: InputOutput }>(element: ModdleElement, base: Base): Base {
    const defaults = propertyDefaults(element, this.compiler);
    if (defaults.length === 0) return base;
    return {
      ...base,
      io: { input: [...defaults, ...(base.io?.input ?? [])], output: base.io?.output ?? [] },
    };
  }

  private activity(element: ModdleElement): ActivityFields {
    for (const quantity of ['startQuantity', 'completionQuantity'])
      if (element[quantity] !== undefined && element[quantity] !== 1)
        this.compiler.unsupported(element, { vi: `${quantity} khác 1`, en: `a ${quantity} other than 1` });
    const loop = loopOf(element, this.compiler);
    const defaultFlow = element.default?.id as string | undefined;
    const work = element.$type === 'bpmn:UserTask' ? {} : workAttributes(element, this.compiler);
    return {
      ...(defaultFlow && { defaultFlow }),
      boundaryEvents: [],
      ...(loop && { loop }),
      isForCompensation: element.isForCompensation === true,
      ...(Object.keys(work).length > 0 && { work }),
    };
  }

  private gateway(
    element: ModdleElement,
    type: GatewayNode['type'],
    base: ReturnType<GraphBuilder['base']>,
  ): GatewayNode {
    const defaultFlow = element.default?.id as string | undefined;
    return {
      ...base,
      type,
      ...(defaultFlow && { defaultFlow }),
      ...(element.instantiate === true && { instantiate: true }),
      ...(element.eventGatewayType === 'Parallel' && { parallelEvents: true }),
    };
  }

  /** The activity at the other end of a compensation boundary's association. */
  private compensationHandler(boundary: ModdleElement): string | undefined {
    const isCompensation = [
      ...(boundary.eventDefinitions ?? []),
      ...(boundary.eventDefinitionRef ?? []),
    ].some(({ $type }: ModdleElement) => $type === 'bpmn:CompensateEventDefinition');
    if (!isCompensation) return undefined;
    for (const { sourceRef, targetRef } of this.associations) {
      const other = sourceRef === boundary ? targetRef : targetRef === boundary ? sourceRef : undefined;
      if (other?.$instanceOf('bpmn:Activity')) return (other as ModdleElement).id;
    }
    return undefined;
  }

  private addFlow(element: ModdleElement): void {
    const id = element.id ?? '';
    const source = element.sourceRef?.id as string | undefined;
    const target = element.targetRef?.id as string | undefined;
    if (!source || !target) {
      this.compiler.refuse(element, 'sequence-flow/no-end', {
        vi: 'Luồng phải có điểm đầu (sourceRef) và điểm cuối (targetRef).',
        en: 'A sequence flow needs a source (sourceRef) and a target (targetRef).',
      });
      return;
    }
    if (this.flows[id] || this.nodes[id]) return;
    const condition = this.compiler.expressionOf(element.conditionExpression);
    this.flows[id] = {
      id,
      ...(element.name && { name: element.name }),
      source,
      target,
      ...(condition && { condition }),
    };
    this.nodes[source]?.outgoing.push(id);
    this.nodes[target]?.incoming.push(id);
  }

  private attachBoundaries(): void {
    for (const node of Object.values(this.nodes)) {
      if (node.type !== 'boundaryEvent') continue;
      const host = this.nodes[node.attachedTo];
      if (host && 'boundaryEvents' in host) host.boundaryEvents?.push(node.id);
    }
  }

  private checkExtensions(element: ModdleElement): void {
    for (const [type, what] of Object.entries(unexecuted))
      for (const found of extensions(element, type)) this.compiler.unsupported(found, what);
    if (extensions(element, 'camunda:FormData').length > 0)
      this.compiler.warn(element, 'extension/ignored', {
        vi: 'camunda:formData không có tác dụng; hãy dùng biểu mẫu (.form) với camunda:formKey.',
        en: 'camunda:formData has no effect; use a form file with camunda:formKey.',
      });
    if (element.get('camunda:initiator') !== undefined)
      this.compiler.warn(element, 'extension/ignored', {
        vi: 'camunda:initiator không có tác dụng.',
        en: 'camunda:initiator has no effect.',
      });
  }

  private complainOfId(element: ModdleElement): void {
    const type = element.$type.replace('bpmn:', '');
    this.compiler.refuse(element, 'xml/missing-id', {
      vi: `Phần tử ${type} "${element.name ?? ''}" không có id.`,
      en: `The ${type} "${element.name ?? ''}" has no id.`,
    });
  }
}

/** Every FEEL expression of a graph, wherever it stands. */
export function expressionsIn(part: unknown): Expression[] {
  if (typeof part !== 'object' || part === null) return [];
  if (!Array.isArray(part) && isExpressionShape(part)) return [part];
  return Object.values(part).flatMap(expressionsIn);
}

const isExpressionShape = (part: object): part is Expression =>
  typeof (part as Expression).feel === 'string' && typeof (part as Expression).bounded === 'boolean';
