/** Who knocks, and how the document calls them. */
export const identities = {
  anonymous: 'nobody signed in',
  citizen: 'citizen, the applicant',
  otherCitizen: 'another citizen',
  officialElsewhere: 'official of another agency',
  colleague: 'official of another unit',
  rightOfficial: 'the right official',
  supervisor: 'supervisor of the province',
  designer: 'designer',
  controller: 'control office',
  administrator: 'administrator',
  worker: 'worker token',
  viewer: 'viewer token',
} as const;
export type Identity = keyof typeof identities;
export const everyIdentity = Object.keys(identities) as Identity[];

/** Officials are people of `world.ts`; the right one depends on the row. */
export const personOf: Partial<Record<Identity, string>> = {
  officialElsewhere: 'khanh',
  colleague: 'van',
  supervisor: 'minh',
  designer: 'thiet',
  controller: 'kiem',
  administrator: 'quan',
};
