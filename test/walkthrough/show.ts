interface Text {
  vi: string;
  en: string;
}
interface Station {
  agencyName: Text;
  unitName: Text;
}

const time = (instant: string | null): string =>
  instant === null
    ? '-'
    : new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Asia/Ho_Chi_Minh',
        dateStyle: 'short',
        timeStyle: 'short',
      })
        .format(new Date(instant))
        .replace(',', '');
const where = ({ agencyName, unitName }: Station): string => `${unitName.en}, ${agencyName.en}`;
const minutes = (milliseconds: number): string =>
  `${String(Math.round(milliseconds / 60_000)).padStart(7)} min`;

/** How an answer is printed: each view knows one kind of answer. */
const views = {
  /** `GET /clocks/:id`: why this date. */
  ledger: ({
    ledger,
    class: result,
    reportedClass,
  }: {
    ledger: { explanation: Text }[];
    class: string;
    reportedClass: string | null;
  }): string[] => [
    ...ledger.flatMap(({ explanation }) => explanation.en.split('\n').map((line) => `| ${line}`)),
    `| class: ${result}${reportedClass === null || reportedClass === result ? '' : `, reported as ${reportedClass}`}`,
  ],
  /** `GET /case-files/:id/custody`: who held it, and that the parts add up. */
  custody: ({
    segments,
    beganAt,
    endedAt,
  }: {
    segments: {
      kind: string;
      unit: Station;
      to: Station | null;
      from: string;
      until: string | null;
      milliseconds: number;
    }[];
    beganAt: string;
    endedAt: string | null;
  }): string[] => {
    const sum = segments.reduce((total, { milliseconds }) => total + milliseconds, 0);
    return [
      ...segments.map(
        ({ kind, unit, to, from, until, milliseconds }) =>
          `| ${time(from)} - ${time(until)} ${minutes(milliseconds)}  ${kind.padEnd(9)} ${to ? `${where(unit)} -> ${where(to)}` : where(unit)}`,
      ),
      `| together ${minutes(sum)}; from ${time(beganAt)} to ${time(endedAt)} are ${minutes(
        Date.parse(endedAt ?? beganAt) - Date.parse(beganAt),
      ).trim()}`,
    ];
  },
  /** `GET /case-files/:id/consultations` */
  consultations: (
    items: { asked: Station; state: string; outcome: string | null; answeredAt: string | null }[],
  ): string[] =>
    items.map(
      ({ asked, state, outcome, answeredAt }) =>
        `| ${where(asked)}: ${state} ${outcome ?? ''} ${time(answeredAt)}`,
    ),
  /** `GET /case-files/:id/history`: the timeline in words. */
  history: ({ items }: { items: { at: string; text: Text }[] }): string[] =>
    items.map(({ at, text }) => `| ${time(at)}  ${text.en}`),
};

export type View = keyof typeof views;

export function show(view: string, answer: unknown): string[] {
  if (!(view in views)) throw new Error(`there is no view "${view}": ${Object.keys(views).join(', ')}`);
  return (views[view as View] as (answer: unknown) => string[])(answer);
}
