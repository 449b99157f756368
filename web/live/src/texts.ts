const texts = {
  tagline: { vi: 'Một cửa – mọi thủ tục đang chạy', en: 'One door – every procedure as it runs' },
  signInTitle: { vi: 'Vào bảng theo dõi', en: 'Open the live board' },
  signInHelp: {
    vi: 'Tạo mã truy cập chỉ xem bằng lệnh dưới đây rồi dán vào ô.',
    en: 'Make a read-only access token with the command below and paste it.',
  },
  token: { vi: 'Mã truy cập', en: 'Access token' },
  enter: { vi: 'Vào', en: 'Enter' },
  badToken: { vi: 'Mã truy cập không đúng hoặc đã hết hạn.', en: 'The token is wrong or has expired.' },
  sessionEnded: {
    vi: 'Phiên đã kết thúc: mã truy cập đã bị thu hồi hoặc hết hạn.',
    en: 'The session has ended: the token was revoked or has expired.',
  },
  notAllowed: {
    vi: 'Mã truy cập này không được phép xem bảng theo dõi.',
    en: 'This token may not see the live board.',
  },
  unreachable: { vi: 'Không kết nối được máy chủ.', en: 'The server cannot be reached.' },
  instances: { vi: 'Hồ sơ đang chạy', en: 'Running instances' },
  search: { vi: 'Tìm mã, thủ tục (không cần dấu)', en: 'Find a code or procedure' },
  allProcedures: { vi: 'Tất cả thủ tục', en: 'All procedures' },
  chooseInstance: {
    vi: 'Chọn một hồ sơ để xem sơ đồ và vị trí hiện tại.',
    en: 'Choose an instance to see its diagram and where it stands.',
  },
  whereItStands: { vi: 'Đang chờ', en: 'Waiting for' },
  timeline: { vi: 'Diễn biến', en: 'Timeline' },
  tasksByLane: { vi: 'Việc đang mở theo bộ phận', en: 'Open tasks by lane' },
  timers: { vi: 'Hẹn giờ sắp tới', en: 'Next timers' },
  incidents: { vi: 'Sự cố', en: 'Incidents' },
  active: { vi: 'đang chạy', en: 'running' },
  completed: { vi: 'đã xong', en: 'completed' },
  openTasks: { vi: 'việc đang mở', en: 'open tasks' },
  overdueTasks: { vi: 'việc quá hạn', en: 'overdue tasks' },
  armedTimers: { vi: 'hẹn giờ', en: 'timers' },
  openIncidents: { vi: 'sự cố', en: 'incidents' },
  incidentBadge: { vi: 'sự cố:', en: 'incidents:' },
  noInstances: {
    vi: 'Chưa có hồ sơ nào. Chạy “npm start -- --demo” để xem dữ liệu mẫu.',
    en: 'Nothing is running yet. “npm start -- --demo” shows sample traffic.',
  },
  noMatch: { vi: 'Không có hồ sơ nào khớp.', en: 'Nothing matches.' },
  noTasks: { vi: 'Không có việc nào đang mở.', en: 'No open tasks.' },
  noTimers: { vi: 'Không có hẹn giờ nào.', en: 'No timers armed.' },
  noIncidents: { vi: 'Không có sự cố.', en: 'No incidents.' },
  ended: { vi: 'Đã kết thúc.', en: 'It has ended.' },
  live: { vi: 'trực tiếp', en: 'live' },
  stale: { vi: 'mất kết nối', en: 'disconnected' },
  dataOf: { vi: 'dữ liệu lúc', en: 'data of' },
  ago: { vi: 'trước', en: 'ago' },
  overdueBy: { vi: 'quá', en: 'overdue by' },
  overdueShort: { vi: 'quá hạn', en: 'overdue' },
  due: { vi: 'hạn', en: 'due' },
  dueIn: { vi: 'còn', en: 'due in' },
  noDue: { vi: 'không hạn', en: 'no due date' },
  seconds: { vi: 'giây', en: 's' },
  minutes: { vi: 'phút', en: 'min' },
  hours: { vi: 'giờ', en: 'h' },
  days: { vi: 'ngày', en: 'd' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  otherLanguageCode: { vi: 'en', en: 'vi' },
  totals: { vi: 'Tổng quan', en: 'Totals' },
  details: { vi: 'Việc, sự cố và hẹn giờ', en: 'Tasks, incidents and timers' },
  procedure: { vi: 'Lọc theo thủ tục', en: 'Filter by procedure' },
  diagram: { vi: 'Sơ đồ quy trình', en: 'Process diagram' },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  zoomWhole: { vi: 'Toàn cảnh', en: 'Whole diagram' },
  zoomTokens: { vi: 'Đến vị trí hiện tại', en: 'Where it stands' },
  tasksShort: { vi: 'việc', en: 'open' },
  unassigned: { vi: 'chưa ai nhận', en: 'nobody yet' },
  stateActive: { vi: 'đang chạy', en: 'running' },
  stateCompleted: { vi: 'đã xong', en: 'completed' },
  stateCancelled: { vi: 'đã hủy', en: 'cancelled' },
  stateSuspended: { vi: 'tạm dừng', en: 'suspended' },
  stepClaimed: { vi: 'nhận việc', en: 'taken' },
  stepCompleted: { vi: 'xong', en: 'done' },
  stepCancelled: { vi: 'hủy', en: 'cancelled' },
  stepIncident: { vi: 'sự cố', en: 'incident' },
  more: { vi: 'và thêm', en: 'and more:' },
  noLane: { vi: '(không thuộc bộ phận nào)', en: '(no lane)' },
  waitUserTask: { vi: 'việc của người', en: 'human task' },
  waitService: { vi: 'dịch vụ', en: 'service' },
  waitTimer: { vi: 'hẹn giờ', en: 'timer' },
  waitMessage: { vi: 'thông điệp', en: 'message' },
  waitSignal: { vi: 'tín hiệu', en: 'signal' },
  waitCondition: { vi: 'điều kiện', en: 'condition' },
  waitCall: { vi: 'quy trình con', en: 'called process' },
} as const;

export type TextKey = keyof typeof texts;
export type Language = 'vi' | 'en';

let language: Language = localStorage.getItem('motcua.language') === 'en' ? 'en' : 'vi';

export const currentLanguage = (): Language => language;
export const text = (key: TextKey): string => texts[key][language];

export function switchLanguage(): void {
  language = language === 'vi' ? 'en' : 'vi';
  localStorage.setItem('motcua.language', language);
}

/** Fills every `data-text`, `data-label` and `data-placeholder` of the page. */
export function translatePage(): void {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]'))
    if (element.dataset.text) element.textContent = text(element.dataset.text as TextKey);
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label as TextKey));
    if (element instanceof HTMLButtonElement) element.title = text(element.dataset.label as TextKey);
  }
  for (const element of document.querySelectorAll<HTMLInputElement>('[data-placeholder]')) {
    element.placeholder = text(element.dataset.placeholder as TextKey);
    element.setAttribute('aria-label', element.placeholder);
  }
}

/** For search: lower case, without Vietnamese accents. */
export const plain = (value: string): string =>
  value.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
