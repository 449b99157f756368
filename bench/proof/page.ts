import { type Aim, type Figure, isMet, type Made, type PartResult } from '../full/result';
import { smallerSizes } from '../full/sizes';
import { titles } from '../full/titles';
import { bounds } from './bounds';
import {
  type ConformanceEvidence,
  type Evidence,
  type FaultEvidence,
  type OpinionEvidence,
  verdicts,
} from './evidence';

/** The page of proof: nothing but what is kept; what was not measured says so. */
export function proofPage(evidence: Evidence): string {
  return [
    '# Proof',
    [
      'Written by `npm run proof` from the results kept in `bench/results`; do not edit. Each table names the command that printed it, when and where.',
      'Latencies are milliseconds (p50, p95, p99, max); `cpuMs` is the processor time of the servers for one operation, `databaseCpuMs` and `clientCpuMs`',
      'that of MariaDB and of the bench itself. Load is the mean number of processes that wanted a core in the minute before and at the end: above the',
      'number of cores, others worked on the machine too.',
    ].join('\n'),
    '## What is claimed, and what was seen',
    claims(evidence),
    ...conformanceChapter(evidence.conformance),
    ...opinionChapter(evidence.opinion),
    ...mutantsChapter(evidence.faults),
    ...faultsChapter(evidence.faults),
    '## Load',
    ...Object.entries(titles).flatMap(([name, title]) => {
      const part = evidence.parts.find((one) => one.part === name);
      return part
        ? partChapter(title, part)
        : [`### ${title}`, `Not measured. (\`npm run bench:full -- --only ${name}\`)`];
    }),
  ]
    .join('\n\n')
    .concat('\n');
}

function claims({ conformance, opinion, faults, parts }: Evidence): string {
  const whole = parts.filter(({ command }) => smallerSizes(command).length === 0);
  const judged = whole.flatMap(({ figures }) => figures).filter(({ aim }) => aim);
  const smaller = parts.length - whole.length;
  const injected = faults && faults.tallies.reduce((sum, { faults }) => sum + sumOf(faults), 0);
  const failed = faults && faults.files.reduce((sum, file) => sum + file.failed, 0);
  const caught = faults?.mutants.filter(({ passed }) => passed).length;
  const missing = 'not measured';
  return table(
    ['claim', 'seen'],
    [
      [
        'both cores do what the corpus says',
        conformance
          ? `${conformance.cores.map(({ name, rows }) => `${name}: ${passedOf(rows)} of ${executedOf(rows)} that it runs`).join('; ')}; ${conformance.wrong} wrong`
          : missing,
      ],
      [
        'the core does what an independent oracle says',
        conformance?.oracle
          ? `${conformance.oracle.blocks + conformance.oracle.graphs} random models, ${conformance.oracle.differences} differences`
          : missing,
      ],
      ['two engines agree on every shipped procedure', opinion?.said ?? missing],
      [
        'deliberate faults in the product are seen',
        faults ? `${caught} of ${faults.mutants.length}` : missing,
      ],
      [
        'nothing lost, nothing doubled under faults',
        faults ? `${injected} injected and tallied, ${failed} tests failed` : missing,
      ],
      [
        'the figures of load are met',
        judged.length > 0
          ? `${judged.filter((figure) => isMet(figure)).length} of ${judged.length} figures with an aim; ${smaller} parts at a smaller size, ${Object.keys(titles).length - parts.length} not measured`
          : missing,
      ],
    ],
  );
}

const executedOf = (rows: ConformanceEvidence['cores'][number]['rows']): number =>
  rows.reduce((sum, { cases, refused }) => sum + cases - refused, 0);
/** In every mode. */
const passedOf = (rows: ConformanceEvidence['cores'][number]['rows']): number =>
  rows.reduce((sum, { passed }) => sum + Math.min(...Object.values(passed)), 0);

