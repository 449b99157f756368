import { defineTexts } from '../../shared/texts/language';

export const siteTexts = defineTexts({
  site: { vi: 'Một cửa điện tử', en: 'Electronic one-stop shop' },
  system: {
    vi: 'Hệ thống thông tin giải quyết thủ tục hành chính',
    en: 'Information system for administrative procedures',
  },
  state: { vi: 'Cộng hòa xã hội chủ nghĩa Việt Nam', en: 'Socialist Republic of Viet Nam' },
  pages: { vi: 'Các trang', en: 'Pages' },
  toContent: { vi: 'Đến nội dung chính', en: 'To the main content' },
  procedures: { vi: 'Thủ tục hành chính', en: 'Procedures' },
  track: { vi: 'Tra cứu hồ sơ', en: 'Follow a case' },
  verify: { vi: 'Xác minh văn bản', en: 'Verify a document' },
  feedback: { vi: 'Phản ánh, kiến nghị', en: 'Feedback' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  officials: { vi: 'Đăng nhập cho cán bộ', en: 'Sign-in for officials' },
  footer: {
    vi: 'Thông tin trên trang này được công khai theo quy định về kiểm soát thủ tục hành chính. Trang không hỏi mật khẩu, mã OTP hay thông tin ngân hàng.',
    en: 'What stands here is public by the rules on the control of administrative procedures. This site asks for no password, one-time code or bank details.',
  },
});
