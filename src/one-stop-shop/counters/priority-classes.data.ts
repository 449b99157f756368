/** Who is called before others, from a local date on. `tag`: S read, L likely, A our assumption. */
export interface PriorityClass {
  code: string;
  vi: string;
  en: string;
  ground: string;
  tag: 'S' | 'L' | 'A';
  from: string;
  until: string | null;
  /**
   * They are called as if they had come so much earlier, in minutes: before everybody who has not waited that much longer. So
   * nobody waits for ever behind those who keep coming.
   */
  headStart: number;
}

export const priorityClasses: readonly PriorityClass[] = [
  {
    code: 'ELDERLY',
    vi: 'Người cao tuổi',
    en: 'Elderly person',
    ground: 'Luật Người cao tuổi 39/2009/QH12',
    tag: 'L',
    from: '2010-07-01',
    until: null,
    headStart: 45,
  },
  {
    code: 'DISABLED',
    vi: 'Người khuyết tật',
    en: 'Person with a disability',
    ground: 'Luật Người khuyết tật 51/2010/QH12',
    tag: 'L',
    from: '2011-01-01',
    until: null,
    headStart: 60,
  },
  {
    code: 'PREGNANT',
    vi: 'Phụ nữ mang thai, người có con nhỏ dưới 36 tháng',
    en: 'Pregnant woman, person with a child under 36 months',
    ground: 'Nội quy Bộ phận một cửa',
    tag: 'A',
    from: '2018-06-21',
    until: null,
    headStart: 60,
  },
  {
    code: 'WAR_MERIT',
    vi: 'Người có công với cách mạng',
    en: 'Person of merit to the revolution',
    ground: 'Pháp lệnh 02/2020/UBTVQH14',
    tag: 'L',
    from: '2021-07-01',
    until: null,
    headStart: 45,
  },
];

/** Those in force on a local date. */
export const priorityClassesOn = (
  date: string,
  classes: readonly PriorityClass[] = priorityClasses,
): PriorityClass[] => classes.filter(({ from, until }) => from <= date && (until === null || date < until));
