import type { OrganisationData, SuccessionRecord } from './organisation-data';
import type { OrganisationView } from './organisation-view';
import type { Succession } from './succession-listeners';

/** Successions whose date has come and whose open cases are still where they were: records and what they mean together. */
export function dueSuccessions(
  data: OrganisationData,
  view: OrganisationView,
  today: string,
): { records: SuccessionRecord[]; succession: Succession }[] {
  const due = data.successions.filter(({ appliedAt, date }) => appliedAt === null && date <= today);
  const together = new Map<string, SuccessionRecord[]>();
  for (const record of due) {
    const key = `${record.predecessorId} ${record.date}`;
    together.set(key, [...(together.get(key) ?? []), record]);
  }
  return [...together.values()]
    .sort(([one], [other]) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .map((records) => ({ records, succession: successionOf(records, data, view) }));
}

export const hasDueSuccessions = ({ successions }: OrganisationData, today: string): boolean =>
  successions.some(({ appliedAt, date }) => appliedAt === null && date <= today);

function successionOf(
  records: readonly SuccessionRecord[],
  data: OrganisationData,
  view: OrganisationView,
): Succession {
  const principal = records.find(({ isPrincipal }) => isPrincipal);
  const [{ predecessorId, date }] = records;
  return {
    predecessorId,
    kind: (principal ?? records[0]).kind,
    date,
    principalId: principal?.successorId ?? null,
    procedures: new Map(
      records
        .filter(({ isPrincipal }) => !isPrincipal)
        .flatMap(({ procedures, successorId }) =>
          (procedures ?? []).map((code): [string, string] => [code, successorId]),
        ),
    ),
    units: new Map(records.map((record) => [record.successorId, heirsOfUnits(record, data, view)])),
    view,
  };
}

/** As the succession says; else the unit with the same key, else the one-stop. */
function heirsOfUnits(
  { predecessorId, successorId, date, units }: SuccessionRecord,
  data: OrganisationData,
  view: OrganisationView,
): Map<string, string> {
  return new Map(
    data.units
      .filter(({ agencyId }) => agencyId === predecessorId)
      .flatMap(({ id, key }): [string, string][] => {
        const heir =
          units[id] ??
          (view.unitOf(successorId, key, date) ?? view.unitOf(successorId, 'one-stop', date))?.id;
        return heir === undefined ? [] : [[id, heir]];
      }),
  );
}
