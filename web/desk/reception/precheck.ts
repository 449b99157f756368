import type { Filing, Party } from './filing';

/** Where on the page it is put right. */
export type Section = 'applicant' | 'procedure' | 'data' | 'papers';

export interface Finding {
  section: Section;
  /** A key of the page's texts. */
  says:
    | 'nameMissing'
    | 'identityShape'
    | 'taxShape'
    | 'phoneShape'
    | 'filerMissing'
    | 'procedureMissing'
    | 'channelClosed'
    | 'competentMissing'
    | 'dataMissing'
    | 'paperMissing'
    | 'fileMissing';
  /** Name of the paper or field. */
  about?: string;
  /** False: told, and the dossier can be received all the same. */
  isHindrance: boolean;
}

interface RequiredPaper {
  code: string;
  isRequired: boolean;
  name: string;
}

export interface Known {
  isChannelOpen: boolean;
  needsCompetent: boolean;
  /** Names of the fields of the case's data that are not right yet. */
  wrongData: readonly string[];
  /** Null until the procedure has said which. */
  papers: readonly RequiredPaper[] | null;
}

/** What the server would refuse, and what is likely a slip, told while it is written; in the order of the page. */
export function precheck(
  filing: Filing,
  { isChannelOpen, needsCompetent, wrongData, papers }: Known,
): Finding[] {
  const found: Finding[] = [];
  const add = (section: Section, says: Finding['says'], about?: string, isHindrance = true) =>
    found.push({ section, says, isHindrance, ...(about !== undefined && { about }) });

  const { applicant, filer, procedureCode, competentAgency } = filing;
  if (!applicant.name.trim()) add('applicant', 'nameMissing');
  for (const party of filer ? [applicant, filer] : [applicant])
    for (const says of slipsOf(party)) add('applicant', says, party.name, false);
  if (filer && !filer.name.trim()) add('applicant', 'filerMissing');
  if (!procedureCode) add('procedure', 'procedureMissing');
  else if (!isChannelOpen) add('procedure', 'channelClosed');
  if (procedureCode && needsCompetent && !competentAgency) add('procedure', 'competentMissing');
  for (const field of wrongData) add('data', 'dataMissing', field);
  for (const { code, isRequired, name } of papers ?? []) {
    const paper = filing.papers[code];
    if (paper?.how === 'UPLOAD' && paper.files.length === 0) add('papers', 'fileMissing', name);
    else if (isRequired && !paper?.how) add('papers', 'paperMissing', name);
  }
  return found;
}

/** Numbers that do not look like what they should be: 12 digits (9 on old cards), a tax code of 10 or 13, a telephone number. */
function slipsOf({ kind, identity, phone }: Party): Finding['says'][] {
  const digits = (identity ?? '').replace(/[\s.-]/g, '');
  const slips: Finding['says'][] = [];
  const isPerson = kind === 'PERSON' || kind === 'HOUSEHOLD';
  // A passport has letters: of those nobody can tell.
  if (digits && isPerson && /^\d+$/.test(digits) && !/^(\d{9}|\d{12})$/.test(digits))
    slips.push('identityShape');
  if (digits && !isPerson && !/^\d{10}(\d{3})?$/.test(digits)) slips.push('taxShape');
  const number = (phone ?? '').replace(/[\s.()-]/g, '');
  if (number && !/^(0|\+?84)\d{9,10}$/.test(number)) slips.push('phoneShape');
  return slips;
}
