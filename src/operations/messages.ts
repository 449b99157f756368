import type { LocalizedText } from '../kernel';

export const operationsMessages: Record<string, LocalizedText> = {
  'BACKUP.NO_DATABASE': {
    vi: 'Không có cơ sở dữ liệu tại {file}.',
    en: 'There is no database at {file}.',
  },
  'BACKUP.FILE_EXISTS': {
    vi: '{file} đã tồn tại: bản sao lưu không ghi đè lên tệp nào.',
    en: '{file} exists already: a backup overwrites nothing.',
  },
  'BACKUP.WEAK_PASSPHRASE': {
    vi: 'Cụm mật khẩu phải có ít nhất {least} ký tự.',
    en: 'The passphrase needs at least {least} characters.',
  },
  'BACKUP.RECIPIENT_UNKNOWN': {
    vi: '{recipient} không phải là khóa công khai age (age1...).',
    en: '{recipient} is not a public key of age (age1...).',
  },
  'BACKUP.IDENTITY_UNREADABLE': {
    vi: 'Không đọc được khóa riêng age (AGE-SECRET-KEY-1...) từ {file}.',
    en: 'No private key of age (AGE-SECRET-KEY-1...) can be read from {file}.',
  },
  'BACKUP.UNREADABLE': {
    vi: 'Không đọc được {file}.',
    en: '{file} cannot be read.',
  },
  'BACKUP.NOT_OPENED': {
    vi: 'Không mở được bản sao lưu: cụm mật khẩu hoặc khóa riêng không đúng, phần đầu tệp đã bị sửa đổi, hoặc đây không phải là bản sao lưu. Chưa có gì được ghi.',
    en: 'The backup cannot be opened: the passphrase or private key is another one, the head of the file was altered, or it is no backup. Nothing was written.',
  },
  'BACKUP.ALTERED': {
    vi: 'Bản sao lưu đã bị sửa đổi hoặc không đầy đủ. Chưa có gì được ghi.',
    en: 'The backup was altered or is not whole. Nothing was written.',
  },
  'BACKUP.OTHER_FORMAT': {
    vi: 'Bản sao lưu có định dạng {format}; chương trình này chỉ biết định dạng {known}. Chưa có gì được ghi.',
    en: 'The backup has format {format}; this program knows format {known}. Nothing was written.',
  },
  'BACKUP.NEWER_VERSION': {
    vi: 'Bản sao lưu do phiên bản {version} tạo ra, mới hơn phiên bản {own} này {migration}: hãy khôi phục bằng phiên bản đó. Chưa có gì được ghi.',
    en: 'The backup was made by version {version}, which is newer than this version {own} {migration}: restore it with that version. Nothing was written.',
  },
  'BACKUP.PLACE_NOT_EMPTY': {
    vi: 'Chỉ khôi phục vào nơi trống, nhưng {what} đã có dữ liệu. Chưa có gì được ghi.',
    en: 'A restore goes into an empty place only, but there is something in {what}. Nothing was written.',
  },
  'BACKUP.KEYS_MISSING': {
    vi: 'Trước tiên hãy đặt các khóa của hệ thống (vân tay {fingerprint}) vào {folder}; chúng không có trong bản sao lưu. Chưa có gì được ghi.',
    en: 'Put the keys of the installation (fingerprint {fingerprint}) into {folder} first; they are not inside the backup. Nothing was written.',
  },
  'BACKUP.OTHER_KEYS': {
    vi: 'Các khóa trong {folder} không phải là khóa của bản sao lưu này (vân tay {fingerprint}). Chưa có gì được ghi.',
    en: 'The keys in {folder} are not those of this backup (fingerprint {fingerprint}). Nothing was written.',
  },
  'BACKUP.NOT_SIGNED': {
    vi: 'Bản sao lưu không do hệ thống này tạo ra: chữ ký không đúng. Chưa có gì được ghi.',
    en: 'This installation did not write the backup: the signature is wrong. Nothing was written.',
  },
  'BACKUP.OTHER_TABLES': {
    vi: 'Các bảng của bản sao lưu không khớp với các bảng của phiên bản này: {table}.',
    en: 'The tables of the backup are not those of this version: {table}.',
  },
};
