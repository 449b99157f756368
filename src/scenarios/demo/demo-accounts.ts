import type { Accounts } from '../../identity';
import type { Desk } from './desk';

/** Everybody's in the demo, and printed at its start: nothing in a demo is secret. */
export const demoPassword = 'xem-thu-2026';

/** Who can sign in: one person of each kind that a first look takes. */
export const demoAccounts: readonly {
  username: string;
  roles: string[];
  agency: string;
  unit: string;
  role: string;
  does: string;
}[] = [
  {
    username: 'tiep-nhan',
    roles: ['official'],
    agency: 'phuong-an-lac',
    unit: 'one-stop',
    role: 'receiver',
    does: 'receives at the counter of a ward',
  },
  {
    username: 'chuyen-vien',
    roles: ['official'],
    agency: 'phuong-an-lac',
    unit: 'civil-status',
    role: 'case-officer',
    does: 'works on its cases',
  },
  {
    username: 'truong-phong',
    roles: ['official'],
    agency: 'phuong-an-lac',
    unit: 'economic-division',
    role: 'unit-head',
    does: 'heads its divisions',
  },
  {
    username: 'lanh-dao',
    roles: ['official'],
    agency: 'phuong-an-lac',
    unit: 'commune-committee',
    role: 'leader',
    does: 'signs its results',
  },
  {
    username: 'giam-sat',
    roles: ['official', 'supervisor'],
    agency: 'trung-tam-pvhcc-tinh',
    unit: 'one-stop',
    role: 'supervisor',
    does: 'supervises the provincial centre',
  },
  {
    username: 'quan-tri',
    roles: ['administrator'],
    agency: 'van-phong-ubnd',
    unit: 'department-leaders',
    role: 'leader',
    does: 'administers the system',
  },
];

/** Gives those people their accounts. */
export async function createDemoAccounts(accounts: Accounts, desk: Desk): Promise<void> {
  for (const { username, roles, agency, unit, role } of demoAccounts)
    await accounts.create({
      personId: desk.holderIn(agency, unit, role),
      username,
      password: demoPassword,
      roles,
    });
}
