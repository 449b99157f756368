import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>
>['values'];

/** What a command gets to know, and how it speaks. */
export interface Call<O extends Options = Options> {
  /** The words behind the command's name. */
  words: string[];
  values: Values<O>;
  env: NodeJS.ProcessEnv;
  /** What a script may read. */
  say(line: string): void;
  /** What is for the eyes of a person only. */
  complain(line: string): void;
}

export interface Command {
  /** What follows the name, as the usage shows it. */
  readonly usage: string;
  /** One sentence for the help. */
  readonly summary: string;
  readonly options: Options;
  /** Answers the exit code; nothing is 0. */
  run(call: Call): Promise<number | void>;
}

/** Lets TypeScript know the values by the options. */
export function command<const O extends Options = Record<never, never>>(definition: {
  usage: string;
  summary: string;
  options?: O;
  run(call: Call<O>): Promise<number | void>;
}): Command {
  return { options: {}, ...definition } as Command;
}

/** The words make no sense: the usage is shown, and the exit code is 2. */
export class UsageError extends Error {}

export function parse(args: string[], options: Options) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
