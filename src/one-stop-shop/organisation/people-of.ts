import type { PeopleDirectory } from '../../identity';
import type { Organisation } from './organisation';

/** The people of the organisation as their accounts need to know them. */
export const peopleOf = (organisation: Organisation): PeopleDirectory => ({
  nameOf: (personId) => organisation.view().person(personId)?.name,
  emailOf: (personId) => organisation.view().person(personId)?.email ?? undefined,
  byEmail: (email) => {
    const wanted = fold(email);
    return organisation
      .data()
      .people.filter((one) => one.email !== null && fold(one.email) === wanted)
      .map(({ id }) => id);
  },
  byCode: (code) => organisation.data().people.find(({ key }) => key === code)?.id,
});

const fold = (email: string): string => email.trim().toLowerCase();
