/**
 * What the browser and the server say to one another over the socket and the snapshot call. Types only: the web
 * applications import this file and nothing else of the server.
 */

/** A committed event. It names things by id and never carries personal data; the page fetches what it shows. */
export interface LiveEvent {
  /** Dense number of the commit order: 1, 2, 3, ... */
  seq: number;
  type: string;
  /** ISO 8601, UTC. */
  at: string;
  instanceId: string | null;
  data: Record<string, unknown>;
}

/** A run of events in order. `upTo` is the number to resume after, also when the caller may see none of them. */
export interface LiveBatch {
  /** As it was subscribed to: `events`, `case:<id>`, `agency:<id>`, `hall:<id>`, `me`. */
  topic: string;
  events: LiveEvent[];
  upTo: number;
}

/** Why the server stops sending: the right to a topic is gone, or another page of the same person took this one's place. */
export interface LiveClosed {
  type: 'closed';
  /** Absent: all of them; the connection ends. */
  topic?: string;
  reason: 'NO_RIGHT' | 'TOO_MANY_CONNECTIONS';
}

/** A board as of event `seq`: replaces the one before. Counts, ids, codes and names of offices, no data of applicants. */
export interface LiveBoard {
  /** `board:<kind>` or `board:<kind>:<agency id>` */
  topic: string;
  seq: number;
  /** Of the server, ISO 8601. */
  at: string;
  board: unknown;
}

/** A board on its way: packed once for all who follow it. */
export interface PackedBoard extends Omit<LiveBoard, 'board'> {
  /** The board as JSON in UTF-8, compressed by gzip; a browser gets it as an ArrayBuffer. */
  packed: ArrayBuffer | Uint8Array<ArrayBuffer>;
}

export type * from './boards/boards.contract';

export interface ServerToClientEvents {
  /** The newest board is sent after the one before is acknowledged; a client that stays silent for 10 s is cut off. */
  board: (board: PackedBoard, acknowledge: () => void) => void;
  closed: (closed: LiveClosed) => void;
  /** The next batch of a topic is sent after this one is acknowledged; a client that stays silent for 10 s is cut off. */
  events: (batch: LiveBatch, acknowledge: () => void) => void;
}

export interface ClientToServerEvents {
  /** Starts or restarts the topic `events` after `after`; null = from now on. Answers the number it starts after. */
  resume: (
    request: { after: number | null },
    answer: (reply: { after: number } | { error: string }) => void,
  ) => void;
  /**
   * The same for one topic: `events`, `case`, `agency` or `hall` with the id, `me`. LIVE.NO_TOPIC is said alike of what there is
   * not and of what is not for the caller.
   */
  subscribe: (
    request: { topic: string; id?: string; after: number | null },
    answer: (reply: { after: number } | { error: string }) => void,
  ) => void;
  unsubscribe: (request: { topic: string; id?: string }) => void;
}

/** `GET /api/v1/live`: what the first page shows, as of event `seq` or a little later. */
export interface LiveSnapshot {
  seq: number;
  at: string;
  totals: {
    active: number;
    completed: number;
    openTasks: number;
    overdueTasks: number;
    timers: number;
    incidents: number;
  };
  procedures: { key: string; name: string; active: number }[];
  instances: LiveInstance[];
  lanes: LiveLane[];
  timers: LiveTimer[];
  incidents: LiveIncident[];
}

export interface LiveInstance {
  id: string;
  definitionId: string;
  definitionKey: string;
  definitionName: string;
  businessKey: string | null;
  state: string;
  startedAt: string;
  openTasks: number;
  incidents: number;
  /** Due instant of its most urgent open task. */
  dueAt: string | null;
}

export interface LiveLane {
  name: string;
  open: number;
  overdue: number;
  /** The most urgent first. */
  tasks: {
    id: string;
    name: string;
    instanceId: string;
    businessKey: string | null;
    dueAt: string | null;
    assignee: string | null;
  }[];
}

export interface LiveTimer {
  jobId: string;
  instanceId: string;
  businessKey: string | null;
  elementId: string;
  elementName: string;
  dueAt: string;
}

export interface LiveIncident {
  id: string;
  instanceId: string;
  businessKey: string | null;
  elementId: string;
  elementName: string;
  code: string;
  message: string;
  raisedAt: string;
}
