import type { MessageCatalogue } from '../http';
import { DomainError, type JsonObject } from '../kernel';

const refusal =
  (code: string, kind: DomainError['kind']) =>
  (params: JsonObject = {}): DomainError =>
    new DomainError(code, kind, params);

export const refusals = {
  notFound: refusal('MODEL.NOT_FOUND', 'not-found'),
  fileNotFound: refusal('MODEL.FILE_NOT_FOUND', 'not-found'),
  archived: refusal('MODEL.ARCHIVED', 'conflict'),
  changed: refusal('MODEL.FILE_CHANGED', 'conflict'),
  edited: refusal('MODEL.FILE_EDITED', 'conflict'),
  nameTaken: refusal('MODEL.NAME_TAKEN', 'conflict'),
  badName: refusal('MODEL.BAD_FILE_NAME', 'invalid'),
  tooLarge: refusal('MODEL.FILE_TOO_LARGE', 'invalid'),
  tooMany: refusal('MODEL.TOO_MANY_FILES', 'invalid'),
  empty: refusal('MODEL.EMPTY', 'conflict'),
  commentNotFound: refusal('MODEL.COMMENT_NOT_FOUND', 'not-found'),
  commentOfAnother: refusal('MODEL.COMMENT_OF_ANOTHER', 'forbidden'),
  reviewNotFound: refusal('MODEL.REVIEW_NOT_FOUND', 'not-found'),
  noProcedure: refusal('MODEL.NO_PROCEDURE', 'invalid'),
  playOverrun: refusal('MODEL.PLAY_OVERRUN', 'invalid'),
  opinionOverrun: refusal('MODEL.OPINION_OVERRUN', 'invalid'),
  opinionsDiffer: refusal('MODEL.OPINIONS_DIFFER', 'conflict'),
  warningsToConfirm: refusal('MODEL.WARNINGS_TO_CONFIRM', 'conflict'),
  playBusy: refusal('MODEL.PLAY_BUSY', 'unavailable'),
  replayOverrun: refusal('MODEL.REPLAY_OVERRUN', 'invalid'),
  badPeriod: refusal('MODEL.BAD_PERIOD', 'invalid'),
  templateNotFound: refusal('STEP_TEMPLATE.NOT_FOUND', 'not-found'),
  templateChanged: refusal('STEP_TEMPLATE.CHANGED', 'conflict'),
  templateWrong: refusal('STEP_TEMPLATE.WRONG', 'invalid'),
  templateKey: refusal('STEP_TEMPLATE.BAD_KEY', 'invalid'),
};