function conformanceChapter(evidence: ConformanceEvidence | undefined): string[] {
  if (!evidence)
    return ['## Conformance and oracle', 'Not measured. (`npm run proof -- --gather conformance`)'];
  const { cores, oracle } = evidence;
  const cell = (row: ConformanceEvidence['cores'][number]['rows'][number] | undefined): string => {
    if (!row) return '-';
    const executed = row.cases - row.refused;
    const passed = Math.min(...Object.values(row.passed));
    if (executed === 0) return `refused ${row.refused}`;
    return `${passed} of ${executed}${row.refused > 0 ? `, refused ${row.refused}` : ''}`;
  };
  return [
    '## Conformance and oracle',
    madeLine(evidence),
    'Models of one construct each, with what must be seen after each step. A cell says how many of the executed models passed in all three modes (straight; saved and loaded between all steps; all pairs of commands in both orders) and how many the core refuses to run.',
    table(
      ['construct', 'models', ...cores.map(({ name }) => name)],
      [
        ...cores[0].rows.map(({ group, cases }) => [
          group,
          String(cases),
          ...cores.map(({ rows }) => cell(rows.find((row) => row.group === group))),
        ]),
        [
          '**all**',
          String(cores[0].rows.reduce((sum, { cases }) => sum + cases, 0)),
          ...cores.map(
            ({ rows }) =>
              `**${passedOf(rows)} of ${executedOf(rows)}**, refused ${rows.reduce((sum, { refused }) => sum + refused, 0)}`,
          ),
        ],
      ],
    ),
    oracle
      ? table(
          ['random models', 'core', 'seeds', 'runs', 'differences from the oracle'],
          [
            [
              'of blocks',
              oracle.core,
              `${oracle.seed} to ${oracle.seed + oracle.blocks - 1}`,
              String(oracle.blocks),
              '',
            ],
            [
              'of graphs without structure',
              oracle.core,
              `${oracle.seed} to ${oracle.seed + oracle.graphs - 1}`,
              String(oracle.graphs),
              '',
            ],
            ['**both**', '', '', String(oracle.blocks + oracle.graphs), `**${oracle.differences}**`],
          ],
        )
      : 'Random models against the oracle: not measured.',
  ];
}

function opinionChapter(evidence: OpinionEvidence | undefined): string[] {
  if (!evidence) return ['## Second opinion', 'Not measured. (`npm run proof -- --gather opinion`)'];
  return [
    '## Second opinion',
    madeLine(evidence),
    'Every scenario of every shipped procedure on both cores, compared after each step.',
    table(
      ['procedure', 'scenarios', ...verdicts.map((words) => words.toLowerCase())],
      evidence.procedures.map(({ folder, scenarios, verdicts: counts }) => [
        folder,
        String(scenarios),
        ...counts.map(String),
      ]),
    ),
    `Its last line: ${evidence.said}.`,
  ];
}

function mutantsChapter(evidence: FaultEvidence | undefined): string[] {
  if (!evidence) return ['## Mutants', 'Not measured. (`npm run proof -- --gather faults`)'];
  return [
    '## Mutants',
    madeLine(evidence),
    'One protection or rule taken out on purpose; the corpus, the oracle or the fault tests must see it. (Rows that begin with "passes" or "an unchanged" are the counter-proof: without a mutant nothing is seen.)',
    table(
      ['test', 'mutant', 'as it must be'],
      evidence.mutants.map(({ file, mutant, passed }) => [`\`${file}\``, mutant, passed ? 'yes' : '**NO**']),
    ),
  ];
}

