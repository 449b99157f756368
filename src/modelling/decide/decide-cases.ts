import { decide, type DmnProblem, parseDmn } from '../../expressions';
import type { JsonObject } from '../../kernel';

/** A decision of a DMN file and what it is tried with. */
export interface DecideTask {
  dmn: string;
  decision: string;
  /** Variables of each trial. */
  cases: JsonObject[];
  /** Epoch milliseconds: `today()`. */
  now: number;
}

export interface DecidedCase {
  /** Output name -> value, one for each hit that counts; null: there is no answer. */
  rows: JsonObject[] | null;
  /** Rules that were hit, by decision, before the hit policy chose. */
  fired: { decision: string; rules: string[] }[];
  failure: { code: string; message: string; elementId?: string } | null;
}

export interface DecideAnswer {
  /** Why the file cannot be evaluated; then nothing is. */
  problems: DmnProblem[];
  cases: DecidedCase[];
}

/** Evaluates a decision as a running process would, and says which rules were hit. */
export async function decideCases({ dmn, decision, cases, now }: DecideTask): Promise<DecideAnswer> {
  const { model, problems } = await parseDmn(dmn);
  if (!model) return { problems, cases: [] };
  return {
    problems: [],
    cases: cases.map((variables) => {
      const fired: DecidedCase['fired'] = [];
      const result = decide(model, decision, variables, now, (id, rules) =>
        fired.push({ decision: id, rules: [...rules] }),
      );
      if (result.ok) return { rows: result.rows, fired, failure: null };
      const { code, message, elementId } = result;
      return { rows: null, fired, failure: { code, message, ...(elementId && { elementId }) } };
    }),
  };
}
