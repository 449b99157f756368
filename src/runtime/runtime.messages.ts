import type { MessageCatalogue } from '../http';

export const runtimeMessages: MessageCatalogue = {
  'INSTANCE.NOT_FOUND': {
    vi: 'Không tìm thấy hồ sơ quy trình này.',
    en: 'There is no such process instance.',
  },
  'INSTANCE.NO_START_EVENT': {
    vi: 'Quy trình "{definition}" không thể bắt đầu như vậy: {detail}.',
    en: 'The process "{definition}" cannot be started like this: {detail}.',
    status: 422,
  },
  'INSTANCE.ENDED': {
    vi: 'Hồ sơ quy trình này đã kết thúc.',
    en: 'The process instance has ended.',
  },
  'INSTANCE.SUSPENDED': {
    vi: 'Hồ sơ quy trình này đang tạm dừng; cần cho chạy tiếp trước.',
    en: 'The process instance is suspended; it must be resumed first.',
  },
  'INSTANCE.NOT_SUSPENDED': {
    vi: 'Hồ sơ quy trình này không tạm dừng.',
    en: 'The process instance is not suspended.',
  },
  'INSTANCE.PARENT_SUSPENDED': {
    vi: 'Quy trình gọi đang tạm dừng; cần cho quy trình đó chạy tiếp trước.',
    en: 'The calling instance is suspended; resume that one first.',
  },
  'INSTANCE.IS_CALLED': {
    vi: 'Quy trình này do quy trình khác gọi; hãy hủy quy trình gốc, hoặc chuyển bước tại quy trình gọi.',
    en: 'Another instance has called this one; cancel the root, or move the token of the calling instance.',
  },
  'INSTANCE.BAD_OPERATION': {
    vi: 'Mỗi thao tác cần đúng một trong: cancelExecution, startBefore, startAfter.',
    en: 'Each operation needs exactly one of cancelExecution, startBefore, startAfter.',
    status: 422,
  },
  'INSTANCE.CANNOT_MIGRATE': {
    vi: 'Không chuyển phiên bản được: có vị trí đang xử lý không còn như cũ trong phiên bản đích.',
    en: 'The instance cannot be migrated: places with a token are missing or different in the target version.',
    status: 422,
  },
  'MIGRATION.NOT_FOUND': {
    vi: 'Không tìm thấy đợt chuyển phiên bản này.',
    en: 'There is no such migration.',
  },
  'MIGRATION.UNDONE': {
    vi: 'Đợt chuyển phiên bản này đã hoặc đang được hoàn tác.',
    en: 'The migration has been undone already, or is being undone.',
  },
  'MIGRATION.TOO_OLD': {
    vi: 'Chỉ hoàn tác được trong vòng {minutes} phút sau khi chuyển phiên bản xong.',
    en: 'A migration can be undone only within {minutes} minutes after its end.',
  },
  'INSTANCE.TOO_LARGE': {
    vi: 'Hồ sơ sẽ chứa quá nhiều dữ liệu: tối đa {maximum} KiB; hãy lưu tệp lớn ở nơi khác và chỉ giữ mã tham chiếu.',
    en: 'The instance would hold too much data: at most {maximum} KiB; keep large things elsewhere and a reference here.',
    status: 413,
  },
  'TASK.NOT_FOUND': { vi: 'Không tìm thấy công việc này.', en: 'There is no such task.' },
  'TASK.NOT_OPEN': {
    vi: 'Công việc này đã kết thúc ({state}).',
    en: 'The task is no longer open ({state}).',
  },
  'TASK.STALE_VERSION': {
    vi: 'Công việc đã được người khác thay đổi; hãy tải lại. Phiên bản hiện tại: {version}.',
    en: 'Somebody else has changed the task; load it again. Its version is now {version}.',
  },
  'TASK.ALREADY_CLAIMED': {
    vi: 'Công việc này đã có người nhận.',
    en: 'Somebody else has already claimed the task.',
  },
  'TASK.FOUR_EYES': {
    vi: 'Người đã làm bước "{earlierElementId}" không được làm bước này, kể cả khi làm thay người khác.',
    en: 'Whoever did the step "{earlierElementId}" may not do this one, not even in somebody\'s place.',
  },
  'JOB.NOT_FOUND': {
    vi: 'Không tìm thấy tác vụ này; có thể đã hoàn thành.',
    en: 'There is no such job; it may have been done.',
  },
  'JOB.LEASE_LOST': {
    vi: 'Tác vụ không còn do bên gửi nắm giữ; kết quả không được ghi nhận.',
    en: 'The job is no longer in the hands of the sender; its result was not taken.',
  },
  'JOB.NOT_RUNNABLE': {
    vi: 'Không thể thực hiện với tác vụ ở trạng thái "{state}".',
    en: 'This cannot be done with a job that is {state}.',
  },
  'MESSAGE.AMBIGUOUS': {
    vi: 'Có {instances} nơi cùng chờ thông điệp "{name}"; cần chỉ rõ khóa hoặc hồ sơ.',
    en: '{instances} receivers wait for the message "{name}"; name the key or the instance.',
  },
  'MESSAGE.NO_RECEIVER': {
    vi: 'Không có nơi nào chờ thông điệp "{name}"; gửi kèm timeToLive để lưu lại.',
    en: 'Nobody waits for the message "{name}"; send a timeToLive to have it kept.',
  },
  'INCIDENT.NOT_FOUND': { vi: 'Không tìm thấy sự cố này.', en: 'There is no such incident.' },
  'INCIDENT.ALREADY_RESOLVED': {
    vi: 'Sự cố này đã được giải quyết.',
    en: 'The incident is already resolved.',
  },
  'VARIABLES.REFUSED': {
    vi: 'Biến không hợp lệ: {reason}.',
    en: 'The variables are not acceptable: {reason}.',
    status: 422,
  },
  'DURATION.INVALID': {
    vi: '"{value}" không phải là thời hạn: dùng thời lượng ISO 8601 (P1D) hoặc số giây, nhiều nhất một năm.',
    en: '"{value}" is no lifetime: give an ISO 8601 duration (P1D) or seconds, at most a year.',
    status: 422,
  },
  'ENGINE.UNKNOWN_WAIT': {
    vi: 'Vị trí chờ này không còn mở.',
    en: 'That place is no longer waiting.',
  },
  'ENGINE.NOT_ACTIVE': { vi: 'Quy trình không còn hoạt động.', en: 'The instance is not active.' },
  'ENGINE.STEP_BUDGET': {
    vi: 'Quy trình chạy quá nhiều bước tự động trong một lần; không có gì thay đổi.',
    en: 'The process takes too many automatic steps at once; nothing was changed.',
    status: 422,
  },
  'ENGINE.BAD_COMMAND': {
    vi: 'Yêu cầu không phù hợp với quy trình: {detail}.',
    en: 'The request does not fit the process: {detail}.',
    status: 422,
  },
  'ENGINE.OVERRUN': {
    vi: 'Quy trình tính toán quá lâu hoặc quá nhiều bộ nhớ; không có gì thay đổi.',
    en: 'The process took too much time or memory to compute; nothing was changed.',
    status: 422,
  },
  'ENGINE.BUSY': {
    vi: 'Máy chủ đang bận tính toán; hãy gửi lại sau.',
    en: 'The server is busy computing; send it again later.',
  },
  'ENGINE.UNKNOWN_CORE': {
    vi: 'Máy chủ này không có bộ thực thi "{core}".',
    en: 'This server does not have the core "{core}".',
  },
};
