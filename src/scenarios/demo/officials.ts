import type { Actor } from '../../kernel';
import { pick } from './chance';

/** Made-up people. Nobody is in two groups, so four-eyes rules find a second person. */
const officials: Record<string, readonly string[]> = {
  'one-stop.receiver': ['Nguyễn Thị Hoa', 'Trần Văn Minh', 'Lê Thị Thu'],
  'one-stop.one-stop-head': ['Phạm Quốc Hùng'],
  'economic-division.case-officer': ['Vũ Đình Long', 'Đặng Thị Mai'],
  'economic-division.unit-head': ['Bùi Văn Sơn'],
  'civil-status.case-officer': ['Hoàng Thị Lan', 'Đỗ Minh Tuấn'],
  'commune-committee.leader': ['Ngô Xuân Trường', 'Phan Thị Bích'],
  'records-office.records-clerk': ['Dương Thị Yến'],
  'land-registry.case-officer': ['Lý Văn Phúc', 'Hồ Thị Ngọc'],
  'land-registry.unit-head': ['Tô Văn Khánh'],
  'land-registry.leader': ['Mai Anh Dũng'],
};
const elsewhere = ['Trịnh Văn Bình', 'Cao Thị Hạnh', 'Đinh Quang Huy'];

/** One of the people who may do the work of these groups. */
export function officialFor(candidateGroups: readonly string[], chance: number): Actor {
  const people = candidateGroups.flatMap((group) => officials[group] ?? []);
  return person(pick(people.length > 0 ? people : elsewhere, chance));
}

const everybody = new Set([...Object.values(officials).flat(), ...elsewhere]);

/** The official of the demo with this name. */
export const official = (name: string): Actor | undefined => (everybody.has(name) ? person(name) : undefined);

const person = (name: string): Actor => ({ kind: 'person', id: name, name, roles: ['worker'] });
