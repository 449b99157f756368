import type { Activity, Block, Boundary, Handler, Model, Repeat, Trigger } from './blocks';

/** The model drawn as BPMN: what the engine gets to see. */
export function toXml(model: Model): string {
  const drawing = new Drawing();
  drawing.process('Main', model.body, model.handlers);
  return drawing.xml();
}

/** First and last element of a drawn block. No first: empty. No last: nothing goes on behind it. */
interface Drawn {
  first?: string;
  last?: string;
}

const timeout = 'PT1H';

class Drawing {
  private readonly roots = new Map<string, string>();
  private readonly processes: string[] = [];
  private flows = 0;

  process(id: string, body: Block, handlers: Handler[]): void {
    const scope = this.scope(id, body, handlers);
    this.processes.push(`<bpmn:process id="${id}" isExecutable="true">${scope}</bpmn:process>`);
  }

  xml(): string {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
      ' id="definitions" targetNamespace="http://motcua.vn/conformance">',
      ...this.roots.values(),
      ...this.processes.toReversed(),
      '</bpmn:definitions>',
    ].join('\n');
  }

  private scope(id: string, body: Block, handlers: Handler[]): string {
    const paper = new Paper(() => `flow${++this.flows}`);
    paper.add(`<bpmn:startEvent id="${id}_start"/>`);
    const { first, last } = this.block(body, paper);
    paper.flow(`${id}_start`, first ?? `${id}_end`);
    if (first === undefined || last !== undefined) paper.add(`<bpmn:endEvent id="${id}_end"/>`);
    if (last !== undefined) paper.flow(last, `${id}_end`);
    for (const handler of handlers) this.handler(handler, paper);
    return paper.toString();
  }

  private handler(handler: Handler, paper: Paper): void {
    const inside = new Paper(() => `flow${++this.flows}`);
    const { id, startId, interrupting, body } = handler;
    inside.add(
      `<bpmn:startEvent id="${startId}" isInterrupting="${interrupting}">${this.definition(startId, handler)}</bpmn:startEvent>`,
    );
    const { first, last } = this.block(body, inside);
    inside.flow(startId, first ?? `${id}_end`);
    if (first === undefined || last !== undefined) inside.add(`<bpmn:endEvent id="${id}_end"/>`);
    if (last !== undefined) inside.flow(last, `${id}_end`);
    paper.add(`<bpmn:subProcess id="${id}" triggeredByEvent="true">${inside.toString()}</bpmn:subProcess>`);
  }

  private block(block: Block, paper: Paper): Drawn {
    const one = (xml: string): Drawn => {
      paper.add(xml);
      return { first: idOf(block), last: idOf(block) };
    };
    const end = (xml: string): Drawn => {
      paper.add(xml);
      return { first: idOf(block) };
    };
    switch (block.kind) {
      case 'sequence':
        return this.sequence(block.parts, paper);
      case 'count':
        return one(
          `<bpmn:scriptTask id="${block.id}" scriptFormat="feel" camunda:resultVariable="${block.counter}"><bpmn:script>=${block.counter} + 1</bpmn:script></bpmn:scriptTask>`,
        );
      case 'catch':
        return one(
          `<bpmn:intermediateCatchEvent id="${block.id}">${this.definition(block.id, block)}</bpmn:intermediateCatchEvent>`,
        );
      case 'escalate':
        return one(
          `<bpmn:intermediateThrowEvent id="${block.id}">${this.definition(block.id, { on: 'escalation', code: block.code })}</bpmn:intermediateThrowEvent>`,
        );
      case 'compensate':
        return one(
          `<bpmn:intermediateThrowEvent id="${block.id}"><bpmn:compensateEventDefinition id="${block.id}_d"/></bpmn:intermediateThrowEvent>`,
        );
      case 'fail':
        return end(
          `<bpmn:endEvent id="${block.id}">${this.definition(block.id, { on: 'error', code: block.code })}</bpmn:endEvent>`,
        );
      case 'terminate':
        return end(
          `<bpmn:endEvent id="${block.id}"><bpmn:terminateEventDefinition id="${block.id}_d"/></bpmn:endEvent>`,
        );
      case 'cancel':
        return end(
          `<bpmn:endEvent id="${block.id}"><bpmn:cancelEventDefinition id="${block.id}_d"/></bpmn:endEvent>`,
        );
      case 'choose':
      case 'some':
        return this.choice(block, paper);
      case 'all':
      case 'all-inclusive':
        return this.all(block, paper);
      case 'again':
        return this.again(block, paper);
      case 'race':
        return this.race(block, paper);
      case 'burst':
        return this.burst(block, paper);
      case 'activity':
        return this.activity(block, paper);
    }
  }

  private sequence(parts: Block[], paper: Paper): Drawn {
    let drawn: Drawn = {};
    for (const part of parts) {
      const next = this.block(part, paper);
      if (next.first === undefined) continue;
      if (drawn.first === undefined) drawn = next;
      else {
        paper.flow(drawn.last!, next.first);
        drawn = { first: drawn.first, last: next.last };
      }
      if (drawn.last === undefined) break;
    }
    return drawn;
  }

  private choice(block: Block & { kind: 'choose' | 'some' }, paper: Paper): Drawn {
    const type = block.kind === 'choose' ? 'exclusiveGateway' : 'inclusiveGateway';
    const [split, join] = [`${block.id}_split`, `${block.id}_join`];
    let joined = false as boolean;
    const arm = (body: Block, condition?: string): string => {
      const { first, last } = this.block(body, paper);
      const into = paper.flow(split, first ?? join, condition);
      if (last !== undefined) paper.flow(last, join);
      joined ||= first === undefined || last !== undefined;
      return into;
    };
    for (const { when, body } of block.arms) arm(body, when);
    const otherwise = arm(block.otherwise);
    paper.add(`<bpmn:${type} id="${split}" default="${otherwise}"/>`);
    if (joined) paper.add(`<bpmn:${type} id="${join}"/>`);
    return { first: split, ...(joined && { last: join }) };
  }

  private all(block: Block & { kind: 'all' | 'all-inclusive' }, paper: Paper): Drawn {
    const [split, join] = [`${block.id}_split`, `${block.id}_join`];
    for (const branch of block.branches) {
      const { first, last } = this.block(branch, paper);
      paper.flow(split, first ?? join);
      if (last !== undefined) paper.flow(last, join);
    }
    paper.add(`<bpmn:parallelGateway id="${split}"/>`);
    paper.add(`<bpmn:${block.kind === 'all' ? 'parallelGateway' : 'inclusiveGateway'} id="${join}"/>`);
    return { first: split, last: join };
  }

  private again(block: Block & { kind: 'again' }, paper: Paper): Drawn {
    const [merge, test] = [`${block.id}_merge`, `${block.id}_test`];
    const { first, last } = this.block(block.body, paper);
    paper.flow(merge, first!);
    paper.flow(last!, test);
    paper.flow(test, merge, block.while);
    // The way on is the default: drawn by whoever comes next, so a plain task-less gateway stands between.
    const on = `${block.id}_on`;
    const otherwise = paper.flow(test, on);
    paper.add(`<bpmn:exclusiveGateway id="${merge}"/>`);
    paper.add(`<bpmn:exclusiveGateway id="${test}" default="${otherwise}"/>`);
    paper.add(`<bpmn:intermediateThrowEvent id="${on}"/>`);
    return { first: merge, last: on };
  }

  private race(block: Block & { kind: 'race' }, paper: Paper): Drawn {
    const join = `${block.id}_join`;
    paper.add(`<bpmn:eventBasedGateway id="${block.id}"/>`);
    for (const arm of block.arms) {
      paper.add(
        `<bpmn:intermediateCatchEvent id="${arm.id}">${this.definition(arm.id, arm)}</bpmn:intermediateCatchEvent>`,
      );
      paper.flow(block.id, arm.id);
      const { first, last } = this.block(arm.body, paper);
      paper.flow(arm.id, first ?? join);
      if (last !== undefined) paper.flow(last, join);
    }
    paper.add(`<bpmn:exclusiveGateway id="${join}"/>`);
    return { first: block.id, last: join };
  }

  private burst(block: Block & { kind: 'burst' }, paper: Paper): Drawn {
    const [split, merge, end] = [`${block.id}_split`, `${block.id}_merge`, `${block.id}_end`];
    for (const branch of block.branches) {
      const { first, last } = this.block(branch, paper);
      paper.flow(split, first ?? merge);
      if (last !== undefined) paper.flow(last, merge);
    }
    const { first, last } = this.block(block.after, paper);
    paper.flow(merge, first ?? end);
    if (last !== undefined) paper.flow(last, end);
    paper.add(`<bpmn:parallelGateway id="${split}"/>`);
    paper.add(`<bpmn:exclusiveGateway id="${merge}"/>`);
    paper.add(`<bpmn:endEvent id="${end}"/>`);
    return { first: split };
  }

  private activity(activity: Activity, paper: Paper): Drawn {
    const { id, work, repeat, boundaries, undo } = activity;
    const loop = repeat ? loopXml(repeat) : '';
    switch (work.kind) {
      case 'user':
        paper.add(`<bpmn:userTask id="${id}">${loop}</bpmn:userTask>`);
        break;
      case 'service':
        paper.add(
          `<bpmn:serviceTask id="${id}" camunda:type="external" camunda:topic="${id}">${loop}</bpmn:serviceTask>`,
        );
        break;
      case 'scope':
        if (work.type === 'called') {
          this.process(`Called_${id}`, work.body, work.handlers);
          paper.add(
            `<bpmn:callActivity id="${id}" calledElement="Called_${id}"><bpmn:extensionElements><camunda:in variables="all"/></bpmn:extensionElements>${loop}</bpmn:callActivity>`,
          );
        } else {
          const tag = work.type === 'transaction' ? 'transaction' : 'subProcess';
          paper.add(
            `<bpmn:${tag} id="${id}">${loop}${this.scope(id, work.body, work.handlers)}</bpmn:${tag}>`,
          );
        }
    }
    if (undo !== undefined) {
      paper.add(
        `<bpmn:boundaryEvent id="${undo}_boundary" attachedToRef="${id}"><bpmn:compensateEventDefinition id="${undo}_d"/></bpmn:boundaryEvent>`,
      );
      paper.add(`<bpmn:userTask id="${undo}" isForCompensation="true"/>`);
      paper.add(
        `<bpmn:association id="${undo}_association" associationDirection="One" sourceRef="${undo}_boundary" targetRef="${undo}"/>`,
      );
    }
    let last = id;
    for (const boundary of boundaries) last = this.boundary(boundary, id, last, paper);
    return { first: id, last };
  }

  /** An interrupting path meets the way on behind the activity in an exclusive merge. */
  private boundary(boundary: Boundary, host: string, last: string, paper: Paper): string {
    const { id, interrupting, path } = boundary;
    paper.add(
      `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}"${interrupting ? '' : ' cancelActivity="false"'}>${this.definition(id, boundary)}</bpmn:boundaryEvent>`,
    );
    const drawn = this.block(path, paper);
    if (interrupting) {
      const merge = `${id}_merge`;
      paper.add(`<bpmn:exclusiveGateway id="${merge}"/>`);
      paper.flow(last, merge);
      paper.flow(id, drawn.first ?? merge);
      if (drawn.last !== undefined) paper.flow(drawn.last, merge);
      return merge;
    }
    const end = `${id}_end`;
    paper.add(`<bpmn:endEvent id="${end}"/>`);
    paper.flow(id, drawn.first ?? end);
    if (drawn.last !== undefined) paper.flow(drawn.last, end);
    return last;
  }

  private definition(id: string, trigger: Trigger): string {
    const root = (kind: string, name: string, attributes: string) => {
      const rootId = `${kind}_${name}`;
      this.roots.set(rootId, `<bpmn:${kind} id="${rootId}" name="${name}"${attributes}/>`);
      return rootId;
    };
    switch (trigger.on) {
      case 'message':
      case 'signal':
        return `<bpmn:${trigger.on}EventDefinition id="${id}_d" ${trigger.on}Ref="${root(trigger.on, id, '')}"/>`;
      case 'timer':
        return `<bpmn:timerEventDefinition id="${id}_d"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${timeout}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
      case 'error':
      case 'escalation': {
        const { on, code } = trigger;
        const reference = code === undefined ? '' : ` ${on}Ref="${root(on, code, ` ${on}Code="${code}"`)}"`;
        return `<bpmn:${on}EventDefinition id="${id}_d"${reference}/>`;
      }
      case 'cancel':
        return `<bpmn:cancelEventDefinition id="${id}_d"/>`;
    }
  }
}

/** One scope while it is drawn. */
class Paper {
  private readonly elements: string[] = [];

  constructor(private readonly newId: () => string) {}

  add(xml: string): void {
    this.elements.push(xml);
  }

  flow(source: string, target: string, condition?: string): string {
    const id = this.newId();
    const inside =
      condition === undefined
        ? ''
        : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${condition}</bpmn:conditionExpression>`;
    this.add(
      `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inside}</bpmn:sequenceFlow>`,
    );
    return id;
  }

  toString(): string {
    return this.elements.join('\n');
  }
}

const idOf = (block: Block): string => ('id' in block ? block.id : '');

function loopXml(repeat: Repeat): string {
  if (repeat.kind === 'loop')
    return `<bpmn:standardLoopCharacteristics testBefore="${repeat.before}" loopMaximum="${repeat.maximum}"><bpmn:loopCondition xsi:type="bpmn:tFormalExpression">=${repeat.while}</bpmn:loopCondition></bpmn:standardLoopCharacteristics>`;
  const until =
    repeat.until === undefined
      ? ''
      : `<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">=nrOfCompletedInstances &gt;= ${repeat.until}</bpmn:completionCondition>`;
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${repeat.kind === 'sequential'}"><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${repeat.count}</bpmn:loopCardinality>${until}</bpmn:multiInstanceLoopCharacteristics>`;
}
