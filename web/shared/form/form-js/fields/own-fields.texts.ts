import { defineTexts } from '../../../texts/texts';

/** Names of the parts of an address and of a person: beside their fields and in what is wrong with them. */
export const partTexts = defineTexts({
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune or ward' },
  line: { vi: 'Số nhà, đường, thôn, tổ dân phố', en: 'House, street, hamlet' },
  kind: { vi: 'Đối tượng', en: 'Kind' },
  name: { vi: 'Họ và tên', en: 'Full name' },
  title: { vi: 'Tên tổ chức', en: 'Name of the organisation' },
  identity: { vi: 'Số định danh cá nhân hoặc hộ chiếu', en: 'Personal number or passport' },
  taxCode: { vi: 'Mã số thuế', en: 'Tax code' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  address: { vi: 'Địa chỉ', en: 'Address' },
});

export const kindTexts = defineTexts({
  PERSON: { vi: 'Cá nhân', en: 'Person' },
  HOUSEHOLD: { vi: 'Hộ gia đình, hộ kinh doanh', en: 'Household' },
  ENTERPRISE: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  ORGANISATION: { vi: 'Cơ quan, tổ chức', en: 'Organisation' },
});
