import type { MessageCatalogue } from '../../http';

export const countersMessages: MessageCatalogue = {
  'HALL.NOT_FOUND': { vi: 'Không tìm thấy sảnh chờ này.', en: 'There is no such hall.' },
  'HALL.EXISTS': {
    vi: 'Cơ quan này đã có sảnh chờ mang mã {key}.',
    en: 'The agency has a hall with the key {key} already.',
  },
  'HALL.CHANGED': {
    vi: 'Sảnh chờ đã được người khác sửa. Hãy tải lại rồi sửa tiếp.',
    en: 'Somebody else has changed the hall. Load it again and go on.',
  },
  'HALL.AGENCY_UNKNOWN': {
    vi: 'Trường {field}: không có cơ quan {value}.',
    en: 'The field {field}: there is no agency {value}.',
    status: 422,
  },
  'HALL.UNIT_UNKNOWN': {
    vi: 'Trường {field}: cơ quan không có đơn vị {value}.',
    en: 'The field {field}: the agency has no unit {value}.',
    status: 422,
  },
  'HALL.SERVICE_UNKNOWN': {
    vi: 'Trường {field}: sảnh chờ không có dịch vụ {value}.',
    en: 'The field {field}: the hall has no service {value}.',
    status: 422,
  },
  'HALL.PRIORITY_UNKNOWN': {
    vi: 'Trường {field}: không có diện ưu tiên {value}.',
    en: 'The field {field}: there is no class of priority {value}.',
    status: 422,
  },
  'HALL.TWICE': {
    vi: 'Trường {field}: {value} được nêu hai lần.',
    en: 'The field {field}: {value} is there twice.',
    status: 422,
  },
  'HALL.NOT_HEAD': {
    vi: 'Chỉ người phụ trách Bộ phận một cửa hoặc quản trị hệ thống được thiết lập sảnh chờ và phân ca trực.',
    en: 'Only who heads the one-stop, or an administrator, sets up its hall and plans its shifts.',
  },
  'HALL.STILL_SERVING': {
    vi: 'Quầy còn đang phục vụ số {labels}. Hãy kết thúc các số này rồi đóng sảnh.',
    en: 'Tickets {labels} are still called or served. End them before closing the hall.',
  },
  'HALL.DAY_CLOSED': {
    vi: 'Sảnh chờ đã kết thúc ngày làm việc, không lấy số và mở quầy nữa.',
    en: 'The day of this hall is over: no numbers are drawn and no counters opened any more.',
  },
  'HALL.HOUR_INVALID': {
    vi: 'Trường {field}: giờ hẹn phải sau thời điểm này và trong ngày hôm nay.',
    en: 'The field {field}: the hour must be later than now, and today.',
    status: 422,
  },
  'HALL.PERIOD_INVALID': {
    vi: 'Trường {field}: kỳ thống kê dài nhất 92 ngày và phải bắt đầu trước khi kết thúc.',
    en: 'The field {field}: a period is at most 92 days long and begins before it ends.',
    status: 422,
  },
  'COUNTER.NOT_FOUND': { vi: 'Không tìm thấy quầy này.', en: 'There is no such counter.' },
  'COUNTER.TAKEN': {
    vi: 'Quầy {number} đang do {by} trực.',
    en: '{by} sits at counter {number}.',
  },
  'COUNTER.SEATED_ELSEWHERE': {
    vi: 'Bạn đang trực quầy {number}. Hãy đóng quầy đó trước.',
    en: 'You sit at counter {number}. Close that one first.',
  },
  'COUNTER.NOT_ON_SHIFT': {
    vi: 'Ca trực hiện nay của quầy {number} không phân cho bạn.',
    en: 'The present shift of counter {number} is not yours.',
  },
  'COUNTER.NOT_SEATED': {
    vi: 'Bạn không trực quầy này.',
    en: 'You do not sit at this counter.',
  },
  'COUNTER.STILL_OPEN': {
    vi: 'Quầy {number} đang mở, chưa thể bỏ.',
    en: 'Counter {number} is open and cannot be taken away yet.',
  },
  'COUNTER.CLOSED': { vi: 'Quầy {number} chưa mở.', en: 'Counter {number} is not open.' },
  'COUNTER.HAS_TICKET': {
    vi: 'Quầy còn số {label} chưa kết thúc.',
    en: 'Ticket {label} at this counter is not ended yet.',
  },
  'COUNTER.NOBODY_WAITS': {
    vi: 'Không còn ai chờ quầy này.',
    en: 'Nobody waits for this counter.',
  },
  'TICKET.NOT_FOUND': { vi: 'Không tìm thấy số này.', en: 'There is no such ticket.' },
  'TICKET.MOVED': {
    vi: 'Số {label} đã đổi trạng thái ({state}); không làm được việc này nữa.',
    en: 'Ticket {label} has moved on ({state}); this cannot be done any more.',
  },
  'TICKET.TRANSFER_NOWHERE': {
    vi: 'Hãy chọn quầy hoặc dịch vụ khác để chuyển số đến.',
    en: 'Choose another counter or service to pass the ticket on to.',
    status: 422,
  },
  'SHIFT.INVALID': {
    vi: 'Trường {field}: ca trực phải kết thúc sau khi bắt đầu, trong cùng ngày và không trùng ca khác của quầy.',
    en: 'The field {field}: a shift ends after it begins, on the same day, and overlaps no other of its counter.',
    status: 422,
  },
  'SHIFT.PERSON_UNKNOWN': {
    vi: 'Trường {field}: không có người {value}.',
    en: 'The field {field}: there is no person {value}.',
    status: 422,
  },
  'SCREEN.UNKNOWN': {
    vi: 'Mã màn hình không đúng hoặc đã bị thu hồi. Hãy xin mã mới tại quầy.',
    en: 'The code of this screen is wrong or was withdrawn. Ask at a counter for a new one.',
  },
  'SCREEN.NO_KIOSK': {
    vi: 'Màn hình này chỉ để hiển thị, không lấy số được.',
    en: 'This screen only shows; no tickets are drawn on it.',
  },
  'SCREEN.TOO_MANY': {
    vi: 'Sảnh chờ đã có {maximum} màn hình. Hãy thu hồi bớt.',
    en: 'The hall has {maximum} screens already. Withdraw some first.',
  },
};
