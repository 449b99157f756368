import type { ModdleElement } from '../bpmn/moddle-element';
import { type Compiler, extensions } from './compiler';
import { wholeNumber } from './limits';
import type { ServiceBinding } from './process-graph';

/**
 * Who does the work of a service: an external worker by topic (`camunda:type="external"`, or the name of the
 * operation), or a handler of the server by name (`procedure:handler`, or a plain `implementation`). Code named
 * in a model is never run.
 */
export function serviceBinding(
  definition: ModdleElement,
  event: ModdleElement,
  compiler: Compiler,
): ServiceBinding | undefined {
  const read = (attribute: string): string | undefined =>
    text(definition, attribute) ?? (definition === event ? undefined : text(event, attribute));
  for (const attribute of ['class', 'expression', 'delegateExpression'])
    if (read(`camunda:${attribute}`) !== undefined)
      compiler.refuse(event, 'service/code', {
        vi: `camunda:${attribute} không được phép; hãy dùng procedure:handler hoặc camunda:type="external".`,
        en: `camunda:${attribute} is not allowed; use procedure:handler or camunda:type="external".`,
      });
  const retries =
    retriesOf(definition, compiler) ?? (definition === event ? undefined : retriesOf(event, compiler));
  const counted = retries === undefined ? {} : { retries };

  const type = read('camunda:type');
  const topic = compiler.value(event, read('camunda:topic'));
  if (type !== undefined && type !== 'external')
    compiler.refuse(event, 'service/type', {
      vi: `camunda:type="${type}" không được hỗ trợ; chỉ có "external".`,
      en: `camunda:type="${type}" is not supported; there is only "external".`,
    });
  if (type === 'external' && !topic)
    compiler.refuse(event, 'service/topic', {
      vi: 'Dịch vụ bên ngoài cần camunda:topic.',
      en: 'An external service needs its camunda:topic.',
    });
  if (topic) return { kind: 'external', topic, ...counted };

  const name = read('procedure:handler') ?? plainImplementation(event, compiler);
  if (name !== undefined) return { kind: 'handler', name, ...counted };

  const operation = (definition.operationRef ?? event.operationRef) as ModdleElement | undefined;
  const called = operation && (operation.name ?? operation.id);
  return called ? { kind: 'external', topic: { literal: called }, ...counted } : undefined;
}

const text = (element: ModdleElement, attribute: string): string | undefined => {
  const value: unknown = element.get(attribute);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
};

/** `implementation="http"`; the standard's `##WebService` and URIs of technologies say nothing to this server. */
function plainImplementation(element: ModdleElement, compiler: Compiler): string | undefined {
  const implementation = text(element, 'implementation');
  if (implementation === undefined || /^##|^\w+:\/\//.test(implementation)) return undefined;
  if (/^[A-Za-z][\w.-]{0,99}$/.test(implementation)) return implementation;
  compiler.refuse(element, 'service/implementation', {
    vi: 'Thuộc tính implementation phải là tên của một dịch vụ, không phải biểu thức.',
    en: 'The attribute implementation must name a service handler; it cannot be an expression.',
  });
  return undefined;
}

function retriesOf(element: ModdleElement, compiler: Compiler): number | undefined {
  if (element.get('procedure:retries') !== undefined)
    return wholeNumber(element, 'procedure:retries', [0, 100], compiler);
  const [cycle] = extensions(element, 'camunda:FailedJobRetryTimeCycle');
  if (!cycle) return undefined;
  const times = /^\s*R(\d{1,3})\//.exec((cycle.body as string | undefined) ?? '');
  if (times) return Number(times[1]);
  compiler.unsupported(cycle, {
    vi: `chu kỳ thử lại "${String(cycle.body ?? '')}"; hãy dùng procedure:retries`,
    en: `the retry cycle "${String(cycle.body ?? '')}" (use procedure:retries)`,
  });
  return undefined;
}
