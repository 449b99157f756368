import { type Conditions, online } from './conditions.policy';
import type { Column, ReportForm } from './form';

const received = { vi: 'Số hồ sơ tiếp nhận', en: 'Received' };
const resolved = { vi: 'Số hồ sơ đã giải quyết', en: 'Resolved' };
const inProgress = { vi: 'Số hồ sơ đang giải quyết', en: 'In progress' };
const waiting = { vi: 'Chờ tiếp nhận', en: 'Waiting for acceptance' };
const total = { vi: 'Tổng số', en: 'Total' };

/** Columns 3-13 of II.06a and II.06b; column 3 = column 7 + column 11. */
const columnsOf06 = (is: Conditions): Column[] => [
  {
    key: 'received',
    number: '3',
    group: received,
    label: { vi: 'Tổng số (3)=(4)+(5)+(6)', en: 'Total (3)=(4)+(5)+(6)' },
    add: ['online', 'direct', 'carriedOver'],
  },
  {
    key: 'online',
    number: '4',
    group: received,
    label: { vi: 'Trực tuyến trong kỳ', en: 'Online' },
    count: `${is.accepted} AND ${online}`,
  },
  {
    key: 'direct',
    number: '5',
    group: received,
    label: { vi: 'Trực tiếp, bưu chính trong kỳ', en: 'At the counter, by post' },
    count: `${is.accepted} AND NOT ${online}`,
  },
  {
    key: 'carriedOver',
    number: '6',
    group: received,
    label: { vi: 'Từ kỳ trước', en: 'Carried over' },
    count: is.carriedOver,
  },
  {
    key: 'resolved',
    number: '7',
    group: resolved,
    label: { vi: 'Tổng số (7)=(8)+(9)+(10)', en: 'Total (7)=(8)+(9)+(10)' },
    add: ['early', 'onTime', 'late'],
  },
  { key: 'early', number: '8', group: resolved, label: { vi: 'Trước hạn', en: 'Early' }, count: is.early },
  { key: 'onTime', number: '9', group: resolved, label: { vi: 'Đúng hạn', en: 'On time' }, count: is.onTime },
  { key: 'late', number: '10', group: resolved, label: { vi: 'Quá hạn', en: 'Late' }, count: is.late },
  {
    key: 'inProgress',
    number: '11',
    group: inProgress,
    label: { vi: 'Tổng số (11)=(12)+(13)', en: 'Total (11)=(12)+(13)' },
    add: ['inTime', 'overdue'],
  },
  {
    key: 'inTime',
    number: '12',
    group: inProgress,
    label: { vi: 'Trong hạn', en: 'In time' },
    count: is.inTime,
  },
  {
    key: 'overdue',
    number: '13',
    group: inProgress,
    label: { vi: 'Quá hạn', en: 'Overdue' },
    count: is.overdue,
  },
];

const onlineWith = (is: Conditions, level: string) =>
  `${is.accepted} AND ${online} AND f.service_level ${level}`;

