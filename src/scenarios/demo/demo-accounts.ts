import type { Accounts, DemoAccount } from '../../identity';
import type { LocalizedText } from '../../kernel';
import type { Desk } from './desk';
import { rootKey } from './province/province';

/** Everybody's in the demo, and printed at its start: nothing in a demo is secret. */
export const demoPassword = 'xem-thu-2026';

/** Where the first five of them work, and where most of what the demo shows lies on their desks. */
export const demoWard = 'phuong-an-lac';

/** Who can sign in: one person of each kind that a first look takes. */
export const demoAccounts: readonly {
  username: string;
  roles: string[];
  agency: string;
  unit: string;
  role: string;
  /** At the console. */
  does: string;
  /** On the sign-in page. */
  post: LocalizedText;
  shows: LocalizedText;
}[] = [
  {
    username: 'tiep-nhan',
    roles: ['official'],
    agency: demoWard,
    unit: 'one-stop',
    role: 'receiver',
    does: 'receives at the counter of a ward',
    post: { vi: 'Cán bộ tiếp nhận', en: 'Reception officer' },
    shows: {
      vi: 'Tiếp nhận và trả kết quả tại phường An Lạc',
      en: 'Receives and returns results at An Lạc ward',
    },
  },
  {
    username: 'chuyen-vien',
    roles: ['official'],
    agency: demoWard,
    unit: 'civil-status',
    role: 'case-officer',
    does: 'works on its cases',
    post: { vi: 'Chuyên viên thụ lý', en: 'Case officer' },
    shows: { vi: 'Thụ lý hồ sơ của phường An Lạc', en: 'Works on the cases of An Lạc ward' },
  },
  {
    username: 'truong-phong',
    roles: ['official'],
    agency: demoWard,
    unit: 'economic-division',
    role: 'unit-head',
    does: 'heads its divisions',
    post: { vi: 'Trưởng phòng', en: 'Head of division' },
    shows: { vi: 'Phân công, kiểm tra dự thảo tại phường An Lạc', en: 'Assigns and reviews at An Lạc ward' },
  },
  {
    username: 'lanh-dao',
    roles: ['official'],
    agency: demoWard,
    unit: 'commune-committee',
    role: 'leader',
    does: 'signs its results, with a key under the same password',
    post: { vi: 'Lãnh đạo UBND phường', en: 'Ward leader' },
    shows: {
      vi: 'Ký kết quả của phường An Lạc; khóa ký số có cùng mật khẩu',
      en: 'Signs the results of An Lạc ward; the signing key has the same password',
    },
  },
  {
    username: 'van-thu',
    roles: ['official'],
    agency: demoWard,
    unit: 'records-office',
    role: 'records-clerk',
    does: 'numbers and seals them (seal: the same password), and heads its one-stop centre',
    post: { vi: 'Văn thư', en: 'Records clerk' },
    shows: {
      vi: 'Cấp số, đóng dấu tại phường An Lạc (con dấu số có cùng mật khẩu); phụ trách Trung tâm Phục vụ hành chính công',
      en: 'Numbers and seals at An Lạc ward (the seal has the same password); heads its service centre',
    },
  },
  {
    username: 'giam-sat',
    roles: ['official', 'supervisor'],
    agency: rootKey,
    unit: 'steering',
    role: 'supervisor',
    does: 'supervises the province',
    post: { vi: 'Giám sát', en: 'Supervisor' },
    shows: { vi: 'Theo dõi, điều hành toàn tỉnh', en: 'Watches over the whole province' },
  },
  {
    username: 'quan-tri',
    roles: ['administrator'],
    agency: 'van-phong-ubnd',
    unit: 'department-leaders',
    role: 'leader',
    does: 'administers the system',
    post: { vi: 'Quản trị hệ thống', en: 'Administrator' },
    shows: { vi: 'Tổ chức bộ máy, tài khoản, mã truy cập', en: 'Organisation, accounts and tokens' },
  },
  {
    username: 'thiet-ke',
    roles: ['designer'],
    agency: 'van-phong-ubnd',
    unit: 'appraisal-division',
    role: 'case-officer',
    does: 'draws procedures and proposes them',
    post: { vi: 'Thiết kế quy trình', en: 'Procedure designer' },
    shows: { vi: 'Vẽ quy trình và trình duyệt', en: 'Draws procedures and proposes them' },
  },
  {
    username: 'kiem-soat',
    roles: ['controller'],
    agency: 'van-phong-ubnd',
    unit: 'appraisal-division',
    role: 'unit-head',
    does: 'controls procedures: approves, audits',
    post: { vi: 'Kiểm soát thủ tục hành chính', en: 'Procedure controller' },
    shows: { vi: 'Duyệt quy trình, kiểm tra nhật ký', en: 'Approves procedures, audits' },
  },
];

/** As the sign-in page offers them. */
export const offeredAccounts = (): DemoAccount[] =>
  demoAccounts.map(({ username, post, shows }) => ({ username, password: demoPassword, post, does: shows }));

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