function faultsChapter(evidence: FaultEvidence | undefined): string[] {
  if (!evidence) return ['## Faults', 'Not measured. (`npm run proof -- --gather faults`)'];
  const { files, tallies, list } = evidence;
  return [
    '## Faults',
    madeLine(evidence),
    'By the numbers of the list F1-F24 (`test/faults/README.md`). A file of both databases runs twice. Injected: what the tests have counted while they ran; a dash where a test does not count (the kills of F1 are two for each of its tests).',
    table(
      ['F', 'fault', 'tests', 'runs', 'passed', 'failed', 'skipped', 'injected'],
      list.map(({ numbers, fault, said, files: own }) => {
        const tested = files.filter(({ file }) => own.includes(file));
        const sum = (of: 'runs' | 'passed' | 'failed' | 'skipped') =>
          String(tested.reduce((total, one) => total + one[of], 0));
        const tallied = tallies.filter(({ file }) => own.includes(file));
        const injected = tallied.reduce((total, { faults }) => total + sumOf(faults), 0);
        if (tested.every(({ runs }) => runs === 0))
          return [numbers, fault, said, 'not measured', '', '', '', ''];
        return [
          numbers,
          fault,
          said,
          sum('runs'),
          sum('passed'),
          sum('failed'),
          sum('skipped'),
          tallied.length > 0 ? String(injected) : '-',
        ];
      }),
    ),
    table(
      ['counted by', 'faults', 'injected'],
      [
        ...tallies.map(({ test, faults }) => [
          test,
          Object.entries(faults)
            .map(([kind, count]) => `${kind} ${count}`)
            .join(', '),
          String(sumOf(faults)),
        ]),
        ['**all**', '', `**${tallies.reduce((total, { faults }) => total + sumOf(faults), 0)}**`],
      ],
    ),
  ];
}

function partChapter(title: string, part: PartResult): string[] {
  const smaller = smallerSizes(part.command);
  const missed = part.figures.filter((figure) => isMet(figure) === false);
  return [
    `### ${title}`,
    madeLine(part),
    ...(smaller.length > 0
      ? [`Smaller than the aims speak of (${smaller.join(', ')}): met or missed at this size only.`]
      : []),
    ...(isBesideOthers(part)
      ? [
          'Others worked on the machine meanwhile: processor times and counts mean something here, latencies and rates only that they were no worse.',
        ]
      : []),
    table(
      ['what', 'where', 'clients', 'figures', 'aim', ''],
      part.figures.map((figure) => [
        figure.what,
        figure.where,
        typeof figure.clients === 'number' ? inWords(figure.clients) : figure.clients,
        Object.entries(figure.result)
          .map(([name, value]) => `${name} ${inWords(value)}`)
          .join(', '),
        figure.aim ? aimInWords(figure.aim) : '',
        verdictOn(figure, smaller.length > 0),
      ]),
    ),
    ...missed.map((figure) => `**Missed**: ${figure.what} (${figure.where}). ${boundOf(part, figure)}`),
  ];
}

function verdictOn(figure: Figure, isSmaller: boolean): string {
  const met = isMet(figure);
  if (met === undefined) return '';
  if (!met) return '**missed**';
  return isSmaller ? 'met at this size' : 'met';
}

/** What a part itself wants of a machine shows in the load behind it, what others want in the one before. */
const isBesideOthers = ({ machine, load: [before] }: Made): boolean => before > machine.cores;

function boundOf(part: PartResult, { what }: Figure): string {
  const bound = bounds.find((one) => one.part === part.part && one.what.test(what));
  if (bound) return bound.line;
  return isBesideOthers(part)
    ? 'What bounds it is not known: others worked on the machine; to be measured again.'
    : 'What bounds it has not been looked into.';
}

function aimInWords(aim: Aim): string {
  if ('below' in aim) return `${aim.of} < ${inWords(aim.below)}`;
  return 'atLeast' in aim ? `${aim.of} >= ${inWords(aim.atLeast)}` : `${aim.of} = ${inWords(aim.exactly)}`;
}

function madeLine({
  command,
  date,
  machine,
  load,
  seconds,
}: Partial<Made> & { command: string; date: string }): string {
  return (
    [
      `\`${command}\`, ${date.slice(0, 16).replace('T', ' ')} UTC`,
      ...(machine
        ? [
            `${machine.cores} cores (${machine.processor}), ${machine.memoryGiB} GiB, Node ${machine.node}, MariaDB ${machine.database}`,
          ]
        : []),
      ...(load ? [`load ${load.join(' before, ')} after`] : []),
      ...(seconds === undefined ? [] : [`took ${seconds} s`]),
    ].join('; ') + '.'
  );
}

const inWords = (value: number): string => value.toLocaleString('en-US');
const sumOf = (faults: Readonly<Record<string, number>>): number =>
  Object.values(faults).reduce((sum, count) => sum + count, 0);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
