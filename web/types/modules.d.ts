declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.css';
declare module '@fontsource-variable/inter/wght.css';
/** One locale of flatpickr has its types under another path. */
declare module 'flatpickr/dist/l10n/vn.js' {
  import type { CustomLocale } from 'flatpickr/dist/types/locale';
  export const Vietnamese: CustomLocale;
}
