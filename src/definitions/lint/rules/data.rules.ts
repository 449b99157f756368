import type { ModdleElement } from '../../bpmn/moddle-element';
import { rule } from '../rule';

const isInside = (element: ModdleElement | undefined, owner: ModdleElement | undefined): boolean => {
  for (let at = element; at; at = at.$parent) if (at === owner) return true;
  return false;
};

const owner = (association: ModdleElement) => ({
  at: association.$parent,
  values: { name: association.$parent?.name ?? association.$parent?.id ?? '?' },
});

/** The data input or output of a whole process, seen from inside. */
const isOfProcess = (item: ModdleElement | undefined, type: string): boolean =>
  item?.$type === type && item.$parent?.$parent?.$type === 'bpmn:Process';

const sameName = (items: ModdleElement[]) => {
  const seen = new Set<string>();
  return items
    .filter(({ name }) => name && (seen.has(name) || !seen.add(name)))
    .map((at) => ({ at, values: { item: at.name ?? '' } }));
};

export const dataRules = [
  rule({
    id: 'data-association/ends',
    on: ['DataInputAssociation', 'DataOutputAssociation'],
    vi: 'Liên kết dữ liệu của "{name}" không có điểm cuối.',
    en: 'A data association of "{name}" has no target.',
    check: (association) => !association.targetRef && owner(association),
  }),
  rule({
    id: 'data-association/input-target',
    on: 'DataInputAssociation',
    vi: 'Liên kết dữ liệu vào của "{name}" phải dẫn tới dữ liệu của chính nó.',
    en: 'A data input association of "{name}" must lead to data of its own.',
    check: (association) =>
      !!association.targetRef && !isInside(association.targetRef, association.$parent) && owner(association),
  }),
  rule({
    id: 'data-association/output-source',
    on: 'DataOutputAssociation',
    vi: 'Liên kết dữ liệu ra của "{name}" phải đi từ dữ liệu của chính nó.',
    en: 'A data output association of "{name}" must come from data of its own.',
    check: (association) =>
      (association.sourceRef ?? []).some((source: ModdleElement) => !isInside(source, association.$parent)) &&
      owner(association),
  }),
  rule({
    id: 'data-association/direction',
    on: ['DataInputAssociation', 'DataOutputAssociation'],
    vi: 'Liên kết dữ liệu của "{name}" đi ngược chiều: dữ liệu vào của quy trình chỉ được đọc, dữ liệu ra chỉ được ghi.',
    en: 'A data association of "{name}" runs the wrong way: inputs of the process are only read, outputs only written.',
    check: (association) =>
      (isOfProcess(association.targetRef, 'bpmn:DataInput') ||
        (association.sourceRef ?? []).some((source: ModdleElement) =>
          isOfProcess(source, 'bpmn:DataOutput'),
        )) &&
      owner(association),
  }),
  rule({
    id: 'data-association/several-sources',
    on: ['DataInputAssociation', 'DataOutputAssociation'],
    vi: 'Liên kết dữ liệu của "{name}" có nhiều nguồn nên cần một phép biến đổi.',
    en: 'A data association of "{name}" has several sources, so it needs a transformation.',
    check: (association) =>
      (association.sourceRef ?? []).length > 1 && !association.transformation && owner(association),
  }),
  rule({
    id: 'io-specification/sets',
    on: 'InputOutputSpecification',
    vi: 'Đặc tả dữ liệu (ioSpecification) của "{name}" cần ít nhất một inputSet và một outputSet.',
    en: 'The ioSpecification of "{name}" needs at least one inputSet and one outputSet.',
    check: (specification) =>
      (!(specification.inputSets ?? []).length || !(specification.outputSets ?? []).length) &&
      owner(specification),
  }),
  rule({
    id: 'io-specification/set-members',
    on: ['InputSet', 'OutputSet'],
    vi: 'Tập dữ liệu "{set}" chứa mục không thuộc cùng đặc tả.',
    en: 'The set "{set}" names an item that does not belong to the same specification.',
    check: (set) => {
      const members: ModdleElement[] = [
        'dataInputRefs',
        'optionalInputRefs',
        'whileExecutingInputRefs',
        'dataOutputRefs',
        'optionalOutputRefs',
        'whileExecutingOutputRefs',
      ].flatMap((refs) => set[refs] ?? []);
      return (
        members.some((member) => member.$parent !== set.$parent) && {
          at: set.id ? set : set.$parent?.$parent,
          values: { set: set.name ?? set.id ?? '?' },
        }
      );
    },
  }),
  rule({
    id: 'io-specification/optional-members',
    on: ['InputSet', 'OutputSet'],
    vi: 'Tập dữ liệu "{set}" đánh dấu tùy chọn một mục không nằm trong tập.',
    en: 'The set "{set}" marks an item as optional that the set does not hold.',
    check: (set) => {
      const members = new Set<ModdleElement>([...(set.dataInputRefs ?? []), ...(set.dataOutputRefs ?? [])]);
      const marked: ModdleElement[] = [
        'optionalInputRefs',
        'whileExecutingInputRefs',
        'optionalOutputRefs',
        'whileExecutingOutputRefs',
      ].flatMap((refs) => set[refs] ?? []);
      return (
        marked.some((item) => !members.has(item)) && {
          at: set.id ? set : set.$parent?.$parent,
          values: { set: set.name ?? set.id ?? '?' },
        }
      );
    },
  }),
  rule({
    id: 'data/same-name',
    on: ['Process', 'SubProcess'],
    vi: 'Hai dữ liệu trong cùng phạm vi có cùng tên "{item}".',
    en: 'Two data objects or properties of one scope share the name "{item}".',
    check: (scope) => [
      ...sameName(
        (scope.flowElements ?? []).filter(({ $type }: ModdleElement) => $type === 'bpmn:DataObject'),
      ),
      ...sameName(scope.properties ?? []),
    ],
  }),
  rule({
    id: 'data/same-property',
    on: ['Task', 'Event', 'CallActivity'],
    vi: 'Hai thuộc tính dữ liệu của một phần tử có cùng tên "{item}".',
    en: 'Two properties of one element share the name "{item}".',
    check: (element) => sameName(element.properties ?? []),
  }),
  rule({
    id: 'association/ends',
    on: 'Association',
    vi: 'Liên kết "{name}" thiếu điểm đầu hoặc điểm cuối.',
    en: 'The association "{name}" lacks its source or its target.',
    check: ({ sourceRef, targetRef }) => !sourceRef || !targetRef,
  }),
];