export const modellingMessages: MessageCatalogue = {
  'MODEL.NOT_FOUND': {
    vi: 'Không có mô hình này.',
    en: 'There is no such model.',
  },
  'MODEL.FILE_NOT_FOUND': {
    vi: 'Mô hình không có tệp này, hoặc tệp đã bị xoá.',
    en: 'The model has no such file, or it was removed.',
  },
  'MODEL.ARCHIVED': {
    vi: 'Mô hình đã được cất đi. Hãy mở lại trước khi sửa.',
    en: 'The model was put away. Take it out again before changing it.',
  },
  'MODEL.FILE_CHANGED': {
    vi: '{by} đã lưu tệp này lúc {at} (bản {revision}). Phần bạn vẽ chưa được lưu: hãy so sánh rồi lưu lại.',
    en: '{by} saved this file at {at} (revision {revision}). What you drew is not saved yet: compare, then save again.',
  },
  'MODEL.FILE_EDITED': {
    vi: '{by} đang sửa tệp này từ {since}. Bạn có thể xem, hoặc tiếp quản việc sửa.',
    en: '{by} has been editing this file since {since}. You can look at it, or take it over.',
  },
  'MODEL.NAME_TAKEN': {
    vi: 'Mô hình đã có tệp tên "{name}".',
    en: 'The model already has a file named "{name}".',
  },
  'MODEL.BAD_FILE_NAME': {
    vi: 'Tên tệp "{name}" không dùng được. Hãy đặt tên có đuôi .bpmn, .dmn, .form, .json, .yaml, .md hoặc .txt, các thư mục cách nhau bằng dấu /.',
    en: 'The file name "{name}" cannot be used. Give it the ending .bpmn, .dmn, .form, .json, .yaml, .md or .txt, and folders separated by /.',
  },
  'MODEL.FILE_TOO_LARGE': {
    vi: 'Tệp vượt quá {maximumKiB} KiB.',
    en: 'The file is larger than {maximumKiB} KiB.',
    status: 413,
  },
  'MODEL.TOO_MANY_FILES': {
    vi: 'Một mô hình có tối đa {most} tệp.',
    en: 'A model has at most {most} files.',
  },
  'MODEL.PLAY_OVERRUN': {
    vi: 'Chạy thử quá lâu hoặc cần quá nhiều bộ nhớ: mô hình có thể lặp không dứt.',
    en: 'The trial takes too long or needs too much memory: the model may go round for ever.',
    status: 422,
  },
  'STEP_TEMPLATE.NOT_FOUND': {
    vi: 'Không có bước dựng sẵn này.',
    en: 'There is no such ready step.',
  },
  'STEP_TEMPLATE.CHANGED': {
    vi: 'Người khác vừa lưu một phiên bản mới của bước này. Hãy xem phiên bản đó trước khi lưu.',
    en: 'Somebody else has saved a newer version of this step. Look at it before you save.',
  },
  'STEP_TEMPLATE.WRONG': {
    vi: 'Bước dựng sẵn chưa dùng được: {why}',
    en: 'The ready step cannot be used yet: {why}',
  },
  'STEP_TEMPLATE.BAD_KEY': {
    vi: 'Mã "{key}" không dùng được: chỉ gồm chữ thường không dấu, chữ số và gạch nối.',
    en: 'The key "{key}" cannot be used: small letters, digits and hyphens only.',
  },
  'MODEL.REPLAY_OVERRUN': {
    vi: 'Chạy lại hồ sơ quá lâu hoặc cần quá nhiều bộ nhớ. Hãy chọn kỳ ngắn hơn; nếu vẫn vậy, mô hình có thể lặp không dứt.',
    en: 'Replaying the cases takes too long or needs too much memory. Choose a shorter period; the model may also go round for ever.',
    status: 422,
  },
  'MODEL.BAD_PERIOD': {
    vi: 'Ngày {date} không có thật, hoặc kỳ kết thúc trước khi bắt đầu.',
    en: 'There is no date {date}, or the period ends before it begins.',
  },
  'MODEL.OPINION_OVERRUN': {
    vi: 'Đối chiếu hai lõi thực thi quá lâu hoặc cần quá nhiều bộ nhớ.',
    en: 'Comparing the two cores takes too long or needs too much memory.',
    status: 422,
  },
  'MODEL.OPINIONS_DIFFER': {
    vi: 'Hai lõi thực thi cho kết quả khác nhau ở kịch bản: {stories}. Không ban hành được cho tới khi làm rõ.',
    en: 'The two cores differ on the scenarios: {stories}. It cannot be published until that is cleared up.',
  },
  'MODEL.WARNINGS_TO_CONFIRM': {
    vi: 'Hãy xem và xác nhận các cảnh báo trước khi phê duyệt: {rules}.',
    en: 'Look at these warnings and confirm them before you approve: {rules}.',
  },
  'MODEL.PLAY_BUSY': {
    vi: 'Đang có quá nhiều lượt chạy thử. Hãy thử lại sau ít phút.',
    en: 'Too many trials are running. Try again in a few minutes.',
  },
  'MODEL.NO_PROCEDURE': {
    vi: 'Chưa tính được vì tệp procedure.yaml chưa có hoặc còn lỗi.',
    en: 'This cannot be worked out: there is no procedure.yaml, or it has problems.',
    status: 422,
  },
  'MODEL.COMMENT_NOT_FOUND': {
    vi: 'Mô hình không có ý kiến này.',
    en: 'The model has no such comment.',
  },
  'MODEL.COMMENT_OF_ANOTHER': {
    vi: 'Chỉ người viết mới sửa được ý kiến này.',
    en: 'Only who wrote this comment can change it.',
  },
  'MODEL.REVIEW_NOT_FOUND': {
    vi: 'Không có bản trình duyệt này.',
    en: 'There is no such review.',
  },
  'MODEL.EMPTY': {
    vi: 'Mô hình chưa có tệp nào.',
    en: 'The model has no files yet.',
  },
};
