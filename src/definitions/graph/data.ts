import type { ModdleElement } from '../bpmn/moddle-element';
import { type Compiler, extensions, isPlainName } from './compiler';
import type { InputOutput, Mapping, MappingSource } from './process-graph';

/** `camunda:inputOutput` of a node. */
export function inputOutput(element: ModdleElement, compiler: Compiler): InputOutput | undefined {
  const blocks = extensions(element, 'camunda:InputOutput');
  const mapped = {
    input: blocks.flatMap((block) => parameters(block.inputParameters, compiler)),
    output: blocks.flatMap((block) => parameters(block.outputParameters, compiler)),
  };
  return mapped.input.length + mapped.output.length > 0 ? mapped : undefined;
}

function parameters(list: ModdleElement[] | undefined, compiler: Compiler): Mapping[] {
  return (list ?? []).flatMap((parameter) => {
    const target = compiler.target(parameter, parameter.name);
    const source = sourceOf(parameter, compiler);
    return target && source ? [{ target, source }] : [];
  });
}

/** A parameter, a list item or a map entry: text, list, map or FEEL script. */
function sourceOf(holder: ModdleElement, compiler: Compiler): MappingSource | undefined {
  const definition = holder.definition as ModdleElement | undefined;
  if (definition) return definitionSource(definition, compiler);
  return { value: compiler.value(holder, holder.value) ?? { literal: '' } };
}

function definitionSource(definition: ModdleElement, compiler: Compiler): MappingSource | undefined {
  switch (definition.$type) {
    case 'camunda:List':
      return {
        list: ((definition.items ?? []) as ModdleElement[]).flatMap(
          (item) => definitionSource(item, compiler) ?? [],
        ),
      };
    case 'camunda:Map':
      return {
        map: ((definition.entries ?? []) as ModdleElement[]).flatMap((entry) => {
          const key = compiler.target(entry, entry.key);
          const source = sourceOf(entry, compiler);
          return key && source ? [{ key, source }] : [];
        }),
      };
    case 'camunda:Value':
      return { value: compiler.value(definition, definition.value) ?? { literal: '' } };
    case 'camunda:Script':
      if (definition.resource)
        compiler.unsupported(definition, {
          vi: 'kịch bản lấy từ tệp ngoài',
          en: 'a script from an outside file',
        });
      if (!compiler.scriptIsFeel(definition, definition.scriptFormat)) return undefined;
      return { value: compiler.feel((definition.value as string | undefined) ?? '') };
    default:
      compiler.unsupported(definition, {
        vi: `ánh xạ kiểu "${definition.$type}"`,
        en: `a mapping of the type "${definition.$type}"`,
      });
      return undefined;
  }
}

export interface Bindings {
  mappings: Mapping[];
  all: boolean;
  businessKey?: ModdleElement;
}

/** `camunda:in` or `camunda:out` of a call, a message or a signal. */
export function bindings(element: ModdleElement, direction: 'In' | 'Out', compiler: Compiler): Bindings {
  const found: Bindings = { mappings: [], all: false };
  for (const binding of extensions(element, `camunda:${direction}`)) {
    if (binding.local)
      compiler.unsupported(binding, {
        vi: 'ánh xạ chỉ biến cục bộ (local)',
        en: 'a mapping of local variables only',
      });
    if (binding.businessKey) found.businessKey = binding;
    else if (binding.variables) {
      if (binding.variables === 'all') found.all = true;
      else
        compiler.unsupported(binding, {
          vi: `variables="${binding.variables}"`,
          en: `variables="${binding.variables}"`,
        });
    } else {
      const target = compiler.target(binding, binding.target ?? binding.source);
      const value = binding.sourceExpression
        ? compiler.value(binding, binding.sourceExpression)
        : compiler.nameOrExpression(binding, binding.source);
      if (target && value) found.mappings.push({ target, source: { value } });
      else if (target && !binding.source && !binding.sourceExpression)
        compiler.refuse(binding, 'mapping/no-source', {
          vi: `Ánh xạ tới "${target}" không có nguồn.`,
          en: `The mapping to "${target}" has no source.`,
        });
    }
  }
  return found;
}

/** The variables that a message or signal carries: `camunda:in` on its definition or its event, else the event's inputs. */
export function payload(
  definition: ModdleElement,
  event: ModdleElement,
  io: InputOutput | undefined,
  compiler: Compiler,
): Mapping[] | undefined {
  const places = definition === event ? [event] : [definition, event];
  const mappings = places.flatMap((place) => {
    const { mappings, all } = bindings(place, 'In', compiler);
    if (all)
      compiler.unsupported(place, {
        vi: 'gửi mọi biến theo thông điệp hoặc tín hiệu; hãy nêu tên từng biến',
        en: 'sending every variable with a message or signal (name each of them)',
      });
    return mappings;
  });
  if (mappings.length > 0) return mappings;
  return io && io.input.length > 0 ? io.input : undefined;
}

/** The variable that stands for a data object, property, input or output: its name where that is one, else its id. */
export function variableNameOf(item: ModdleElement): string | undefined {
  if (isPlainName(item.name)) return item.name;
  return item.id;
}

/** Data objects and properties of a scope that start with a value. */
export function dataDefaults(scope: ModdleElement, compiler: Compiler): Mapping[] | undefined {
  const elements = (scope.flowElements ?? []) as ModdleElement[];
  const items = [
    ...elements.filter(({ $type }) => /^bpmn:DataObject(Reference)?$/.test($type)),
    ...((scope.properties ?? []) as ModdleElement[]),
  ];
  const defaults = items.flatMap((item) => defaultOf(item, compiler));
  return defaults.length > 0 ? defaults : undefined;
}

/** A property of a task, or of an event, becomes one of its inputs. */
export function propertyDefaults(element: ModdleElement, compiler: Compiler): Mapping[] {
  return ((element.properties ?? []) as ModdleElement[]).flatMap((item) => defaultOf(item, compiler));
}

function defaultOf(item: ModdleElement, compiler: Compiler): Mapping[] {
  const value = compiler.value(item, item.get('procedure:value'));
  const target = value && compiler.target(item, variableNameOf(item));
  return value && target ? [{ target, source: { value } }] : [];
}

/** Data associations show where data goes; those that compute are not executed, so they are refused. */
export function checkDataAssociations(element: ModdleElement, compiler: Compiler): void {
  const associations = [
    ...((element.dataInputAssociations ?? []) as ModdleElement[]),
    ...((element.dataOutputAssociations ?? []) as ModdleElement[]),
  ];
  for (const association of associations)
    if (association.transformation || (association.assignment ?? []).length > 0)
      compiler.unsupported(association, {
        vi: 'phép gán hoặc biến đổi trong liên kết dữ liệu; hãy dùng camunda:inputOutput',
        en: 'an assignment or transformation in a data association (use camunda:inputOutput)',
      });
}
