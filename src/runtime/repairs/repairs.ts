/** What the proposals of `repair-proposals.ts` hold. */
export type OfInstance = { instanceId: string };
export type MigrateInput = OfInstance & { targetDefinitionId: string; mapping?: Record<string, string> };
export type MigrateAllInput = {
  sourceDefinitionId: string;
  targetDefinitionId: string;
  mapping?: Record<string, string>;
  instanceIds?: string[];
};
export type OfMigration = { migrationId: string };
export type OfJob = { jobId: string };
