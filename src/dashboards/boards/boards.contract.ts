import type {
  AgencyBoard,
  ConsultationsBoard,
  FeedBoard,
  HandoffsBoard,
  HeatBoard,
  OfficersBoard,
  OnTimeBoard,
  OverdueBoard,
  ProvinceBoard,
  RadarBoard,
  ReplayBoard,
  SilentBoard,
} from './board-answers.dto';

export type * from './board-answers.dto';

/**
 * `GET /api/v1/boards/<kind>` answers `{seq, at, board}`; `GET /api/v1/boards/overview` which boards and agencies the caller may look at.
 * The topic `board` with the id `<kind>` or `<kind>:<agency id>` pushes the same as `LiveBoard` for the kinds of `liveBoards`.
 */
export interface Boards {
  province: ProvinceBoard;
  agency: AgencyBoard;
  officers: OfficersBoard;
  handoffs: HandoffsBoard;
  radar: RadarBoard;
  overdue: OverdueBoard;
  consultations: ConsultationsBoard;
  silent: SilentBoard;
  feed: FeedBoard;
  heat: HeatBoard;
  'on-time': OnTimeBoard;
  replay: ReplayBoard;
}

export type BoardKind = keyof Boards;

/** Pushed after each commit that concerns them, at most twice a second, when only time changes them, and every minute. */
export type LiveBoardKind = Exclude<BoardKind, 'heat' | 'on-time' | 'replay'>;

/** What every board is asked with: absent = all that the caller oversees; else this agency and those below it. */
export interface ReachParameters {
  agency?: string;
}

/** Local dates `YYYY-MM-DD`, both included. Absent: the last 30 days. A period is at most 400 days. */
export interface PeriodParameters {
  from?: string;
  until?: string;
}

export interface BoardParameters {
  province: ReachParameters;
  agency: ReachParameters;
  officers: ReachParameters & PeriodParameters;
  handoffs: ReachParameters & PeriodParameters;
  radar: ReachParameters;
  overdue: ReachParameters & { procedure?: string };
  consultations: ReachParameters & { asked?: string; overdue?: string };
  silent: ReachParameters;
  feed: ReachParameters;
  heat: ReachParameters & PeriodParameters & { procedure: string; definition?: string };
  'on-time': ReachParameters &
    PeriodParameters & {
      by?: 'agency' | 'level' | 'field' | 'procedure' | 'month';
      procedure?: string;
      field?: string;
      level?: string;
    };
  replay: ReachParameters & { day: string };
}

/** Answer of `GET /boards/<kind>`; the board is as of event `seq` or a little later. */
export interface BoardAnswer<Kind extends BoardKind> {
  seq: number;
  at: string;
  board: Boards[Kind];
}
