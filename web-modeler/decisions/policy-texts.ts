import { defineTexts } from '../../web/shared/texts/texts';

/** What each hit policy means for who reads the table. */
export const policyTexts = defineTexts({
  UNIQUE: {
    vi: 'Duy nhất: mỗi trường hợp chỉ được khớp một quy tắc.',
    en: 'Unique: every case may match one rule only.',
  },
  FIRST: {
    vi: 'Đầu tiên: lấy quy tắc khớp đứng trên cùng.',
    en: 'First: the topmost rule that matches counts.',
  },
  ANY: {
    vi: 'Bất kỳ: nhiều quy tắc có thể khớp nhưng phải cho cùng kết quả.',
    en: 'Any: several rules may match if they say the same.',
  },
  PRIORITY: {
    vi: 'Ưu tiên: lấy kết quả đứng trước trong danh sách giá trị của kết quả.',
    en: 'Priority: the result that stands first among its values counts.',
  },
  'RULE ORDER': {
    vi: 'Theo thứ tự quy tắc: lấy mọi kết quả, theo thứ tự trong bảng.',
    en: 'Rule order: all results, in the order of the table.',
  },
  'OUTPUT ORDER': {
    vi: 'Theo thứ tự kết quả: lấy mọi kết quả, xếp theo danh sách giá trị.',
    en: 'Output order: all results, in the order of their values.',
  },
  COLLECT: {
    vi: 'Gom: lấy kết quả của mọi quy tắc khớp.',
    en: 'Collect: the results of all rules that match.',
  },
  'COLLECT SUM': { vi: 'Gom và cộng các kết quả.', en: 'Collect: the sum of all results.' },
  'COLLECT MIN': { vi: 'Gom và lấy kết quả nhỏ nhất.', en: 'Collect: the smallest result.' },
  'COLLECT MAX': { vi: 'Gom và lấy kết quả lớn nhất.', en: 'Collect: the largest result.' },
  'COLLECT COUNT': { vi: 'Gom và đếm số quy tắc khớp.', en: 'Collect: how many rules match.' },
});
