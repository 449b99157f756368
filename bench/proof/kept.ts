import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PartResult, resultsFolder } from '../full/result';
import { titles } from '../full/titles';
import type { Evidence } from './evidence';

export const proofFile = 'docs/proof.md';

export function keptEvidence(folder = resultsFolder): Evidence {
  return {
    conformance: kept(folder, 'conformance'),
    opinion: kept(folder, 'opinion'),
    faults: kept(folder, 'faults'),
    parts: Object.keys(titles).flatMap((name) => kept<PartResult>(folder, name) ?? []),
  };
}

function kept<Result>(folder: string, name: string): Result | undefined {
  const file = join(folder, `${name}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : undefined;
}
