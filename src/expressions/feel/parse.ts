import { parser, trackVariables } from 'lezer-feel';

export type Dialect = 'expression' | 'unary-tests';

/** A node of the syntax tree, named as in the FEEL grammar (DMN 1.3 section 10.3.1.2); comments are left out. */
export interface FeelNode {
  name: string;
  /** Exactly the characters the node covers. */
  text: string;
  from: number;
  to: number;
  children: FeelNode[];
}

export interface ParsedFeel {
  root: FeelNode;
  /** Where the grammar did not fit, in order. */
  errors: { from: number; to: number }[];
}

const configured = {
  expression: parser.configure({ top: 'Expression', contextTracker: trackVariables({}) }),
  'unary-tests': parser.configure({ top: 'UnaryTests', contextTracker: trackVariables({}) }),
};

/**
 * Parses FEEL without knowing any variable, so that a text means the same whatever data it meets: a name is a run
 * of words (`tổng số tiền`), and `a-b` is always a subtraction.
 */
export function parseFeel(text: string, dialect: Dialect): ParsedFeel {
  const errors: ParsedFeel['errors'] = [];
  const top: FeelNode = { name: '', text, from: 0, to: text.length, children: [] };
  const open = [top];
  configured[dialect].parse(text).iterate({
    enter(node) {
      if (node.type.isError) errors.push({ from: node.from, to: node.to });
      if (node.type.isSkipped) return false;
      const entered: FeelNode = {
        name: node.name,
        text: text.slice(node.from, node.to),
        from: node.from,
        to: node.to,
        children: [],
      };
      open[open.length - 1]!.children.push(entered);
      open.push(entered);
      return undefined;
    },
    leave(node) {
      if (!node.type.isSkipped) open.pop();
    },
  });
  return { root: top.children[0] ?? top, errors };
}

/** FEEL names are equal when their words are: NFC, blanks collapsed. */
export function normaliseName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The name that a `VariableName`, `PathName`, `Name` or function name node stands for. */
export const nameOf = (node: FeelNode): string => normaliseName(node.text.replaceAll('`', ''));
