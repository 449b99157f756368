import type { Text } from '../../web/shared/texts/texts';

/** An element of a ready step; places are pixels from its upper left corner. */
export interface TemplateNode {
  /** Within the step: in a drawing it gets an id of its own. */
  id: string;
  type: string;
  x: number;
  y: number;
  width?: number;
  height?: number;
  name?: string;
  event?: 'message' | 'timer' | 'signal' | 'error' | 'escalation' | 'conditional' | 'terminate';
  /** Name of its message. */
  message?: string;
  timeCycle?: string;
  timeDuration?: string;
  timeDate?: string;
  isInterrupting?: boolean;
  isEventSubProcess?: boolean;
  attachedTo?: string;
  /** The sub-process that it stands in. */
  inside?: string;
  script?: string;
  attributes?: Readonly<Record<string, string>>;
  /** Variables that it leaves, by name. */
  output?: Readonly<Record<string, string>>;
  /** Variables that a sub-process begins with. */
  variables?: Readonly<Record<string, string>>;
  forEach?: { collection?: string; element?: string; results?: string; result?: string };
}

export interface TemplateFlow {
  from: string;
  to: string;
  name?: string;
  condition?: string;
  isDefault?: boolean;
}

/** Steps that are drawn together, with the forms they need; checked by the server before it is kept. */
export interface StepTemplate {
  name: Text;
  description: Text;
  nodes: TemplateNode[];
  flows?: TemplateFlow[];
  /** The way on. */
  exit?: Omit<TemplateFlow, 'to'>;
  /** Variables that the process begins with. */
  variables?: Readonly<Record<string, string>>;
  forms?: ({ id: string } & Record<string, unknown>)[];
}

/** One that the server gave as text; undefined: it is none. */
export function readTemplate(text: string | null): StepTemplate | undefined {
  try {
    const template = JSON.parse(text ?? '') as StepTemplate;
    const isNamed = [template.name, template.description].every(
      ({ vi, en }) => typeof vi === 'string' && typeof en === 'string',
    );
    return template.nodes.length > 0 && isNamed ? template : undefined;
  } catch {
    return undefined;
  }
}

/** The element that a way into the step leads to; none where it stands for itself, like an event sub-process. */
export function entryOf({ nodes, flows = [] }: StepTemplate): TemplateNode | undefined {
  return nodes.find(
    ({ id, inside, attachedTo, isEventSubProcess }) =>
      !inside && !attachedTo && !isEventSubProcess && isReachedFromElsewhere(id, nodes, flows),
  );
}

/** The first in the list is the beginning, whatever leads back to it. */
const isReachedFromElsewhere = (id: string, nodes: TemplateNode[], flows: TemplateFlow[]): boolean =>
  nodes[0]!.id === id || !flows.some(({ to }) => to === id);

/** The size of a node that says none. */
export function sizeOf({ type, width, height }: TemplateNode): { width: number; height: number } {
  if (width && height) return { width, height };
  if (/Event$/.test(type)) return { width: 36, height: 36 };
  if (/Gateway$/.test(type)) return { width: 50, height: 50 };
  return { width: 100, height: 80 };
}

export function boundsOf(nodes: readonly TemplateNode[]): { width: number; height: number } {
  return {
    width: Math.max(...nodes.map((node) => node.x + sizeOf(node).width)),
    height: Math.max(...nodes.map((node) => node.y + sizeOf(node).height)),
  };
}
