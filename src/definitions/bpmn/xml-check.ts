import type { BpmnModdle, PropertyDescriptor } from 'bpmn-moddle';
import { Parser, type SaxElement } from 'saxen';
import type { Report } from '../report';
import { foreignEngines, namespaces, prefixes } from './namespaces';
import { isXmlCharacter } from './xml-characters';

/**
 * The prefixes under which everyone writes what the builder takes for somebody's extension, and passes over, when
 * the namespace is mistyped. Any other prefix may stand for any namespace.
 */
const telling = { xsi: namespaces.xsi, camunda: namespaces.camunda, procedure: namespaces.procedure };

/**
 * The second streamed pass: what the document builder would read wrongly without a word. Entities and characters
 * that XML does not know, a second root, values that are not of their attribute's type (`isExecutable="ture"`
 * would count as false), attributes without the prefix they need, extension prefixes bound to a wrong namespace,
 * and ids that JavaScript objects reserve. False when the text is not well-formed: it stops at the first such place,
 * and there is no use in building a document.
 */
export function checkXml(xml: string, model: BpmnModdle, report: Report): boolean {
  const enumerations = new Map(
    model
      .getPackages()
      .flatMap(({ prefix, enumerations }) =>
        (enumerations ?? []).map(
          ({ name, literalValues }) =>
            [`${prefix}:${name}`, literalValues.map((literal) => literal.name)] as const,
        ),
      ),
  );
  const warnedUris = new Set<string>();
  let depth = 0;
  let roots = 0;
  /** Depth at which content of an extension begins; whatever is inside belongs to its makers. */
  let foreignFrom = Infinity;

  const malformed = (en: string, vi: string, elementId?: string): never => {
    report.refuse('xml/not-well-formed', { vi, en }, elementId);
    throw new NotWellFormed();
  };

  const checkEntities = (text: string, elementId?: string) => {
    if (!text.includes('&')) return;
    for (const [, body] of text.matchAll(/&([^;&\s]{0,20};?)/g)) {
      const numeric = /^#(?:(\d+)|x([0-9a-f]+));$/i.exec(body);
      const known = numeric
        ? isXmlCharacter(numeric[1] ? Number(numeric[1]) : parseInt(numeric[2], 16))
        : /^(amp|lt|gt|quot|apos);$/.test(body);
      if (!known)
        report.refuse(
          'xml/unknown-entity',
          { vi: `Ký hiệu "&${body}" không có trong XML.`, en: `XML knows no reference "&${body}".` },
          elementId,
        );
    }
  };

  const checkNamespace = (name: string, uri: string) => {
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
    const engine = Object.hasOwn(foreignEngines, uri) ? foreignEngines[uri] : undefined;
    const wanted = Object.hasOwn(telling, prefix) ? telling[prefix as keyof typeof telling] : uri;
    if (uri !== wanted && !engine)
      report.refuse('xml/wrong-namespace', {
        vi: `Tiền tố "${prefix}" trỏ tới "${uri}" thay vì "${wanted}".`,
        en: `The prefix "${prefix}" is bound to "${uri}" instead of "${wanted}".`,
      });
    if (engine && !warnedUris.has(uri)) {
      warnedUris.add(uri);
      report.warn('xml/foreign-extension', {
        vi: `Các thuộc tính mở rộng của ${engine} không có tác dụng ở đây.`,
        en: `Extension attributes of ${engine} have no effect here.`,
      });
    }
  };

  /** Looked up once a name: of tags that are no types the builder says so by throwing, and files have thousands. */
  const known = new Map<string, ReturnType<typeof propertiesOf>>();
  const attributesOf = (name: string) => {
    if (!known.has(name)) known.set(name, propertiesOf(name, model));
    return known.get(name);
  };

  const checkAttributes = (element: SaxElement) => {
    const elementId = element.attrs.id;
    const properties = depth > foreignFrom ? undefined : attributesOf(element.name);
    for (const [name, value] of Object.entries(element.attrs)) {
      checkEntities(value, elementId);
      if (value.includes('<'))
        malformed(
          `The value of the attribute "${name}" contains "<"; a quotation mark may be missing.`,
          `Giá trị của thuộc tính "${name}" chứa "<"; có thể thiếu dấu nháy.`,
          elementId,
        );
      if (name === 'xmlns' || name.startsWith('xmlns:')) {
        checkNamespace(name, value);
        continue;
      }
      const property = properties?.[name];
      if (!property) continue;
      const owner = (property as PropertyDescriptor & { ns: { prefix: string } }).ns.prefix;
      const home = element.name.split(':')[0];
      if (!name.includes(':') && owner !== home && (owner === 'camunda' || owner === 'procedure'))
        report.refuse(
          'xml/unknown-attribute',
          {
            vi: `Thuộc tính "${name}" phải có tiền tố: "${owner}:${name}".`,
            en: `The attribute "${name}" needs its prefix: "${owner}:${name}".`,
          },
          elementId,
        );
      const wanted = wantedValues(property, enumerations);
      if (wanted && !wanted.allows(value.trim()))
        report.refuse(
          'xml/invalid-value',
          {
            vi: `Giá trị "${value}" của thuộc tính "${name}" không hợp lệ; cần ${wanted.words.vi}.`,
            en: `"${value}" is no value of the attribute "${name}"; it must be ${wanted.words.en}.`,
          },
          elementId,
        );
    }
    if (elementId !== undefined && foreignFrom === Infinity && (elementId in {} || elementId === 'prototype'))
      report.refuse(
        'xml/reserved-id',
        { vi: `Mã "${elementId}" không được dùng.`, en: `The id "${elementId}" is reserved.` },
        elementId,
      );
  };

  const parser = new Parser({ proxy: true })
    .ns({ ...prefixes })
    .on('openTag', (element) => {
      if (depth++ === 0 && roots++ === 1)
        malformed('The file has a second root element.', 'Tệp có phần tử gốc thứ hai.');
      if (foreignFrom === Infinity && !Object.hasOwn(namespaces, element.name.split(':')[0]))
        foreignFrom = depth;
      checkAttributes(element);
    })
    .on('closeTag', () => {
      if (depth === foreignFrom) foreignFrom = Infinity;
      depth -= 1;
    })
    .on('text', (text) => checkEntities(text))
    .on('error', (error) =>
      malformed(
        `The file is not well-formed XML: ${error.message}.`,
        `Tệp XML sai cú pháp: ${error.message}.`,
      ),
    )
    .on('warn', (error) =>
      malformed(
        `The file is not well-formed XML: ${error.message}.`,
        `Tệp XML sai cú pháp: ${error.message}.`,
      ),
    );
  try {
    parser.parse(xml);
    return true;
  } catch (error) {
    if (error instanceof NotWellFormed) return false;
    throw error;
  }
}

