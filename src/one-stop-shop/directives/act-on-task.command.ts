import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../kernel';
import { type Caller, CommandRunner, CorrelateMessage, type RunningCommand } from '../../runtime';
import { Clocks } from '../deadlines/clocks';
import { Attachments } from '../documents/attachments';
import { doorOf, leadersOf } from '../feedback/door';
import { openTasks, RegisterProcesses } from '../feedback/register-processes';
import { dateAt } from '../local-date';
import { Organisation } from '../organisation/organisation';
import { agencyNamed } from './agency-named';
import { DirectiveAccess } from './directive-access';
import { refusals } from './directive.errors';
import { actsWithText, type DirectiveAct, possibleActs, stateAt, type TaskState } from './directive.policy';
import { OpenTask } from './open-task';
import { cooperatingIn, lockTask } from './stored-task';
import { UrgingLetters } from './urging-letters';

export interface TaskDeed {
  act: DirectiveAct;
  text?: string;
  /** Who does it. */
  assigneeId?: string | null;
  /** Percent. */
  progress?: number;
  /** Local date that is asked for or granted. */
  until?: string;
  /** The lead agency a task that came back is given to now. */
  leadAgency?: string;
  /** Evidence. */
  uploads?: readonly string[];
}

/** The acts that take a step of the process, and what the step then tells it. */
const steps: Partial<Record<DirectiveAct, { step: string; variables: JsonObject }>> = {
  accept: { step: 'accept', variables: { accepted: true } },
  'send-back': { step: 'accept', variables: { accepted: false } },
  'give-again': { step: 'reassign', variables: { withdrawn: false } },
  withdraw: { step: 'reassign', variables: { withdrawn: true } },
  complete: { step: 'execute', variables: {} },
  close: { step: 'review', variables: { closed: true } },
  'do-again': { step: 'review', variables: { closed: false } },
  'grant-extension': { step: 'decide-extension', variables: { granted: true } },
  'deny-extension': { step: 'decide-extension', variables: { granted: false } },
};

/** What agencies do with a task: each act takes its step of the process, enters it, and tells whom it concerns. */
@Injectable()
export class ActOnTask {
  constructor(
    private readonly commands: CommandRunner,
    private readonly access: DirectiveAccess,
    private readonly processes: RegisterProcesses,
    private readonly correlate: CorrelateMessage,
    private readonly clocks: Clocks,
    private readonly attachments: Attachments,
    private readonly organisation: Organisation,
    private readonly letters: UrgingLetters,
  ) {}

  execute(caller: Caller, id: string, deed: TaskDeed, version: number): Promise<{ version: number }> {
    return this.commands.run(caller, async (command) => {
      const open = await this.open(command, id, version, deed.act);
      if (actsWithText.includes(deed.act) && !deed.text?.trim())
        throw refusals.textMissing({ field: 'text' });
      const files = await this.attachments.attach(
        command,
        id,
        'OTHER',
        (deed.uploads ?? []).map((uploadId) => ({ uploadId })),
      );
      await this.move(command, open, deed);
      await this.carryOut(open, deed);
      const letter = deed.act === 'urge' ? await this.letters.issue(open, deed.text!) : null;
      this.tell(open, deed, files, letter);
      await open.save();
      return { version: open.row.version };
    });
  }

  private async open(
    command: RunningCommand,
    id: string,
    version: number,
    act: DirectiveAct,
  ): Promise<OpenTask> {
    const { tx, actor, now } = command;
    const [known] = await tx.query<{ instance_id: string }>(
      'SELECT instance_id FROM directive_task WHERE id = ?',
      [id],
    );
    if (!known || !(await this.access.sees(tx, actor, id))) throw refusals.taskNotFound({ task: id });
    await command.lock(known.instance_id, known.instance_id);
    const row = await lockTask(tx, id);
    if (!row) throw refusals.taskNotFound({ task: id });
    if (row.version !== version) throw refusals.stale({ version: row.version, state: row.state });
    const acts = possibleActs(
      {
        state: row.state,
        issuerAgencyId: row.issuer_agency_id,
        leadAgencyId: row.lead_agency_id,
        cooperating: await cooperatingIn(tx, id),
        assigneeId: row.assignee_id,
        asksExtension: row.extension_until !== null,
      },
      this.access.standing(actor, now),
    );
    if (!acts.includes(act)) throw refusals.notAllowed({ act, state: row.state });
    return new OpenTask(command, row);
  }

  /** Takes the step, and reads off the process where it stands now. */
  private async move(command: RunningCommand, open: OpenTask, { act }: TaskDeed): Promise<void> {
    const { row } = open;
    if (act === 'ask-extension') {
      this.processes.act(command);
      await this.correlate.within(command, {
        name: 'directive.extension-requested',
        instanceId: row.instance_id,
      });
      return command.finish();
    }
    const taken = steps[act];
    if (!taken) return;
    if (!(await this.processes.complete(command, row.instance_id, taken.step, taken.variables)))
      throw refusals.notNow({ state: row.state });
    const states = (await openTasks(command.tx, row.instance_id)).flatMap<TaskState>(
      ({ elementId }) => stateAt[elementId] ?? [],
    );
    if (act === 'close') open.moveTo('CLOSED');
    else if (act === 'withdraw') open.moveTo('WITHDRAWN');
    else if (states[0] !== undefined && states[0] !== row.state) open.moveTo(states[0]);
  }

