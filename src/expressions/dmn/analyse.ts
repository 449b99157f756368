import type { LocalizedText } from '../../kernel';
import { analyseFeel, type FeelAnalysis } from '../feel/analyse';
import type { Dialect } from '../feel/parse';
import type { Cell, Decision, DecisionModel, DmnProblem } from './decision-model';

export interface DmnAnalysis {
  problems: DmnProblem[];
  /** Ids of the decisions that cost time linear in their input, required decisions included. */
  bounded: string[];
}

/** What the deployment lint says of a parsed model: every entry's FEEL, missing and circular requirements. */
export function analyseDmn(model: DecisionModel): DmnAnalysis {
  const problems: DmnProblem[] = [];
  const report = (code: string, message: LocalizedText, elementId: string) =>
    problems.push({ code, message, elementId });
  const boundedLogic = new Set<string>();

  for (const decision of Object.values(model.decisions)) {
    let bounded = true;
    for (const { cell, dialect } of entriesOf(decision)) {
      const analysis: FeelAnalysis = analyseFeel(cell.feel, { dialect });
      if (!analysis.bounded) bounded = false;
      for (const { code, message } of analysis.problems) report(code, message, cell.elementId);
    }
    if (bounded) boundedLogic.add(decision.id);
    for (const required of decision.requires)
      if (!model.decisions[required])
        report(
          'DMN.MISSING_DECISION',
          {
            vi: `Quyết định cần "${required}" nhưng tệp không có.`,
            en: `The decision requires "${required}", which the file does not have.`,
          },
          decision.id,
        );
  }

  const order = new Map<string, 'open' | 'done'>();
  const settle = (id: string): boolean => {
    const decision = model.decisions[id];
    if (!decision || order.get(id) === 'done') return boundedLogic.has(id);
    if (order.get(id) === 'open') {
      report(
        'DMN.CYCLE',
        {
          vi: `Quyết định "${decision.name}" phụ thuộc vòng vào chính nó.`,
          en: `The decision "${decision.name}" requires itself in a circle.`,
        },
        id,
      );
      return false;
    }
    order.set(id, 'open');
    const areBounded = decision.requires.map(settle);
    if (areBounded.includes(false)) boundedLogic.delete(id);
    order.set(id, 'done');
    return boundedLogic.has(id);
  };
  Object.keys(model.decisions).forEach(settle);
  return { problems, bounded: [...boundedLogic] };
}

function entriesOf({ logic }: Decision): { cell: Cell; dialect: Dialect }[] {
  if (logic.kind === 'literal') return [{ cell: logic, dialect: 'expression' }];
  const expressions: Cell[] = [
    ...logic.inputs,
    ...logic.outputs.flatMap(({ elementId, default: feel }) => (feel ? [{ elementId, feel }] : [])),
    ...logic.rules.flatMap(({ outputs }) => outputs.filter(({ feel }) => feel)),
  ];
  const tests: Cell[] = [
    ...[...logic.inputs, ...logic.outputs].flatMap(({ elementId, allowed }) =>
      allowed ? [{ elementId, feel: allowed }] : [],
    ),
    ...logic.rules.flatMap((rule) => rule.tests.filter(({ feel }) => feel && feel !== '-')),
  ];
  return [
    ...expressions.map((cell) => ({ cell, dialect: 'expression' as const })),
    ...tests.map((cell) => ({ cell, dialect: 'unary-tests' as const })),
  ];
}
