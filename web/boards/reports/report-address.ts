/** The question that a report answers, as the address and the server know it; nothing of persons. */
export const questionNames = ['profile', 'agency', 'field', 'level', 'procedure', 'channel', 'asOf'] as const;

const groupings = ['field', 'agency', 'procedure', 'channel'] as const;

export interface Question {
  code: string;
  from: string;
  until: string;
  by?: (typeof groupings)[number];
  /** The rest as it was chosen. */
  narrowed: Partial<Record<(typeof questionNames)[number], string>>;
}

/** What the address asks; names that mean nothing here are left out. */
export function questionIn(
  search: URLSearchParams,
  period: { from: string; until: string },
  usual = 'ii-06a',
): Question {
  const narrowed: Question['narrowed'] = {};
  for (const name of questionNames) {
    const value = search.get(name);
    if (value) narrowed[name] = value;
  }
  const by = groupings.find((name) => name === search.get('by'));
  const { from, until } = period;
  return { code: search.get('report') ?? usual, from, until, ...(by && { by }), narrowed };
}

export const queryOf = ({ from, until, by, narrowed }: Question) => ({
  from,
  until,
  ...(by && { by }),
  ...narrowed,
});

/** The list of the cases behind a figure. */
export function casesAddress(
  question: Question,
  column: string,
  dimensions: Readonly<Record<string, string | undefined>>,
  asOf: string,
): string {
  const search = new URLSearchParams({ ...queryOf(question), asOf, report: question.code, column });
  for (const [name, value] of Object.entries(dimensions)) if (value !== undefined) search.set(name, value);
  return `/boards/reports/cases?${search.toString()}`;
}

/** The file of a report, or of the cases behind a column of it. */
export function fileAddress(
  question: Question,
  format: 'csv' | 'xlsx' | 'pdf',
  language: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams({ ...queryOf(question), ...more, format, language });
  return `/api/v1/reports/${encodeURIComponent(question.code)}/file?${search.toString()}`;
}
