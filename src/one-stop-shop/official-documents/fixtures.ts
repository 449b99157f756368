import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Json, JsonObject } from '../../kernel';
import { readProcedure } from '../procedures/procedure-file';
import { factsOfData } from './letters/data-words';
import { caseFacts, dataFacts, formNames, letterFacts } from './letters/fact-names';
import { readTemplate } from './templates/read-template';
import type { Template } from './templates/template';

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
export const facts: JsonObject = {
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
export const head = (template: Template) =>
  template.issuer === 'one-stop'
    ? {
        superior: 'Ủy ban nhân dân xã An Phú',
        issuer: 'Trung tâm Phục vụ hành chính công cấp xã',
        place: 'An Phú',
      }
    : { superior: 'Ủy ban nhân dân tỉnh Bình Minh', issuer: 'Ủy ban nhân dân xã An Phú', place: 'An Phú' };

/** The permit of P02 as its procedure sets it, with data of its own. */
export const permit = (): { template: Template; data: JsonObject } => {
  const yaml = (path: string) =>
    parse(readFileSync(join('processes', 'P02-building-permit', path), 'utf8')) as Json;
  const { content } = readProcedure(yaml('procedure.yaml'), 'procedure.yaml');
  const names = [...caseFacts, ...letterFacts, ...dataFacts(content!.data), ...content!.variables];
  const { template } = readTemplate(yaml('documents/building-permit.yaml'), 'building-permit.yaml', names);
  const data = {
    applicationType: 'NEW',
    buildingType: 'HOUSE',
    siteAddress: { line: 'Thửa đất số 15', commune: 'xã An Phú', province: 'tỉnh Bình Minh' },
    landParcel: 'thửa 15, tờ bản đồ 7',
  };
  return { template: template!, data: factsOfData(content!, data, 'vi') };
};

/** What the codes of the samples lead to. */
export const address =
  'https://motcua.example/public/verify/0192f7a0-0000-7000-8000-000000000001?token=7K2M9QXA04BDWZ6T';
