import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { kindOf } from '../../workspace/file-kind';
import type { Finding } from '../finding';
import type { TextChange, TextFix } from './fix';

/** The same file with something else at a place of its data; comments, order and what is not touched stay as they are. */
function inYaml(content: string, change: (document: Document) => boolean): string | undefined {
  const document = parseDocument(content, { keepSourceTokens: true });
  if (document.errors.length > 0 || !change(document)) return undefined;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A fix of the file in which the trouble is, at its place. */
const atPlace = (
  label: TextFix['label'],
  change: (document: Document, path: (string | number)[], finding: Finding) => boolean,
): TextFix => ({
  kind: 'text',
  label,
  change: (finding, contentOf): TextChange | undefined => {
    const path = (finding.path ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const content = inYaml(contentOf(finding.file) ?? '', (document) => change(document, path, finding));
    return content === undefined ? undefined : { name: finding.file, content };
  },
});

const quotedIn = ({ message }: Finding): string | undefined => /"([^"]+)"/.exec(message.en)?.[1];

interface Reason {
  code?: string;
  vi?: string;
}

const tagsOf = (drawing: string): string[] => drawing.match(/<[^!?/][^>]*>/g) ?? [];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const attributeOf = (tag: string, attribute: string): string | undefined =>
  new RegExp(`\\s${attribute}="([^"]*)"`)
    .exec(tag)?.[1]
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!);

/** What the lane of a unit is called. */
const laneOf = (drawing: string, unit: string): string | undefined => {
  const lane = tagsOf(drawing).find(
    (tag) => /^<([\w-]+:)?lane\s/.test(tag) && attributeOf(tag, 'procedure:unit') === unit,
  );
  return lane && attributeOf(lane, 'name');
};

/** The form of a step, by what the drawing says of it. */
function formOf(elementId: string, drawing: string, forms: readonly TextChange[]): TextChange | undefined {
  const step = tagsOf(drawing).find((tag) => attributeOf(tag, 'id') === elementId) ?? '';
  const said = attributeOf(step, 'camunda:formKey') ?? attributeOf(step, 'camunda:formRef');
  const wanted = said?.replace(/^camunda-forms:(deployment|bpmn):/, '').replace(/\.form$/, '');
  if (!wanted) return undefined;
  return forms.find(
    ({ name, content }) => keyOfForm(content) === wanted || name.replace(/^.*\//, '') === `${wanted}.form`,
  );
}

function keyOfForm(content: string): unknown {
  try {
    return (JSON.parse(content) as { id?: unknown }).id;
  } catch {
    return undefined;
  }
}

/** An id that is written nowhere in the file yet. */
function freeId(wanted: string, content: string): string {
  let id = wanted;
  for (let n = 2; content.includes(JSON.stringify(id)); n += 1) id = `${wanted}${n}`;
  return id;
}

/** What can be mended in a text, by rule. */
export const textFixes: Readonly<Record<string, TextFix>> = {
  'law/document-already-held': atPlace(
    { vi: 'Lấy từ cơ sở dữ liệu', en: 'Fetch it from the database' },
    (document, path, { message }) => {
      const [, database] = /fromDatabase: ([a-z-]+)/.exec(message.en) ?? [];
      if (!database || !isMap(document.getIn(path))) return false;
      document.setIn([...path, 'fromDatabase'], database);
      document.setIn([...path, 'reuse'], true);
      return true;
    },
  ),
  'law/held-document-on-paper': atPlace(
    { vi: 'Nhận cả bản điện tử', en: 'Take the electronic form too' },
    (document, path) => {
      if (!isSeq(document.getIn(path))) return false;
      document.addIn(path, 'ELECTRONIC');
      return true;
    },
  ),
  'procedure/unit-without-name': {
    kind: 'text',
    label: { vi: 'Thêm vào danh mục bộ phận', en: 'Add it to the units' },
    change: (finding, contentOf, names) => {
      const unit = quotedIn(finding);
      const name = names.find((one) => kindOf(one) === 'procedure');
      if (!unit || !name) return undefined;
      const called = laneOf(contentOf(finding.file) ?? '', unit) ?? unit;
      const content = inYaml(contentOf(name) ?? '', (document) => {
        document.setIn(['units', unit], document.createNode({ vi: called, en: unit }, { flow: true }));
        return true;
      });
      return content === undefined ? undefined : { name, content };
    },
  },
  'law/refusal-without-ground': {
    kind: 'text',
    label: { vi: 'Thêm ô chọn lý do vào biểu mẫu', en: 'Add the choice of a reason to the form' },
    change: ({ file, elementId }, contentOf, names) => {
      const texts = (kind: string) =>
        names.flatMap((name) => (kindOf(name) === kind ? [{ name, content: contentOf(name) ?? '' }] : []));
      const form = elementId && formOf(elementId, contentOf(file) ?? '', texts('form'));
      const [procedure] = texts('procedure');
      if (!form || !procedure) return undefined;
      const { reasons } = (parseDocument(procedure.content).toJS() ?? {}) as {
        reasons?: { refusal?: Reason[] };
      };
      const values = (reasons?.refusal ?? []).map(({ code, vi }) => ({ label: vi ?? code, value: code }));
      const schema = JSON.parse(form.content) as { components: object[] };
      schema.components.push({
        type: 'select',
        id: freeId('refusalReason', form.content),
        key: 'refusalReason',
        label: 'Lý do từ chối',
        values,
      });
      return { name: form.name, content: `${JSON.stringify(schema, null, 2)}\n` };
    },
  },
};
