import { Parser } from 'saxen';
import type { Report } from '../report';
import { prefixes } from './namespaces';
import { utf8Length } from './xml-characters';

/** What a BPMN file may cost before anything is built from it. */
export const budget = {
  bytes: 1024 * 1024,
  depth: 50,
  /** Elements of the BPMN namespace that carry an id: what can be drawn, named or referred to. Layout is not counted. */
  elements: 2_000,
  /** Every tag of the file, layout and extensions included. */
  tags: 20_000,
  flowNodes: 500,
  subProcessNesting: 5,
  attributeBytes: 64 * 1024,
  namespaces: 64,
} as const;

const subProcess = /^bpmn:(subProcess|transaction|adHocSubProcess)$/;
const flowNode =
  /^bpmn:(subProcess|transaction|adHocSubProcess|callActivity|callChoreography|subChoreography|(choreography|user|manual|service|script|send|receive|businessRule)?[tT]ask|(exclusive|inclusive|parallel|complex|eventBased)Gateway|(start|end|boundary|implicitThrow)Event|intermediate(Catch|Throw)Event)$/;

class OverBudget extends Error {}

/**
 * One streamed pass in linear time and constant memory over the text, before a document is built: refuses what
 * is too large or too deep, and DOCTYPE, ENTITY and processing instructions, which no BPMN file needs. Stops at
 * the first excess.
 */
export function checkSizeBudget(xml: string, bytes: number, report: Report): boolean {
  const open: string[] = [];
  const uris = new Set<string>();
  let tags = 0;
  let elements = 0;
  let nesting = 0;
  let flowNodes = 0;
  let process: string | undefined;

  const excess = (rule: string, vi: string, en: string, elementId?: string): never => {
    report.refuse(rule, { vi, en }, elementId);
    throw new OverBudget();
  };
  const over = (rule: string, what: { vi: string; en: string }, limit: number, elementId?: string): never =>
    excess(
      rule,
      `Tệp vượt giới hạn: ${what.vi} không quá ${limit}.`,
      `The file is over the limit: ${what.en}, at most ${limit}.`,
      elementId,
    );

  const parser = new Parser({ proxy: true })
    .ns({ ...prefixes })
    .on('attention', () =>
      excess(
        'xml/doctype',
        'Tệp không được chứa DOCTYPE hoặc ENTITY.',
        'The file must not contain a DOCTYPE or an ENTITY.',
      ),
    )
    .on('question', (instruction) => {
      if (!/^<\?xml\s/.test(instruction) || tags > 0 || !xml.startsWith(instruction))
        excess(
          'xml/processing-instruction',
          'Tệp không được chứa chỉ thị xử lý nào ngoài khai báo xml ở đầu tệp.',
          'The file must not contain a processing instruction other than the xml declaration at its start.',
        );
    })
    .on('openTag', (element) => {
      const attributes = element.attrs;
      const id = attributes.id;
      open.push(element.name);
      if (open.length > budget.depth)
        over('budget/depth', { vi: 'độ lồng của các phần tử', en: 'elements nested' }, budget.depth, id);
      if (++tags > budget.tags)
        over('budget/tags', { vi: 'số phần tử XML', en: 'XML elements' }, budget.tags);
      for (const [name, value] of Object.entries(attributes)) {
        if (value.length > budget.attributeBytes / 3 && utf8Length(value) > budget.attributeBytes)
          over(
            'budget/attribute',
            { vi: `số byte của thuộc tính "${name}"`, en: `bytes of the attribute "${name}"` },
            budget.attributeBytes,
            id,
          );
        if (name === 'xmlns' || name.startsWith('xmlns:')) uris.add(`${name} ${value}`);
      }
      if (uris.size > budget.namespaces)
        over(
          'budget/namespaces',
          { vi: 'số khai báo không gian tên', en: 'namespace declarations' },
          budget.namespaces,
        );
      if (element.name === 'bpmn:process') {
        process = id;
        flowNodes = 0;
      }
      if (subProcess.test(element.name) && ++nesting > budget.subProcessNesting)
        over(
          'budget/sub-process-nesting',
          { vi: 'số tầng quy trình con', en: 'levels of sub-processes' },
          budget.subProcessNesting,
          id,
        );
      if (flowNode.test(element.name) && ++flowNodes > budget.flowNodes)
        over(
          'budget/flow-nodes',
          { vi: 'số bước, cổng và sự kiện của một quy trình', en: 'flow nodes of one process' },
          budget.flowNodes,
          process,
        );
      if (id !== undefined && element.name.startsWith('bpmn:') && ++elements > budget.elements)
        over('budget/elements', { vi: 'số phần tử BPMN', en: 'BPMN elements' }, budget.elements);
    })
    // Text that is not well-formed ends this pass; whoever reads it next says why.
    .on('error', () => undefined)
    .on('closeTag', () => {
      if (subProcess.test(open.pop() ?? '')) nesting -= 1;
    });

  if (bytes > budget.bytes) {
    report.refuse('budget/bytes', {
      vi: `Tệp vượt giới hạn: không quá ${budget.bytes} byte.`,
      en: `The file is over the limit: at most ${budget.bytes} bytes.`,
    });
    return false;
  }
  try {
    parser.parse(xml);
    return true;
  } catch (error) {
    if (error instanceof OverBudget) return false;
    throw error;
  }
}