class NotWellFormed extends Error {}

function propertiesOf(
  elementName: string,
  model: BpmnModdle,
): Record<string, PropertyDescriptor> | undefined {
  const [prefix, local] = elementName.split(':');
  if (!local || !Object.hasOwn(namespaces, prefix) || prefix === 'xsi' || prefix === 'xml') return undefined;
  try {
    return model.getType(`${prefix}:${local[0].toUpperCase()}${local.slice(1)}`).$descriptor.propertiesByName;
  } catch {
    return undefined;
  }
}

interface WantedValues {
  allows(value: string): boolean;
  words: { vi: string; en: string };
}

function wantedValues(
  { type, isReference, isMany }: PropertyDescriptor,
  enumerations: Map<string, string[]>,
): WantedValues | undefined {
  if (isReference || isMany) return undefined;
  if (type === 'Boolean')
    return {
      allows: (value) => /^(true|false|1|0)$/.test(value),
      words: { vi: 'true hoặc false', en: 'true or false' },
    };
  if (type === 'Integer')
    return {
      allows: (value) => /^[+-]?\d{1,15}$/.test(value),
      words: { vi: 'một số nguyên', en: 'a whole number' },
    };
  if (type === 'Real')
    return {
      allows: (value) => value !== '' && Number.isFinite(Number(value)),
      words: { vi: 'một số', en: 'a number' },
    };
  const literals = enumerations.get(type);
  if (!literals) return undefined;
  const list = literals.join(', ');
  return {
    allows: (value) => literals.includes(value),
    words: { vi: `một trong: ${list}`, en: `one of: ${list}` },
  };
}