export const reportForms: readonly ReportForm[] = [
  {
    code: 'ii-06a',
    number: 'II.06a/VPCP/KSTT',
    name: {
      vi: 'Tình hình, kết quả giải quyết thủ tục hành chính theo lĩnh vực',
      en: 'Results of administrative procedures by field',
    },
    source: 'TT 02/2017/TT-VPCP; TT 01/2020/TT-VPCP',
    groupings: ['field', 'procedure'],
    columns: columnsOf06,
  },
  {
    code: 'ii-06b',
    number: 'II.06b/VPCP/KSTT',
    name: {
      vi: 'Tình hình, kết quả giải quyết thủ tục hành chính theo cơ quan, đơn vị',
      en: 'Results of administrative procedures by agency',
    },
    source: 'TT 02/2017/TT-VPCP; TT 01/2020/TT-VPCP',
    groupings: ['agency'],
    columns: columnsOf06,
  },
  {
    code: '07a-btp',
    number: '07a/BTP',
    name: {
      vi: 'Kết quả tiếp nhận, giải quyết thủ tục hành chính',
      en: 'Reception and resolution of administrative procedures',
    },
    source: '07a/BTP (2026)',
    groupings: ['agency', 'field', 'procedure'],
    isApart: true,
    columns: (is) => [
      {
        key: 'received',
        number: '1',
        group: received,
        label: total,
        add: ['carriedOver', 'onlineFull', 'onlinePartial', 'onlineOther', 'direct'],
      },
      {
        key: 'carriedOver',
        number: '2',
        group: received,
        label: { vi: 'Kỳ trước chuyển sang', en: 'Carried over' },
        count: is.carriedOver,
      },
      {
        key: 'onlineFull',
        number: '3',
        group: received,
        label: { vi: 'Trực tuyến toàn trình', en: 'Online, full' },
        count: onlineWith(is, "= 'FULL'"),
      },
      {
        key: 'onlinePartial',
        number: '4',
        group: received,
        label: { vi: 'Trực tuyến một phần', en: 'Online, part' },
        count: onlineWith(is, "= 'PARTIAL'"),
      },
      {
        key: 'onlineOther',
        number: '5',
        group: received,
        label: { vi: 'Trực tuyến khác', en: 'Online, other' },
        count: onlineWith(is, "NOT IN ('FULL', 'PARTIAL')"),
      },
      {
        key: 'direct',
        number: '6',
        group: received,
        label: { vi: 'Trực tiếp, bưu chính', en: 'At the counter, by post' },
        count: `${is.accepted} AND NOT ${online}`,
      },
      {
        key: 'nonTerritorial',
        number: '7',
        group: received,
        label: { vi: 'Trong đó phi địa giới', en: 'Of these non-territorial' },
        count: `${is.accepted} AND f.non_territorial = 1`,
      },
      {
        key: 'waitingInTime',
        number: '8',
        group: waiting,
        label: { vi: 'Trong hạn', en: 'In time' },
        count: is.waitingInTime,
      },
      {
        key: 'waitingLate',
        number: '9',
        group: waiting,
        label: { vi: 'Quá hạn', en: 'Late' },
        count: is.waitingLate,
      },
      {
        key: 'refused',
        number: '10',
        label: { vi: 'Từ chối tiếp nhận', en: 'Refused at reception' },
        count: is.refusedAtReception,
      },
      {
        key: 'resolved',
        number: '11',
        group: resolved,
        label: total,
        add: ['early', 'onTime', 'lateWithApology', 'lateWithoutApology'],
      },
      {
        key: 'early',
        number: '12',
        group: resolved,
        label: { vi: 'Trước hạn', en: 'Early' },
        count: is.early,
      },
      {
        key: 'onTime',
        number: '13',
        group: resolved,
        label: { vi: 'Đúng hạn', en: 'On time' },
        count: is.onTime,
      },
      {
        key: 'lateWithApology',
        number: '14',
        group: resolved,
        label: { vi: 'Quá hạn, có xin lỗi', en: 'Late with an apology' },
        count: is.lateWithApology,
      },
      {
        key: 'lateWithoutApology',
        number: '15',
        group: resolved,
        label: { vi: 'Quá hạn, không xin lỗi', en: 'Late without an apology' },
        count: is.lateWithoutApology,
      },
      { key: 'inProgress', number: '16', group: inProgress, label: total, add: ['inTime', 'overdue'] },
      {
        key: 'inTime',
        number: '17',
        group: inProgress,
        label: { vi: 'Trong hạn', en: 'In time' },
        count: is.inTime,
      },
      {
        key: 'overdue',
        number: '18',
        group: inProgress,
        label: { vi: 'Quá hạn', en: 'Overdue' },
        count: is.overdue,
      },
      {
        key: 'withdrawn',
        number: '19',
        label: { vi: 'Rút hồ sơ', en: 'Withdrawn' },
        count: is.withdrawn,
      },
      { key: 'stopped', number: '20', label: { vi: 'Dừng giải quyết', en: 'Stopped' }, count: is.stopped },
      {
        key: 'paid',
        number: '21',
        group: { vi: 'Hồ sơ đã nộp phí, lệ phí', en: 'Fees paid' },
        label: total,
        add: ['paidOnline', 'paidDirectly'],
      },
      {
        key: 'paidOnline',
        number: '22',
        group: { vi: 'Hồ sơ đã nộp phí, lệ phí', en: 'Fees paid' },
        label: { vi: 'Trực tuyến', en: 'Online' },
        count: `${is.paid} AND f.paid_online = 1`,
      },
      {
        key: 'paidDirectly',
        number: '23',
        group: { vi: 'Hồ sơ đã nộp phí, lệ phí', en: 'Fees paid' },
        label: { vi: 'Trực tiếp', en: 'Directly' },
        count: `${is.paid} AND f.paid_online = 0`,
      },
    ],
  },
  {
    code: 'on-time',
    number: '',
    name: { vi: 'Tỷ lệ giải quyết đúng hạn', en: 'Resolved on time' },
    source: 'NĐ 224/2026 Art. 19',
    groupings: ['agency', 'field', 'procedure', 'channel'],
    columns: (is) => [
      { key: 'resolved', label: { vi: 'Đã giải quyết', en: 'Resolved' }, add: ['early', 'onTime', 'late'] },
      { key: 'early', label: { vi: 'Trước hạn', en: 'Early' }, count: is.early },
      { key: 'onTime', label: { vi: 'Đúng hạn', en: 'On time' }, count: is.onTime },
      { key: 'late', label: { vi: 'Quá hạn', en: 'Late' }, count: is.late },
      {
        key: 'lateWithApology',
        label: { vi: 'Trong đó có xin lỗi', en: 'Of these with an apology' },
        count: is.lateWithApology,
      },
      {
        key: 'kept',
        label: { vi: 'Trước và đúng hạn', en: 'Early and on time' },
        add: ['early', 'onTime'],
      },
      {
        key: 'onTimeShare',
        label: { vi: 'Tỷ lệ đúng hạn', en: 'On-time share' },
        share: ['kept', 'resolved'],
      },
      {
        key: 'brokenPromise',
        label: { vi: 'Trễ so với hạn đầu', en: 'Late by the first date' },
        count: is.brokenPromise,
      },
      {
        key: 'brokenShare',
        label: { vi: 'Tỷ lệ trễ hạn đầu', en: 'Share late by the first date' },
        share: ['brokenPromise', 'resolved'],
      },
      { key: 'accepted', label: { vi: 'Tiếp nhận trong kỳ', en: 'Accepted' }, count: is.accepted },
      {
        key: 'rightFirstTime',
        label: { vi: 'Không phải bổ sung', en: 'Without a supplement' },
        count: `${is.accepted} AND f.supplement_rounds = 0`,
      },
      {
        key: 'rightFirstTimeShare',
        label: { vi: 'Tỷ lệ đủ ngay lần đầu', en: 'Right at first' },
        share: ['rightFirstTime', 'accepted'],
      },
    ],
  },
  {
    code: 'online',
    number: '',
    name: { vi: 'Sử dụng dịch vụ công trực tuyến', en: 'Use of online services' },
    source: 'NĐ 224/2026 Art. 19',
    groupings: ['procedure', 'agency', 'field'],
    columns: (is) => [
      { key: 'accepted', label: { vi: 'Tiếp nhận trong kỳ', en: 'Accepted' }, count: is.accepted },
      {
        key: 'online',
        label: { vi: 'Trực tuyến', en: 'Online' },
        add: ['onlineFull', 'onlinePartial', 'onlineOther'],
      },
      {
        key: 'onlineFull',
        label: { vi: 'Toàn trình', en: 'Full' },
        count: onlineWith(is, "= 'FULL'"),
      },
      {
        key: 'onlinePartial',
        label: { vi: 'Một phần', en: 'Part' },
        count: onlineWith(is, "= 'PARTIAL'"),
      },
      {
        key: 'onlineOther',
        label: { vi: 'Khác', en: 'Other' },
        count: onlineWith(is, "NOT IN ('FULL', 'PARTIAL')"),
      },
      {
        key: 'onlineShare',
        label: { vi: 'Tỷ lệ trực tuyến', en: 'Online share' },
        share: ['online', 'accepted'],
      },
      {
        key: 'withFee',
        label: { vi: 'Có phí, lệ phí đã nộp', en: 'With fees paid' },
        count: `${is.paid} AND f.has_fee = 1`,
      },
      {
        key: 'paidOnline',
        label: { vi: 'Nộp trực tuyến', en: 'Paid online' },
        count: `${is.paid} AND f.has_fee = 1 AND f.paid_online = 1`,
      },
      {
        key: 'paidOnlineShare',
        label: { vi: 'Tỷ lệ nộp trực tuyến', en: 'Share paid online' },
        share: ['paidOnline', 'withFee'],
      },
    ],
  },
  {
    code: 'digitisation',
    number: '',
    name: { vi: 'Số hóa hồ sơ, kết quả giải quyết', en: 'Digitisation of dossiers and results' },
    source: 'NĐ 107/2021; QĐ 766/QĐ-TTg',
    groupings: ['agency', 'field', 'procedure'],
    columns: (is) => [
      { key: 'accepted', label: { vi: 'Tiếp nhận trong kỳ', en: 'Accepted' }, count: is.accepted },
      {
        key: 'whole',
        label: { vi: 'Số hóa đủ thành phần', en: 'Wholly digital' },
        count: `${is.accepted} AND f.components > 0 AND f.digital >= f.components`,
      },
      {
        key: 'wholeShare',
        label: { vi: 'Tỷ lệ hồ sơ số hóa', en: 'Share of dossiers' },
        share: ['whole', 'accepted'],
      },
      {
        key: 'components',
        label: { vi: 'Thành phần', en: 'Papers' },
        count: is.accepted,
        sum: 'components',
      },
      {
        key: 'digital',
        label: { vi: 'Thành phần điện tử', en: 'Electronic papers' },
        count: is.accepted,
        sum: 'digital',
      },
      {
        key: 'digitalShare',
        label: { vi: 'Tỷ lệ thành phần', en: 'Share of papers' },
        share: ['digital', 'components'],
      },
      {
        key: 'reused',
        label: { vi: 'Dùng lại dữ liệu', en: 'Reused' },
        count: is.accepted,
        sum: 'reused',
      },
      {
        key: 'reusedShare',
        label: { vi: 'Tỷ lệ dùng lại', en: 'Share reused' },
        share: ['reused', 'components'],
      },
      {
        key: 'results',
        label: { vi: 'Có kết quả trong kỳ', en: 'Results' },
        count: `(${is.early} OR ${is.onTime} OR ${is.late}) AND f.outcome IN ('GRANTED', 'REFUSED')`,
      },
      {
        key: 'digitalResults',
        label: { vi: 'Kết quả điện tử', en: 'Electronic results' },
        count: `(${is.early} OR ${is.onTime} OR ${is.late}) AND f.outcome IN ('GRANTED', 'REFUSED') AND f.digital_result = 1`,
      },
      {
        key: 'digitalResultShare',
        label: { vi: 'Tỷ lệ kết quả điện tử', en: 'Share of electronic results' },
        share: ['digitalResults', 'results'],
      },
    ],
  },
];
