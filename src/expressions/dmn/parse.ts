import { DmnModdle } from 'dmn-moddle';
import type { LocalizedText } from '../../kernel';
import { normaliseName } from '../feel/parse';
import { checkXml } from './check-xml';
import {
  hitPolicies,
  type Cell,
  type Decision,
  type DecisionModel,
  type DecisionTable,
  type DecisionType,
  type DmnProblem,
} from './decision-model';

/** Namespaces of DMN 1.2, 1.4 and 1.5, whose elements used here are those of 1.3. */
const otherVersions = /https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20180521|20211108|20230324)\/(MODEL|DMNDI)\//g;

/**
 * Parses a DMN 1.2-1.5 file into its decisions. Whatever the parser or this compiler does not know is a
 * problem, never skipped: a rule that is silently lost decides wrongly.
 */
export async function parseDmn(xml: string): Promise<{ model?: DecisionModel; problems: DmnProblem[] }> {
  const problems = checkXml(xml);
  if (problems.length) return { problems };
  const report = (code: string, message: LocalizedText, elementId?: string) => {
    problems.push({ code, message, ...(elementId && { elementId }) });
  };

  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  let root: any;
  try {
    const known = xml.replace(otherVersions, 'https://www.omg.org/spec/DMN/20191111/$1/');
    const parsed = await new DmnModdle().fromXML(known);
    root = parsed.rootElement;
    for (const { message } of parsed.warnings) reportUnreadable(message);
  } catch (error) {
    reportUnreadable(error instanceof Error ? error.message : String(error));
  }
  function reportUnreadable(detail: string) {
    const first = detail.split('\n')[0]!;
    report('DMN.UNREADABLE', {
      vi: `Không đọc được tệp DMN: ${first}`,
      en: `The DMN file cannot be read: ${first}`,
    });
  }
  if (!root || problems.length) return { problems };
  if (root.$type !== 'dmn:Definitions') {
    report('DMN.UNREADABLE', { vi: 'Tệp không phải là DMN.', en: 'The file is not a DMN file.' });
    return { problems };
  }

  const unsupported = (element: MoreElement, what: string) =>
    report('DMN.UNSUPPORTED', { vi: `Chưa hỗ trợ: ${what}.`, en: `Not supported: ${what}.` }, element.id);

  const decisions: Record<string, Decision> = {};
  for (const element of listOf(root.drgElement)) {
    if (element.$type === 'dmn:Decision') {
      const decision = readDecision(element);
      if (decision) decisions[decision.id] = decision;
    } else if (element.$type === 'dmn:BusinessKnowledgeModel' || element.$type === 'dmn:DecisionService') {
      unsupported(element, nameOfType(element));
    }
  }
  for (const imported of listOf(root.import)) unsupported(imported, 'import');
  if (Object.keys(decisions).length === 0 && problems.length === 0)
    report('DMN.NO_DECISION', { vi: 'Tệp không có quyết định nào.', en: 'The file contains no decision.' });
  if (problems.length) return { problems };
  return { model: { schema: 1, id: root.id ?? '', name: root.name ?? '', decisions }, problems };

  function readDecision(element: MoreElement): Decision | undefined {
    if (!element.id) {
      report('DMN.MISSING_ID', { vi: 'Một quyết định không có id.', en: 'A decision has no id.' });
      return undefined;
    }
    if (listOf(element.knowledgeRequirement).length) unsupported(element, 'knowledgeRequirement');
    const name: string = element.name ?? element.id;
    const variable = normaliseName(element.variable?.name ?? name);
    const logic = readLogic(element, variable);
    const requires = listOf(element.informationRequirement).flatMap((requirement) => {
      const href: string | undefined = requirement.requiredDecision?.href;
      if (href === undefined) return [];
      if (!href.startsWith('#')) unsupported(element, `requiredDecision ${href}`);
      return [href.slice(1)];
    });
    return logic && { id: element.id, name, variable, requires, logic };
  }

  function readLogic(decision: MoreElement, variable: string): Decision['logic'] | undefined {
    const logic: MoreElement | undefined = decision.decisionLogic;
    const text = textOf(logic);
    if (logic?.$type === 'dmn:DecisionTable') return readTable(logic, decision, variable);
    if (logic?.$type === 'dmn:LiteralExpression' && text) {
      checkLanguage(logic);
      const type = typeOf(decision.variable?.typeRef ?? logic.typeRef, logic);
      return { kind: 'literal', elementId: logic.id ?? decision.id!, feel: text, ...(type && { type }) };
    }
    if (logic && logic.$type !== 'dmn:LiteralExpression')
      unsupported({ ...logic, id: logic.id ?? decision.id }, nameOfType(logic));
    else
      report(
        'DMN.NO_LOGIC',
        { vi: 'Quyết định chưa có bảng hoặc biểu thức.', en: 'The decision has no table and no expression.' },
        decision.id,
      );
    return undefined;
  }

  function readTable(table: MoreElement, decision: MoreElement, variable: string): DecisionTable {
    const elementId = table.id ?? decision.id!;
    const inputs = listOf(table.input);
    const outputs = listOf(table.output);
    const hitPolicy: string = table.hitPolicy ?? 'UNIQUE';
    if (!hitPolicies.includes(hitPolicy)) unsupported(table, `hitPolicy ${hitPolicy}`);
    if (outputs.length === 0)
      report(
        'DMN.NO_OUTPUT',
        { vi: 'Bảng không có cột kết quả.', en: 'The table has no output column.' },
        elementId,
      );
    const names = outputs.map((output) => output.name ?? (outputs.length === 1 ? variable : undefined));
    if (names.some((name) => !name) || new Set(names).size < names.length)
      report(
        'DMN.OUTPUT_NAME',
        { vi: 'Mỗi cột kết quả cần một tên riêng.', en: 'Each output column needs a name of its own.' },
        elementId,
      );
    if (table.aggregation && (hitPolicy !== 'COLLECT' || outputs.length > 1))
      report(
        'DMN.AGGREGATION',
        {
          vi: 'Chỉ gộp được bảng COLLECT có một cột kết quả.',
          en: 'Only a COLLECT table with one output can be aggregated.',
        },
        elementId,
      );
    return {
      kind: 'table',
      elementId,
      hitPolicy: hitPolicy as DecisionTable['hitPolicy'],
      ...(table.aggregation && { aggregation: table.aggregation }),
      inputs: inputs.map((input) => {
        const expression: MoreElement | undefined = input.inputExpression;
        const feel = textOf(expression);
        if (!feel)
          report(
            'DMN.NO_INPUT_EXPRESSION',
            { vi: 'Cột điều kiện chưa có biểu thức.', en: 'The input column has no expression.' },
            input.id ?? elementId,
          );
        checkLanguage(expression);
        const type = typeOf(expression?.typeRef, input);
        const allowed = textOf(input.inputValues);
        return {
          elementId: expression?.id ?? input.id ?? elementId,
          label: input.label ?? feel ?? '',
          feel: feel ?? '',
          ...(type && { type }),
          ...(allowed && { allowed }),
        };
      }),
      outputs: outputs.map((output, index) => {
        const type = typeOf(
          output.typeRef ?? (outputs.length === 1 ? decision.variable?.typeRef : undefined),
          output,
        );
        const allowed = textOf(output.outputValues);
        const fallback = textOf(output.defaultOutputEntry);
        return {
          elementId: output.id ?? elementId,
          name: normaliseName(String(names[index] ?? '')),
          ...(type && { type }),
          ...(allowed && { allowed }),
          ...(fallback && { default: fallback }),
        };
      }),
      rules: listOf(table.rule).map((rule) => {
        const tests = listOf(rule.inputEntry).map((entry) => cell(entry, elementId));
        const results = listOf(rule.outputEntry).map((entry) => cell(entry, elementId));
        if (tests.length !== inputs.length || results.length !== outputs.length)
          report(
            'DMN.RULE_WIDTH',
            {
              vi: 'Số ô của luật không khớp số cột.',
              en: 'The rule has another number of cells than the table has columns.',
            },
            rule.id ?? elementId,
          );
        return { elementId: rule.id ?? elementId, tests, outputs: results };
      }),
    };
  }

  function cell(entry: MoreElement, tableId: string): Cell {
    checkLanguage(entry);
    return { elementId: entry.id ?? tableId, feel: textOf(entry) ?? '' };
  }

  function checkLanguage(element: MoreElement | undefined) {
    const language: string | undefined = element?.expressionLanguage;
    if (language && !/feel/i.test(language)) unsupported(element!, `expressionLanguage ${language}`);
  }

  function typeOf(reference: string | undefined, element: MoreElement): DecisionType | undefined {
    if (!reference || /^(feel:)?Any$/.test(reference)) return undefined;
    const type = types[reference.replace(/^feel:/, '')];
    if (!type) unsupported(element, `typeRef ${reference}`);
    return type;
  }
}

/** FEEL's names of types, and those that Camunda 7 and Operaton write. */
const types: Record<string, DecisionType> = {
  ...{ string: 'string', number: 'number', integer: 'number', long: 'number', double: 'number' },
  ...{
    boolean: 'boolean',
    date: 'date',
    time: 'time',
    dateTime: 'date and time',
    'date and time': 'date and time',
  },
  ...{ dayTimeDuration: 'duration', yearMonthDuration: 'duration', duration: 'duration' },
  ...{ 'days and time duration': 'duration', 'years and months duration': 'duration' },
} as Record<string, DecisionType>;

/** An element as dmn-moddle gives it. */
interface MoreElement {
  $type?: string;
  id?: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [property: string]: any;
}

const listOf = (value: unknown): MoreElement[] => (Array.isArray(value) ? (value as MoreElement[]) : []);
const textOf = (element: MoreElement | undefined): string | undefined =>
  typeof element?.['text'] === 'string' ? element['text'].trim() || undefined : undefined;
const nameOfType = (element: MoreElement): string => element.$type?.replace('dmn:', '') ?? '';
