import { parse } from 'yaml';

export interface RequestStep {
  kind: 'request';
  line: number;
  /** Who sends it: the name of a person who has signed in, or `system`. */
  as: string;
  method: string;
  path: string;
  body: unknown;
  expect: { status?: number; body?: unknown; keep?: Record<string, string> };
  /** How the answer is shown: as nothing, or as one of the views of `show.ts`. */
  show?: string;
}
export interface ClockStep {
  kind: 'clock';
  line: number;
  until: string;
}
export interface TextStep {
  kind: 'text';
  line: number;
  text: string;
}
/** Three requests: find the step of the case in one's own inbox, claim it, complete it with these fields. */
export interface WorkStep {
  kind: 'work';
  line: number;
  as: string;
  /** Name under which the code of the case was kept. */
  of: string;
  /** Id of the element. */
  step: string;
  variables: unknown;
}
export type Step = RequestStep | WorkStep | ClockStep | TextStep;

const fence = /^```(\w*)\s*(.*)$/;

/**
 * A walkthrough is a Markdown document whose fenced blocks are carried out in order: `http` blocks are requests (first
 * line method and path, then a body in YAML or JSON), the `yaml` block behind one says what the answer must hold and what
 * of it to keep, `work` blocks work a task off, `clock` blocks let time pass. Everything else is for the reader. Throws on a block it does not know.
 */
export function readWalkthrough(markdown: string): Step[] {
  const lines = markdown.split('\n');
  const steps: Step[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = index + 1;
    const opening = fence.exec(lines[index]!);
    if (!opening) {
      steps.push({ kind: 'text', line, text: lines[index]! });
      continue;
    }
    const content: string[] = [];
    for (index += 1; index < lines.length && lines[index] !== '```'; index += 1) content.push(lines[index]!);
    const [, language, info] = opening as unknown as [string, string, string];
    if (language === 'http') steps.push(requestOf(content, info, line));
    else if (language === 'work') steps.push(workOf(content, info, line));
    else if (language === 'clock') steps.push({ kind: 'clock', line, until: content.join('').trim() });
    else if (language === 'yaml') expectationOf(steps, content, line);
    else throw new Error(`line ${line}: a walkthrough has no blocks of the kind "${language}"`);
  }
  return steps;
}

const optionsOf = (info: string): Record<string, string | undefined> =>
  Object.fromEntries(
    info
      .split(/\s+/)
      .filter(Boolean)
      .map((option) => option.split('=')),
  );

function workOf(content: string[], info: string, line: number): WorkStep {
  const { as, of, step } = optionsOf(info);
  if (!as || !of || !step) throw new Error(`line ${line}: work says as=, of= and step=`);
  return { kind: 'work', line, as, of, step, variables: parse(content.join('\n')) ?? {} };
}

function requestOf([first = '', ...rest]: string[], info: string, line: number): RequestStep {
  const [method, path] = first.split(' ');
  if (!method || !path) throw new Error(`line ${line}: a request begins with its method and path`);
  const options = optionsOf(info);
  const body: unknown = rest.length > 0 ? parse(rest.join('\n')) : undefined;
  return {
    kind: 'request',
    line,
    as: options.as ?? 'system',
    method,
    path,
    body,
    expect: {},
    ...(options.show && { show: options.show }),
  };
}

function expectationOf(steps: Step[], content: string[], line: number): void {
  const request = steps.findLast((step) => step.kind !== 'text');
  if (request?.kind !== 'request') throw new Error(`line ${line}: an expectation follows a request`);
  request.expect = parse(content.join('\n')) as RequestStep['expect'];
}
