import type { CoreRefusal } from '../../runtime';
import type { Opinion } from './opinion';
import type { Cut } from './reduce';
import { traceLines } from './trace-lines';

/** How many stories were looked at how far. */
export interface Tally {
  whole: number;
  cut: number;
  part: number;
  impossible: number;
  differ: number;
  /** Stories that the core that runs every case does not play as they say. */
  failed: number;
}

export const noTally = (): Tally => ({ whole: 0, cut: 0, part: 0, impossible: 0, differ: 0, failed: 0 });

export function countIn(tally: Tally, { verdict, failures }: Opinion): void {
  if (failures.length > 0) tally.failed += 1;
  if (verdict.kind === 'differs') tally.differ += 1;
  else if (verdict.kind === 'impossible') tally.impossible += 1;
  else if (verdict.compared.reasons.length > 0) tally.part += 1;
  else if (verdict.cut.length > 0) tally.cut += 1;
  else tally.whole += 1;
}

export const tallyInWords = ({ whole, cut, part, impossible, differ, failed }: Tally): string =>
  `${whole + cut + part + impossible + differ} scenarios: ${differ} differ; run on both: ${whole} whole, ${cut} with parts cut that they never come by, ${part} up to a step; no second opinion possible: ${impossible}; ${failed} failed on the first core`;

/** A row for each story of a procedure: how far both cores ran it, without what, or why not; and the traces that differ. */
export function opinionReport(
  folder: string,
  opinions: readonly Opinion[],
  names: [string, string],
): string[] {
  const width = Math.max(0, ...opinions.map(({ file }) => file.length));
  if (opinions.length === 0) return [`${folder}: no scenarios, so no second opinion`];
  return [
    `${folder}: ${opinions.length} scenarios`,
    ...opinions.flatMap((opinion) => {
      const { file, steps, verdict, failures } = opinion;
      const lead = ' '.repeat(width + 4);
      return [
        `  ${file.padEnd(width)}  ${verdictInWords(opinion)}`,
        ...(verdict.kind !== 'impossible' && verdict.cut.length > 0
          ? [`${lead}cut: ${cutInWords(verdict.cut)}`]
          : []),
        ...(verdict.kind !== 'impossible' && verdict.compared.reasons.length > 0
          ? [
              `${lead}from step ${verdict.compared.steps + 1} of ${steps} on no second opinion possible: ${reasonsInWords(verdict.compared.reasons)}`,
            ]
          : []),
        ...failures.map(
          ({ step, message }) =>
            `${lead}FAILED on ${names[0]}, ${typeof step === 'number' ? `step ${step}` : step}: ${message.en}`,
        ),
        ...(verdict.kind === 'differs' ? traceLines(verdict.trace, names).map((line) => `    ${line}`) : []),
      ];
    }),
  ];
}

function verdictInWords({ steps, verdict }: Opinion): string {
  switch (verdict.kind) {
    case 'impossible':
      return `no second opinion possible: ${reasonsInWords(verdict.reasons)}`;
    case 'differs':
      return 'THE CORES DIFFER';
    case 'agreed':
      if (verdict.compared.reasons.length > 0)
        return `run on both up to step ${verdict.compared.steps} of ${steps}`;
      return verdict.cut.length > 0 ? 'run on both with parts cut' : 'run on both whole';
  }
}

const kinds: Record<Cut['what'], string> = {
  'event-sub-process': 'event sub-processes',
  'boundary-event': 'boundary events',
  branch: 'branches from',
  flow: 'flows',
};

function cutInWords(cut: readonly Cut[]): string {
  return (Object.keys(kinds) as Cut['what'][])
    .map((what) => ({ what, ids: cut.filter((one) => one.what === what).map(({ element }) => element) }))
    .filter(({ ids }) => ids.length > 0)
    .map(({ what, ids }) => `${kinds[what]} ${ids.join(', ')}`)
    .join('; ');
}

const reasonsInWords = (reasons: readonly CoreRefusal[]): string =>
  [...new Set(reasons.map(({ elementId, message }) => `${elementId}: ${message.en}`))].slice(0, 3).join('; ');
