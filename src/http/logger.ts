import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config';
import { codeOf, plainWords, reasonOf } from '../kernel';

/** The only fields a line may have: ids, codes, names of routes and figures. A new one is added here, after a look at what it can hold. */
const fields = new Set([
  'requestId',
  'method',
  'route',
  'door',
  'status',
  'ms',
  'actor',
  'code',
  'context',
  'kind',
  'action',
  'subject',
  'taskId',
  'count',
]);

/** JSON lines, one per event. What is in no list of ours is not written; characters that a terminal or a line reader could obey are escaped. */
export function createLog(level: LogLevel, destination: DestinationStream = process.stderr): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Described before it gets there.
      serializers: { err: (described: unknown) => described },
      hooks: {
        logMethod([first, second], method) {
          const isText = typeof first === 'string';
          const words: unknown = isText ? first : second;
          const text = typeof words === 'string' ? plainWords(words) : undefined;
          method.call(this, isText ? {} : allowed(first as object), text);
        },
      },
    },
    { write: (line) => destination.write(withoutControls(line)) },
  );
}

function allowed(line: object): object {
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(line instanceof Error ? { err: line } : line)) {
    if (name === 'err') known.err = described(value);
    else if (fields.has(name) && (typeof value === 'number' || typeof value === 'boolean'))
      known[name] = value;
    else if (fields.has(name) && typeof value === 'string') known[name] = plainWords(value);
  }
  return known;
}

/** An error without its words where they could hold data; the stack says where, not what. */
function described(error: unknown): object {
  if (!(error instanceof Error)) return { message: reasonOf(error) };
  return {
    type: error.constructor.name,
    code: codeOf(error),
    message: reasonOf(error),
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^ {4}at \S/.test(line))
      .slice(0, 20)
      .map((line) => line.trim())
      .join('\n'),
  };
}

/** JSON escapes what is below U+0020; this adds DEL, the C1 controls and the Unicode line separators. */
const withoutControls = (line: string) =>
  line.replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** What Nest says while it wires itself together interests only whoever debugs that. */
const wiring = new Set([
  'InstanceLoader',
  'NestFactory',
  'RouterExplorer',
  'RoutesResolver',
  'NestApplication',
  'WebSocketsController',
]);

/** Lets everything that logs through Nest write to our log. */
export class NestLog implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = (message: unknown, ...rest: unknown[]) =>
    this.write(wiring.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  // What ends the start is thrown to main.ts, which says it in plain words.
  error = (message: unknown, ...rest: unknown[]) =>
    this.write(rest.at(-1) === 'ExceptionHandler' ? 'debug' : 'error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('fatal', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);

  private write(level: Exclude<LogLevel, 'silent'>, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    if (message instanceof Error) this.logger[level]({ context, err: message });
    else if (typeof message === 'object' && message !== null) this.logger[level]({ context, ...message });
    else this.logger[level]({ context }, String(message));
  }
}
