import { CitizenView } from './citizen.dto';
import type { Citizen } from './citizens';

/** What citizens see of their own account. The number itself is shown to nobody. */
export const citizenView = ({ id, name, email, phone, hasPassword, ...citizen }: Citizen): CitizenView => ({
  id,
  name,
  email,
  phone,
  hasPassword,
  verifiedAt: citizen.verifiedAt === null ? null : new Date(citizen.verifiedAt).toISOString(),
  verifiedHow: citizen.verifiedHow,
});
