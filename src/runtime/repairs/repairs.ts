/** What the proposals of `repair-proposals.ts` hold. */
export type OfInstance = { instanceId: string };
export type MigrateInput = OfInstance & { targetDefinitionId: string };
export type OfJob = { jobId: string };
