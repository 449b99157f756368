import type { JsonObject } from '../../../kernel';
import { formNames } from '../letters/fact-names';
import type { PaperHead } from './fill-template';
import type { Template } from './template';

const line = (index: number) => ({
  from: 'Trần An, Trung tâm Phục vụ hành chính công, Ủy ban nhân dân xã An Phú',
  to: 'Phòng Kinh tế, Ủy ban nhân dân xã An Phú',
  task: ['Thẩm định hồ sơ', 'Kiểm tra thực địa', 'Trình lãnh đạo ký'][index % 3]!,
  sentAt: '08:15 23/11/2026',
  receivedAt: '08:40 23/11/2026',
  dueAt: '17:00 25/11/2026',
  result: index === 1 ? 'Quá hạn' : 'Đúng hạn',
  note: null,
});
const registered = (index: number) => ({
  code: `H40.12-261123-${String(index + 1).padStart(4, '0')}`,
  procedure: 'Cấp giấy phép xây dựng công trình cấp III, cấp IV và nhà ở riêng lẻ',
  copies: '01',
  applicant: 'Nguyễn Thị Ngọc Ánh',
  contact: 'Thôn 3, xã An Phú, tỉnh Bình Minh; 0900 000 000',
  agency: 'Ủy ban nhân dân xã An Phú',
  receivedAt: '08:10 23/11/2026',
  dueAt: '17:00 02/12/2026',
  sentAt: '08:15 23/11/2026',
  readyAt: '15:20 01/12/2026',
  returnedAt: '09:05 02/12/2026',
  method: 'Trực tiếp',
  note: null,
});
/** What the forms say in the samples. */
export const sampleFacts: JsonObject = {
  ...Object.fromEntries(formNames.map((name) => [name, null])),
  caseCode: 'H40.12-261123-0001',
  checkToken: '7K2M-9QXA-04BD-WZ6T',
  procedureName: 'Cấp giấy phép xây dựng công trình cấp III, cấp IV và nhà ở riêng lẻ',
  channelName: 'Nộp trực tiếp tại Bộ phận Một cửa',
  competentAgencyName: 'Ủy ban nhân dân xã An Phú',
  receivingAgencyName: 'Ủy ban nhân dân xã An Phú',
  oneStopName: 'Trung tâm Phục vụ hành chính công cấp xã',
  applicantName: 'Nguyễn Thị Ngọc Ánh',
  applicantAddress: 'Thôn 3, xã An Phú, tỉnh Bình Minh',
  applicantPhone: '0900 000 000',
  filerName: 'Nguyễn Thị Ngọc Ánh',
  filedAt: '07 giờ 55 phút, ngày 23 tháng 11 năm 2026',
  acceptedAt: '08 giờ 10 phút, ngày 23 tháng 11 năm 2026',
  limit: '07 ngày làm việc',
  dueAt: '17 giờ 00 phút, ngày 03 tháng 12 năm 2026',
  officerName: 'Trần Văn An',
  today: 'ngày 23 tháng 11 năm 2026',
  isRefused: false,
  components: [
    { name: 'Đơn đề nghị cấp giấy phép xây dựng', kind: 'Bản giấy', copies: '01' },
    { name: 'Giấy tờ về quyền sử dụng đất', kind: 'Bản điện tử', copies: '01' },
    { name: 'Bản vẽ thiết kế ký số', kind: 'Bản điện tử', copies: '02' },
  ],
  supplementRound: 1,
  supplementItems: [
    {
      name: 'Bản vẽ thiết kế ký số',
      reason: 'Bản vẽ chưa ký số',
      note: 'Ký số lại cả hai tờ',
      ground: 'NĐ 217/2026',
    },
    {
      name: 'Giấy tờ về quyền sử dụng đất',
      reason: 'Bản quét, bản chụp không đọc được',
      note: null,
      ground: 'NĐ 61/2018 Điều 17',
    },
  ],
  refusalReason: 'Không thuộc thẩm quyền giải quyết',
  refusalGround: 'NĐ 61/2018 Điều 17',
  refusalNote: 'Công trình thuộc thẩm quyền cấp phép của cơ quan cấp tỉnh.',
  oldDueAt: '17 giờ 00 phút, ngày 03 tháng 12 năm 2026',
  newDueAt: '17 giờ 00 phút, ngày 10 tháng 12 năm 2026',
  extensionReason: 'chờ kết quả đo đạc thực địa',
  stopBasis: 'Quyết định số 12/QĐ-TA của Tòa án nhân dân khu vực 1',
  stopReason: 'Thửa đất đang có tranh chấp',
  stopReviewAt: '08 giờ 00 phút, ngày 23 tháng 12 năm 2026',
  leadUnit: 'Phòng Kinh tế, Ủy ban nhân dân xã An Phú',
  cooperatingUnits: 'Công ty Điện lực',
  handoffs: Array.from({ length: 6 }, (_, index) => line(index)),
  period: 'Từ ngày 23/11/2026 đến ngày 30/11/2026',
  cases: Array.from({ length: 25 }, (_, index) => registered(index)),
};
/** Whose paper a sample is. */
export const sampleHead = (template: Pick<Template, 'issuer'>): PaperHead =>
  template.issuer === 'one-stop'
    ? {
        superior: 'Ủy ban nhân dân xã An Phú',
        issuer: 'Trung tâm Phục vụ hành chính công cấp xã',
        place: 'An Phú',
      }
    : { superior: 'Ủy ban nhân dân tỉnh Bình Minh', issuer: 'Ủy ban nhân dân xã An Phú', place: 'An Phú' };

/** The day on which the samples are written. */
export const sampleDay = '2026-11-23';
