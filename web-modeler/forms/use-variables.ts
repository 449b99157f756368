import { useMemo } from 'react';
import { readForm } from '../properties/facts/read-form';
import { readProcedure } from '../properties/facts/read-procedure';
import type { Variable } from '../properties/facts/variable';
import { useFiles } from '../workspace/workspace';

export interface KnownVariable {
  name: string;
  /** What it is, in words. */
  info?: string;
}

/** The names that a field can write to: the case's data, and what other forms of the model ask. */
export function useVariables(fileId: string): readonly KnownVariable[] {
  const files = useFiles();
  return useMemo(() => {
    const found = files.flatMap(({ id, kind, content }): Variable[] => {
      if (kind === 'procedure') return readProcedure(content)?.variables ?? [];
      if (kind === 'form' && id !== fileId) return readForm(content)?.variables ?? [];
      return [];
    });
    const known = new Map(found.map(({ name, info }) => [name, { name, ...(info && { info }) }]));
    return [...known.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  }, [files, fileId]);
}
