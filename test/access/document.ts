import type { Door } from '../../src/identity';
import { everyIdentity, identities } from './identities';
import { namesIn } from './knock';
import { outcomeFor, type Row } from './matrix';
import type { TopicRow } from './topics';

/** The matrix as a page of documentation. */
export function writeDocument(
  rows: readonly Row[],
  topics: readonly (TopicRow & { permission: string })[],
  doors: readonly Door[],
): string {
  const accessOf = new Map(doors.map(({ route, access }) => [route, access]));
  const cells = rows.map((row) => {
    const access = accessOf.get(row.route);
    const needs = !access || 'isPublic' in access ? 'public' : `\`${access.permission}\``;
    return [`\`${row.route}\``, needs, ...outcomesOf(row)];
  });
  const followed = topics.map((row) => [
    `\`${row.topic}${row.id ? ':id' : ''}\``,
    `\`${row.permission}\``,
    ...outcomesOf(row),
  ]);
  const head = ['Route', 'Permission', ...everyIdentity.map((identity) => identities[identity])];
  const table = (first: string, lines: string[][]) =>
    [[first, ...head.slice(1)], head.map(() => '---'), ...lines].map(line).join('\n');
  const line = (words: string[]) => `| ${words.join(' | ')} |`;
  const ids = rows.filter(({ route }) => namesIn(route).length > 0).length;
  return `# Who gets what

Written by \`npm run access-matrix\` from the rows in \`test/access\`, which are asked of the whole product on both databases with every
test run; do not edit. ✓ = let in (with the code of the refusal by a rule, where the call meets one), 401 = has to sign in, 403 = is
not allowed, 404 = may not know of it: the same answer as for an id that nobody has. ${rows.length} routes, ${ids} of them with an
id, times ${everyIdentity.length}.

${table('Route', cells)}

## What can be followed live

Topics of the socket. 401, 403: no connection; 404: the one answer of topics that are not there and of those that are not for the
caller.

${table('Topic', followed)}
`;
}

const outcomesOf = (row: Pick<Row, 'gets'>): string[] =>
  everyIdentity.map((identity) => {
    const outcome = outcomeFor(row, identity);
    return typeof outcome === 'number' ? String(outcome) : outcome === 'ok' ? '✓' : `✓ \`${outcome}\``;
  });
