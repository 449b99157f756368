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
  events: LiveEvent[];
  upTo: number;
}

export interface ServerToClientEvents {
  /** The next batch is sent after this one is acknowledged; a client that stays silent for 10 s is cut off. */
  events: (batch: LiveBatch, acknowledge: () => void) => void;
}

export interface ClientToServerEvents {
  /** Starts or restarts the stream after `after`; null = from now on. Answers the number it starts after. */
  resume: (
    request: { after: number | null },
    answer: (reply: { after: number } | { error: string }) => void,
  ) => void;
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
