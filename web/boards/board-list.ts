import {
  IconActivity,
  IconAlertTriangle,
  IconArrowsExchange,
  IconBuildingBank,
  IconCalendarTime,
  IconChartBar,
  IconChecklist,
  IconTrendingUp,
  IconEyeOff,
  IconFileSpreadsheet,
  IconFlame,
  IconHistory,
  IconMap2,
  IconMessageQuestion,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import { defineTexts } from '../shared/texts/texts';

export const boardTexts = defineTexts({
  province: { vi: 'Toàn tỉnh', en: 'Province' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  officers: { vi: 'Khối lượng cán bộ', en: 'Officer load' },
  handoffs: { vi: 'Giao – nhận hồ sơ', en: 'Handoffs' },
  radar: { vi: 'Hạn sắp tới', en: 'Deadline radar' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  consultations: { vi: 'Chờ ý kiến', en: 'Consultations' },
  silent: { vi: 'Hồ sơ bị bỏ quên', en: 'Silent cases' },
  directives: { vi: 'Nhiệm vụ chỉ đạo', en: 'Directives' },
  feed: { vi: 'Diễn biến', en: 'Live feed' },
  heat: { vi: 'Điểm nóng quy trình', en: 'Process heat' },
  forecast: { vi: 'Dự báo trễ hạn', en: 'Forecast' },
  'on-time': { vi: 'Tỷ lệ đúng hạn', en: 'On-time figures' },
  replay: { vi: 'Xem lại một ngày', en: 'Replay of a day' },
  reports: { vi: 'Báo cáo', en: 'Reports' },
});
export type BoardName = keyof typeof boardTexts;

export const groupTexts = defineTexts({
  overview: { vi: 'Tổng quan', en: 'Overview' },
  act: { vi: 'Cần tác động', en: 'To act on' },
  analysis: { vi: 'Phân tích', en: 'Analysis' },
});

/** The boards in the order of the list; the key is pressed after `b`. */
export const boardGroups: readonly {
  group: keyof typeof groupTexts;
  boards: readonly { name: BoardName; icon: Icon; key: string }[];
}[] = [
  {
    group: 'overview',
    boards: [
      { name: 'province', icon: IconMap2, key: 't' },
      { name: 'agency', icon: IconBuildingBank, key: 'a' },
      { name: 'officers', icon: IconUsers, key: 'o' },
      { name: 'feed', icon: IconActivity, key: 'f' },
    ],
  },
  {
    group: 'act',
    boards: [
      { name: 'overdue', icon: IconAlertTriangle, key: 'q' },
      { name: 'radar', icon: IconCalendarTime, key: 'r' },
      { name: 'handoffs', icon: IconArrowsExchange, key: 'h' },
      { name: 'forecast', icon: IconTrendingUp, key: 'p' },
      { name: 'consultations', icon: IconMessageQuestion, key: 'c' },
      { name: 'silent', icon: IconEyeOff, key: 's' },
      { name: 'directives', icon: IconChecklist, key: 'g' },
    ],
  },
  {
    group: 'analysis',
    boards: [
      { name: 'heat', icon: IconFlame, key: 'n' },
      { name: 'on-time', icon: IconChartBar, key: 'd' },
      { name: 'replay', icon: IconHistory, key: 'x' },
      { name: 'reports', icon: IconFileSpreadsheet, key: 'k' },
    ],
  },
];

export const boardAddress = (name: BoardName): string => `/boards/${name}`;
