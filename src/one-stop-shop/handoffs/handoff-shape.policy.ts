import type { Agency } from '../organisation/organisation-view';
import type { HandoffShape } from './handoff.repository';

/**
 * NĐ 61/2018 Art. 19(6a), (6b), (7): one after the other, to all at once, or between levels of administration. External
 * agencies stand beside the levels.
 */
export function shapeOf(
  from: Pick<Agency, 'tier'> | undefined,
  to: Pick<Agency, 'tier'> | undefined,
  isOneOfSeveral: boolean,
): HandoffShape {
  const tiers = [from?.tier, to?.tier];
  const isWithinAdministration = tiers.every((tier) => tier !== undefined && tier !== 'EXTERNAL');
  if (isWithinAdministration && tiers[0] !== tiers[1]) return 'CROSS_LEVEL';
  return isOneOfSeveral ? 'PARALLEL' : 'SEQUENTIAL';
}
