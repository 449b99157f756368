import type { CaseState } from '../case-files/case-file';
import type { Post } from '../organisation/organisation-view';

/** The agencies that a case passes by its own words: where it was received, is decided and is fetched. */
export interface CaseAgencies {
  receivingAgencyId: string;
  competentAgencyId: string;
  leadAgencyId: string;
  returnAgencyId: string;
}

const agenciesOf = (file: CaseAgencies): string[] => [
  file.receivingAgencyId,
  file.returnAgencyId,
  file.competentAgencyId,
  file.leadAgencyId,
];

/** Nobody is asked for the fee of a case that came to nothing. */
export const asksNothing: readonly CaseState[] = ['REJECTED_AT_INTAKE', 'WITHDRAWN', 'TERMINATED'];

/** Whoever sits at a till: cashiers, and the people of a one-stop (NĐ 61/2018 Art. 8, 22). */
export const isTill = ({ role, unitKey }: Pick<Post, 'role' | 'unitKey'>): boolean =>
  role === 'cashier' || unitKey === 'one-stop';

const approvers = ['one-stop-head', 'unit-head', 'leader'];
export const isApprover = ({ role }: Pick<Post, 'role'>): boolean => approvers.includes(role);

/** The post by which somebody takes or gives back money of a case, cashiers' first; its agency's till it is. */
export function collectingPost<P extends Post>(posts: readonly P[], file: CaseAgencies): P | undefined {
  const agencies = agenciesOf(file);
  const tills = posts.filter((post) => isTill(post) && agencies.includes(post.agencyId));
  return tills.find(({ role }) => role === 'cashier') ?? tills[0];
}

/** The post by which somebody decides on refunds and exemptions that others have asked for. */
export const approvingPost = <P extends Post>(posts: readonly P[], file: CaseAgencies): P | undefined =>
  posts.find((post) => isApprover(post) && agenciesOf(file).includes(post.agencyId));
