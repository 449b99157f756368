import type { LocalizedText } from '../../../kernel';

/** What the roles that models name are called when they are printed. */
const names: Record<string, LocalizedText> = {
  receiver: { vi: 'Cán bộ tiếp nhận và trả kết quả', en: 'Reception officer' },
  'one-stop-head': { vi: 'Trưởng Bộ phận Một cửa', en: 'Head of the one-stop' },
  'unit-head': { vi: 'Trưởng phòng', en: 'Head of the unit' },
  'case-officer': { vi: 'Chuyên viên thụ lý', en: 'Case officer' },
  leader: { vi: 'Lãnh đạo cơ quan', en: 'Leader of the agency' },
  'records-clerk': { vi: 'Văn thư', en: 'Records clerk' },
  cashier: { vi: 'Kế toán, thu phí', en: 'Cashier' },
  supervisor: { vi: 'Người giám sát', en: 'Supervisor' },
};

export const roleName = (role: string): LocalizedText | null =>
  Object.hasOwn(names, role) ? names[role]! : null;
