import { DomainError } from './domain-error';

const mostCharacters = 500;
/** Errors that the language itself throws: their words are about code, not about data. */
const ofTheLanguage = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/**
 * What a log may say about an error. Drivers and libraries put values into the words of their errors ("Duplicate entry 'Nguyễn
 * Văn An'"), so of theirs only the kind and the code are told; of everything else the words without what could be data.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const cause = error.cause === undefined ? '' : ` (${reasonOf(error.cause)})`;
  if (error instanceof DomainError) return `${error.code}${cause}`;
  const code = codeOf(error);
  const kind = nameOf(error);
  if (code !== undefined) return `${kind} ${code}${cause}`;
  const isOwn = kind === 'Error' || ofTheLanguage.has(kind);
  return isOwn ? `${kind}: ${plainWords(error.message)}${cause}` : `${kind}${cause}`;
}

/** The code of a driver, of Node or of one of our refusals. */
export function codeOf(error: Error): string | undefined {
  const { code, errno, driverError } = error as { code?: unknown; errno?: unknown; driverError?: unknown };
  if (typeof code === 'string' && /^[\w.-]{1,80}$/.test(code)) return code;
  if (driverError instanceof Error) return codeOf(driverError);
  return errno === undefined ? undefined : 'DRIVER';
}

const nameOf = (error: Error): string => {
  const { name } = error.constructor;
  return /^\w{1,60}$/.test(name) ? name : 'Error';
};

/**
 * A text for the log, up to the first place that could be data or be obeyed by a terminal: text beyond ASCII, control
 * characters, long numbers, addresses, secrets, quoted values, names with a capital. Ids (UUID) stay. What is written by
 * us comes before what was put into it, so the rest is cut off. A name in small ASCII letters cannot be told from a word.
 */
export function plainWords(text: string): string {
  const pieces = text.slice(0, mostCharacters).split(' ');
  const end = pieces.findIndex((piece, place) => !isPlain(piece, place === 0));
  return end < 0 ? pieces.join(' ') : [...pieces.slice(0, end), '...'].join(' ');
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const quotedName = /^\W*(['"])[a-z][\w.-]{0,40}\1\W*$/;

function isPlain(piece: string, isFirst: boolean): boolean {
  const rest = piece.replace(uuid, '');
  if (!/^[\x21-\x7e]*$/.test(rest) || /@|\d{6}|[\w-]{40}|[\w+/]{40}/.test(rest)) return false;
  if (/["]|^'|'$|[^a-z]'|'[^a-z]/.test(rest) && !quotedName.test(rest)) return false;
  return isFirst || !/^[(]?[A-Z][a-z]*[.,;)]*$/.test(rest);
}
