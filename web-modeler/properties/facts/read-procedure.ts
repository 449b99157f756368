import { parse } from 'yaml';
import { inLanguage } from '../../../web/shared/texts/texts';
import type { LegalLimit, ProcedureFacts } from './facts';
import type { Variable } from './variable';
import { type TimeUnit, units } from './vocabulary';

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const partsOf = (value: unknown): Part[] => (Array.isArray(value) ? value.filter(isPart) : []);
const textIn = (part: Part, key: string): string | undefined =>
  typeof part[key] === 'string' && part[key] !== '' ? part[key] : undefined;

/** What can be read of a procedure.yaml that is being written; undefined: it is no YAML now. */
export function readProcedure(text: string): ProcedureFacts | undefined {
  let file: unknown;
  try {
    file = parse(text, { maxAliasCount: 50 });
  } catch {
    return undefined;
  }
  if (!isPart(file)) return undefined;
  const code = textIn(file, 'code');
  const process = textIn(file, 'process');
  return {
    ...(code && { code }),
    ...(process && { process }),
    units: isPart(file.units)
      ? Object.entries(file.units).map(([value, name]) => ({
          value,
          label: (isPart(name) && inLanguage(name)) || value,
        }))
      : [],
    variables: [
      ...partsOf(file.data).flatMap(field),
      ...(Array.isArray(file.variables) ? file.variables : []).flatMap((name) =>
        typeof name === 'string' ? [{ name }] : [],
      ),
    ],
    limits: partsOf(file.limits).flatMap(limit),
  };
}

function field(part: Part): Variable[] {
  const name = textIn(part, 'name');
  if (!name) return [];
  const type = textIn(part, 'type');
  const label = isPart(part.label) ? inLanguage(part.label) : '';
  const values = Array.isArray(part.values)
    ? part.values.filter((value): value is string => typeof value === 'string')
    : undefined;
  return [
    {
      name,
      ...(label && { info: values ? `${label}: ${values.join(', ')}` : label }),
      ...(type && { detail: type }),
      ...(type === 'list' && { isList: true }),
      ...(values && { values }),
    },
  ];
}

function limit(part: Part): LegalLimit[] {
  const { value } = part;
  const unit = textIn(part, 'unit');
  if (typeof value !== 'number' || !unit || !Object.hasOwn(units, unit)) return [];
  const when = textIn(part, 'when')?.replace(/^=\s*/, '');
  const source = textIn(part, 'source');
  return [{ value, unit: unit as TimeUnit, ...(when && { when }), ...(source && { source }) }];
}
