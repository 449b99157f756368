/**
 * The functions an expression may call, by cost: `linear` in the size of its arguments, so safe on the main
 * thread; `heavy` = more than linear, or calls back into the expression; `pattern` = takes a regular expression.
 */
export type FunctionCost = 'linear' | 'heavy' | 'pattern';

const costs: Record<FunctionCost, string[]> = {
  linear: [
    ...['number', 'string', 'date', 'date and time', 'time', 'duration', 'years and months duration'],
    ...['now', 'today', 'not', 'is', 'is defined'],
    ...['substring', 'string length', 'upper case', 'lower case', 'substring before', 'substring after'],
    ...['contains', 'starts with', 'ends with', 'string join'],
    ...['list contains', 'count', 'min', 'max', 'sum', 'mean', 'all', 'any', 'index of'],
    ...['decimal', 'floor', 'ceiling', 'abs', 'round up', 'round down', 'round half up', 'round half down'],
    ...['modulo', 'odd', 'even', 'before', 'after', 'meets', 'met by', 'overlaps', 'includes'],
    ...['day of year', 'day of week', 'month of year', 'week of year', 'get value'],
  ],
  heavy: [
    ...['append', 'concatenate', 'sublist', 'insert before', 'remove', 'reverse', 'list replace', 'union'],
    ...['distinct values', 'flatten', 'product', 'median', 'stddev', 'mode', 'sort', 'sqrt', 'log', 'exp'],
    ...['get entries', 'context', 'context merge', 'context put'],
  ],
  pattern: ['matches', 'replace', 'split'],
};

const costByName = new Map<string, FunctionCost>(
  (Object.keys(costs) as FunctionCost[]).flatMap((cost) => costs[cost].map((name) => [name, cost] as const)),
);

export const functionCost = (name: string): FunctionCost | undefined => costByName.get(name);
export const functionNames: readonly string[] = [...costByName.keys()];