  private async carryOut(open: OpenTask, deed: TaskDeed): Promise<void> {
    const { command, row } = open;
    const { now } = command;
    switch (deed.act) {
      case 'accept':
      case 'assign':
        this.assertColleague(open, deed.assigneeId ?? null);
        return open.set({ assignee_id: deed.assigneeId ?? null });
      case 'report':
        return open.set({ progress: deed.progress ?? row.progress });
      case 'ask-extension':
        this.assertLater(deed.until, now);
        return open.set({ extension_until: deed.until! });
      case 'grant-extension':
        await this.clocks.extend(command, row.clock_id, {
          until: row.extension_until!,
          ...(deed.text !== undefined && { note: deed.text }),
        });
        return open.set({ extension_until: null });
      case 'deny-extension':
        return open.set({ extension_until: null });
      case 'complete':
        // What the issuer takes to look at it is not the lead's time.
        await this.clocks.pause(command, row.clock_id);
        return open.set({ progress: 100 });
      case 'do-again':
        await this.clocks.resume(command, row.clock_id);
        return;
      case 'close':
        await this.clocks.resume(command, row.clock_id);
        await this.clocks.end(command, row.clock_id);
        return open.set({ extension_until: null });
      case 'withdraw':
        await this.clocks.end(command, row.clock_id);
        return;
      case 'give-again': {
        if (deed.leadAgency === undefined) return;
        const view = this.organisation.view();
        const lead = agencyNamed(view, deed.leadAgency, 'leadAgency', dateAt(now));
        if (!view.lineage(lead.id).some(({ id }) => id === row.issuer_agency_id))
          throw refusals.notBelow({ field: 'leadAgency' });
        return open.set({ lead_agency_id: lead.id, assignee_id: null });
      }
      default:
        return;
    }
  }

  private tell(open: OpenTask, deed: TaskDeed, files: readonly string[], letter: string | null): void {
    const { row, command } = open;
    const view = this.organisation.view();
    const date = dateAt(command.now);
    const issuer = doorOfIssuer();
    const lead = leadersOf(view, row.lead_agency_id, date, command.now);
    const doer = row.assignee_id === null ? lead : { ...lead, personId: row.assignee_id };
    const told: Partial<Record<DirectiveAct, JsonObject>> = {
      accept: row.assignee_id === null ? {} : doer,
      assign: doer,
      'send-back': issuer,
      complete: issuer,
      'ask-extension': issuer,
      close: doer,
      'do-again': doer,
      'grant-extension': doer,
      'deny-extension': doer,
      'give-again': lead,
      withdraw: lead,
      urge: lead,
    };
    const { text, progress, until } = deed;
    open.enter(`directive.task.${pastOf[deed.act]}`, {
      text: text ?? null,
      agencyId: this.agencyOf(open),
      data: {
        ...(progress !== undefined && { progress }),
        ...(until !== undefined && { until }),
        ...(files.length > 0 && { files: [...files] }),
        ...(letter !== null && { letter }),
      },
      told: told[deed.act] ?? {},
    });

    function doorOfIssuer() {
      const supervises = view
        .unitsOf(row.issuer_agency_id, date)
        .find(({ id }) => view.holdersOf(id, 'supervisor', command.now).length > 0);
      return supervises ? { unitId: supervises.id } : doorOf(view, row.issuer_agency_id, date);
    }
  }

  /** In whose name the actor has acted: the first of their agencies that has to do with the task. */
  private agencyOf({ command, row }: OpenTask): string | null {
    const own = this.access.standing(command.actor, command.now).posts.map(({ agencyId }) => agencyId);
    return [row.lead_agency_id, row.issuer_agency_id].find((id) => own.includes(id)) ?? own[0] ?? null;
  }

  private assertColleague({ row, command }: OpenTask, personId: string | null): void {
    if (personId === null) return;
    const posts = this.organisation.view().postsOf(personId, command.now);
    if (!posts.some(({ agencyId }) => agencyId === row.lead_agency_id))
      throw refusals.personUnknown({ field: 'assigneeId' });
  }

  private assertLater(until: string | undefined, now: number): void {
    if (until === undefined || until <= dateAt(now)) throw refusals.dateInvalid({ field: 'until' });
  }
}

const pastOf: Record<DirectiveAct, string> = {
  accept: 'accepted',
  'send-back': 'sent-back',
  assign: 'assigned',
  report: 'reported',
  'ask-extension': 'extension-asked',
  complete: 'completed',
  note: 'noted',
  close: 'closed',
  'do-again': 'to-do-again',
  'grant-extension': 'extended',
  'deny-extension': 'extension-denied',
  'give-again': 'given-again',
  withdraw: 'withdrawn',
  urge: 'urged',
};
