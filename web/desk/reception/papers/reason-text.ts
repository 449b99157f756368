import type { Schema } from '../../../shared/api/client';
import { inLanguage, type Language } from '../../../shared/texts/texts';
import type { Reason } from '../reception-queries';

type Kind = 'supplement' | 'rejection';
type Catalogue = Pick<Schema<'ProcedureView'>, 'reasons'> | null;

const find = (procedure: Catalogue, kind: Kind, code: string): Reason | undefined =>
  (procedure?.reasons as Partial<Record<Kind, Reason[]>> | undefined)?.[kind]?.find(
    (one) => one.code === code,
  );

/** The words of a coded reason; the code where the catalogue does not know it any more. */
export function reasonText(procedure: Catalogue, kind: Kind, code: string, language: Language): string {
  const { vi, en } = find(procedure, kind, code) ?? { vi: code, en: code };
  return inLanguage({ vi, en }, language);
}

export const groundOf = (procedure: Catalogue, kind: Kind, code: string): string | undefined =>
  find(procedure, kind, code)?.ground;
