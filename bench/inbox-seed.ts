import type { OpenDatabase } from '../src/database';
import { foldText } from '../src/runtime';
import { searchTextOf } from '../src/one-stop-shop/tasks/search-words';
import { WorkItemEntity } from '../src/one-stop-shop/tasks/work-item.entity';
import {
  insertSharedWords,
  type WorkItem,
  wordRows,
  workItemRow,
} from '../src/one-stop-shop/tasks/work-item.repository';
import { aPerson, type BenchProvince, random } from './province';

const day = 86_400_000;
/** Bound by the most parameters that SQLite takes in one statement. */
const chunk = 900;

/** Rows as the shop writes them, unit by unit; secondary indexes are built when all are there, or seeding would take hours. */
export async function seedInbox(
  open: OpenDatabase,
  province: BenchProvince,
  total: number,
  now: number,
): Promise<void> {
  const indices = open.store.dataSource.getMetadata(WorkItemEntity).indices.map(({ name, columns }) => ({
    name,
    columns: columns.map(({ databaseName }) => databaseName),
  }));
  const run = (sql: string) => open.unitOfWork.run((tx) => tx.execute(sql));
  const onTable = open.store.dialect === 'mysql' ? ' ON work_item' : '';
  for (const { name } of indices) await run(`DROP INDEX ${name}${onTable}`);
  let number = 0;
  for (const place of province.places) {
    const count = Math.round(total * place.share);
    const items = Array.from({ length: count }, () => anItem(province, place, (number += 1), now));
    const words = items.flatMap(wordRows).sort((one, other) => (one.word < other.word ? -1 : 1));
    await open.unitOfWork.run(async (tx) => {
      for (let from = 0; from < count; from += chunk)
        await tx.insert('work_item', items.slice(from, from + chunk).map(workItemRow));
      for (let from = 0; from < words.length; from += 10 * chunk)
        await tx.insert('work_item_word', words.slice(from, from + 10 * chunk));
      await insertSharedWords(tx, items);
    });
  }
  for (const { name, columns } of indices)
    await run(`CREATE INDEX ${name} ON work_item (${columns.join(', ')})`);
}

function anItem(
  { procedures }: BenchProvince,
  { agencyId, unitId, roles, people }: BenchProvince['places'][number],
  number: number,
  now: number,
): WorkItem {
  const id = number.toString(16).padStart(12, '0');
  const caseCode = `H40.${number % 99}-261123-${String(number).padStart(7, '0')}`;
  const applicantName = aPerson();
  const procedure = procedures[Math.floor(random() ** 2 * procedures.length)];
  const dueAt = random() < 0.03 ? null : Math.round(now + (random() * 20 - 2) * day);
  return {
    taskId: `019a0000-0000-7000-8000-${id}`,
    caseId: `019b0000-0000-7000-8000-${id}`,
    caseCode,
    procedureCode: procedure.code,
    instanceId: `019c0000-0000-7000-8000-${id}`,
    definitionId: `019d0000-0000-7000-8000-${id}`,
    elementId: 'appraise',
    act: 'appraise',
    name: 'Thẩm định hồ sơ',
    agencyId,
    unitId,
    role: roles[Math.floor(random() * roles.length)],
    unresolved: null,
    assigneeId: random() < 0.6 ? people[Math.floor(random() * people.length)] : null,
    delegatedFrom: null,
    insteadOf: null,
    completedBy: null,
    applicantName,
    applicantSort: foldText(applicantName),
    searchText: searchTextOf([caseCode, applicantName], [procedure.name, 'Thẩm định hồ sơ']),
    channel: random() < 0.6 ? 'ONLINE' : 'COUNTER',
    dueAt,
    dueOrder: dueAt ?? Number.MAX_SAFE_INTEGER,
    dueSoonAt: dueAt === null ? null : dueAt - day,
    clockId: null,
    priorityOrder: -50 - Math.floor(random() * 3) * 10,
    isSide: false,
    state: 'OPEN',
    returnedToUnitId: null,
    version: 1,
    createdAt: now - Math.round(random() * 10 * day),
    claimedAt: null,
    closedAt: null,
  };
}
