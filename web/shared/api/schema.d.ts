// Written by `npm run api-client` from the API document; a test compares. Do not edit.
export interface paths {
  '/api/v1/deployments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Deploys a set of files. The same set again, from whoever, is the same deployment; a set with problems is
     *     refused as a whole, with every problem found. What a person sends is a proposal, for which the field `reason` is
     *     needed: 202, and in service when somebody else has approved it.
     */
    post: operations['DeploymentsController_deploy'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/definitions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Deployed versions by key, the newest of each key first. */
    get: operations['DefinitionsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/definitions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DefinitionsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/definitions/{id}/xml': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The BPMN file with its diagram, as UTF-8. */
    get: operations['DefinitionsController_xml'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/definitions/{id}/diff/{otherId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is different in the other version: elements field by field, and files. */
    get: operations['DefinitionsController_diff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/definitions/{id}/forms/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The form as this version was deployed with it. */
    get: operations['DefinitionsController_form'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Instances, newest first. */
    get: operations['InstancesController_list'];
    put?: never;
    /** Starts an instance and answers it as it is after its first step. */
    post: operations['InstancesController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the instance waits for, its variables, its incidents, and what it has called. */
    get: operations['InstancesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What has happened, in order, numbered from 1 without gaps. */
    get: operations['InstancesController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances/{id}/variables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InstancesController_variables'];
    /** Writes variables; conditions that wait for them are looked at. Of a person, like every repair, a proposal: 202. */
    put: operations['InstancesController_writeVariables'];
    /** The same as PUT, for clients that cannot send one. */
    post: operations['InstancesController_postVariables'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends the instance and everything it has called. */
    post: operations['InstancesController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances/{id}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Holds the instance and what it has called: nothing is completed, no timer fires, until it is resumed. */
    post: operations['InstancesController_suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on; timers that became due meanwhile fire now. */
    post: operations['InstancesController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances/{id}/modify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Moves tokens: cancels executions, starts before or after elements, as one step. */
    post: operations['InstancesController_modify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/process-instances/{id}/migrate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on in another version of the same process, where every place with a token is still there; can be undone for an hour. */
    post: operations['InstancesController_migrate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/instance-migrations/rehearsal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The dry run: which elements seem renamed, and for each instance which waits go on, and why it cannot. Changes nothing. */
    post: operations['MigrationsController_rehearse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/instance-migrations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Newest first, with how far each has come. */
    get: operations['MigrationsController_list'];
    put?: never;
    /** Moves the instances, one after the other, in the background. Of a person, like every repair, a proposal: 202. */
    post: operations['MigrationsController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/instance-migrations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far it has come, and what has become of each instance. */
    get: operations['MigrationsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/instance-migrations/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** For one hour: takes back every instance that has not moved since, to exactly the state it had. */
    post: operations['MigrationsController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The inbox: open tasks, most urgent first, unless asked otherwise. */
    get: operations['TasksController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One task with the variables its form may read. */
    get: operations['TasksController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tasks/{id}/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes the task. Refused with TASK.ALREADY_CLAIMED when somebody else has it. */
    post: operations['TasksController_claim'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tasks/{id}/unclaim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives the task back to its candidates. */
    post: operations['TasksController_unclaim'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tasks/{id}/delegate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands the task to another person. */
    post: operations['TasksController_delegate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tasks/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends the task with these variables and moves its instance on; answers what is to be done next. */
    post: operations['TasksController_complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/messages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Messages that nobody has waited for yet. */
    get: operations['MessagesController_listBuffered'];
    put?: never;
    /** Continues the one instance that waits for the message, or starts one, or keeps it for later. */
    post: operations['MessagesController_send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reaches everyone who waits for the signal, and starts what it starts. */
    post: operations['MessagesController_broadcast'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Timers, service work and deliveries that are still to be done, oldest first. */
    get: operations['JobsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['JobsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}/run-now': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A timer fires as if it were due; a job in its back-off is tried at once. Of a person, a proposal: 202. */
    post: operations['JobsController_runNow'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/jobs/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a job that has failed for good all its attempts again. */
    post: operations['JobsController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-jobs/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes work of one topic for a limited time. Every attempt at it carries the same key. */
    post: operations['ServiceJobsController_claim'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-jobs/{id}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The work is done; its instance goes on with these variables. */
    post: operations['ServiceJobsController_complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-jobs/{id}/bpmn-error': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The work met a business error that the model handles. */
    post: operations['ServiceJobsController_bpmnError'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-jobs/{id}/fail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The attempt failed: it is tried again, and becomes an incident when no attempts are left. */
    post: operations['ServiceJobsController_fail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that stands still until somebody looks at it, newest first. */
    get: operations['IncidentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incidents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['IncidentsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/incidents/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tries the failed step or job again. */
    post: operations['IncidentsController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every committed event once, in order; ask again after the last number seen. The socket carries the same stream. */
    get: operations['EventsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/overview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which boards there are for the caller, and for which agencies they can be asked. */
    get: operations['BoardsController_overview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/province': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open cases, today and this month by agency, field and procedure, and the last 30 days. */
    get: operations['BoardsController_province'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/agency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The work of an agency by unit, step and officer, and what it waits for outside. */
    get: operations['BoardsController_agency'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/officers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What everybody has and has completed in the period, and what nobody has taken. */
    get: operations['BoardsController_officers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/handoffs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** From which agency to which: on its way, accepted, late, how long it takes, and what is stuck. */
    get: operations['BoardsController_handoffs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/radar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What falls due in the next ten working days, by hour. */
    get: operations['BoardsController_radar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/overdue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Late cases and those that are due soon: to whom it is put down, who must move, and the acts that help. */
    get: operations['BoardsController_overdue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/consultations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Opinions that are waited for. */
    get: operations['BoardsController_consultations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tasks behind a figure of work: open, or completed by somebody in a period. */
    get: operations['BoardsController_tasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/silent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open cases for which nobody, nothing or no date comes next; there should be none. */
    get: operations['BoardsController_silent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/feed': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What has happened, newest first. */
    get: operations['BoardsController_feed'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/heat': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the cases of a procedure stand on its diagram, and how long its steps take. */
    get: operations['BoardsController_heat'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/heat/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The open tokens behind a figure of the heat. */
    get: operations['BoardsController_tokens'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/handoffs/list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the agencies of a reach send and receive, newest first. */
    get: operations['BoardsController_handoffList'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/on-time': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How promises were kept in a period, by agency, level, field, procedure or month. */
    get: operations['BoardsController_onTime'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/boards/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A past day, half hour by half hour. */
    get: operations['BoardsController_replay'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forecast': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open cases by the chance that they miss their date, the worst first, and what would change it. How it is reckoned: docs/forecast.md. */
    get: operations['ForecastController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/forecast/calibration': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How well such forecasts were right: each made from what was known before, set beside what happened. */
    get: operations['ForecastController_calibration'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the live page shows now, and the number to follow the events after */
    get: operations['LiveController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ModelsController_list'];
    put?: never;
    post: operations['ModelsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With its files and who has it open. */
    get: operations['ModelsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/name': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['ModelsController_rename'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Puts it away: it is not listed and not changed any more. */
    post: operations['ModelsController_archive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/take-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ModelsController_takeOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ModelsController_file'];
    /** Keeps what a page has drawn; the id of a new file is chosen by the page. */
    put: operations['ModelsController_save'];
    post?: never;
    delete: operations['ModelsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/removed-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Files that were removed; what they were can be had again. */
    get: operations['ModelsController_removedFiles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/files/{fileId}/revisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the file was, newest first. */
    get: operations['ModelsController_revisions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/files/{fileId}/revisions/{revision}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ModelsController_revision'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/pages/{pageId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** A sign of life of an open window, and its wish to edit a file. */
    put: operations['ModelsController_sign'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Everything that deploying it would find, with what is not saved yet in place of what is. */
    post: operations['ModelsController_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What differs from a version in service, element by element. */
    post: operations['ModelsController_compare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/impact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What taking it into service would mean for what is running: where it stands, and what moving it would do. Nothing is moved. */
    post: operations['ModelsController_impact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/play': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plays a scenario, or all of the model's, on the engine that runs every case: a driven clock, no trace. */
    post: operations['ModelsController_play'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/propose': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Sends the files as they are saved to the office that approves: 202 with the proposal. A service's are deployed at once, and so
     *     is nothing that is in service already: 201.
     */
    post: operations['ModelsController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/decide': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Evaluates a decision of the model with rows of values: what comes out, and which rules were hit. Nothing is kept. */
    post: operations['TryDecisionController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/comments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CommentsController_list'];
    put?: never;
    post: operations['CommentsController_write'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/comments/{commentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Puts right what one has written oneself; that it was is said beside it. */
    put: operations['CommentsController_edit'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/comments/{commentId}/resolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CommentsController_resolve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/comments/{commentId}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CommentsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/comparisons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What differs between two versions in service: all files of both deployments, element by element. */
    get: operations['ComparisonsController_compare'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Newest first. */
    get: operations['ReviewsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReviewsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/{id}/comparison': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What would change: against what is in service now while it is open, otherwise against what was when it was sent. */
    get: operations['ReviewsController_comparison'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/{id}/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What deploying it now would find, and what the second core says of the scenarios that were sent with it. */
    get: operations['ReviewsController_findings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/{id}/impact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What it would mean for what is running; nothing is moved. */
    get: operations['ReviewsController_impact'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/{id}/play': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plays the scenarios that were sent with it; leaves no trace. */
    post: operations['ReviewsController_play'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes it into service with the decision that says so. Never by who has sent it. */
    post: operations['ReviewsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ReviewsController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reviews/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes it back; for who has sent it. */
    post: operations['ReviewsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lives the cases of a past period again on the model as it is drawn; nothing is changed. */
    post: operations['ReplayController_execute'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/procedure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Its steps with their times against the limits, and what the catalogue would refuse. */
    post: operations['DrawnProceduresController_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/models/{id}/quote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Limit, components and fees of a case with this data, as the counter would say them. */
    post: operations['DrawnProceduresController_quote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/version-catalogue/processes/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every version of a process, newest first: who, when, why, by which decision. */
    get: operations['VersionsController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/version-catalogue/definitions/{id}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The files with which a version was deployed. */
    get: operations['VersionsController_files'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/step-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['StepTemplatesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/step-templates/{key}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every version, newest first. */
    get: operations['StepTemplatesController_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/step-templates/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Saves one version more; drawings keep what was inserted into them before. */
    put: operations['StepTemplatesController_save'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entries that fit, newest first. */
    get: operations['AuditController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/public-key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The key that checkpoints and daily roots are signed with, for whoever wants to verify them. */
    get: operations['AuditController_publicKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/roots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The signed roots of the last finished days, newest first. */
    get: operations['AuditController_roots'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/audit/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One entry, with the proof that it is in the log. */
    get: operations['AuditController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ServiceTokensController_list'];
    put?: never;
    post: operations['ServiceTokensController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-tokens/{id}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new token with the same rights; the old one works for one day more. */
    post: operations['ServiceTokensController_rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-tokens/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Ends the token this request was made with: for whoever fears that it was seen. */
    delete: operations['ServiceTokensController_revokeOwn'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/service-tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['ServiceTokensController_revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in here. */
    get: operations['SessionController_read'];
    put?: never;
    /** Signs a person in, or asks for the second factor; the session this browser had before ends. */
    post: operations['SessionController_signIn'];
    /** Signs out; also when nobody is signed in. */
    delete: operations['SessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The second step: a code of the authenticator app, or a recovery code. */
    post: operations['SessionController_showSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ways to sign in here. */
    get: operations['SessionController_readOptions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a letter to who has this account. The answer is the same for everybody. */
    post: operations['SessionController_requestReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/reset/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sets a password with the code of an invitation or a reset. Ends all sessions of the account and signs nobody in. */
    post: operations['SessionController_setPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where one is signed in, the session used last first. */
    get: operations['OwnAccountController_sessions'];
    put?: never;
    post?: never;
    /** Signs out everywhere else; with `all=true` here too. */
    delete: operations['OwnAccountController_endSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Signs out elsewhere; also here, when it is this one. */
    delete: operations['OwnAccountController_endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Shows the password once more, before changing what opens the account. */
    post: operations['OwnAccountController_prove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signs out everywhere else. */
    post: operations['OwnAccountController_changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OwnAccountController_secondFactor'];
    put?: never;
    /** A secret for an authenticator app. Nothing asks for its codes before one is confirmed. */
    post: operations['OwnAccountController_beginSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/second-factor/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The first code of the app: from now on signing in takes two steps. Signs out everywhere else. */
    post: operations['OwnAccountController_confirmSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/second-factor/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ten new recovery codes in place of the old ones. */
    post: operations['OwnAccountController_renewRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me/second-factor/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signing in takes one step again. Signs out everywhere else. */
    post: operations['OwnAccountController_removeSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/oidc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sends the browser to the provider. */
    get: operations['OidcController_begin'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/provider-identity': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forgets whom the provider means by this person; the next sign-in there finds it out anew. Also when nothing is known. */
    delete: operations['ReleaseIdentityController_release'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/sign-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a letter: with a code, or saying that there is an account already. */
    post: operations['CitizenSessionController_requestSignUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/sign-up/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes the account with the code of the letter, and signs in. */
    post: operations['CitizenSessionController_signUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/password-reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CitizenSessionController_requestPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/password-reset/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sets another password with the code of the letter. All sessions end. */
    post: operations['CitizenSessionController_setPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in here. */
    get: operations['CitizenSessionController_read'];
    put?: never;
    /** Signs a citizen in; the session this browser had before ends. */
    post: operations['CitizenSessionController_signIn'];
    /** Signs out; also when nobody is signed in. */
    delete: operations['CitizenSessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/session/oidc': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Sends the browser to the citizens' provider. */
    get: operations['CitizenSessionController_beginOidc'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/mailbox-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a code to the address. The same answer for every address. */
    post: operations['CitizenPassesController_request'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/passes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A pass for the code of the letter, to be shown as `Authorization: Bearer`. */
    post: operations['CitizenPassesController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CitizenAccountController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Other sessions end, and this one goes on under another token. */
    put: operations['CitizenAccountController_changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/counter-code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A code to show at the counter of a one-stop, where an official confirms one's identity. */
    post: operations['CitizenAccountController_counterCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen/account/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Closes the account and forgets what it says of its holder. The cases stay where they are. */
    post: operations['CitizenAccountController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Newest first. */
    get: operations['ProposalsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ProposalsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{id}/files/{place}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One file of a proposal as it was sent; `place` counts from 0 in the order of `files`. */
    get: operations['ProposalsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Agrees, and carries it out in this request. Never by who proposed it. */
    post: operations['ProposalsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ProposalsController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes it back; for who proposed it. */
    post: operations['ProposalsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Agencies, in the order in which they were entered. */
    get: operations['AgenciesController_list'];
    put?: never;
    post: operations['AgenciesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/tree': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who stands below whom on a date. */
    get: operations['AgenciesController_tree'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One agency by key or id, with its names and codes through time, predecessors, successors and units. */
    get: operations['AgenciesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Another parent, another calendar. */
    patch: operations['AgenciesController_alter'];
    trace?: never;
  };
  '/api/v1/agencies/{id}/rename': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same agency under another name from a date on. */
    post: operations['AgenciesController_rename'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/{id}/codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives it a code; the code it had in that scheme ends when the new one begins. */
    post: operations['AgenciesController_addCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/{id}/dissolve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends an agency that nobody continues. */
    post: operations['AgenciesController_dissolve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/merge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends agencies on a date and hands their open cases on to one that exists then: at once, or when the date comes. */
    post: operations['AgenciesController_merge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/{id}/split': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends an agency on a date; one successor takes over its open cases, others those of the procedures they name. */
    post: operations['AgenciesController_split'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/{id}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Moves single procedures to another agency; this one goes on. */
    post: operations['AgenciesController_transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/administrative-units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Provinces, districts and communes of a date: what an address of that time can name. */
    get: operations['AdministrativeUnitsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['UnitsController_list'];
    put?: never;
    post: operations['UnitsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['UnitsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}/rename': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['UnitsController_rename'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/units/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['UnitsController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PeopleController_list'];
    put?: never;
    post: operations['PeopleController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One person by key or id, with the posts held now. */
    get: operations['PeopleController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['PeopleController_alter'];
    trace?: never;
  };
  '/api/v1/posts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PostsController_list'];
    put?: never;
    post: operations['PostsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/posts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PostsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/posts/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PostsController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/substitutions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SubstitutionsController_list'];
    put?: never;
    post: operations['SubstitutionsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/substitutions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SubstitutionsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/substitutions/{id}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Back again, or no longer delegated, from this date on. */
    post: operations['SubstitutionsController_end'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/organisation/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Takes in CSV and YAML files: as multipart uploads or as `files` of a JSON body. A dry run says of every row what would
     *     become of it. Otherwise all rows are taken in or, when one has an error, none. The same again changes nothing.
     */
    post: operations['ImportController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who calls, what they may do, and the posts they hold at this moment. */
    get: operations['MeController_me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AccountsController_list'];
    put?: never;
    /**
     * Without a password the person gets an invitation by letter, or the answer a code to hand over. Roles that approve what
     *     others propose are given afterwards, by two people.
     */
    post: operations['AccountsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AccountsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Enables, disables, gives other roles or another password. The sessions of the account end. */
    patch: operations['AccountsController_change'];
    trace?: never;
  };
  '/api/v1/accounts/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another invitation; the one before opens nothing any more. */
    post: operations['AccountsController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Signs the person out everywhere. */
    delete: operations['AccountsController_endSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accounts/{id}/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** For somebody who has lost the app and the recovery codes. Signs the person out everywhere and tells them. */
    delete: operations['AccountsController_removeSecondFactor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendars': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The published version of every calendar. */
    get: operations['CalendarsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendars/{key}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The published version, or another one; with `year` the days of that year that are off or made up, by name. */
    get: operations['CalendarsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendars/{key}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every version with its author and reason, newest first. */
    get: operations['CalendarsController_versions'];
    put?: never;
    /** Publishes a version, whole or as edits; it is counted with at once. A draft is only kept. */
    post: operations['CalendarsController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/calendars/{key}/diff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the version `to` sees differently from the version `from`, day by day. */
    get: operations['CalendarsController_diff'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/working-hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The hours that limits are counted in, day by day: what is left of a limit can be told as time passes, without asking again. */
    get: operations['WorkingHoursController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/deadlines/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** When would it be due, and why? Counts by the published calendars, stores nothing. */
    post: operations['DeadlinesController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/clocks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All clocks of a case (by id or case code), in the order in which they were started. */
    get: operations['ClocksController_ofCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clocks/alarms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether every armed alarm was given. */
    get: operations['ClocksController_alarms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clocks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A clock with its ledger: why this date? */
    get: operations['ClocksController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clock-recalculations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The passes that brought open clocks to a new calendar, newest first. */
    get: operations['ClocksController_recalculations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clock-recalculations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One pass with what it moved, from which date to which. */
    get: operations['ClocksController_recalculation'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Procedures in force on a date, by code. */
    get: operations['ProceduresController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ProceduresController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures/{code}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every version with its period, newest first. */
    get: operations['ProceduresController_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures/{code}/quote': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Limit, components and fees of a case with this data; nothing is stored. */
    post: operations['ProceduresController_quote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures/{code}/internal-procedure': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The internal procedure as a table: JSON, or CSV for `Accept: text/csv` in the language of the request. */
    get: operations['ProceduresController_internalProcedure'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands files over for later use in an act. Each is checked, scanned and kept for a day. */
    post: operations['DocumentsController_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DocumentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/attachments/{attachmentId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file itself, only ever as a download: nothing of it runs in this origin. */
    get: operations['DocumentsController_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/attachments/{attachmentId}/reuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A copy of a file of this case, to be handed in with another: the applicant need not bring twice what the state holds. */
    post: operations['DocumentsController_reuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/custody': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who had the case from when to when; agency, transit and applicant time add up to the total. */
    get: operations['CaseCustodyController_getCustody'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/handoffs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lines of the control sheet (Form 06 of TT 03/2025). */
    get: operations['CaseCustodyController_getHandoffs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/consultations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseCustodyController_getConsultations'];
    put?: never;
    /** The holder of the case asks another unit for its opinion, beside the model. */
    post: operations['CaseCustodyController_consult'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Urging letters and reminders. */
    get: operations['CaseCustodyController_getLetters'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/urge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A supervisor or the head of the one-stop urges a unit. */
    post: operations['CaseCustodyController_urge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/handoffs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller's units have sent and were sent, newest first; supervisors see the agencies below. */
    get: operations['HandoffsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/handoffs/matrix': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** From which agency to which: on its way, with the receiver, returned, late, and how long it takes. */
    get: operations['HandoffsController_matrix'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/handoffs/refusal-reasons': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why a receiver may refuse, today. */
    get: operations['HandoffsController_reasons'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/handoffs/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HandoffsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/handoffs/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The receiver takes it. Refused with HANDOFF.NOT_AWAITING_ACCEPTANCE when somebody was faster, saying who and when. */
    post: operations['HandoffsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/handoffs/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The receiver sends it back with a coded reason. */
    post: operations['HandoffsController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/handoffs/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** After a refusal: to the same unit again, with a note. */
    post: operations['HandoffsController_resend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/handoffs/{id}/redirect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** After a refusal: to another unit, or back to the sender's own. */
    post: operations['HandoffsController_redirect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consultations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller's units are asked and have asked, newest first. */
    get: operations['ConsultationsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consultations/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ConsultationsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/consultations/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The unit that was asked answers; where a task of the model asks, that completes the task. */
    post: operations['ConsultationsController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/escalations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ladder: what is armed and until when, what has fired and the event that proves it. */
    get: operations['EscalationsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/escalations/pulse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the ladder works: how many rungs are armed, and how many should have fired and have not. */
    get: operations['EscalationsController_pulse'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The open work the caller may see, most urgent first unless asked otherwise. */
    get: operations['InboxController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much there is in each view and in each saved filter of the caller. */
    get: operations['InboxController_counts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One act on up to 200 items, each for itself: says of every one whether it was done, and why not. */
    post: operations['InboxController_bulk'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One item with all it takes to do it: variables, form, draft, case. */
    get: operations['InboxController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom to give it to, with the figures behind the order. */
    get: operations['InboxController_suggest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}/claim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes it. Refused with INBOX.ALREADY_CLAIMED, which says who has it. */
    post: operations['InboxController_claim'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}/unclaim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives it back to everybody who holds its post. */
    post: operations['InboxController_unclaim'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The head of the unit, or a supervisor, gives it to somebody. */
    post: operations['InboxController_assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}/delegate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks another holder of the same post to do it. */
    post: operations['InboxController_delegate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a delegated item back to whom it came from. */
    post: operations['InboxController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends the form. Answers what can be gone on with in this case, and the next item of the caller's own queue. */
    post: operations['InboxController_complete'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox/{taskId}/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['InboxController_draft'];
    /** Keeps what is filled in so far; refused with DRAFT.CHANGED when somebody else has saved in between. */
    put: operations['InboxController_saveDraft'];
    post?: never;
    delete: operations['InboxController_removeDraft'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox-filters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own filters and those shared with one's units, with how much each finds now. */
    get: operations['InboxFiltersController_list'];
    put?: never;
    post: operations['InboxFiltersController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox-filters/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['InboxFiltersController_change'];
    post?: never;
    delete: operations['InboxFiltersController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['NoticesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** All that have been seen. */
    post: operations['NoticesController_readAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/notices/{id}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One; also when it is read already. */
    post: operations['NoticesController_read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alert-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AlertRulesController_list'];
    put?: never;
    post: operations['AlertRulesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alert-rules/quiet-hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** When one's letters wait; in the product one is told at any time. */
    put: operations['AlertRulesController_setQuietHours'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/alert-rules/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['AlertRulesController_change'];
    post?: never;
    delete: operations['AlertRulesController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Cases the caller may see, newest or most urgent first. */
    get: operations['CaseFilesController_list'];
    put?: never;
    /** Files a case at any one-stop; answers it with its code. */
    post: operations['CaseFilesController_file'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/silent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open cases for which nobody, nothing or no date comes next; there should be none. */
    get: operations['CaseFilesController_silent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CaseFilesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that happened to the case, in order and in words. */
    get: operations['CaseFilesController_history'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/check-components': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Looks at components one by one; what is not right gets a coded reason. */
    post: operations['CaseFilesController_check'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The dossier is complete: the promise begins. Refused with CASE_FILE.COMPONENT_MISSING when it is not. */
    post: operations['CaseFilesController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/refuse-reception': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The dossier is not received, with a coded reason (Form 03). */
    post: operations['CaseFilesController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/request-supplement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What is missing, told once (Form 02); again only with a legal basis and an approver. */
    post: operations['CaseFilesController_supplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/receive-supplement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The applicant has brought it, to any counter. */
    post: operations['CaseFilesController_supplemented'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The applicant wants the case back. */
    post: operations['CaseFilesController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stops the case for a while, on a legal basis; the clock stands still. */
    post: operations['CaseFilesController_suspend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseFilesController_resume'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/terminate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stops the case for good, on a legal basis. */
    post: operations['CaseFilesController_terminate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/extend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** One new date, told at the latest one working day before the old one (Form 04). */
    post: operations['CaseFilesController_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/record-payment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CaseFilesController_pay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The applicant agrees, or does not, with what they were shown. */
    post: operations['CaseFilesController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/return-result': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The result is handed over; somebody else than the applicant needs an authorisation. */
    post: operations['CaseFilesController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/correct-result': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new version of a wrong result, approved by another person. */
    post: operations['CaseFilesController_correct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller can do on the case now, and why not the rest. */
    get: operations['CaseActsController_acts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/preview-act': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an act would do to dates, custody and steps; refused as the act itself would be. Nothing is stored. */
    post: operations['CaseActsController_previewAct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/receipt-proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The receipt as it was given, and the proof that it is in the audit log: verified offline by scripts/verify-receipt.mjs. */
    get: operations['ReceiptsController_proof'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/shadow-case-files/{system}/{foreignCode}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** What the system that owns this case says of it now; for services. A repeated or older message changes nothing. */
    put: operations['ShadowCasesController_put'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The documents of a case, oldest first. */
    get: operations['OfficialDocumentsController_ofCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/documents/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What an act would issue, or the result as the case stands, with a mark across each page. Refused as the act itself would be; nothing
     *     is stored, no number taken.
     */
    post: operations['OfficialDocumentsController_previewOf'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/control-sheet': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The control sheet of a case as its handoffs are now (Form 06 of TT 03/2025). */
    get: operations['OfficialDocumentsController_controlSheet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/official-documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The register of outgoing documents, newest first. */
    get: operations['OfficialDocumentsController_register'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/official-documents/serials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the numbers of an agency's year are whole. */
    get: operations['OfficialDocumentsController_serials'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/official-documents/register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The register of outgoing documents of an agency's year, to be printed. */
    get: operations['OfficialDocumentsController_printOutgoing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/official-documents/case-register': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The register of cases of an agency and period, as of an instant (Form 07 of TT 03/2025). */
    get: operations['OfficialDocumentsController_printCases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/official-documents/{documentId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest file of a document. */
    get: operations['OfficialDocumentsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Forms and their versions. */
    get: operations['OfficialDocumentsController_forms'];
    put?: never;
    /** A new version of a form, by the control office; in force from its date, never changed. */
    post: operations['OfficialDocumentsController_putForm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/document-templates/{code}/{version}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A version of a form as a paper, with what nobody has said: a sample. */
    get: operations['OfficialDocumentsController_sampleOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/documents/{documentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** For whoever holds a printed paper: whether it is what the agency issued. Any wrong question has the same answer. */
    get: operations['OfficialDocumentsController_verify'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SigningController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/documents/{documentId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The document as it would be signed, or has been. */
    get: operations['SigningController_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/documents/sign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Signs each of them with one's own key. */
    post: operations['SigningController_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/documents/issue': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives each its number and date, seals it with the key of its agency, and issues it. */
    post: operations['SigningController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/own-key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SigningSetUpController_ownKey'];
    /** A key that takes the place of the one before. */
    put: operations['SigningSetUpController_setOwnKey'];
    post?: never;
    delete: operations['SigningSetUpController_retireOwnKey'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The agencies whose signing the caller looks after. */
    get: operations['SigningSetUpController_listAgencies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/agencies/{agencyId}/seal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['SigningSetUpController_setSeal'];
    post?: never;
    delete: operations['SigningSetUpController_retireSeal'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/agencies/{agencyId}/practice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Whether the agency signs its results on paper, or here. */
    put: operations['SigningSetUpController_setPractice'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/agencies/{agencyId}/signers/{personId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** How a leader of the agency signs. */
    put: operations['SigningSetUpController_setCapacity'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/trust-anchors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SigningSetUpController_listAnchors'];
    put?: never;
    post: operations['SigningSetUpController_addAnchor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/signing/trust-anchors/{anchorId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['SigningSetUpController_removeAnchor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/attachments/{attachmentId}/signatures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SignaturesController_ofAttachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/case-files/{id}/documents/{documentId}/signatures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['SignaturesController_ofDocument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Halls the caller sees; those they work in first. */
    get: operations['HallsController_list'];
    put?: never;
    post: operations['HallsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The hall as it is now: counters, who waits in which order, today's figures. */
    get: operations['HallsController_get'];
    /** Counters and services that are left out are used no more. */
    put: operations['HallsController_change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls/{id}/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draws a number for somebody at a counter. */
    post: operations['HallsController_draw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls/{id}/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long people waited and were served, by service, day and officer. */
    get: operations['HallsController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls/{id}/shifts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HallsController_shifts'];
    /** Replaces the plan of a day. For who heads the hall or runs the installation. */
    put: operations['HallsController_plan'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls/{id}/close-day': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends the day of the hall: who still waits has left, the counters close, no numbers are drawn. */
    post: operations['HallsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls/{id}/reopen-day': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Numbers are drawn again. */
    post: operations['HallsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls/{id}/screens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['HallsController_listScreens'];
    put?: never;
    /** A code for a display or a kiosk of the hall; it is said this once. */
    post: operations['HallsController_issue'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/halls/{id}/screens/{screenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** The device shows nothing more. */
    delete: operations['HallsController_withdraw'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/counters/{id}/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The caller sits down there, and leaves the counter of the hall they sat at. */
    post: operations['CountersController_open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/counters/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['CountersController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/counters/{id}/call-next': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Calls whoever's turn it is there. Refused with COUNTER.NOBODY_WAITS. */
    post: operations['CountersController_next'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The visits during which a case was filed, or its result handed out. */
    get: operations['TicketsController_ofCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['TicketsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/call': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Again where it was called to; one that waits or was skipped, to the caller's counter and out of turn. */
    post: operations['TicketsController_call'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/serve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The person has come. */
    post: operations['TicketsController_serve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/skip': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Nobody came. */
    post: operations['TicketsController_skip'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['TicketsController_finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/put-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Who was skipped has come: back to the place they had. */
    post: operations['TicketsController_putBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/abandon': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The person has left. */
    post: operations['TicketsController_abandon'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** To another counter or service, with the rank it has. */
    post: operations['TicketsController_transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tickets/{id}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A case that was filed, or handed out, on this ticket. */
    post: operations['TicketsController_link'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/screen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Asked for every two seconds by a screen; many stand behind one address. */
    get: operations['ScreenController_board'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/screen/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draws a number at a kiosk. */
    post: operations['ScreenController_draw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is to be paid at the agencies at whose till the caller sits. */
    get: operations['PaymentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PaymentsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/{id}/collect': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes money, all or a part of what is due, and issues the receipt. */
    post: operations['PaymentsController_collect'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/{id}/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An online payment that the applicant makes on their own telephone; the same one again while it lives. */
    post: operations['PaymentsController_order'];
    /** Lets go of the online payment, so that money can be taken here. */
    delete: operations['PaymentsController_cancel'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/{id}/refunds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks that money be given back; another person decides. */
    post: operations['PaymentsController_refund'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payments/{id}/exemptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks that a fee be remitted or lowered on a ground of law; another person decides. */
    post: operations['PaymentsController_exempt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-adjustments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['AdjustmentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-adjustments/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AdjustmentsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-adjustments/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['AdjustmentsController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-adjustments/{id}/pay-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** An approved refund goes out: over the counter, by transfer, or back through the provider it came by. */
    post: operations['AdjustmentsController_payOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Of the agencies that the caller sees, the newest first. */
    get: operations['PaymentReceiptsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-receipts/{id}/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A5, the same to the last byte whenever it is asked for. */
    get: operations['PaymentReceiptsController_pdf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cash-book': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller took and gave back since their last closing. */
    get: operations['CashController_book'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cash-closings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Closings of the agencies that the caller sees, the newest first. */
    get: operations['CashController_closings'];
    put?: never;
    /** The caller has counted their till. Refused with CASH_CLOSING.MOVED when something was taken since they looked. */
    post: operations['CashController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cash-closings/{id}/pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A closing as it is printed and filed: A4, with room for both signatures. Throws CASH_CLOSING.NOT_FOUND. */
    get: operations['CashController_sheet'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-reconciliations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReconciliationController_list'];
    put?: never;
    /** Compares a day that is over, again if it was compared before. */
    post: operations['ReconciliationController_compare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-differences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReconciliationController_differences'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-differences/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['ReconciliationController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/payment-callbacks/{provider}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refused with 401 unless it is signed, of these minutes and new; told again afterwards, it changes nothing. */
    post: operations['PaymentCallbacksController_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/payments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the case costs, what is due of it, and its receipts. */
    get: operations['OwnPaymentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/payment-orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Where to pay: `payUrl`, null while the provider does not answer, in which case one asks again or pays at the counter. The same
     *     order while it lives. Refused with PAYMENT.NOTHING_DUE.
     */
    post: operations['OwnPaymentsController_order'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest first. Empty until one's personal identification number was confirmed. */
    get: operations['OwnCasesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OwnCasesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/citizen-identities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** For those who receive at that agency. Sent twice it is done once; the citizen gets a letter and signs in again. */
    post: operations['CitizenIdentitiesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks to see everything that is kept about a person; a second person has to agree. */
    post: operations['PrivacyController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/exports/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that is kept about the person, as it is now; each case is recorded as read. */
    get: operations['PrivacyController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/retention': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many cases a run would take the personal data out of now. */
    get: operations['PrivacyController_preview'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/retention-runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Removes the personal data of the cases whose time is over; a second person has to agree. */
    post: operations['PrivacyController_run'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/holds': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PrivacyController_list'];
    put?: never;
    /** The data of the case stay, whatever its time. */
    post: operations['PrivacyController_hold'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/privacy/holds/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['PrivacyController_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applicants/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Applicants of earlier cases that the caller may read; asked by POST so that names and numbers stay out of addresses. */
    post: operations['ReceptionController_find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/applicants/reusable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files of the applicant's earlier cases that may stand for components of this procedure. */
    post: operations['ReceptionController_reusable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/receptions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files a case and decides on its reception in one transaction: accepted, to be supplemented, or refused. */
    post: operations['ReceptionController_receiveDossier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reception-drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller has begun and not filed, newest first. */
    get: operations['ReceptionController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reception-drafts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ReceptionController_get'];
    /** Keeps what is taken down so far, under an id that the page has chosen; kept for a week. */
    put: operations['ReceptionController_save'];
    post?: never;
    delete: operations['ReceptionController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FeedbackController_list'];
    put?: never;
    /** Takes down what somebody says at a counter, by telephone or by post. */
    post: operations['FeedbackController_takeDown'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FeedbackController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['FeedbackController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file that was sent with it, only ever as a download. Throws FEEDBACK.NOT_FOUND, DOCUMENT.NOT_FOUND. */
    get: operations['FeedbackController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/classify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is ours: the answer is written here. */
    post: operations['FeedbackController_classify'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another agency is competent. */
    post: operations['FeedbackController_transfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['FeedbackController_refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['FeedbackController_assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The draft of the answer goes to who leads. */
    post: operations['FeedbackController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Not ours after all: it is classified again. */
    post: operations['FeedbackController_return'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The answer goes out; by another person than who wrote it. */
    post: operations['FeedbackController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['FeedbackController_reject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Question and answer for everybody to read. Refused with FEEDBACK.NAMES_SOMEBODY while they tell who somebody is. */
    post: operations['FeedbackController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/feedback/{id}/extend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Once, and the sender is told. */
    post: operations['FeedbackController_extend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['OwnFeedbackController_list'];
    put?: never;
    /** The same key sends once. */
    post: operations['OwnFeedbackController_send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/feedback/{code}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file that was sent with it, only ever as a download. Throws FEEDBACK.NOT_FOUND, DOCUMENT.NOT_FOUND. */
    get: operations['OwnFeedbackController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/feedback': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Published questions and answers, the newest first. */
    get: operations['PublicFeedbackController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/feedback/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PublicFeedbackController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/feedback/track': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How one's feedback stands. A wrong number and a wrong code are answered alike, and tries are counted by number too. */
    post: operations['PublicFeedbackController_track'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/feedback/rate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Once, after the answer. */
    post: operations['PublicFeedbackController_rate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DirectivesController_list'];
    put?: never;
    /** Enters a document that was issued; its tasks are given one by one. */
    post: operations['DirectivesController_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directives/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DirectivesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directives/{id}/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives a task to an agency below the one that issued the document. */
    post: operations['DirectivesController_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directive-tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DirectivesController_tasks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directive-tasks/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How each agency stands with what it was given. */
    get: operations['DirectivesController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directive-tasks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['DirectivesController_task'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directive-tasks/{id}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the issuer, the lead or a cooperating agency does with the task. */
    post: operations['DirectivesController_perform'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/directive-files/{subjectId}/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of a document or of one of its tasks, or a letter that urges it, only ever as a download. */
    get: operations['DirectivesController_download'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/event-log': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['EventLogController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The reports there are, the rules for what the law leaves open, and the agencies that can be asked for. */
    get: operations['ReportsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/ratings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The nine criteria of agencies, and how officials are rated (NĐ 61/2018 ch. V). */
    get: operations['ReportsController_rated'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was planned for a period against what was reached, and the index after QĐ 766/QĐ-TTg. */
    get: operations['ReportsController_planned'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/targets/{indicator}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['ReportsController_setTarget'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A report as the form prints it. */
    get: operations['ReportsController_read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{code}/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The cases behind a figure, as they were at the end of the period. */
    get: operations['ReportsController_counted'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/reports/{code}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The report as CSV, as a workbook or as the printed form, or the cases behind a column of it as one of the first two. */
    get: operations['ReportsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/approved-procedures/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['PublishedProceduresController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/approved-procedures/{code}/versions/{versionId}/diagram': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The drawing of a version's process. */
    get: operations['PublishedProceduresController_diagram'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/approved-procedures/{code}/versions/{versionId}/document': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The approved procedure as it was signed and sealed, byte by byte. */
    get: operations['PublishedProceduresController_document'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/approved-procedures/{versionId}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks that a version be withdrawn by a decision; done when somebody else has approved it: 202. A service is heard at once: 200. */
    post: operations['ApprovedProceduresController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/procedures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Procedures in force today, by code. */
    get: operations['CatalogueController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/procedure-fields': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CatalogueController_fields'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/procedures/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['CatalogueController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/procedures/{code}/guidance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answers to the questions decide what the dossier consists of, what it costs and how long it takes; nothing is stored. */
    post: operations['CatalogueController_guide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/receiving-agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where a dossier may be sent. */
    get: operations['CatalogueController_agencies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/drafts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller has begun and not sent in, newest first; kept for a week after it was last saved. */
    get: operations['ApplicationsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/drafts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['ApplicationsController_get'];
    /** Under an id that the page has chosen. */
    put: operations['ApplicationsController_save'];
    post?: never;
    delete: operations['ApplicationsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hands files over for an application or a supplement. Each is checked, scanned and kept for a day. */
    post: operations['ApplicationsController_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/pre-checks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whether reception would take it as it is, field by field; nothing is stored. */
    post: operations['ApplicationsController_preCheck'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends it in. The same key again gives the same answer and no second case. */
    post: operations['ApplicationsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/tracking': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How far a case is. The same refusal for a wrong token and for a code that nobody has. */
    post: operations['TrackingController_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/tracking/mail-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a code to the address the applicant gave; answers alike when there is none. */
    post: operations['TrackingController_send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/tracking/passes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** For a second thing that the applicant knows or has: a pass to the case, to be shown as `Authorization: Bearer`. */
    post: operations['TrackingController_prove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far it is, where, whose turn it is, and why it takes until when. */
    get: operations['OwnActsController_progress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/supplement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Brings what was missing, as files. Throws CASE_FILE.NOT_NOW when nothing was asked for. */
    post: operations['OwnActsController_supplement'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Asks for the case back: the one-stop then closes it with its papers. */
    post: operations['OwnActsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Says whether what was drafted is right; without an answer in time the agency goes on. */
    post: operations['OwnActsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/rating': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Once, after the result was handed over. */
    post: operations['OwnActsController_rate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the agencies have issued in the case, oldest first. */
    get: operations['OwnDocumentsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/my/cases/{code}/documents/{documentId}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The newest file of one of them. A result is given when what is due has been paid (ONLINE_SERVICE.RESULT_UNPAID). */
    get: operations['OwnDocumentsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/public/ratings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rates a case by the code of the letter that told of its result. Once. */
    post: operations['RatingController_rate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    DeployedDefinition: {
      id: string;
      key: string;
      version: number;
      name: string | null;
    };
    BilingualText: {
      vi: string;
      en: string;
    };
    ProblemView: {
      file: string;
      elementId?: string;
      /** @description Stable code. */
      rule: string;
      message: string;
      messages: components['schemas']['BilingualText'];
      /** @description Elements that lead to the trouble, in order. */
      path?: string[];
    };
    DeploymentView: {
      id: string;
      definitions: components['schemas']['DeployedDefinition'][];
      warnings: components['schemas']['ProblemView'][];
    };
    ProposalFileView: {
      name: string;
      size: number;
      /** @description SHA-256. */
      hash: string;
    };
    ProposalSubject: {
      type: string;
      id: string;
    };
    ProposalTitle: {
      vi: string;
      en: string;
    };
    ProposalPerson: {
      id: string;
      name: string;
    };
    ProposalView: {
      input: {
        [key: string]: unknown;
      };
      /** @description What is there now and what would be. */
      details: {
        [key: string]: unknown;
      };
      files: components['schemas']['ProposalFileView'][];
      /** @description What it led to, or `{code, params}` of the refusal it failed with. */
      result: {
        [key: string]: unknown;
      } | null;
      id: string;
      kind: string;
      subject: components['schemas']['ProposalSubject'];
      title: components['schemas']['ProposalTitle'];
      proposedBy: components['schemas']['ProposalPerson'];
      reason: string;
      proposedAt: string;
      expiresAt: string;
      /** @description OPEN | APPROVED | REJECTED | WITHDRAWN | EXPIRED | FAILED */
      state: string;
      decidedBy: components['schemas']['ProposalPerson'] | null;
      decidedAt: string | null;
      decisionNote: string | null;
    };
    Proposed: {
      proposal: components['schemas']['ProposalView'];
    };
    DefinitionView: {
      id: string;
      /** @description Process id of the model. */
      key: string;
      version: number;
      name: string | null;
      versionTag: string | null;
      /** @description Code of the administrative procedure. */
      procedureCode: string | null;
      /** @description Which engine core runs it. */
      core: string;
      deploymentId: string;
      /** @description Name of the BPMN file in the deployment. */
      file: string;
      /** @description SHA-256 of the compiled graph. */
      hash: string;
      /** @description ISO 8601. */
      deployedAt: string;
      /** @description Who proposed it, or the service that sent it. */
      deployedBy: string;
      /** @description The second person; null for what a service sent. */
      approvedBy: string | null;
      /** @description The proposal by which it came; null for what a service sent. */
      proposalId: string | null;
      /** @description Why the designer wanted it. */
      reason: string | null;
      /** @description The decision by which it is in service, where one was entered at the approval. */
      decisionNumber: string | null;
      /** @description Local date of that decision, YYYY-MM-DD. */
      decisionDate: string | null;
      /** @description SHA-256 over names and bytes of all files of the deployment; of a set that came back, also over what it took the place of. */
      contentHash: string;
    };
    DefinitionPage: {
      items: components['schemas']['DefinitionView'][];
      /** @description Cursor of the next page; absent on the last one. */
      next?: string;
    };
    VersionReference: {
      id: string;
      key: string;
      version: number;
    };
    FieldChangeView: {
      /** @description For instance `events.0.timer.value.literal`. */
      field: string;
      /** @description Absent when the field is new. */
      before?: Record<string, unknown>;
      /** @description Absent when the field is gone. */
      after?: Record<string, unknown>;
    };
    ElementChangeView: {
      elementId: string;
      /** @description Node type, `sequenceFlow` or `lane`. */
      type: string;
      name: string | null;
      /** @enum {string} */
      change: 'added' | 'removed' | 'changed';
      fields: components['schemas']['FieldChangeView'][];
    };
    FileChangeView: {
      name: string;
      /** @enum {string} */
      change: 'added' | 'removed' | 'changed';
    };
    DefinitionDiff: {
      from: components['schemas']['VersionReference'];
      to: components['schemas']['VersionReference'];
      elements: components['schemas']['ElementChangeView'][];
      files: components['schemas']['FileChangeView'][];
    };
    FormView: {
      key: string;
      /** @description A form-js schema. */
      schema: {
        [key: string]: unknown;
      };
    };
    StartInstanceRequest: {
      variables?: {
        [key: string]: unknown;
      };
      /** @description Process id of a deployed model; its newest version starts. */
      definitionKey?: string;
      /** @description Exactly this version. */
      definitionId?: string;
      /** @description The case number, or whatever the outside calls this instance by. */
      businessKey?: string;
    };
    WaitView: {
      id: string;
      /** @description user-task | service | timer | message | signal | condition | call */
      kind: string;
      elementId: string;
      executionId: string;
      name?: string;
      /** @description ISO 8601 with offset. */
      dueAt?: string;
      taskId?: string;
      jobId?: string;
    };
    IncidentView: {
      /** @description Only for those who may read content. */
      message?: string;
      id: string;
      code: string;
      elementId: string;
      executionId?: string;
      jobId?: string;
      createdAt: string;
    };
    ChildView: {
      id: string;
      definitionId: string;
      definitionKey: string;
      state: string;
      /** @description The call wait of this instance that started it. */
      waitId: string;
    };
    InstanceView: {
      /** @description Only for those who may read content. */
      variables?: {
        [key: string]: unknown;
      };
      waits: components['schemas']['WaitView'][];
      tokens: {
        elementId: string;
        count: number;
      }[];
      incidents: components['schemas']['IncidentView'][];
      children: components['schemas']['ChildView'][];
      id: string;
      definitionId: string;
      definitionKey: string;
      definitionVersion: number;
      /** @description Null also for those who may not read content. */
      businessKey: string | null;
      /** @description active | completed | cancelled | suspended */
      state: string;
      /** @description Grows by one with every applied command. */
      version: number;
      core: string;
      rootId: string;
      parentId: string | null;
      startedAt: string;
      endedAt: string | null;
    };
    InstanceSummary: {
      id: string;
      definitionId: string;
      definitionKey: string;
      definitionVersion: number;
      /** @description Null also for those who may not read content. */
      businessKey: string | null;
      /** @description active | completed | cancelled | suspended */
      state: string;
      /** @description Grows by one with every applied command. */
      version: number;
      core: string;
      rootId: string;
      parentId: string | null;
      startedAt: string;
      endedAt: string | null;
    };
    InstancePage: {
      items: components['schemas']['InstanceSummary'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    HistoryEventView: {
      seq: number;
      type: string;
      elementId: string;
      executionId: string;
      at: string;
      actorId: string;
      data?: {
        [key: string]: unknown;
      };
    };
    HistoryPage: {
      items: components['schemas']['HistoryEventView'][];
      /** @description Present when there is more: the number to send as `after`. */
      next?: number;
    };
    SetVariablesRequest: {
      variables: {
        [key: string]: unknown;
      };
      /** @description Write as seen from this execution; absent = into the instance's own scope. */
      executionId?: string;
      /** @description Keep them in that execution's own scope. */
      local?: boolean;
      /** @description Why; kept in the history. Without one: 422 SECOND_PERSON.REASON_NEEDED. */
      reason?: string;
    };
    RepairRequest: {
      /** @description Why; kept in the history. Without one: 422 SECOND_PERSON.REASON_NEEDED. */
      reason?: string;
    };
    ReasonRequest: {
      /** @description Why; kept in the history. */
      reason: string;
    };
    ModifyOperationRequest: {
      /** @description An execution id from the waits of the instance. */
      cancelExecution?: string;
      /** @description An element id: a token arrives there. */
      startBefore?: string;
      /** @description An element id: a token leaves it. */
      startAfter?: string;
      /** @description The scope instance in which to start, when there are several. */
      scopeExecution?: string;
    };
    ModifyInstanceRequest: {
      variables?: {
        [key: string]: unknown;
      };
      operations: components['schemas']['ModifyOperationRequest'][];
      /** @description Why; kept in the history. Without one: 422 SECOND_PERSON.REASON_NEEDED. */
      reason?: string;
    };
    MigrateInstanceRequest: {
      /** @description Source id -> target id of elements that were renamed; all others keep their id. */
      mapping?: {
        [key: string]: string;
      };
      targetDefinitionId: string;
      /** @description Why; kept in the history. Without one: 422 SECOND_PERSON.REASON_NEEDED. */
      reason?: string;
    };
    RehearseMigrationRequest: {
      /** @description Source id -> target id of elements that were renamed; all others keep their id. */
      mapping?: {
        [key: string]: string;
      };
      /**
       * @description How many instances to look at.
       * @default 50
       */
      limit: number;
      /** @description `next` of the page before. */
      cursor?: string;
      /** @description The version that the instances run in. */
      sourceDefinitionId: string;
      /** @description The version to go on in, of the same process. */
      targetDefinitionId: string;
      /** @description Only these instances; absent = all that run in the source version. */
      instanceIds?: string[];
      /** @description Why; kept in the history. Without one: 422 SECOND_PERSON.REASON_NEEDED. */
      reason?: string;
    };
    MigrationVersionView: {
      definitionId: string;
      key: string;
      version: number;
    };
    SuggestedNameView: {
      from: string;
      to: string;
      name: string;
    };
    MigrationProblemView: {
      elementId: string;
      /**
       * @description missing | other-type | other-scope | other-host | other-event | other-call | other-loop | other-incoming-flows |
       *     other-outgoing-flows | other-control-flow | other-core | names-are-fixed | join-starves | join-fed-twice | too-many-states |
       *     trigger-fails | moves-at-once | unknown | name-taken | named-twice | unreadable | fault | ended | moved | other-version
       */
      reason: string;
      /** @description Of a join: the elements on the way to the trouble. */
      path?: string[];
    };
    MovedWaitView: {
      id: string;
      kind: string;
      elementId: string;
      /** @description Null: it closes. */
      targetElementId: string | null;
    };
    InstanceOutlook: {
      instanceId: string;
      goesOn: boolean;
      problems: components['schemas']['MigrationProblemView'][];
      waits: components['schemas']['MovedWaitView'][];
      /** @description Boundary events and starts of event sub-processes that would begin to listen. */
      opens: string[];
    };
    MigrationRehearsal: {
      source: components['schemas']['MigrationVersionView'];
      target: components['schemas']['MigrationVersionView'];
      /** @description Instances that run in the source version. */
      running: number;
      /** @description Renamed elements, by type, place and name; to be confirmed in `mapping`. */
      suggestions: components['schemas']['SuggestedNameView'][];
      /** @description What is wrong with `mapping` itself; then no instance was looked at. */
      problems: components['schemas']['MigrationProblemView'][];
      items: components['schemas']['InstanceOutlook'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    MigrationPlanRequest: {
      /** @description Source id -> target id of elements that were renamed; all others keep their id. */
      mapping?: {
        [key: string]: string;
      };
      /** @description The version that the instances run in. */
      sourceDefinitionId: string;
      /** @description The version to go on in, of the same process. */
      targetDefinitionId: string;
      /** @description Only these instances; absent = all that run in the source version. */
      instanceIds?: string[];
      /** @description Why; kept in the history. Without one: 422 SECOND_PERSON.REASON_NEEDED. */
      reason?: string;
    };
    MigratedInstanceView: {
      instanceId: string;
      /** @description waiting | moved | refused | undone | stays | skipped */
      state: string;
      problems: components['schemas']['MigrationProblemView'][];
      movedAt: string | null;
    };
    MigrationProgress: {
      waiting: number;
      moved: number;
      refused: number;
      undone: number;
      /** @description Has moved on since, or ended: not taken back. */
      stays: number;
      /** @description The undo came before its turn. */
      skipped: number;
    };
    MigrationDetail: {
      items: components['schemas']['MigratedInstanceView'][];
      /** @description `cursor` of the next page of instances; absent on the last one. */
      next?: string;
      id: string;
      source: components['schemas']['MigrationVersionView'];
      target: components['schemas']['MigrationVersionView'];
      mapping: {
        [key: string]: string;
      };
      /** @description running | done | undoing | undone */
      state: string;
      reason: string;
      startedBy: string;
      startedAt: string;
      endedAt: string | null;
      /** @description Until when it can be undone; null while it runs and afterwards. */
      undoableUntil: string | null;
      undoReason: string | null;
      undoneBy: string | null;
      undoneAt: string | null;
      progress: components['schemas']['MigrationProgress'];
    };
    MigrationView: {
      id: string;
      source: components['schemas']['MigrationVersionView'];
      target: components['schemas']['MigrationVersionView'];
      mapping: {
        [key: string]: string;
      };
      /** @description running | done | undoing | undone */
      state: string;
      reason: string;
      startedBy: string;
      startedAt: string;
      endedAt: string | null;
      /** @description Until when it can be undone; null while it runs and afterwards. */
      undoableUntil: string | null;
      undoReason: string | null;
      undoneBy: string | null;
      undoneAt: string | null;
      progress: components['schemas']['MigrationProgress'];
    };
    MigrationPage: {
      items: components['schemas']['MigrationView'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    TaskSummary: {
      id: string;
      processInstanceId: string;
      definitionId: string;
      definitionKey: string;
      businessKey: string | null;
      elementId: string;
      executionId: string;
      name: string;
      /** @description open | completed | cancelled */
      state: string;
      /** @description Send it back with an act, to be told when somebody else was faster. */
      version: number;
      lane: string | null;
      unit: string | null;
      role: string | null;
      agency: string | null;
      assignee: string | null;
      candidateUsers: string[];
      candidateGroups: string[];
      priority: number;
      /** @description ISO 8601 with offset. */
      dueAt: string | null;
      followUpAt: string | null;
      formKey: string | null;
      createdAt: string;
      endedAt: string | null;
      completedBy: string | null;
    };
    TaskPage: {
      items: components['schemas']['TaskSummary'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    TaskView: {
      /** @description Attributes of the model: warnAtPercent, clockEffect, handoff, product, fourEyes, formRef. */
      attributes?: {
        [key: string]: unknown;
      };
      /** @description What this task's form may read. */
      variables?: {
        [key: string]: unknown;
      };
      id: string;
      processInstanceId: string;
      definitionId: string;
      definitionKey: string;
      businessKey: string | null;
      elementId: string;
      executionId: string;
      name: string;
      /** @description open | completed | cancelled */
      state: string;
      /** @description Send it back with an act, to be told when somebody else was faster. */
      version: number;
      lane: string | null;
      unit: string | null;
      role: string | null;
      agency: string | null;
      assignee: string | null;
      candidateUsers: string[];
      candidateGroups: string[];
      priority: number;
      /** @description ISO 8601 with offset. */
      dueAt: string | null;
      followUpAt: string | null;
      formKey: string | null;
      createdAt: string;
      endedAt: string | null;
      completedBy: string | null;
    };
    ClaimTaskRequest: {
      /** @description Whom the task is for; absent = the caller. */
      assignee?: string;
      /** @description The version that was seen; another one is refused with TASK.STALE_VERSION. */
      version?: number;
    };
    TaskActRequest: {
      /** @description The version that was seen; another one is refused with TASK.STALE_VERSION. */
      version?: number;
    };
    DelegateTaskRequest: {
      /** @description The version that was seen; another one is refused with TASK.STALE_VERSION. */
      version?: number;
      assignee: string;
    };
    CompleteTaskRequest: {
      variables?: {
        [key: string]: unknown;
      };
      /** @description The version that was seen; another one is refused with TASK.STALE_VERSION. */
      version?: number;
    };
    NextTask: {
      id: string;
      elementId: string;
      name: string;
    };
    CompletedTaskView: {
      id: string;
      state: string;
      version: number;
      processInstanceId: string;
      /** @description State of the instance after this completion. */
      processInstanceState: string;
      /** @description The tasks this completion has opened in the same instance or in those it calls. */
      nextTasks: components['schemas']['NextTask'][];
    };
    SendMessageRequest: {
      /** @description How long to keep it when nobody waits for it: an ISO 8601 duration (P1D) or a number of seconds. Absent = refuse it then. */
      timeToLive?: string | number;
      variables?: {
        [key: string]: unknown;
      };
      name: string;
      /** @description Reaches the wait with this key (by default the business key of its instance). */
      correlationKey?: string;
      /** @description Reaches this instance only. */
      processInstanceId?: string;
    };
    CorrelationView: {
      /** @description correlated: continued a waiting instance. started: started one. buffered: kept for a later wait. */
      result: string;
      processInstanceId?: string;
      /** @description The element that received it. */
      elementId?: string;
      /** @description Of a buffered message. */
      messageId?: string;
      expiresAt?: string;
    };
    BufferedMessageView: {
      id: string;
      name: string;
      correlationKey: string | null;
      processInstanceId: string | null;
      /** @description The instance that threw it; null = it came from outside. */
      sourceInstanceId: string | null;
      createdAt: string;
      expiresAt: string;
    };
    BufferedMessagePage: {
      items: components['schemas']['BufferedMessageView'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    SendSignalRequest: {
      variables?: {
        [key: string]: unknown;
      };
      name: string;
    };
    BroadcastView: {
      /** @description Waiting instances the signal was sent to. */
      instances: number;
      /** @description Instances it starts. */
      starts: number;
    };
    JobView: {
      id: string;
      /** @description timer | service | start-timer | message-delivery | signal-delivery | migration */
      kind: string;
      /** @description ready | leased | suspended | failed */
      state: string;
      processInstanceId: string | null;
      definitionId: string | null;
      definitionKey: string | null;
      elementId: string;
      executionId: string | null;
      /** @description Topic, handler, message or signal. */
      name: string | null;
      /** @description True: for external workers, by topic. */
      isExternal: boolean;
      dueAt: string;
      /** @description When it is tried next, or when the present lease ends. */
      availableAt: string | null;
      attempts: number;
      maxAttempts: number;
      lastError: string | null;
      createdAt: string;
    };
    JobPage: {
      items: components['schemas']['JobView'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    JobActed: {
      id: string;
      /** @description done: it was carried out with this call. ready: a worker takes it next. */
      state: string;
    };
    ClaimJobsRequest: {
      topic: string;
      /**
       * @description How many jobs at most.
       * @default 10
       */
      max: number;
      /**
       * @description How long the worker may take; afterwards the job is given to the next one that asks.
       * @default 60
       */
      lockSeconds: number;
      /** @description Name of this worker among those of one account. */
      workerId?: string;
    };
    ClaimedJobView: {
      id: string;
      topic: string;
      lockToken: string;
      lockedUntil: string;
      processInstanceId: string;
      definitionKey: string;
      businessKey: string | null;
      elementId: string;
      executionId: string;
      variables: {
        [key: string]: unknown;
      };
      /** @description The message to send, when the work is a message throw event. */
      messageName?: string;
      /** @description The same for every attempt at this work: a receiver that remembers it applies the effect once. */
      key: string;
      attempt: number;
      maxAttempts: number;
    };
    ClaimedJobs: {
      items: components['schemas']['ClaimedJobView'][];
    };
    CompleteJobRequest: {
      variables?: {
        [key: string]: unknown;
      };
      /** @description From the claim; proves that the job is still in this worker's hands. */
      lockToken?: string;
      workerId?: string;
    };
    BpmnErrorRequest: {
      variables?: {
        [key: string]: unknown;
      };
      /** @description Error code of the boundary event or event sub-process that is to catch it. */
      code: string;
      message?: string;
      /** @description From the claim; proves that the job is still in this worker's hands. */
      lockToken?: string;
      workerId?: string;
    };
    FailJobRequest: {
      errorMessage: string;
      /** @description Seconds until the next attempt; absent = the usual back-off. */
      retryIn?: number;
      /** @description From the claim; proves that the job is still in this worker's hands. */
      lockToken?: string;
      workerId?: string;
    };
    IncidentDetail: {
      /** @description Only for those who may read content; so are the details. */
      message?: string;
      id: string;
      /** @description Null: a start timer, which belongs to a definition. */
      processInstanceId: string | null;
      definitionId: string | null;
      /** @description engine: a step of the process failed. job: the attempts at a job ran out. */
      kind: string;
      jobId: string | null;
      code: string;
      elementId: string;
      executionId: string | null;
      details?: {
        [key: string]: unknown;
      };
      /** @description open | resolved */
      state: string;
      createdAt: string;
      resolvedAt: string | null;
      resolvedBy: string | null;
    };
    IncidentPage: {
      items: components['schemas']['IncidentDetail'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    EventView: {
      /** @description Place in the one order of all committed events: dense, ascending. */
      seq: number;
      type: string;
      at: string;
      processInstanceId: string | null;
      data: {
        [key: string]: unknown;
      };
    };
    EventPage: {
      items: components['schemas']['EventView'][];
      /** @description The number to send as `after` next time. */
      next: number;
    };
    BoardName: {
      vi: string;
      en: string;
    };
    BoardReach: {
      agencyId: string;
      name: components['schemas']['BoardName'];
      parentId: string | null;
    };
    BoardsOverview: {
      kinds: string[];
      agencies: components['schemas']['BoardReach'][];
    };
    CaseFigures: {
      open: number;
      /** @description Filed, not accepted yet, and the time for acceptance is not over (or none is set). */
      waitingInTime: number;
      waitingLate: number;
      /** @description Accepted and not finished, by the class of the case clock. */
      inTime: number;
      dueSoon: number;
      overdue: number;
      paused: number;
      /** @description Accepted and not finished, without a clock of ours: cases that another system owns. */
      untimed: number;
      /** @description The result is ready and not handed over yet. */
      toReturn: number;
    };
    FlowFigures: {
      /** @description Accepted in the period. */
      received: number;
      /** @description Finished in the period, = early + onTime + late + untimed. */
      finished: number;
      early: number;
      onTime: number;
      late: number;
      untimed: number;
      /** @description (early + onTime) / (early + onTime + late), 0-1; null when nothing was finished. */
      onTimeShare: number | null;
    };
    CaseRowView: {
      /** @description Id of the agency, code of the field or of the procedure. */
      key: string;
      name: components['schemas']['BoardName'];
      cases: components['schemas']['CaseFigures'];
      today: components['schemas']['FlowFigures'];
      month: components['schemas']['FlowFigures'];
      /** @description Filters of `GET /case-files` that give the row; `figureFilters` of the board narrow it to one figure. */
      list: {
        [key: string]: string;
      };
    };
    ProvinceRowCounts: {
      byAgency: number;
      byField: number;
      byProcedure: number;
    };
    TrendLists: {
      received: {
        [key: string]: string;
      };
      finished: {
        [key: string]: string;
      };
      late: {
        [key: string]: string;
      };
    };
    TrendDay: {
      date: string;
      received: number;
      finished: number;
      late: number;
      /** @description Of `GET /case-files`. */
      lists: components['schemas']['TrendLists'];
    };
    FlowFilters: {
      received: {
        [key: string]: string;
      };
      finished: {
        [key: string]: string;
      };
      early: {
        [key: string]: string;
      };
      onTime: {
        [key: string]: string;
      };
      late: {
        [key: string]: string;
      };
    };
    FigureFilters: {
      open: {
        [key: string]: string;
      };
      waitingInTime: {
        [key: string]: string;
      };
      waitingLate: {
        [key: string]: string;
      };
      inTime: {
        [key: string]: string;
      };
      dueSoon: {
        [key: string]: string;
      };
      overdue: {
        [key: string]: string;
      };
      paused: {
        [key: string]: string;
      };
      untimed: {
        [key: string]: string;
      };
      toReturn: {
        [key: string]: string;
      };
      /** @description For `today` and `month`, by figure: `today.received`, `month.late` ... */
      today: components['schemas']['FlowFilters'];
      month: components['schemas']['FlowFilters'];
    };
    ProvinceBoard: {
      /** @description The agency whose reach is shown, null = all that the caller oversees. */
      agencyId: string | null;
      name: components['schemas']['BoardName'] | null;
      cases: components['schemas']['CaseFigures'];
      today: components['schemas']['FlowFigures'];
      month: components['schemas']['FlowFigures'];
      list: {
        [key: string]: string;
      };
      /** @description By the agency that answers for the case, the one with most overdue first. */
      byAgency: components['schemas']['CaseRowView'][];
      byField: components['schemas']['CaseRowView'][];
      byProcedure: components['schemas']['CaseRowView'][];
      /** @description How many rows there are; at most 300 of each are given, as in all boards. */
      rowCounts: components['schemas']['ProvinceRowCounts'];
      /** @description The last 30 days, today last. */
      trend: components['schemas']['TrendDay'][];
      figureFilters: components['schemas']['FigureFilters'];
    };
    ProvinceAnswer: {
      board: components['schemas']['ProvinceBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    WorkFigures: {
      open: number;
      inTime: number;
      dueSoon: number;
      overdue: number;
      /** @description Of `open`: nobody has it yet. */
      unassigned: number;
    };
    UnitRow: {
      unitId: string;
      agencyId: string;
      name: components['schemas']['BoardName'];
      work: components['schemas']['WorkFigures'];
      /** @description Of `GET /boards/tasks`; add `class=OVERDUE|DUE_SOON|IN_TIME` or `unassigned=true`. */
      list: {
        [key: string]: string;
      };
    };
    StepRow: {
      procedureCode: string;
      procedureName: components['schemas']['BoardName'];
      elementId: string;
      name: string;
      work: components['schemas']['WorkFigures'];
      /** @description Of `GET /boards/tasks`. */
      list: {
        [key: string]: string;
      };
    };
    OfficerRow: {
      personId: string;
      name: string;
      agencyId: string;
      unitId: string;
      unitName: components['schemas']['BoardName'];
      isAbsent: boolean;
      work: components['schemas']['WorkFigures'];
      /** @description Since when the oldest open task is there. */
      oldestAt: string | null;
      /** @description Completed in the period of the board (agency board: today). */
      completed: number;
      completedLate: number;
      /** @description Of `GET /boards/tasks`. */
      list: {
        [key: string]: string;
      };
      /** @description The same of `completed`; add `late=true` for those that were late. */
      completedList: {
        [key: string]: string;
      };
    };
    AgencyRowCounts: {
      units: number;
      steps: number;
      officers: number;
    };
    OutsideFigures: {
      /** @description Cases in which the applicant must bring something. */
      supplement: number;
      /** @description Cases in which a fee or duty must be paid. */
      payment: number;
      suspended: number;
      /** @description Cases in which an opinion of somebody else is open. */
      consultation: number;
    };
    HandoffFigures: {
      /** @description Sent to the agencies of the board and not accepted yet. */
      incoming: number;
      /** @description Sent by them and not accepted yet. */
      outgoing: number;
      /** @description Came back to them with a reason and was not sent again. */
      returned: number;
      /** @description Open and not accepted, or not done, in time: either side. */
      late: number;
    };
    AgencyBoard: {
      agencyId: string | null;
      name: components['schemas']['BoardName'] | null;
      cases: components['schemas']['CaseFigures'];
      today: components['schemas']['FlowFigures'];
      month: components['schemas']['FlowFigures'];
      list: {
        [key: string]: string;
      };
      figureFilters: components['schemas']['FigureFilters'];
      /** @description Tasks that lie in the agencies of the board. */
      work: components['schemas']['WorkFigures'];
      /** @description Of `GET /boards/tasks`. */
      workList: {
        [key: string]: string;
      };
      /** @description Cases in process whose date is today and not passed. */
      dueToday: number;
      dueTodayList: {
        [key: string]: string;
      };
      units: components['schemas']['UnitRow'][];
      steps: components['schemas']['StepRow'][];
      officers: components['schemas']['OfficerRow'][];
      rowCounts: components['schemas']['AgencyRowCounts'];
      outside: components['schemas']['OutsideFigures'];
      /** @description Of `GET /case-files`, by figure of `outside`. */
      outsideLists: {
        [key: string]: {
          [key: string]: string;
        };
      };
      handoffs: components['schemas']['HandoffFigures'];
      /** @description Of `GET /boards/handoffs/list`, by figure of `handoffs`. */
      handoffLists: {
        [key: string]: {
          [key: string]: string;
        };
      };
    };
    AgencyAnswer: {
      board: components['schemas']['AgencyBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    OfficersTotals: {
      /** @description Who has work. */
      officers: number;
      /** @description Open tasks that somebody has, and of those what is overdue, and what lies with people who are away. */
      assigned: number;
      overdue: number;
      ofAbsent: number;
      unassigned: number;
    };
    OfficersLists: {
      assigned: {
        [key: string]: string;
      };
      overdue: {
        [key: string]: string;
      };
      ofAbsent: {
        [key: string]: string;
      };
      unassigned: {
        [key: string]: string;
      };
    };
    OfficersRowCounts: {
      officers: number;
      units: number;
    };
    OfficersBoard: {
      /** @description Local dates; both included. */
      from: string;
      until: string;
      totals: components['schemas']['OfficersTotals'];
      lists: components['schemas']['OfficersLists'];
      rowCounts: components['schemas']['OfficersRowCounts'];
      officers: components['schemas']['OfficerRow'][];
      /** @description Work nobody has yet, by unit. */
      units: components['schemas']['UnitRow'][];
    };
    OfficersAnswer: {
      board: components['schemas']['OfficersBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    HandoffCell: {
      fromAgencyId: string;
      fromAgencyName: components['schemas']['BoardName'];
      toAgencyId: string;
      toAgencyName: components['schemas']['BoardName'];
      /** @description Sent and not accepted yet. */
      inTransit: number;
      /** @description Accepted and not done yet. */
      accepted: number;
      /** @description Sent back and not sent again. */
      returned: number;
      /** @description Sent in the period and done. */
      done: number;
      /** @description Sent in the period, and not accepted or not done in time. */
      late: number;
      /** @description From sending to acceptance, working time of the receiver; null: none was accepted. */
      averageMinutesToAccept: number | null;
      /** @description From sending until it was done, working time of the receiver. */
      averageMinutesToDone: number | null;
      /**
       * @description Of `GET /boards/handoffs/list`; add `openFilters` and `state=SENT|ACCEPTED|REFUSED` for what is open, `sentFilters` and `state=DONE` or
       *     `late=true` for the rest.
       */
      list: {
        [key: string]: string;
      };
    };
    HandoffRowCounts: {
      /** @description Pairs of agencies; at most 600 are given, those with most under way. */
      cells: number;
    };
    HandoffTotals: {
      inTransit: number;
      accepted: number;
      returned: number;
      done: number;
      late: number;
    };
    StationRef: {
      agencyId: string;
      agencyName: components['schemas']['BoardName'];
      unitId: string;
      unitName: components['schemas']['BoardName'];
    };
    HelpView: {
      /**
       * @description ASSIGN: give the task to somebody (nobody has it, or the holder is away). REASSIGN: the holder has more than the others.
       *     URGE: write to the unit that must move. EXTEND: agree a new date with a letter. REDIRECT: send what came back to another unit.
       * @enum {string}
       */
      act: 'URGE' | 'ASSIGN' | 'REASSIGN' | 'EXTEND' | 'REDIRECT';
      taskId?: string;
      handoffId?: string;
      consultationId?: string;
      /** @description Whom to urge. */
      toUnitId?: string;
    };
    StuckHandoff: {
      handoffId: string;
      caseId: string;
      caseCode: string;
      procedureCode: string;
      /**
       * @description Not accepted in time; accepted and not done in time; sent back and left lying.
       * @enum {string}
       */
      reason: 'RETURNED' | 'NOT_ACCEPTED' | 'NOT_DONE';
      from: components['schemas']['StationRef'];
      to: components['schemas']['StationRef'];
      sentAt: string;
      /** @description The instant that has passed; null for what was sent back. */
      dueAt: string | null;
      /** @description Since it was sent (sent back: since then), working time of whoever must move. */
      waitedMinutes: number;
      helps: components['schemas']['HelpView'][];
    };
    HandoffsBoard: {
      /** @description Sent in this period, local dates, both included; what is still open is counted whenever it was sent. */
      from: string;
      until: string;
      cells: components['schemas']['HandoffCell'][];
      rowCounts: components['schemas']['HandoffRowCounts'];
      /** @description Of all pairs. */
      totals: components['schemas']['HandoffTotals'];
      /** @description The longest wait first, at most 200. */
      stuck: components['schemas']['StuckHandoff'][];
      stuckCount: number;
      /** @description Of `GET /boards/handoffs/list`: all of them. */
      stuckList: {
        [key: string]: string;
      };
      openFilters: {
        [key: string]: string;
      };
      sentFilters: {
        [key: string]: string;
      };
    };
    HandoffsAnswer: {
      board: components['schemas']['HandoffsBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    RadarHour: {
      /** @description Hour of the local day, 0-23. */
      hour: number;
      cases: number;
      list: {
        [key: string]: string;
      };
    };
    RadarDay: {
      date: string;
      cases: number;
      /** @description Hours in which something is due, in order. */
      hours: components['schemas']['RadarHour'][];
      /** @description Of `GET /case-files`, as all others of this board. */
      list: {
        [key: string]: string;
      };
    };
    RadarAgency: {
      agencyId: string;
      name: components['schemas']['BoardName'];
      overdue: number;
      /** @description One for each day of the board. */
      days: number[];
      list: {
        [key: string]: string;
      };
    };
    RadarRowCounts: {
      byAgency: number;
    };
    RadarBoard: {
      /** @description Overdue already. */
      overdue: number;
      overdueList: {
        [key: string]: string;
      };
      /** @description Due today and the nine working days after it; what is due on a day off between counts on its own date, which is then there too. */
      days: components['schemas']['RadarDay'][];
      /** @description Due on those days together. */
      next: number;
      nextList: {
        [key: string]: string;
      };
      /** @description Due after those. */
      later: number;
      laterList: {
        [key: string]: string;
      };
      byAgency: components['schemas']['RadarAgency'][];
      rowCounts: components['schemas']['RadarRowCounts'];
    };
    RadarAnswer: {
      board: components['schemas']['RadarBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    AttributionRow: {
      agencyId: string;
      agencyName: components['schemas']['BoardName'];
      cause: string;
      cases: number;
      /** @description Of `GET /case-files`. */
      list: {
        [key: string]: string;
      };
    };
    OverdueRowCounts: {
      byAttribution: number;
    };
    AttributionView: {
      agencyId: string;
      agencyName: components['schemas']['BoardName'];
      unitId: string;
      unitName: components['schemas']['BoardName'];
      /** @description HOLDER | RECEIVER (it was on its way there) | CONSULTED (its opinion was overdue), as found when the date passed. */
      cause: string;
    };
    LateCase: {
      caseId: string;
      code: string;
      procedureCode: string;
      procedureName: components['schemas']['BoardName'];
      leadAgencyId: string;
      leadAgencyName: components['schemas']['BoardName'];
      state: string;
      /** @enum {string} */
      class: 'DUE_SOON' | 'OVERDUE';
      dueAt: string | null;
      /** @description Overdue: since the date, working time of the lead. Due soon: until it. */
      minutes: number | null;
      /** @description Who must move now: the holder, of what is on its way the receiver; null while the applicant has it. */
      holder: components['schemas']['StationRef'] | null;
      /** @description AGENCY | TRANSIT | APPLICANT */
      custody: string | null;
      heldSince: string | null;
      stepName: string | null;
      taskId: string | null;
      ownerPersonId: string | null;
      ownerName: string | null;
      attribution: components['schemas']['AttributionView'] | null;
      extensions: number;
      /** @description Highest escalation that has been fired. */
      escalationLevel: number | null;
      urgedAt: string | null;
      helps: components['schemas']['HelpView'][];
    };
    OverdueBoard: {
      overdue: number;
      dueSoon: number;
      list: {
        [key: string]: string;
      };
      dueSoonList: {
        [key: string]: string;
      };
      /** @description To whom the lateness of open cases is attributed, most first. */
      byAttribution: components['schemas']['AttributionRow'][];
      rowCounts: components['schemas']['OverdueRowCounts'];
      /** @description The latest first, at most 200. */
      items: components['schemas']['LateCase'][];
      /** @description Due soon, the next first, at most 100. */
      soon: components['schemas']['LateCase'][];
    };
    OverdueAnswer: {
      board: components['schemas']['OverdueBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    AskedAgencyRow: {
      agencyId: string;
      name: components['schemas']['BoardName'];
      open: number;
      overdue: number;
      /** @description Of this board: add `overdue=true` for what has run out. */
      list: {
        [key: string]: string;
      };
    };
    ConsultationsRowCounts: {
      byAsked: number;
    };
    WaitingConsultation: {
      consultationId: string;
      caseId: string;
      caseCode: string;
      procedureCode: string;
      asking: components['schemas']['StationRef'];
      asked: components['schemas']['StationRef'];
      askedAt: string;
      dueAt: string;
      /** @enum {string} */
      class: 'IN_TIME' | 'OVERDUE';
      /** @description What silence means: WAIT_AND_ESCALATE | DEEMED_CONSENT | DEEMED_NO_OPINION. */
      silence: string;
      /** @description Since it was asked, working time of the asked. */
      waitedMinutes: number;
      helps: components['schemas']['HelpView'][];
    };
    ConsultationsBoard: {
      open: number;
      overdue: number;
      /** @description Of this board itself, which lists them. */
      list: {
        [key: string]: string;
      };
      overdueList: {
        [key: string]: string;
      };
      byAsked: components['schemas']['AskedAgencyRow'][];
      rowCounts: components['schemas']['ConsultationsRowCounts'];
      /** @description How many the list has as it was asked for: all, of one agency that was asked, or only what has run out. */
      listed: number;
      /** @description The first due first, at most 200. */
      items: components['schemas']['WaitingConsultation'][];
    };
    ConsultationsAnswer: {
      board: components['schemas']['ConsultationsBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    ListedTask: {
      /** @description Null: no task; a message, a date or another process is waited for. */
      taskId: string | null;
      caseId: string;
      caseCode: string;
      procedureCode: string;
      stepName: string;
      place: components['schemas']['StationRef'] | null;
      personId: string | null;
      personName: string | null;
      /** @description Whoever has it is away. */
      isAbsent: boolean;
      dueAt: string | null;
      /**
       * @description Null: it has no date.
       * @enum {string|null}
       */
      class: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE' | null;
      createdAt: string;
      /** @description Absent: it is open. */
      completedAt?: string;
    };
    TaskList: {
      count: number;
      /** @description The first due first, of completed ones the newest; at most 200. */
      items: components['schemas']['ListedTask'][];
    };
    TasksAnswer: {
      board: components['schemas']['TaskList'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    SilentCase: {
      caseId: string;
      code: string;
      procedureCode: string;
      leadAgencyId: string;
      leadAgencyName: components['schemas']['BoardName'];
      filedAt: string;
      missing: ('OWNER' | 'NEXT_ACTION' | 'NEXT_DATE')[];
    };
    SilentBoard: {
      count: number;
      items: components['schemas']['SilentCase'][];
    };
    SilentAnswer: {
      board: components['schemas']['SilentBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    FeedItem: {
      seq: number;
      /** @description As in the events: `case.overdue`, `handoff.sent` ... */
      type: string;
      at: string;
      caseId: string;
      caseCode: string;
      procedureCode: string;
      agencyId: string | null;
      agencyName: components['schemas']['BoardName'] | null;
      /** @description Of a handoff or consultation: to whom. */
      toAgencyId: string | null;
      toAgencyName: components['schemas']['BoardName'] | null;
    };
    FeedBoard: {
      items: components['schemas']['FeedItem'][];
    };
    FeedAnswer: {
      board: components['schemas']['FeedBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    HeatVersion: {
      definitionId: string;
      version: number;
      /** @description Open tokens that run in it. */
      open: number;
    };
    HeatElement: {
      elementId: string;
      name: string;
      /** @description Tokens that stand there now, = untaken + taken + events; a called process is one. */
      open: number;
      /** @description Work that nobody has. */
      untaken: number;
      /** @description Work that somebody has. */
      taken: number;
      /** @description A message, a date, a service or a called process is waited for. */
      events: number;
      overdue: number;
      /** @description Completed in the period. */
      completed: number;
      /** @description Working minutes in the step: waiting until somebody took it, and working from then on. */
      waitingMinutes: number | null;
      workingMinutes: number | null;
      /** @description Of both together: half, and nine in ten, were not longer. */
      medianMinutes: number | null;
      ninetiethMinutes: number | null;
      /** @description Completed after their date / completed with a date, 0-1. */
      lateShare: number | null;
      /** @description Of `GET /boards/heat/tokens`: what is open there; add `what=UNTAKEN|TAKEN|EVENT` or `overdue=true`. */
      list: {
        [key: string]: string;
      };
    };
    HeatBoard: {
      procedureCode: string;
      procedureName: components['schemas']['BoardName'];
      definitionId: string;
      version: number;
      versions: components['schemas']['HeatVersion'][];
      from: string;
      until: string;
      elements: components['schemas']['HeatElement'][];
    };
    HeatAnswer: {
      board: components['schemas']['HeatBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    HandoffParty: {
      personId: string | null;
      personName: string | null;
      agencyId: string;
      /** @description As it was called then. */
      agencyName: Record<string, unknown> | null;
      unitId: string;
      unitName: Record<string, unknown> | null;
    };
    HandoffView: {
      id: string;
      caseId: string;
      caseCode: string;
      procedureCode: string;
      /** @description The case went along; else the receiver cooperates and the lead keeps it. */
      isCustody: boolean;
      /** @enum {string} */
      shape: 'SEQUENTIAL' | 'PARALLEL' | 'CROSS_LEVEL';
      isInterAgency: boolean;
      from: components['schemas']['HandoffParty'];
      to: components['schemas']['HandoffParty'];
      taskName: string;
      /** @enum {string} */
      state: 'ACCEPTED' | 'SENT' | 'REFUSED' | 'RECALLED' | 'DONE';
      sentAt: string;
      acceptDueAt: string | null;
      /** @description The reception had to send it by then (NĐ 61/2018 Art. 18). */
      forwardDueAt: string | null;
      isForwardedInTime: boolean | null;
      acceptedAt: string | null;
      refusedAt: string | null;
      closedAt: string | null;
      dueAt: string | null;
      /** @description When it was found not accepted, or not done, in time. */
      lateAt: string | null;
      isLate: boolean;
      /** @description EARLY | ON_TIME | LATE, once it is done. */
      result: string | null;
      reasonCode: string | null;
      reason: Record<string, unknown> | null;
      /** @description Null also for those who may not read personal data. */
      note: string | null;
      previousId: string | null;
      taskIds: string[];
    };
    HandoffPage: {
      items: components['schemas']['HandoffView'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    OnTimeLists: {
      received: {
        [key: string]: string;
      };
      receivedOnline: {
        [key: string]: string;
      };
      carriedOver: {
        [key: string]: string;
      };
      inProcess: {
        [key: string]: string;
      };
      inProcessOverdue: {
        [key: string]: string;
      };
      extended: {
        [key: string]: string;
      };
    };
    OnTimeRow: {
      /** @description By what was asked for: agency id, level, field, procedure code, month `YYYY-MM`, or `total`. */
      key: string;
      name: components['schemas']['BoardName'];
      received: number;
      /** @description Of `received`: online. */
      receivedOnline: number;
      /** @description Accepted before the period and not finished before it. */
      carriedOver: number;
      finished: number;
      early: number;
      onTime: number;
      late: number;
      /** @description Of `early + onTime`: extended once, and late by the first date. */
      extended: number;
      /** @description Not finished at the end of the period (or now, if that is earlier). */
      inProcess: number;
      inProcessOverdue: number;
      /** @description (early + onTime) / finished with a date, 0-1. */
      onTimeShare: number | null;
      /** @description Of `GET /case-files`: those finished in the period. */
      list: {
        [key: string]: string;
      };
      /** @description Of `GET /case-files`, by figure. */
      lists: components['schemas']['OnTimeLists'];
    };
    TrendPoint: {
      /** @description `YYYY-MM-DD` or `YYYY-MM` */
      period: string;
      received: number;
      finished: number;
      early: number;
      onTime: number;
      late: number;
    };
    OnTimeBoard: {
      from: string;
      until: string;
      /** @enum {string} */
      by: 'agency' | 'field' | 'level' | 'month' | 'procedure';
      total: components['schemas']['OnTimeRow'];
      rows: components['schemas']['OnTimeRow'][];
      /** @description By month when the period is longer than 62 days, else by day. */
      trend: components['schemas']['TrendPoint'][];
    };
    OnTimeAnswer: {
      board: components['schemas']['OnTimeBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    ReplayAgency: {
      agencyId: string;
      name: components['schemas']['BoardName'];
      /** @description Open cases it answers for. */
      open: number;
      overdue: number;
      /** @description Cases it holds. */
      holds: number;
    };
    ReplayFrame: {
      at: string;
      cases: components['schemas']['CaseFigures'];
      /** @description Cases on their way between units. */
      inTransit: number;
      /** @description Cases that wait for the applicant. */
      withApplicant: number;
      byAgency: components['schemas']['ReplayAgency'][];
    };
    ReplayEvent: {
      at: string;
      type: string;
      caseId: string;
      caseCode: string;
    };
    ReplayBoard: {
      day: string;
      /** @description Every half hour from the beginning of the day to its end (today: to now). */
      frames: components['schemas']['ReplayFrame'][];
      /** @description In order, at most 1,000. */
      events: components['schemas']['ReplayEvent'][];
      eventCount: number;
    };
    ReplayAnswer: {
      board: components['schemas']['ReplayBoard'];
      /** @description The board is as of this event, or a little later. */
      seq: number;
      /** @description Of the server, ISO 8601. */
      at: string;
    };
    ForecastBasis: {
      /** @description STEP: cases that went through this step; PROCEDURE, PROVINCE: wider, where those are too few. */
      kind: string;
      /** @description How many past cases speak. */
      cases: number;
    };
    ForecastLoad: {
      /** @description Open work of the unit now. */
      open: number;
      /** @description Who finished something there in the last four weeks. */
      officers: number;
    };
    ForecastRange: {
      /** @description One of ten ends before. ISO 8601. */
      earliest: string;
      median: string;
      /** @description One of ten ends after. */
      latest: string;
    };
    ForecastRemedy: {
      /** @description START_NOW: somebody takes it up now. ONE_MORE_OFFICER: in this unit. EXTEND: by `workingDays`, once. */
      kind: string;
      workingDays: number | null;
      /** @description What the chance would be. */
      chance: number;
    };
    ForecastView: {
      caseId: string;
      caseCode: string;
      procedureCode: string;
      stepName: string | null;
      taskId: string | null;
      agencyId: string;
      agencyName: Record<string, unknown>;
      unitId: string | null;
      dueAt: string;
      /** @description Of missing that date, 0 to 1. */
      chance: number;
      basis: components['schemas']['ForecastBasis'];
      load: components['schemas']['ForecastLoad'] | null;
      finish: components['schemas']['ForecastRange'] | null;
      /** @description What would change it, the best first. */
      remedies: components['schemas']['ForecastRemedy'][];
    };
    ForecastList: {
      /** @description When the standing of the cases was read. */
      at: string;
      /** @description Until when the history is known that speaks. */
      historyAt: string;
      /** @description Open cases with a date, in the caller's scope and filter. */
      total: number;
      /** @description Sum of the chances: so many are to be expected to miss their date if nothing changes. */
      expectedMisses: number;
      /** @description Of `total`: those that miss it more likely than not. */
      likely: number;
      /** @description Of `GET /case-files`: all of them. */
      list: {
        [key: string]: string;
      };
      items: components['schemas']['ForecastView'][];
    };
    CalibrationBinView: {
      from: number;
      to: number;
      count: number;
      said: number | null;
      happened: number | null;
    };
    CalibrationView: {
      /** @description Judged are cases that finished in this time, each by what was known before. */
      from: string;
      to: string;
      forecasts: number;
      brier: number | null;
      brierOfBaseRate: number | null;
      baseRate: number | null;
      rangesHeld: number | null;
      bins: components['schemas']['CalibrationBinView'][];
    };
    ModelPerson: {
      id: string;
      name: string;
    };
    ModelSummary: {
      id: string;
      name: string;
      /** @description The deployment that it began from. */
      basisId: string | null;
      /** @description The proposal by which it was last sent for approval. */
      proposalId: string | null;
      /** @description How that proposal stands: OPEN, APPROVED, REJECTED, WITHDRAWN, EXPIRED or FAILED. */
      proposalState: string | null;
      fileCount: number;
      createdBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      createdAt: string;
      changedBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      changedAt: string;
      /** @description ISO 8601; null while it is worked on. */
      archivedAt: string | null;
    };
    ModelPage: {
      items: components['schemas']['ModelSummary'][];
      /** @description Cursor of the next page; absent on the last one. */
      next?: string;
    };
    CreateModelRequest: {
      name: string;
      /**
       * Format: uuid
       * @description A version in service: the model begins with the files of its deployment.
       */
      definitionId?: string;
    };
    ModelFileSummary: {
      id: string;
      name: string;
      /** @description Bytes. */
      size: number;
      revision: number;
      changedBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      changedAt: string;
    };
    PageView: {
      id: string;
      person: components['schemas']['ModelPerson'];
      fileId: string | null;
      /** @description ISO 8601: since when it edits the file; null: it looks. */
      editsSince: string | null;
    };
    ModelView: {
      id: string;
      name: string;
      /** @description The deployment that it began from. */
      basisId: string | null;
      /** @description The proposal by which it was last sent for approval. */
      proposalId: string | null;
      /** @description How that proposal stands: OPEN, APPROVED, REJECTED, WITHDRAWN, EXPIRED or FAILED. */
      proposalState: string | null;
      fileCount: number;
      createdBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      createdAt: string;
      changedBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      changedAt: string;
      /** @description ISO 8601; null while it is worked on. */
      archivedAt: string | null;
      files: components['schemas']['ModelFileSummary'][];
      /** @description Who is here. */
      pages: components['schemas']['PageView'][];
    };
    RenameModelRequest: {
      name: string;
    };
    ModelFileView: {
      id: string;
      name: string;
      /** @description Bytes. */
      size: number;
      revision: number;
      changedBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      changedAt: string;
      content: string;
    };
    SaveFileRequest: {
      name: string;
      content: string;
      /** @description The revision that this one began from; absent: the file is new. */
      revision?: number;
      /**
       * Format: uuid
       * @description The open window that saves.
       */
      pageId?: string;
    };
    RemovedFileView: {
      id: string;
      /** @description As it was called last. */
      name: string;
      /** @description The revision in which it was removed; its history is under its id. */
      revision: number;
      removedBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      removedAt: string;
    };
    RemovedFileList: {
      /** @description What was removed last first. */
      items: components['schemas']['RemovedFileView'][];
    };
    RevisionSummary: {
      revision: number;
      /** @description Name of the file then. */
      name: string;
      savedBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601: the first and the last save that are in it. */
      begunAt: string;
      savedAt: string;
      isRemoval: boolean;
    };
    RevisionList: {
      /** @description Newest first. */
      items: components['schemas']['RevisionSummary'][];
    };
    RevisionView: {
      revision: number;
      /** @description Name of the file then. */
      name: string;
      savedBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601: the first and the last save that are in it. */
      begunAt: string;
      savedAt: string;
      isRemoval: boolean;
      /** @description Null: the file was removed. */
      content: string | null;
    };
    PageSignRequest: {
      /** @enum {string} */
      wants: 'LOOK' | 'EDIT' | 'TAKE_OVER' | 'LEAVE';
      /**
       * Format: uuid
       * @description The file that it shows.
       */
      fileId?: string;
    };
    PageSignView: {
      /** @description Whether this window edits the file now. */
      mayEdit: boolean;
      pages: components['schemas']['PageView'][];
    };
    UnsavedFile: {
      name: string;
      content: string;
    };
    CheckModelRequest: {
      /** @description What is drawn and not saved yet, in place of the files of these names. */
      files?: components['schemas']['UnsavedFile'][];
    };
    FindingsView: {
      /** @description What would refuse it. */
      problems: components['schemas']['ProblemView'][];
      /** @description What would travel with it. */
      warnings: components['schemas']['ProblemView'][];
    };
    CompareModelRequest: {
      /** @description What is drawn and not saved yet, in place of the files of these names. */
      files?: components['schemas']['UnsavedFile'][];
      /**
       * Format: uuid
       * @description A version in service; absent: what the model began from.
       */
      definitionId?: string;
    };
    ComparedTexts: {
      before: string | null;
      after: string | null;
    };
    FileComparisonView: {
      name: string;
      /** @description bpmn, form, dmn, document, or unreadable: then only that it differs is known. */
      kind: string;
      /** @enum {string} */
      change: 'added' | 'removed' | 'changed';
      elements: components['schemas']['ElementChangeView'][];
      /** @description Of a BPMN file. */
      texts?: components['schemas']['ComparedTexts'];
    };
    ModelComparison: {
      /** @description The deployment that it is compared with; null: there is none, everything is new. */
      deploymentId: string | null;
      /** @description The versions of that deployment. */
      before: components['schemas']['VersionReference'][];
      files: components['schemas']['FileComparisonView'][];
      /** @description Instances that run on versions of that deployment and go on as they began. */
      running: number;
    };
    RunningVersionView: {
      definitionId: string;
      version: number;
      running: number;
    };
    BlockedView: {
      /** @description As in the rehearsal of a migration: missing, other-scope, other-incoming-flows, join-starves, unreadable, and others. */
      reason: string;
      instances: number;
    };
    StepImpactView: {
      elementId: string;
      name: string | null;
      /** @description Running instances that stand here. */
      instances: number;
      /** @description Those of them that could not go on in the new version because of this step. */
      blocked: components['schemas']['BlockedView'][];
    };
    ProcessImpactView: {
      /** @description Process id. */
      key: string;
      name: string | null;
      /** @description Whether the new set of files still has the process. */
      isKept: boolean;
      versions: components['schemas']['RunningVersionView'][];
      running: number;
      /** @description How many were looked at: at most 20,000, the newest. */
      examined: number;
      /** @description Of those looked at: could be moved to the new version as they are. */
      goesOn: number;
      blocked: number;
      steps: components['schemas']['StepImpactView'][];
    };
    ImpactView: {
      /** @description ISO 8601: what is said holds at this moment. */
      at: string;
      /** @description Each process of the new files and of the version before. Running instances go on in their own version unless somebody moves them. */
      processes: components['schemas']['ProcessImpactView'][];
    };
    PlayModelRequest: {
      /** @description What is drawn and not saved yet, in place of the files of these names. */
      files?: components['schemas']['UnsavedFile'][];
      /** @description A scenario as YAML, as it would be kept among the files; absent: the scenarios of the model. */
      scenario?: string;
      /** @description Names of the scenarios that are played; absent: all of them; empty: none, only what is drawn is told. */
      only?: string[];
    };
    DrawnElementView: {
      file: string;
      id: string;
      name: string | null;
      /** @description Type of the node, `sequenceFlow` or `process`. */
      kind: string;
      process: string;
    };
    DrawnFormView: {
      key: string;
      /** @description form-js. */
      schema: {
        [key: string]: unknown;
      };
    };
    DrawnDataField: {
      name: string;
      /** @description text, number, boolean, date, list, object, address or person. */
      type: string;
      label: Record<string, unknown>;
      /** @description The only values there are. */
      values?: string[];
      /** @description What people read for a value. */
      valueLabels?: {
        [key: string]: unknown;
      };
      default?: Record<string, unknown>;
      required: boolean;
    };
    PlayFailure: {
      /** @description Number of the step from 1, or `given` or `then`. */
      step: string;
      message: string;
      /** @description Ids of the elements that it is about. */
      elements: string[];
    };
    OpenTaskSeen: {
      element: string;
      groups: string[];
      /** @description ISO 8601. */
      dueAt: string | null;
    };
    OpenTimerSeen: {
      element: string;
      /** @description ISO 8601. */
      dueAt: string;
    };
    SentMessageSeen: {
      message: string;
      key?: string;
      variables: Record<string, unknown>;
    };
    OpenWaitSeen: {
      /** @description user-task, service, timer, message, signal, condition or call. */
      kind: string;
      element: string;
      /** @description Message, signal, topic or called process. */
      name: string | null;
      /** @description The correlation key of a message that does not answer to the case code. */
      key: string | null;
      /** @description Who may do it. */
      groups: string[];
      /** @description The same in words. */
      by: string[];
      /** @description ISO 8601. */
      openedAt: string;
      /** @description ISO 8601. */
      dueAt: string | null;
      /** @description Why this date, line by line; null where no working time is counted. */
      why: string | null;
      /** @description Reference of its form. */
      form: string | null;
      /** @description What its form, or the worker, can read; only of the last moment. */
      variables: {
        [key: string]: unknown;
      };
    };
    TokenView: {
      element: string;
      count: number;
    };
    HappeningView: {
      /** @description `activity.entered`, `activity.completed`, `flow.taken`, `variable.set`, `event.caught`, ... */
      type: string;
      element: string;
      /** @description ISO 8601. */
      at: string;
      /** @description Of a variable: its name; of an event: the message, signal or error. */
      name: string | null;
      value?: Record<string, unknown>;
    };
    TroubleView: {
      element: string;
      code: string;
      message: string;
    };
    PromiseView: {
      /** @description ACCEPTANCE or CASE. */
      kind: string;
      /** @description RUNNING, PAUSED or ENDED. */
      state: string;
      /** @description ISO 8601; null while it is paused. */
      dueAt: string | null;
      /** @description Why this date, line by line. */
      explanation: string;
      /** @description What the law would have refused, in words. */
      refused: string | null;
    };
    FormRemark: {
      field: string;
      code: string;
      message: string;
    };
    MomentView: {
      /** @description ISO 8601: where the driven clock stands. */
      at: string;
      /** @description active, completed or cancelled. */
      state: string;
      tasks: components['schemas']['OpenTaskSeen'][];
      timers: components['schemas']['OpenTimerSeen'][];
      /** @description Names of awaited messages. */
      messages: string[];
      /** @description Topics of open service work. */
      jobs: string[];
      /** @description End events. */
      reached: string[];
      /** @description Completed elements. */
      passed: string[];
      sent: components['schemas']['SentMessageSeen'][];
      /** @description Codes of incidents. */
      incidents: string[];
      variables: Record<string, unknown>;
      waits: components['schemas']['OpenWaitSeen'][];
      tokens: components['schemas']['TokenView'][];
      /** @description Since the moment before. */
      happened: components['schemas']['HappeningView'][];
      /** @description The incidents, in words. */
      troubles: components['schemas']['TroubleView'][];
      /** @description Null where no procedure.yaml sets a limit. */
      promise: components['schemas']['PromiseView'] | null;
      /** @description What a desk would have refused of the data with which the task was completed. */
      formProblems: components['schemas']['FormRemark'][];
    };
    PlayedStoryView: {
      /** @description Its name among the files; empty for one that is being written. */
      file: string;
      title: string | null;
      hasPassed: boolean;
      /** @description Steps that were carried out, without the start. */
      steps: number;
      failures: components['schemas']['PlayFailure'][];
      /** @description After the start and after each step. */
      moments: components['schemas']['MomentView'][];
      /** @description Flow nodes and sequence flows that tokens have come by. */
      touched: string[];
    };
    CoverageShare: {
      total: number;
      /** @description Ids that no story came by. */
      missing: string[];
    };
    PlayedView: {
      /** @description Why the model cannot run; then nothing is played. */
      problems: components['schemas']['ProblemView'][];
      elements: components['schemas']['DrawnElementView'][];
      /** @description Names that catch events and receive tasks wait for. */
      messages: string[];
      signals: string[];
      /** @description Topics and handlers of services. */
      topics: string[];
      /** @description Codes of errors that boundary events catch. */
      errors: string[];
      forms: components['schemas']['DrawnFormView'][];
      /** @description What procedure.yaml asks of a case. */
      data: components['schemas']['DrawnDataField'][];
      stories: components['schemas']['PlayedStoryView'][];
      nodes: components['schemas']['CoverageShare'];
      flows: components['schemas']['CoverageShare'];
    };
    ProposeModelRequest: {
      /** @description Why, for who approves it. */
      reason: string;
    };
    DecisionTrial: {
      /** @description What the decision reads. */
      variables: {
        [key: string]: unknown;
      };
    };
    TryDecisionRequest: {
      /** @description What is drawn and not saved yet, in place of the files of these names. */
      files?: components['schemas']['UnsavedFile'][];
      /** @description Name of the DMN file. */
      name: string;
      /** @description Id of the decision. */
      decision: string;
      trials: components['schemas']['DecisionTrial'][];
    };
    DecisionProblem: {
      code: string;
      message: string;
      elementId?: string;
    };
    HitRules: {
      /** @description Id of the decision whose table it is: the one that was asked, or one that it requires. */
      decision: string;
      /** @description Ids of the rules that were hit, before the hit policy chose. */
      rules: string[];
    };
    DecisionFailureView: {
      code: string;
      message: string;
      elementId?: string;
    };
    DecidedTrial: {
      /** @description Values by name of the output, one object for each hit that counts; null: there is no answer. */
      rows:
        | {
            [key: string]: unknown;
          }[]
        | null;
      hits: components['schemas']['HitRules'][];
      failure: components['schemas']['DecisionFailureView'] | null;
    };
    TriedDecision: {
      /** @description Why the file cannot be evaluated; then nothing is. */
      problems: components['schemas']['DecisionProblem'][];
      /** @description In the order of the trials. */
      trials: components['schemas']['DecidedTrial'][];
    };
    CommentAnswerView: {
      id: string;
      text: string;
      writtenBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      writtenAt: string;
      /** @description When who wrote it last put it right; null: it stands as it was written. */
      editedAt: string | null;
    };
    CommentView: {
      fileId: string | null;
      /** @description As the file is called now; null: it is about the whole model, or the file is gone. */
      fileName: string | null;
      elementId: string | null;
      elementName: string | null;
      /** @description Who has settled it; null while it is open. */
      resolvedBy: components['schemas']['ModelPerson'] | null;
      /** @description ISO 8601. */
      resolvedAt: string | null;
      /** @description Oldest first. */
      answers: components['schemas']['CommentAnswerView'][];
      id: string;
      text: string;
      writtenBy: components['schemas']['ModelPerson'];
      /** @description ISO 8601. */
      writtenAt: string;
      /** @description When who wrote it last put it right; null: it stands as it was written. */
      editedAt: string | null;
    };
    CommentList: {
      /** @description Oldest first. */
      items: components['schemas']['CommentView'][];
    };
    WriteCommentRequest: {
      text: string;
      /**
       * Format: uuid
       * @description The comment that it answers; it then stands where that one does.
       */
      answersId?: string;
      /**
       * Format: uuid
       * @description The file that it is about; absent: the model as a whole.
       */
      fileId?: string;
      /** @description An element of that file. */
      elementId?: string;
      /** @description What the element is called now. */
      elementName?: string;
    };
    EditCommentRequest: {
      text: string;
    };
    VersionComparison: {
      before: components['schemas']['DefinitionView'];
      after: components['schemas']['DefinitionView'];
      files: components['schemas']['FileComparisonView'][];
    };
    ReviewedModel: {
      id: string;
      name: string;
    };
    ReviewSummary: {
      /** @description That of the proposal. */
      id: string;
      title: components['schemas']['ProposalTitle'];
      /** @description Where it was drawn; null for files that were sent otherwise. */
      model: components['schemas']['ReviewedModel'] | null;
      proposedBy: components['schemas']['ProposalPerson'];
      reason: string;
      /** @description ISO 8601. */
      proposedAt: string;
      /** @description ISO 8601: nobody can approve it afterwards. */
      expiresAt: string;
      /** @description OPEN, APPROVED, REJECTED, WITHDRAWN, EXPIRED or FAILED. */
      state: string;
      decidedBy: components['schemas']['ProposalPerson'] | null;
      /** @description ISO 8601. */
      decidedAt: string | null;
      decisionNote: string | null;
      decisionNumber: string | null;
      /** @description Local date. */
      decisionDate: string | null;
      /** @description Whether the caller has sent it, and so cannot approve it. */
      isOwn: boolean;
    };
    ReviewPage: {
      items: components['schemas']['ReviewSummary'][];
      /** @description Cursor of the next page; absent on the last one. */
      next?: string;
    };
    ReviewedProcess: {
      /** @description Process id. */
      key: string;
      name: string | null;
      /** @description The version that was in service when it was sent; null: the process is new. */
      from: components['schemas']['VersionReference'] | null;
      /** @description The version in service now. */
      latest: components['schemas']['VersionReference'] | null;
    };
    ReviewView: {
      /** @description That of the proposal. */
      id: string;
      title: components['schemas']['ProposalTitle'];
      /** @description Where it was drawn; null for files that were sent otherwise. */
      model: components['schemas']['ReviewedModel'] | null;
      proposedBy: components['schemas']['ProposalPerson'];
      reason: string;
      /** @description ISO 8601. */
      proposedAt: string;
      /** @description ISO 8601: nobody can approve it afterwards. */
      expiresAt: string;
      /** @description OPEN, APPROVED, REJECTED, WITHDRAWN, EXPIRED or FAILED. */
      state: string;
      decidedBy: components['schemas']['ProposalPerson'] | null;
      /** @description ISO 8601. */
      decidedAt: string | null;
      decisionNote: string | null;
      decisionNumber: string | null;
      /** @description Local date. */
      decisionDate: string | null;
      /** @description Whether the caller has sent it, and so cannot approve it. */
      isOwn: boolean;
      processes: components['schemas']['ReviewedProcess'][];
      /** @description First local day on which cases are received under it, as `procedure.yaml` says; null: from the approval on. */
      effectiveFrom: string | null;
      files: components['schemas']['ProposalFileView'][];
      /** @description Names of the scenarios that were sent with it. */
      stories: string[];
      /** @description Code of the refusal that the approval failed with. */
      failure: string | null;
      /** @description The versions that came of it. */
      published: components['schemas']['VersionReference'][];
    };
    ReviewComparison: {
      /** @description What it is compared with: in service now while it is open, otherwise when it was sent. */
      before: components['schemas']['VersionReference'][];
      files: components['schemas']['FileComparisonView'][];
    };
    CutView: {
      process: string;
      element: string;
      /** @description event-sub-process, boundary-event, branch or flow. */
      what: string;
    };
    RefusalView: {
      element: string;
      message: string;
    };
    SeenStepView: {
      /** @description active, completed or cancelled. */
      state: string;
      /** @description Kind, element, name, and when a timer is due; one per open wait. */
      waits: string[];
      /** @description Element and code. */
      incidents: string[];
      /** @description Sequence flows taken for the first time. */
      took: string[];
      /** @description `name = value` of what was set or changed. */
      data: string[];
      sent: string[];
      /** @description State and data of called instances. */
      called: string[];
    };
    StoppedView: {
      first?: string;
      second?: string;
    };
    TraceStepView: {
      /** @description 0: the start. */
      step: number;
      /** @description What was done, such as `complete receive-dossier`. */
      did: string;
      /** @description Null where the core did not get there. */
      first: components['schemas']['SeenStepView'] | null;
      second: components['schemas']['SeenStepView'] | null;
      /** @description state, waits, incidents, flows, variables, sent, called or stopped; empty before the first difference. */
      differsIn: string[];
      /** @description Why a core did not get there. */
      stopped: components['schemas']['StoppedView'];
    };
    StoryOpinionView: {
      file: string;
      title: string | null;
      /** @description Steps of the story, without the start. */
      steps: number;
      /** @description agreed, differs or impossible. */
      verdict: string;
      /** @description Steps that both cores have carried out. */
      compared: number;
      /** @description What the model of the second core was without, because the story does not come by it. */
      cut: components['schemas']['CutView'][];
      /** @description Why the second core could not follow to the end. */
      reasons: components['schemas']['RefusalView'][];
      /** @description Both runs up to the first step at which they part; empty unless they differ. */
      trace: components['schemas']['TraceStepView'][];
    };
    NamedElement: {
      id: string;
      name: string;
    };
    OpinionsView: {
      /** @description Names of the cores, the one that runs every case first. */
      cores: string[];
      stories: components['schemas']['StoryOpinionView'][];
      /** @description What people call the elements and sequence flows that are named here. */
      names: components['schemas']['NamedElement'][];
    };
    ReviewFindings: {
      /** @description What would refuse it. */
      problems: components['schemas']['ProblemView'][];
      /** @description What would travel with it. */
      warnings: components['schemas']['ProblemView'][];
      /** @description Null where no scenario was sent, and where it took too long. */
      opinions: components['schemas']['OpinionsView'] | null;
    };
    ApproveReviewRequest: {
      decisionNumber: string;
      /** @description Local date of the decision, YYYY-MM-DD. */
      decisionDate: string;
      /** @description Rules of the warnings of the second opinion and of soundness that the approver has looked at and accepts. */
      confirmed?: string[];
      note?: string;
    };
    RejectReviewRequest: {
      /** @description Why not. */
      note: string;
    };
    DayOffWanted: {
      date: string;
      name: string;
    };
    PaceWanted: {
      /** @description A group of people, as the load of a replay names it. */
      group: string;
      /** @description How many times as fast its steps would be: 2 = twice the people. */
      times: number;
    };
    ReplayModelRequest: {
      /** @description What is drawn and not saved yet, in place of the files of these names. */
      files?: components['schemas']['UnsavedFile'][];
      /** @description Cases that began on this date or later. */
      from: string;
      /** @description Cases that began on this date or earlier. */
      until: string;
      /** @description Days on which nobody would have worked. */
      daysOff?: components['schemas']['DayOffWanted'][];
      pace?: components['schemas']['PaceWanted'][];
    };
    AssumedStep: {
      cases: number;
      id: string;
      name: string | null;
    };
    ReplayOutcome: {
      finished: number;
      running: number;
      /** @description Held up for good. */
      stuck: number;
      /** @description Not to be said: history has no answer for a step. */
      unknown: number;
      late: number;
      /** @description Hours that half of those that finished took at most; null: none did. */
      medianHours: number | null;
    };
    ReplayLoadShare: {
      steps: number;
      /** @description Working hours from the opening of a step until it was done. */
      hours: number;
    };
    ReplayLoad: {
      /** @description As the model names it. */
      group: string;
      /** @description In words. */
      name: string;
      before: components['schemas']['ReplayLoadShare'] | null;
      after: components['schemas']['ReplayLoadShare'] | null;
    };
    ReplayedFate: {
      /** @description FINISHED, RUNNING, STUCK or UNKNOWN. */
      fate: string;
      /** @description ISO 8601. */
      endedAt: string | null;
      /** @description ISO 8601. */
      due: string | null;
      isLate: boolean;
    };
    ReplayElement: {
      id: string;
      name: string | null;
    };
    ChangedCaseView: {
      caseCode: string | null;
      instanceId: string;
      /** @enum {string} */
      change: 'UNKNOWN' | 'NEWLY_STUCK' | 'NEWLY_LATE' | 'NO_LONGER_LATE' | 'LATER' | 'EARLIER' | 'OTHER_WAY';
      before: components['schemas']['ReplayedFate'] | null;
      after: components['schemas']['ReplayedFate'];
      /** @description Where it is held up, or where history has no answer. */
      elements: components['schemas']['ReplayElement'][];
    };
    ReplayView: {
      /** @description Why the model cannot run; then nothing is replayed. */
      problems: components['schemas']['ProblemView'][];
      /** @description Cases that began in the period. */
      found: number;
      /** @description Of these, evenly over the period, so many were replayed. */
      cases: number;
      /** @description So many of them go on the version in service just as they went; null: the model has no version in service. */
      reproduced: number | null;
      /** @description Steps that history answered. */
      answered: number;
      /** @description Steps that history knows nothing of: they took the time that the model gives them, and answered nothing. */
      assumed: components['schemas']['AssumedStep'][];
      before: components['schemas']['ReplayOutcome'] | null;
      after: components['schemas']['ReplayOutcome'] | null;
      load: components['schemas']['ReplayLoad'][];
      /** @description What would have gone otherwise, the worst first, at most 200. */
      changed: components['schemas']['ChangedCaseView'][];
      changedCount: number;
    };
    ProcedureText: {
      vi: string;
      en: string;
    };
    StepPlaceView: {
      key: string;
      name: components['schemas']['ProcedureText'] | null;
    };
    StepTimeView: {
      least: number;
      most: number;
      unit: string;
    };
    NextStepView: {
      no: number | null;
      elementId: string;
      step: string;
      /** @description Names of the flows that lead there. */
      when: string | null;
    };
    InternalStepView: {
      no: number | null;
      elementId: string;
      /** @description MAIN, WAIT or SIDE. */
      kind: string;
      step: string;
      act: string | null;
      unit: components['schemas']['StepPlaceView'] | null;
      role: components['schemas']['StepPlaceView'] | null;
      time: components['schemas']['StepTimeView'] | null;
      isOutsideClock: boolean;
      product: string | null;
      /** @description Key of the form that is filled in there. */
      form: string | null;
      next: components['schemas']['NextStepView'][];
    };
    LimitView: {
      value: number;
      unit: string;
      mode: string;
      source?: string;
    };
    StepOnWayView: {
      elementId: string;
      step: string;
      workingDays: number;
    };
    TimeSumView: {
      limit: components['schemas']['LimitView'];
      /** @description Longest way of the cases with this limit; a working day is 8 hours. */
      workingDays: number;
      /** @description The steps on that way, in order. */
      way: components['schemas']['StepOnWayView'][];
      /** @description What the case with that way answers to the fields on which it depends. */
      data: {
        [key: string]: unknown;
      };
    };
    StepTableView: {
      steps: components['schemas']['InternalStepView'][];
      sums: components['schemas']['TimeSumView'][];
    };
    DrawnProcedureView: {
      /** @description Name of its `procedure.yaml`; null: the model has none. */
      file: string | null;
      /** @description What the catalogue would refuse; `path` is the place in `procedure.yaml`. */
      problems: components['schemas']['ProblemView'][];
      /** @description What would travel with it. */
      warnings: components['schemas']['ProblemView'][];
      /** @description Null while `procedure.yaml` has problems of its own or its process is missing. */
      table: components['schemas']['StepTableView'] | null;
    };
    DrawnQuoteRequest: {
      /** @description The case's data, by the names of the procedure's `data`. */
      data: {
        [key: string]: unknown;
      };
      /** @description What is drawn and not saved yet, in place of the files of these names. */
      files?: components['schemas']['UnsavedFile'][];
      /** @enum {string} */
      channel: 'COUNTER' | 'POST' | 'ONLINE' | 'AUTHORISED_PERSON';
      /** @description Local date of filing `YYYY-MM-DD`; absent = today. */
      date?: string;
    };
    QuotedAgency: {
      vi: string;
      en: string;
      tier: string;
      kind?: string;
    };
    QuotedLimitView: {
      value: number;
      unit: string;
    };
    DuePreviewInput: {
      limit: components['schemas']['QuotedLimitView'];
      mode: string;
      acceptAfterCutoffCountsNextDay: boolean;
      warnAtPercent: number;
    };
    QuotedComponent: {
      code: string;
      name: components['schemas']['ProcedureText'];
      isRequired: boolean;
      kinds: string[];
      copies: number;
      form?: string;
      reuse: boolean;
      fromDatabase?: string;
      formats: string[];
      isReturned: boolean;
    };
    QuotedExemption: {
      code: string;
      name: components['schemas']['ProcedureText'];
      percent: number;
      ground: string;
    };
    QuotedFee: {
      code: string;
      name: components['schemas']['ProcedureText'];
      kind: string;
      timing: string;
      fullAmount: number;
      amount: number;
      exemption?: components['schemas']['QuotedExemption'];
      onlineReduction: number;
      collectedBy?: string;
    };
    QuotedFees: {
      items: components['schemas']['QuotedFee'][];
      /** @description What the one-stop collects, in VND. */
      total: number;
    };
    DrawnQuoteView: {
      competent: components['schemas']['QuotedAgency'];
      limit: components['schemas']['LimitView'];
      acceptanceLimit: components['schemas']['LimitView'];
      duePreview: components['schemas']['DuePreviewInput'];
      components: components['schemas']['QuotedComponent'][];
      fees: components['schemas']['QuotedFees'];
    };
    VersionDocument: {
      id: string;
      /** @description DRAFT | SIGNED | NUMBERED | SEALED | ISSUED | REVOKED | SUPERSEDED | DISCARDED */
      state: string;
      /** @description As it is written; null while it waits for its number. */
      number: string | null;
    };
    VersionWithdrawal: {
      number: string;
      /** @description Local dates; `from` is the first day on which no case is received by it. */
      date: string;
      from: string;
      reason: string;
    };
    VersionView: {
      /** @description Of the definition. */
      id: string;
      version: number;
      name: string | null;
      /** @description Code of the administrative procedure. */
      procedureCode: string | null;
      proposedBy: components['schemas']['ModelPerson'];
      /** @description The second person; null for what a service sent. */
      approvedBy: components['schemas']['ModelPerson'] | null;
      /** @description ISO 8601. */
      deployedAt: string;
      reason: string | null;
      decisionNumber: string | null;
      /** @description Local date `YYYY-MM-DD`. */
      decisionDate: string | null;
      proposalId: string | null;
      /** @description In the catalogue of procedures, where it was approved by a decision: what is withdrawn. */
      approvedVersionId: string | null;
      document: components['schemas']['VersionDocument'] | null;
      withdrawal: components['schemas']['VersionWithdrawal'] | null;
      /** @description Local dates on which new cases are received by it; null: it is no procedure, or never is. */
      validFrom: string | null;
      /** @description First day without it; null: open. */
      validTo: string | null;
      /** @description Instances that run on it. */
      running: number;
    };
    VersionHistory: {
      key: string;
      /** @description Newest first. */
      items: components['schemas']['VersionView'][];
    };
    VersionFileView: {
      name: string;
      content: string;
    };
    VersionFiles: {
      /** @description All files of the deployment, by name. */
      items: components['schemas']['VersionFileView'][];
    };
    StepTemplateView: {
      key: string;
      version: number;
      /** @description It came with the product; a later version may be this installation's. */
      isShipped: boolean;
      /** @description JSON; null: taken out of the catalogue. */
      content: string | null;
      /** @description Null: as it came with the product. */
      savedBy: components['schemas']['ModelPerson'] | null;
      /** @description ISO 8601. */
      savedAt: string | null;
    };
    StepTemplateList: {
      items: components['schemas']['StepTemplateView'][];
    };
    SaveStepTemplateRequest: {
      /** @description The version that was seen; 0: the key is new. */
      version: number;
      /** @description JSON; absent: it is taken out of the catalogue. */
      content?: string;
    };
    AuditActorView: {
      kind: string;
      id: string;
      /** @description As the person is called today; null when nobody knows. */
      name: string | null;
    };
    AuditSubjectView: {
      type: string;
      id: string;
    };
    AuditEntryView: {
      id: string;
      /** @description ISO 8601, UTC. */
      at: string;
      actor: components['schemas']['AuditActorView'];
      onBehalfOf: string | null;
      requestId: string | null;
      door: string;
      action: string;
      subject: components['schemas']['AuditSubjectView'];
      caseId: string | null;
      outcome: string;
      reason: string | null;
      beforeHash: string | null;
      afterHash: string | null;
      detail: {
        [key: string]: unknown;
      } | null;
    };
    AuditPage: {
      items: components['schemas']['AuditEntryView'][];
      next?: string;
    };
    PublicKeyView: {
      /** @description Ed25519, SPKI in PEM. */
      publicKey: string;
    };
    AuditRootView: {
      day: string;
      firstSeq: number | null;
      lastSeq: number | null;
      count: number;
      headHash: string;
      merkleRoot: string;
      previousRoot: string;
      publicKey: string;
      signature: string;
    };
    AuditRoots: {
      items: components['schemas']['AuditRootView'][];
    };
    PathStepView: {
      /** @enum {string} */
      side: 'left' | 'right';
      hash: string;
    };
    CheckpointView: {
      id: string;
      fromSeq: number;
      toSeq: number;
      merkleRoot: string;
      headHash: string;
      previous: string;
      at: number;
    };
    AuditProofView: {
      entry: {
        [key: string]: unknown;
      };
      seq: number;
      path: components['schemas']['PathStepView'][];
      checkpoint: components['schemas']['CheckpointView'];
      signature: string;
      publicKey: string;
    };
    AuditEntryWithProof: {
      id: string;
      /** @description ISO 8601, UTC. */
      at: string;
      actor: components['schemas']['AuditActorView'];
      onBehalfOf: string | null;
      requestId: string | null;
      door: string;
      action: string;
      subject: components['schemas']['AuditSubjectView'];
      caseId: string | null;
      outcome: string;
      reason: string | null;
      beforeHash: string | null;
      afterHash: string | null;
      detail: {
        [key: string]: unknown;
      } | null;
      proof: components['schemas']['AuditProofView'];
    };
    ServiceTokenView: {
      id: string;
      name: string;
      role: string;
      scopes: string[];
      addresses: string[];
      ownerPersonId: string | null;
      /** @enum {string} */
      state: 'valid' | 'expired' | 'revoked';
      createdAt: string;
      expiresAt: string | null;
      revokedAt: string | null;
      /** @description Day in UTC; null = never used. */
      lastUsedDay: string | null;
    };
    ServiceTokenList: {
      items: components['schemas']['ServiceTokenView'][];
    };
    NewServiceTokenRequest: {
      /** @description What it is for, so that whoever finds it in the list knows. */
      name: string;
      /** @enum {string} */
      role:
        | 'operator'
        | 'designer'
        | 'worker'
        | 'viewer'
        | 'official'
        | 'supervisor'
        | 'controller'
        | 'administrator';
      /** @description Permissions of the role that it is narrowed to; none = all of them. */
      scopes?: string[];
      /** @description Addresses or networks (CIDR) it may be used from; none = anywhere. It then opens no live stream. */
      addresses?: string[];
      expiresInDays: number;
      /**
       * Format: uuid
       * @description The person who answers for it; the caller when a person makes it.
       */
      ownerPersonId?: string;
    };
    MadeServiceToken: {
      id: string;
      token: string;
    };
    SignInRequest: {
      username: string;
      password: string;
    };
    SignedInPerson: {
      id: string;
      name: string;
    };
    SessionView: {
      /**
       * @description `needed`: signed in only after `POST /session/second-factor`, and all else is absent. `to-set-up`: nothing but
       *     `/me/...` is open before the role's second factor is shown. `shown`, `none`: signed in with it, or without.
       * @enum {string}
       */
      secondFactor: 'none' | 'needed' | 'to-set-up' | 'shown';
      person?: components['schemas']['SignedInPerson'];
      username?: string;
      roles?: string[];
      /** @description At the latest; earlier when nothing happens for a while. */
      expiresAt?: string;
    };
    SecondFactorRequest: {
      /** @description Of the authenticator app, or a recovery code. */
      code: string;
    };
    DemoAccountText: {
      vi: string;
      en: string;
    };
    DemoAccountView: {
      username: string;
      password: string;
      /** @description What the person is. */
      post: components['schemas']['DemoAccountText'];
      /** @description What the person does in the demo. */
      does: components['schemas']['DemoAccountText'];
    };
    SignInOptionsView: {
      /** @description There is an identity provider to sign in at: `GET /session/oidc`. */
      hasProvider: boolean;
      /** @description A forgotten password can be reset by letter. */
      canSendMail: boolean;
      /** @description Empty, unless the server was started as a demo. */
      demoAccounts: components['schemas']['DemoAccountView'][];
    };
    ResetRequest: {
      /** @description User name or e-mail address. */
      account: string;
    };
    ResetAnswer: {
      /** @description False: this installation sends no mail; ask an administrator. Says nothing of the account. */
      canSendMail: boolean;
    };
    SetPasswordRequest: {
      /** @description From the letter. */
      token: string;
      password: string;
    };
    OwnSessionView: {
      id: string;
      /** @description This is the one that asks. */
      isThis: boolean;
      /** @description password or oidc */
      how: string;
      secondFactor: boolean;
      /** @description `Firefox, Windows`; empty when unknown. */
      device: string;
      /** @description Where it was opened from. */
      address: string;
      openedAt: string;
      lastSeenAt: string;
      expiresAt: string;
    };
    OwnSessions: {
      items: components['schemas']['OwnSessionView'][];
    };
    ProofRequest: {
      password: string;
    };
    ChangePasswordRequest: {
      current: string;
      password: string;
    };
    SecondFactorView: {
      isSet: boolean;
      since?: string;
      recoveryCodesLeft?: number;
    };
    SecondFactorSetUpView: {
      /** @description Base 32, for apps that cannot read the picture. */
      secret: string;
      /** @description `otpauth://totp/...`, for the picture. */
      uri: string;
    };
    CodeRequest: {
      /** @description Of the authenticator app, or a recovery code. */
      code: string;
    };
    RecoveryCodesView: {
      /** @description Each opens the account once. They are not shown again. */
      recoveryCodes: string[];
    };
    RemoveSecondFactorRequest: {
      /** @description Of the authenticator app, or a recovery code. */
      code: string;
      password: string;
    };
    CitizenLetterRequest: {
      /** Format: email */
      email: string;
      /**
       * @description Of the letter; default Vietnamese.
       * @enum {string}
       */
      language?: 'vi' | 'en';
    };
    LetterOnItsWay: {
      /** @description A letter goes to the address, whatever is known of it. */
      isOnItsWay: boolean;
    };
    CitizenSignUpRequest: {
      name: string;
      phone?: string;
      /** Format: email */
      email: string;
      /** @description Six digits, from the letter. */
      code: string;
      password: string;
    };
    CitizenSessionView: {
      /** @description At the latest; earlier when nothing happens for a while. */
      expiresAt: string;
      id: string;
      name: string;
      email: string | null;
      phone: string | null;
      hasPassword: boolean;
      /** @description When the personal identification number was confirmed; null = not yet, and no cases are shown. */
      verifiedAt: string | null;
      /** @description counter or oidc */
      verifiedHow: string | null;
    };
    CitizenPasswordByCodeRequest: {
      /** Format: email */
      email: string;
      /** @description Six digits, from the letter. */
      code: string;
      password: string;
    };
    CitizenSignInRequest: {
      email: string;
      password: string;
    };
    MailboxProofRequest: {
      /** Format: email */
      email: string;
      /** @description Six digits, from the letter. */
      code: string;
    };
    CitizenPassView: {
      token: string;
      /** @description ISO 8601. */
      expiresAt: string;
    };
    CitizenView: {
      id: string;
      name: string;
      email: string | null;
      phone: string | null;
      hasPassword: boolean;
      /** @description When the personal identification number was confirmed; null = not yet, and no cases are shown. */
      verifiedAt: string | null;
      /** @description counter or oidc */
      verifiedHow: string | null;
    };
    ChangeCitizenPasswordRequest: {
      /** @description Absent for who has none and has just signed in at the provider. */
      current?: string;
      password: string;
    };
    CounterCodeView: {
      /** @description To be shown at the counter of a one-stop. */
      code: string;
      until: string;
    };
    CloseCitizenRequest: {
      /** @description Absent for who has none and has just signed in at the provider. */
      password?: string;
    };
    ProposalSummary: {
      id: string;
      kind: string;
      subject: components['schemas']['ProposalSubject'];
      title: components['schemas']['ProposalTitle'];
      proposedBy: components['schemas']['ProposalPerson'];
      reason: string;
      proposedAt: string;
      expiresAt: string;
      /** @description OPEN | APPROVED | REJECTED | WITHDRAWN | EXPIRED | FAILED */
      state: string;
      decidedBy: components['schemas']['ProposalPerson'] | null;
      decidedAt: string | null;
      decisionNote: string | null;
    };
    ProposalPage: {
      items: components['schemas']['ProposalSummary'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    ApproveProposalRequest: {
      note?: string;
      /** @description Of the decision by which a procedure is taken into service; needed for kinds that say so. */
      decisionNumber?: string;
      /** @description Local date of that decision, YYYY-MM-DD. */
      decisionDate?: string;
      /** @description Rules of the warnings that the approver has looked at and accepts. */
      confirmed?: string[];
    };
    RejectProposalRequest: {
      /** @description Why not. */
      note: string;
    };
    NameView: {
      vi: string;
      en: string;
    };
    AgencySummary: {
      /** @description The newest code of each scheme. */
      codes: {
        [key: string]: string;
      };
      id: string;
      key: string;
      /** @description On the date that was asked for; else the newest one. */
      name: components['schemas']['NameView'];
      tier: string;
      parentId: string | null;
      isExternal: boolean;
      calendarKey: string | null;
      validFrom: string;
      /** @description The first day on which it is no more. */
      validTo: string | null;
    };
    AgencyPage: {
      items: components['schemas']['AgencySummary'][];
      next?: string;
    };
    AgencyNode: {
      /** @description The newest code of each scheme. */
      codes: {
        [key: string]: string;
      };
      children: components['schemas']['AgencyNode'][];
      id: string;
      key: string;
      /** @description On the date that was asked for; else the newest one. */
      name: components['schemas']['NameView'];
      tier: string;
      parentId: string | null;
      isExternal: boolean;
      calendarKey: string | null;
      validFrom: string;
      /** @description The first day on which it is no more. */
      validTo: string | null;
    };
    AgencyTree: {
      /** @description Local date the tree is of. */
      date: string;
      items: components['schemas']['AgencyNode'][];
    };
    DatedNameView: {
      vi: string;
      en: string;
      /** @description Local date from which it was called so. */
      from: string;
    };
    AgencyCodeView: {
      scheme: string;
      code: string;
      validFrom: string;
      validTo: string | null;
    };
    SuccessionView: {
      agencyId: string;
      agencyKey: string;
      kind: string;
      date: string;
      isPrincipal: boolean;
    };
    UnitSummary: {
      id: string;
      agencyId: string;
      key: string;
      name: components['schemas']['NameView'];
      validFrom: string;
      validTo: string | null;
    };
    AgencyDetails: {
      /** @description The newest code of each scheme. */
      codes: {
        [key: string]: string;
      };
      id: string;
      key: string;
      /** @description On the date that was asked for; else the newest one. */
      name: components['schemas']['NameView'];
      tier: string;
      parentId: string | null;
      isExternal: boolean;
      calendarKey: string | null;
      validFrom: string;
      /** @description The first day on which it is no more. */
      validTo: string | null;
      names: components['schemas']['DatedNameView'][];
      codeHistory: components['schemas']['AgencyCodeView'][];
      predecessors: components['schemas']['SuccessionView'][];
      successors: components['schemas']['SuccessionView'][];
      units: components['schemas']['UnitSummary'][];
    };
    NameRequest: {
      vi: string;
      en: string;
    };
    CreateAgencyRequest: {
      key: string;
      name: components['schemas']['NameRequest'];
      /** @enum {string} */
      tier: 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'EXTERNAL';
      parent?: string;
      isExternal?: boolean;
      calendar?: string;
      /** @description Local date; default today. */
      validFrom?: string;
      /** @description The first day on which it no longer holds. */
      validTo?: string;
    };
    ChangeAgencyRequest: {
      /** @description Null: none. */
      parent?: string | null;
      /** @description Null: that of the parent. */
      calendar?: string | null;
    };
    RenameRequest: {
      name: components['schemas']['NameRequest'];
      /** @description From when on; default today. */
      from?: string;
    };
    AddCodeRequest: {
      /** @description Default: `QCVN102` or `QD20`, by how the code is written. */
      scheme?: string;
      code: string;
      /** @description Local date; default today. */
      validFrom?: string;
      /** @description The first day on which it no longer holds. */
      validTo?: string;
    };
    EndRequest: {
      /** @description The first day on which it no longer holds; default today. */
      date?: string;
    };
    MergeAgenciesRequest: {
      /** @description Keys or ids of those that end; the successor itself may not be among them. */
      predecessors: string[];
      successor: string;
      date: string;
      /** @description Per predecessor: its unit key -> the unit key of the successor that continues it. Default: the same key. */
      units?: {
        [key: string]: {
          [key: string]: string;
        };
      };
    };
    SuccessorRequest: {
      agency: string;
      /** @description Takes over everything that nobody else does; exactly one of them. */
      principal?: boolean;
      /** @description What one that is not principal takes over. */
      procedures?: string[];
      units?: {
        [key: string]: string;
      };
    };
    SplitAgencyRequest: {
      successors: components['schemas']['SuccessorRequest'][];
      date: string;
    };
    TransferTasksRequest: {
      successor: string;
      procedures: string[];
      date: string;
      units?: {
        [key: string]: string;
      };
    };
    AdministrativeUnitView: {
      /** @description Of its people's committee. */
      key: string;
      /** @description As it was called on the date, in Vietnamese. */
      name: string;
      /** @enum {string} */
      tier: 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
      /** @description Key of the unit it is part of; null for provinces. */
      parent: string | null;
    };
    AdministrativeUnitList: {
      /** @description Local date the list is of. */
      date: string;
      /** @description Provinces first, then districts and communes; each by name. */
      items: components['schemas']['AdministrativeUnitView'][];
    };
    UnitPage: {
      items: components['schemas']['UnitSummary'][];
      next?: string;
    };
    CreateUnitRequest: {
      agency: string;
      key: string;
      name: components['schemas']['NameRequest'];
      /** @description Local date; default today. */
      validFrom?: string;
      /** @description The first day on which it no longer holds. */
      validTo?: string;
    };
    HeldPostView: {
      agencyId: string;
      agencyName: components['schemas']['NameView'];
      unitId: string;
      unitKey: string;
      unitName: components['schemas']['NameView'];
      role: string;
      /** @description Whose post it is, when it is held as a substitute. */
      insteadOf: string | null;
      /** @description Procedure codes the substitution is limited to. */
      procedures: string[] | null;
    };
    PersonListItem: {
      /** @description The posts held now. */
      posts: components['schemas']['HeldPostView'][];
      id: string;
      key: string;
      name: string;
      email: string | null;
    };
    PersonPage: {
      items: components['schemas']['PersonListItem'][];
      next?: string;
    };
    PersonDetails: {
      isAbsent: boolean;
      posts: components['schemas']['HeldPostView'][];
      id: string;
      key: string;
      name: string;
      email: string | null;
    };
    CreatePersonRequest: {
      key: string;
      name: string;
      /** Format: email */
      email?: string;
    };
    ChangePersonRequest: {
      name?: string;
      /** Format: email */
      email?: string;
    };
    PostSummary: {
      id: string;
      personId: string;
      personName: string;
      agencyId: string;
      unitId: string;
      unitKey: string;
      role: string;
      validFrom: string;
      validTo: string | null;
    };
    PostPage: {
      items: components['schemas']['PostSummary'][];
      next?: string;
    };
    CreatePostRequest: {
      person: string;
      agency: string;
      /** @description Key or id of the unit. */
      unit: string;
      role: string;
      /** @description Local date; default today. */
      validFrom?: string;
      /** @description The first day on which it no longer holds. */
      validTo?: string;
    };
    SubstitutionSummary: {
      id: string;
      fromPersonId: string;
      fromPersonName: string;
      toPersonId: string | null;
      toPersonName: string | null;
      reason: string;
      procedures: string[] | null;
      validFrom: string;
      /** @description The day on which they are back. */
      validTo: string | null;
    };
    SubstitutionPage: {
      items: components['schemas']['SubstitutionSummary'][];
      next?: string;
    };
    CreateSubstitutionRequest: {
      /** @description Who is away or delegates; default the caller. */
      from?: string;
      /** @description Who stands in; absent = nobody. */
      to?: string;
      /**
       * @default ABSENCE
       * @enum {string}
       */
      reason: 'ABSENCE' | 'DELEGATION';
      /** @description Only for these procedures. */
      procedures?: string[];
      /** @description Local date; default today. */
      validFrom?: string;
      /** @description The first day on which it no longer holds. */
      validTo?: string;
    };
    ImportFileRequest: {
      /** @description `organisation.csv`, `people.yaml` */
      name: string;
      content: string;
    };
    ImportRequest: {
      /** @description Instead of uploads. */
      files?: components['schemas']['ImportFileRequest'][];
    };
    ImportedRowView: {
      file: string;
      /** @description CSV: as a spreadsheet counts, the header is 1. YAML: the line. */
      row: number;
      record: string | null;
      /** @description created, changed, unchanged or error */
      status: string;
      field?: string;
      code?: string;
      message?: components['schemas']['NameView'];
    };
    ImportReportView: {
      dryRun: boolean;
      created: number;
      changed: number;
      unchanged: number;
      errors: number;
      rows: components['schemas']['ImportedRowView'][];
    };
    MeView: {
      kind: string;
      id: string;
      name: string;
      roles: string[];
      permissions: string[];
      /** @description Null for services. */
      person: components['schemas']['PersonDetails'] | null;
    };
    AccountView: {
      id: string;
      username: string;
      personId: string;
      personName: string;
      roles: string[];
      /** @description ACTIVE or DISABLED */
      state: string;
      /** @description False: signs in elsewhere, or has not followed the invitation yet. */
      hasPassword: boolean;
      createdAt: string;
    };
    AccountPage: {
      items: components['schemas']['AccountView'][];
      next?: string;
    };
    CreateAccountRequest: {
      /** @description Key or id of the person. */
      person: string;
      username: string;
      /** @description Absent: the person is invited to set one. */
      password?: string;
      roles: ('official' | 'supervisor' | 'controller' | 'administrator' | 'designer')[];
    };
    InvitationView: {
      /** @description False: no letter can be sent, and `code` is to be handed over. */
      isSent: boolean;
      expiresAt: string;
      /** @description Sets the password once. */
      code?: string;
    };
    CreatedAccountView: {
      id: string;
      username: string;
      personId: string;
      personName: string;
      roles: string[];
      /** @description ACTIVE or DISABLED */
      state: string;
      /** @description False: signs in elsewhere, or has not followed the invitation yet. */
      hasPassword: boolean;
      createdAt: string;
      invitation?: components['schemas']['InvitationView'];
    };
    ChangeAccountRequest: {
      /** @description Why; needed where a second person has to approve. */
      reason?: string;
      /** @enum {string} */
      state?: 'ACTIVE' | 'DISABLED';
      roles?: ('official' | 'supervisor' | 'controller' | 'administrator' | 'designer')[];
      password?: string;
    };
    CalendarLayerView: {
      key: string;
      version: number;
    };
    CalendarText: {
      vi: string;
      en: string;
    };
    CalendarWeekdays: {
      monday?: string[];
      tuesday?: string[];
      wednesday?: string[];
      thursday?: string[];
      friday?: string[];
      saturday?: string[];
      sunday?: string[];
    };
    CalendarWeek: {
      /** @description Local date from which it holds; absent = since ever. */
      from?: string;
      /** @description Hours that limits are counted in. */
      processing: components['schemas']['CalendarWeekdays'];
      /** @description Hours in which the one-stop receives; absent = the processing hours. */
      reception?: components['schemas']['CalendarWeekdays'];
      ground?: string;
    };
    CalendarExceptionRequest: {
      /** @description Local date. */
      date: string;
      /** @enum {string} */
      kind: 'OFF' | 'MAKE_UP_WORKING';
      name: components['schemas']['CalendarText'];
      /** @description The rule or decision behind it. */
      ground?: string;
      /** @description The day off that a make-up day works for; it then has the hours of that weekday. */
      insteadOf?: string;
      /** @description Processing hours of a make-up day when they are others. */
      hours?: string[];
      /** @description Reception hours, when they are not the processing hours. */
      reception?: string[];
      /** @enum {string} */
      certainty?: 'SURE' | 'LIKELY';
    };
    CalendarContentRequest: {
      name: components['schemas']['CalendarText'];
      weeks?: components['schemas']['CalendarWeek'][];
      /** @description Working hours that make one working day when days are counted in hours. */
      workingDayHours?: number;
      /** @description `HH:MM`: received later counts as received the next working day, where a rule says so. */
      cutOff?: string;
      /** @description Years whose days off are decided. */
      publishedYears?: number[];
      exceptions: components['schemas']['CalendarExceptionRequest'][];
    };
    CalendarView: {
      /** @enum {string} */
      status: 'PUBLISHED' | 'DRAFT';
      /** @description What a new version has to be based on: the newest one, drafts included. */
      newest: number;
      /** @description The calendars it inherits from, nearest first. */
      inherits: components['schemas']['CalendarLayerView'][];
      /** @description What this version says itself. */
      content: components['schemas']['CalendarContentRequest'];
      key: string;
      name: components['schemas']['CalendarText'];
      version: number;
      /** @description The calendar it inherits from. */
      parent: string | null;
      /** @description Local date before which it changes nothing. */
      validFrom: string;
      reason: string;
      legalGround: string | null;
      createdBy: string;
      /** @description ISO 8601. */
      createdAt: string;
    };
    CalendarDatedDay: {
      /** @description Local date. */
      date: string;
      /** @description REGULAR, WEEKEND, OFF or MAKE_UP_WORKING. */
      kind: string;
      isWorking: boolean;
      name: components['schemas']['CalendarText'] | null;
      ground: string | null;
      processing: string[];
      reception: string[];
    };
    CalendarYearView: {
      key: string;
      version: number;
      year: number;
      /** @description The days off of that year are not decided yet. */
      draft: boolean;
      workingDays: number;
      /** @description Days off and made up, by date. */
      days: components['schemas']['CalendarDatedDay'][];
    };
    CalendarVersionSummary: {
      /** @enum {string} */
      status: 'PUBLISHED' | 'DRAFT';
      key: string;
      name: components['schemas']['CalendarText'];
      version: number;
      /** @description The calendar it inherits from. */
      parent: string | null;
      /** @description Local date before which it changes nothing. */
      validFrom: string;
      reason: string;
      legalGround: string | null;
      createdBy: string;
      /** @description ISO 8601. */
      createdAt: string;
    };
    CalendarList: {
      items: components['schemas']['CalendarVersionSummary'][];
    };
    CalendarVersionPage: {
      items: components['schemas']['CalendarVersionSummary'][];
      /** @description Cursor of the next page; absent on the last one. */
      next?: string;
    };
    CalendarDayView: {
      /** @description REGULAR, WEEKEND, OFF or MAKE_UP_WORKING. */
      kind: string;
      isWorking: boolean;
      name: components['schemas']['CalendarText'] | null;
      ground: string | null;
      processing: string[];
      reception: string[];
    };
    CalendarDayChange: {
      date: string;
      before: components['schemas']['CalendarDayView'];
      after: components['schemas']['CalendarDayView'];
      /** @description Processing hours differ, so that limits counted over this day may end on another date. */
      isCounted: boolean;
    };
    CalendarDiff: {
      key: string;
      from: number;
      to: number;
      days: components['schemas']['CalendarDayChange'][];
      /** @description The cut-off or the length of a working day differs. */
      rulesDiffer: boolean;
    };
    CalendarEditsRequest: {
      /** @description Dates whose exception goes away. */
      remove?: string[];
      add?: components['schemas']['CalendarExceptionRequest'][];
      /** @description Years whose days off are now decided. */
      publishYears?: number[];
    };
    NewCalendarVersionRequest: {
      /** @description The newest version its author has seen, drafts included; 0 for a calendar that is not there yet. */
      basedOn: number;
      /** @description The calendar it inherits from; null = none, absent = as before. */
      parent?: string | null;
      /** @description The whole content; or else `edits`. */
      content?: components['schemas']['CalendarContentRequest'];
      /** @description Changes to the version it is based on; none of them publish a draft as it is. */
      edits?: components['schemas']['CalendarEditsRequest'];
      /**
       * @description PUBLISHED (default) is counted with at once.
       * @enum {string}
       */
      status?: 'PUBLISHED' | 'DRAFT';
      /** @description Local date before which nothing may change; default today. */
      validFrom?: string;
      reason: string;
      legalGround?: string;
    };
    WorkingHoursOfDay: {
      /** @description Local date. */
      date: string;
      /** @description `HH:MM-HH:MM` of local time, in order. */
      hours: string[];
    };
    WorkingHoursView: {
      /** @description Key of the calendar. */
      calendar: string;
      version: number;
      /** @description Working minutes that make one working day. */
      workingDayMinutes: number;
      /** @description First and last local date that this speaks of: a year before and after today. */
      from: string;
      to: string;
      /** @description The working days, in order. */
      days: components['schemas']['WorkingHoursOfDay'][];
    };
    LimitRequest: {
      value: number;
      /** @enum {string} */
      unit: 'minute' | 'working-hour' | 'working-day' | 'calendar-day' | 'month';
    };
    PreviewEventRequest: {
      /** @enum {string} */
      type: 'pause' | 'resume' | 'restart' | 'extend' | 'end';
      /** @description ISO 8601 with offset; not before the event in front of it. */
      at: string;
      /** @description Of an extension: the agreed date, at whose closing it is due. */
      until?: string;
      /** @description Of an extension: a further limit, counted from the due date. */
      limit?: components['schemas']['LimitRequest'];
      /** @description The rule behind it: `NĐ 61/2018 Art. 19(4)`. */
      ground?: string;
      document?: string;
      note?: string;
    };
    PreviewDeadlineRequest: {
      /** @description Key of a working calendar; absent = that of `agency`, without one the national one. */
      calendar?: string;
      /** @description Id of the agency whose clock it would be: its calendar, or that of the nearest agency above it which has one. */
      agency?: string;
      /** @description The event that starts the limit, ISO 8601 with offset. */
      start: string;
      /** @description May be absent with the modes SAME_DAY_1500 and IMMEDIATE. */
      limit?: components['schemas']['LimitRequest'];
      /**
       * @description How the limit is counted; absent = by its unit.
       * @enum {string}
       */
      mode?:
        | 'DAY_EXCLUDE_FIRST'
        | 'HOURS'
        | 'CALENDAR_DAYS'
        | 'MONTHS'
        | 'SAME_DAY_1500'
        | 'IMMEDIATE'
        | 'ELAPSED';
      /** @description Received after the cut-off counts as received the next working day; default false. */
      acceptAfterCutoffCountsNextDay?: boolean;
      /** @description Percent of the limit after which it is due soon; default 80. */
      warnAtPercent?: number;
      /** @description What happened to the clock, in order of time. */
      events?: components['schemas']['PreviewEventRequest'][];
      /** @description Answers also the class of the clock at this instant. */
      asOf?: string;
    };
    AmountView: {
      value: number;
      /** @description minute | working-hour | working-day | calendar-day | month */
      unit: string;
    };
    CalendarStampView: {
      key: string;
      version: number;
      inherited?: {
        key: string;
        version: number;
      }[];
    };
    NamedDayView: {
      date: string;
      name: Record<string, unknown>;
      /** @description WEEKEND | OFF; absent of a day that is worked. */
      kind?: string;
      ground?: string;
    };
    LedgerEntryView: {
      /** @description start | pause | resume | restart | extend | recalculated | end */
      type: string;
      at: string;
      actor: {
        kind: string;
        id: string;
      };
      ground?: string;
      document?: string;
      note?: string;
      calendar: components['schemas']['CalendarStampView'];
      /** @description 1, and one more with each restart. */
      round: number;
      oldDue: string | null;
      newDue: string | null;
      limit?: components['schemas']['AmountView'];
      mode?: string;
      until?: string;
      countedFrom: string | null;
      /** @description Days that did not count, by name. */
      skipped: components['schemas']['NamedDayView'][];
      /** @description Days of rest that counted, because they are worked. */
      madeUp: components['schemas']['NamedDayView'][];
      used?: components['schemas']['AmountView'];
      remaining?: components['schemas']['AmountView'];
      draft?: boolean;
      explanation: Record<string, unknown>;
    };
    PreviewView: {
      /** @description Null while it is paused. */
      due: string | null;
      dueDate: string | null;
      originalDue: string;
      dueSoonAt: string | null;
      /** @description RUNNING | PAUSED | ENDED */
      state: string;
      round: number;
      /** @description While it is paused. */
      used?: components['schemas']['AmountView'];
      remaining?: components['schemas']['AmountView'];
      /** @description Of a clock that ended, or as of `asOf`. */
      class?: string;
      originalClass?: string;
      ledger: components['schemas']['LedgerEntryView'][];
      explanation: Record<string, unknown>;
      calendar: components['schemas']['CalendarStampView'];
      /** @description It touches a year whose days off are not decided yet. */
      draft?: boolean;
    };
    ClockView: {
      id: string;
      caseId: string;
      /** @description CASE | AGENCY | STEP | CONSULTATION | APPLICANT | ACCEPTANCE | FEEDBACK | DIRECTIVE */
      kind: string;
      subjectId: string | null;
      agencyId: string | null;
      unitId: string | null;
      calendarKey: string;
      limit: components['schemas']['AmountView'];
      mode: string;
      /** @description RUNNING | PAUSED | ENDED */
      state: string;
      /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED while open; EARLY | ON_TIME | LATE at the end. */
      class: string;
      /** @description Against the due date without extensions. */
      originalClass: string | null;
      /** @description What reports call it: LATE_WITH_APOLOGY when an extension hides a broken promise. */
      reportedClass: string | null;
      startedAt: string;
      originalDueAt: string;
      dueAt: string | null;
      dueSoonAt: string | null;
      endedAt: string | null;
      round: number;
      extensions: number;
      used?: components['schemas']['AmountView'];
      remaining?: components['schemas']['AmountView'];
    };
    ClockList: {
      items: components['schemas']['ClockView'][];
    };
    AlarmMonitorView: {
      /** @description Clocks with an alarm still to come. */
      armed: number;
      /** @description Alarms whose instant has passed and that were not given yet. */
      unfired: number;
      /** @description Clocks whose alarm could not be given at the first try. */
      failing: number;
      oldestUnfiredAt: string | null;
      /** @description Alarms given in the last 24 hours. */
      fired: number;
      /** @description Of those, given more than a minute late. */
      firedLate: number;
    };
    ClockDetailView: {
      id: string;
      caseId: string;
      /** @description CASE | AGENCY | STEP | CONSULTATION | APPLICANT | ACCEPTANCE | FEEDBACK | DIRECTIVE */
      kind: string;
      subjectId: string | null;
      agencyId: string | null;
      unitId: string | null;
      calendarKey: string;
      limit: components['schemas']['AmountView'];
      mode: string;
      /** @description RUNNING | PAUSED | ENDED */
      state: string;
      /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED while open; EARLY | ON_TIME | LATE at the end. */
      class: string;
      /** @description Against the due date without extensions. */
      originalClass: string | null;
      /** @description What reports call it: LATE_WITH_APOLOGY when an extension hides a broken promise. */
      reportedClass: string | null;
      startedAt: string;
      originalDueAt: string;
      dueAt: string | null;
      dueSoonAt: string | null;
      endedAt: string | null;
      round: number;
      extensions: number;
      used?: components['schemas']['AmountView'];
      remaining?: components['schemas']['AmountView'];
      ledger: components['schemas']['LedgerEntryView'][];
      /** @description Why this date, line by line. */
      explanation: Record<string, unknown>;
    };
    RecalculationView: {
      id: string;
      calendars: {
        key: string;
        edition: string;
      }[];
      reason: string;
      /** @description Who published the calendar. */
      requestedBy: string;
      startedAt: string;
      /** @description Null while it runs. */
      finishedAt: string | null;
      examined: number;
      moved: number;
      timersMoved: number;
      tasksMoved: number;
    };
    RecalculationPage: {
      items: components['schemas']['RecalculationView'][];
      next?: string;
    };
    MovedClockView: {
      clockId: string;
      caseId: string;
      kind: string;
      oldDueAt: string | null;
      newDueAt: string | null;
    };
    RecalculationDetailView: {
      id: string;
      calendars: {
        key: string;
        edition: string;
      }[];
      reason: string;
      /** @description Who published the calendar. */
      requestedBy: string;
      startedAt: string;
      /** @description Null while it runs. */
      finishedAt: string | null;
      examined: number;
      moved: number;
      timersMoved: number;
      tasksMoved: number;
      /** @description A page of what moved. */
      items: components['schemas']['MovedClockView'][];
      next?: string;
    };
    ProcedureFieldView: {
      vi: string;
      en: string;
      code: string;
    };
    ServiceLevelView: {
      value: string;
      /** @description Published reason why it is not full. */
      reason?: components['schemas']['ProcedureText'];
    };
    ProcedureSummary: {
      /** @description Of the version. */
      id: string;
      code: string;
      nationalCode: string | null;
      name: components['schemas']['ProcedureText'];
      field: components['schemas']['ProcedureFieldView'];
      level: string;
      serviceLevel: components['schemas']['ServiceLevelView'];
      channels: string[];
      /** @description Local date. */
      validFrom: string;
      /** @description First local date on which it does not apply any more; null = open. */
      validTo: string | null;
      definitionId: string;
    };
    ProcedurePage: {
      items: components['schemas']['ProcedureSummary'][];
      next?: string;
    };
    ProcedureView: {
      /** @description Of the version. */
      id: string;
      code: string;
      nationalCode: string | null;
      name: components['schemas']['ProcedureText'];
      field: components['schemas']['ProcedureFieldView'];
      level: string;
      serviceLevel: components['schemas']['ServiceLevelView'];
      channels: string[];
      /** @description Local date. */
      validFrom: string;
      /** @description First local date on which it does not apply any more; null = open. */
      validTo: string | null;
      definitionId: string;
      process: string;
      /** @description SHA-256 of the content. */
      hash: string;
      effective: {
        [key: string]: unknown;
      };
      agencies: {
        [key: string]: unknown;
      };
      units: {
        [key: string]: unknown;
      };
      /** @description Key of the form of the step that receives, below its definition; null = it has none. */
      receptionForm: string | null;
      data: Record<string, unknown>[];
      variables: string[];
      clock: {
        [key: string]: unknown;
      };
      limits: Record<string, unknown>[];
      dossier: Record<string, unknown>[];
      fees: Record<string, unknown>[];
      receipt: string;
      reasons: {
        [key: string]: unknown;
      };
      /** @description FEEL over the process variables: GRANTED or REFUSED. */
      outcome: string;
      results: Record<string, unknown>[];
      personalData: Record<string, unknown>[];
      legalGrounds: Record<string, unknown>[];
    };
    ProcedureVersionSummary: {
      id: string;
      validFrom: string;
      validTo: string | null;
      definitionId: string;
      definitionVersion: number;
      hash: string;
      /** @description ISO 8601. */
      deployedAt: string;
    };
    ProcedureVersionList: {
      items: components['schemas']['ProcedureVersionSummary'][];
    };
    QuoteRequest: {
      /** @description The case's data, by the names of the procedure's `data`. */
      data: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      channel: 'COUNTER' | 'POST' | 'ONLINE' | 'AUTHORISED_PERSON';
      /** @description Local date of filing `YYYY-MM-DD`; absent = today. */
      date?: string;
    };
    QuoteView: {
      competent: components['schemas']['QuotedAgency'];
      limit: components['schemas']['LimitView'];
      acceptanceLimit: components['schemas']['LimitView'];
      duePreview: components['schemas']['DuePreviewInput'];
      components: components['schemas']['QuotedComponent'][];
      fees: components['schemas']['QuotedFees'];
      procedureVersionId: string;
    };
    InternalProcedureView: {
      steps: components['schemas']['InternalStepView'][];
      sums: components['schemas']['TimeSumView'][];
      procedure: components['schemas']['ProcedureSummary'];
    };
    UploadView: {
      id: string;
      name: string;
      kind: string;
      type: string;
      size: number;
      sha256: string;
      /** @description CLEAN | NOT_SCANNED */
      scan: string;
    };
    UploadsView: {
      items: components['schemas']['UploadView'][];
    };
    AttachmentView: {
      componentCode: string | null;
      replacedAt: string | null;
      id: string;
      /** @description Equal for all versions of one document. */
      documentId: string;
      versionNo: number;
      /** @description COMPONENT | SUPPLEMENT | OPINION | LETTER | RESULT | OTHER */
      purpose: string;
      name: string;
      type: string;
      size: number;
      sha256: string;
      scan: string;
      attachedAt: string;
      attachedBy: string;
    };
    AttachmentsView: {
      items: components['schemas']['AttachmentView'][];
    };
    StationView: {
      agencyId: string;
      /** @description As it was called then. */
      agencyName: Record<string, unknown> | null;
      unitId: string;
      unitName: Record<string, unknown> | null;
    };
    SegmentView: {
      seq: number;
      /** @enum {string} */
      kind: 'AGENCY' | 'APPLICANT' | 'TRANSIT';
      /** @description Answers for the case: the holder, in transit the sender, while the applicant has it the unit that asked. */
      unit: components['schemas']['StationView'];
      /** @description In transit: for whom. */
      to: components['schemas']['StationView'] | null;
      from: string;
      /** @description Null: it is not over. */
      until: string | null;
      milliseconds: number;
    };
    DurationView: {
      milliseconds: number;
      /** @description Whole minutes begun are not counted; the identity holds in milliseconds. */
      minutes: number;
    };
    UnitTotal: {
      milliseconds: number;
      /** @description Whole minutes begun are not counted; the identity holds in milliseconds. */
      minutes: number;
      unit: components['schemas']['StationView'];
    };
    CustodyTotals: {
      agency: components['schemas']['DurationView'];
      transit: components['schemas']['DurationView'];
      applicant: components['schemas']['DurationView'];
      /** @description From the beginning to the end, or to now. */
      total: components['schemas']['DurationView'];
      byUnit: components['schemas']['UnitTotal'][];
    };
    OverrunView: {
      milliseconds: number;
      /** @description Whole minutes begun are not counted; the identity holds in milliseconds. */
      minutes: number;
      /** @enum {string} */
      kind: 'AGENCY' | 'APPLICANT' | 'TRANSIT';
      unit: components['schemas']['StationView'];
    };
    LatenessView: {
      dueAt: string;
      round: number;
      foundAt: string;
      /** @enum {string} */
      custodyKind: 'AGENCY' | 'APPLICANT' | 'TRANSIT';
      holder: components['schemas']['StationView'];
      /** @enum {string} */
      cause: 'HOLDER' | 'RECEIVER' | 'CONSULTED';
      attributedTo: components['schemas']['StationView'];
      handoffId: string | null;
      consultationIds: string[];
      /** @description Who had the case how long after it was due. */
      overrun: components['schemas']['OverrunView'][];
    };
    CustodyView: {
      caseId: string;
      caseCode: string;
      beganAt: string;
      endedAt: string | null;
      /**
       * @description Null: it is over.
       * @enum {string|null}
       */
      kind: 'AGENCY' | 'APPLICANT' | 'TRANSIT' | null;
      holder: components['schemas']['StationView'] | null;
      /** @description In transit: for whom. */
      to: components['schemas']['StationView'] | null;
      /** @description The handoff on its way, or refused and not decided on. */
      handoffId: string | null;
      isReturned: boolean;
      segments: components['schemas']['SegmentView'][];
      totals: components['schemas']['CustodyTotals'];
      /** @description Agency, transit and applicant add up to the total, to the millisecond. */
      isComplete: boolean;
      lateness: components['schemas']['LatenessView'][];
    };
    ConsultationView: {
      id: string;
      caseId: string;
      caseCode: string;
      /** @description The task by which it is answered; null: asked beside the model. */
      taskId: string | null;
      asking: components['schemas']['StationView'];
      askedBy: string;
      asked: components['schemas']['StationView'];
      /** @description Null, as the answer, for those who may not read personal data. */
      question: string | null;
      /** @description WAIT_AND_ESCALATE | DEEMED_CONSENT | DEEMED_NO_OPINION */
      silence: string;
      askedAt: string;
      dueAt: string;
      overdueAt: string | null;
      /** @description OPEN | ANSWERED | EXPIRED | DEEMED */
      state: string;
      /** @description CONSENT | DISAGREE | NO_OPINION | DEEMED_CONSENT | DEEMED_NO_OPINION */
      outcome: string | null;
      answer: string | null;
      answeredAt: string | null;
      answeredBy: string | null;
      /** @description EARLY | ON_TIME | LATE, when answered. */
      result: string | null;
    };
    ConsultationRequestBody: {
      /** @description Id of a unit, or an address: `unit`, `agency-key`, `agency-key/unit`. */
      to: string;
      question: string;
      /** @description Absent: as the rules give. */
      limit?: components['schemas']['LimitRequest'];
      /** @enum {string} */
      silence?: 'WAIT_AND_ESCALATE' | 'DEEMED_CONSENT' | 'DEEMED_NO_OPINION';
    };
    LetterView: {
      id: string;
      /** @description URGE | REMIND */
      kind: string;
      to: components['schemas']['StationView'] | null;
      /** @description Null for those who may not read personal data, unless they wrote it. */
      text: string | null;
      sentBy: string;
      sentAt: string;
      taskId: string | null;
    };
    UrgeBody: {
      /** @description Id of a unit, or an address; absent: whoever has the case, or was sent it. */
      to?: string;
      text: string;
    };
    MatrixCell: {
      fromAgencyId: string;
      fromAgencyName: Record<string, unknown> | null;
      toAgencyId: string;
      toAgencyName: Record<string, unknown> | null;
      inTransit: number;
      accepted: number;
      returned: number;
      /** @description Open or done, and found late. */
      late: number;
      done: number;
      /** @description From sending to acceptance. */
      averageMinutesToAccept: number | null;
      /** @description From sending until it was done. */
      averageMinutesToDone: number | null;
    };
    MatrixView: {
      cells: components['schemas']['MatrixCell'][];
    };
    ReasonView: {
      code: string;
      vi: string;
      en: string;
    };
    RefuseHandoffRequest: {
      /** @description A code of `GET /handoffs/refusal-reasons`. */
      reasonCode: string;
      note?: string;
    };
    ResendHandoffRequest: {
      /** @description Why the receiver should take it after all. */
      note: string;
    };
    SentAgainView: {
      /** @description The new handoff; null when the sender keeps the work. */
      handoffId: string | null;
    };
    RedirectHandoffRequest: {
      /** @description Id of a unit, or an address: `unit`, `agency-key`, `agency-key/unit`. The sender's own unit: it keeps the work. */
      to: string;
      note?: string;
    };
    ConsultationPage: {
      items: components['schemas']['ConsultationView'][];
      next?: string;
    };
    ConsultationAnswerBody: {
      /** @description CONSENT | DISAGREE | NO_OPINION, or what the procedure's form calls them. */
      answer: string;
      text?: string;
    };
    EscalationProof: {
      /** @description Number of the committed event in the one order of all events; null: it has none yet, for a moment. */
      seq: number | null;
      at: string;
    };
    EscalationView: {
      id: string;
      caseId: string;
      caseCode: string;
      level: number;
      /** @description due-soon | overdue | not-accepted | not-decided */
      cause: string;
      /** @description CASE | AGENCY | STEP | CONSULTATION | HANDOFF */
      subjectKind: string;
      subjectId: string;
      clockId: string | null;
      /** @description OFFICER | UNIT_HEAD | ONE_STOP_HEAD */
      toWhom: string;
      to: components['schemas']['StationView'];
      /** @description Null of a fired one: nobody holds the post, the unit as a whole is told. */
      toPersonId: string | null;
      toPersonName: string | null;
      armedUntil: string;
      firedAt: string | null;
      /** @description ARMED | FIRED | DISARMED */
      state: string;
      /** @description Armed, and its instant has passed by more than a minute: the ladder does not work. */
      isMissed: boolean;
      proof: components['schemas']['EscalationProof'] | null;
    };
    EscalationPage: {
      items: components['schemas']['EscalationView'][];
      next?: string;
    };
    EscalationPulse: {
      armed: number;
      /** @description Armed and past their instant by more than a minute: has to be 0. */
      missed: number;
    };
    InboxItem: {
      taskId: string;
      caseId: string;
      caseCode: string;
      procedureCode: string;
      processInstanceId: string;
      /** @description Element id of the step. */
      step: string;
      name: string;
      /** @description `procedure:act` */
      act: string | null;
      agencyId: string;
      unitId: string;
      role: string | null;
      /** @description The address in the model that nobody answers to; null when the place is right. */
      unresolvedAddress: string | null;
      assignee: string | null;
      assigneeName: string | null;
      /** @description Whom it goes back to when it is returned. */
      delegatedFrom: string | null;
      /** @description For whom the assignee acts by substitution. */
      insteadOf: string | null;
      applicantName: string;
      channel: string;
      /** @description ISO 8601 with offset. */
      dueAt: string | null;
      dueSoonAt: string | null;
      /** @enum {string} */
      class: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE';
      priority: number;
      /** @description Beside the main path: extend, urge, remind. */
      isSide: boolean;
      /** @description OPEN | RETURNED | DONE | CANCELLED */
      state: string;
      /** @description Send it back with an act, to be told when somebody else was faster. */
      version: number;
      createdAt: string;
      claimedAt: string | null;
      /** @description When it was done or fell away, and who has done it. */
      closedAt: string | null;
      completedByName: string | null;
    };
    InboxPage: {
      items: components['schemas']['InboxItem'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    InboxCounts: {
      /** @description By view. */
      views: {
        [key: string]: unknown;
      };
      /** @description By id of the saved filter. */
      filters: {
        [key: string]: unknown;
      };
      /** @description When they were counted. */
      at: string;
    };
    BulkItem: {
      variables?: {
        [key: string]: unknown;
      };
      taskId: string;
      /** @description The version that was seen; another one is refused with TASK.STALE_VERSION. */
      version?: number;
    };
    BulkRequest: {
      /** @enum {string} */
      action: 'claim' | 'unclaim' | 'assign' | 'delegate' | 'return' | 'complete';
      /** @description For `assign` and `delegate`. */
      assignee?: string;
      items: components['schemas']['BulkItem'][];
    };
    BulkFieldError: {
      field: string;
      code: string;
      message: string;
    };
    BulkResult: {
      taskId: string;
      isDone: boolean;
      /** @description Why not. */
      code?: string;
      message?: string;
      errors?: components['schemas']['BulkFieldError'][];
    };
    BulkResults: {
      done: number;
      refused: number;
      items: components['schemas']['BulkResult'][];
    };
    WorkRights: {
      canWork: boolean;
      canAssign: boolean;
      insteadOf: string | null;
    };
    CaseSummary: {
      id: string;
      code: string;
      procedureCode: string;
      procedureName: Record<string, unknown> | null;
      applicantName: string;
      channel: string;
      /** @description The promise to the citizen; null before acceptance and while it is paused. */
      dueAt: string | null;
      dueClass: string | null;
    };
    FollowingStep: {
      /** @description Element id. */
      elementId: string;
      name: string;
      /**
       * @description `work` of people, a `wait` for somebody outside, or the `end` of the process.
       * @enum {string}
       */
      kind: 'end' | 'wait' | 'work';
      /** @description `procedure:act` */
      act: string | null;
      /** @description The way out of the last decision before it; null when none stands before it. */
      when: string | null;
    };
    WorkForm: {
      key: string;
      /** @description form-js, as it was deployed. */
      schema: {
        [key: string]: unknown;
      };
    };
    DraftView: {
      content: {
        [key: string]: unknown;
      };
      version: number;
      savedBy: string;
      savedByName: string;
      savedAt: string;
    };
    InboxItemDetail: {
      taskId: string;
      caseId: string;
      caseCode: string;
      procedureCode: string;
      processInstanceId: string;
      /** @description Element id of the step. */
      step: string;
      name: string;
      /** @description `procedure:act` */
      act: string | null;
      agencyId: string;
      unitId: string;
      role: string | null;
      /** @description The address in the model that nobody answers to; null when the place is right. */
      unresolvedAddress: string | null;
      assignee: string | null;
      assigneeName: string | null;
      /** @description Whom it goes back to when it is returned. */
      delegatedFrom: string | null;
      /** @description For whom the assignee acts by substitution. */
      insteadOf: string | null;
      applicantName: string;
      channel: string;
      /** @description ISO 8601 with offset. */
      dueAt: string | null;
      dueSoonAt: string | null;
      /** @enum {string} */
      class: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE';
      priority: number;
      /** @description Beside the main path: extend, urge, remind. */
      isSide: boolean;
      /** @description OPEN | RETURNED | DONE | CANCELLED */
      state: string;
      /** @description Send it back with an act, to be told when somebody else was faster. */
      version: number;
      createdAt: string;
      claimedAt: string | null;
      /** @description When it was done or fell away, and who has done it. */
      closedAt: string | null;
      completedByName: string | null;
      rights: components['schemas']['WorkRights'];
      caseFile: components['schemas']['CaseSummary'];
      /** @description Everything that may come next in the process; what is entered decides which of it does. */
      following: components['schemas']['FollowingStep'][];
      /** @description What the form may read. */
      variables: {
        [key: string]: unknown;
      };
      form: components['schemas']['WorkForm'] | null;
      /** @description Variables beside the form that the act of this step may bring. */
      actVariables: string[];
      draft: components['schemas']['DraftView'] | null;
    };
    Suggestion: {
      personId: string;
      name: string;
      /** @description 1 is the best choice. */
      rank: number;
      /** @description For whom they would act. */
      insteadOf: string | null;
      open: number;
      dueSoon: number;
      overdue: number;
      /** @description Open items weighted by how soon they are due. */
      load: number;
      /** @description Earlier steps of this case that they did. */
      earlierSteps: number;
    };
    ExcludedHolder: {
      personId: string;
      name: string;
      /** @description TASK.FOUR_EYES or DUTY.* */
      reason: string;
    };
    Suggestions: {
      items: components['schemas']['Suggestion'][];
      excluded: components['schemas']['ExcludedHolder'][];
    };
    WorkActRequest: {
      /** @description The version that was seen; another one is refused with TASK.STALE_VERSION. */
      version?: number;
    };
    GiveWorkRequest: {
      /** @description The version that was seen; another one is refused with TASK.STALE_VERSION. */
      version?: number;
      /** @description Id of the person. */
      assignee: string;
    };
    CompleteWorkRequest: {
      variables?: {
        [key: string]: unknown;
      };
      /** @description The version that was seen; another one is refused with TASK.STALE_VERSION. */
      version?: number;
    };
    NextWork: {
      taskId: string;
      step: string;
      name: string;
    };
    CompletedWorkView: {
      /** @description The most urgent item of the caller's own queue. */
      nextInInbox: components['schemas']['InboxItem'] | null;
      taskId: string;
      version: number;
      caseId: string;
      processInstanceState: string;
      /** @description For whom it was done by substitution. */
      insteadOf: string | null;
      /** @description What this has opened in the same case and the caller may go on with. */
      nextTasks: components['schemas']['NextWork'][];
    };
    SaveDraftRequest: {
      content: {
        [key: string]: unknown;
      };
      /** @description `version` of the draft that was loaded; absent for the first one. */
      version?: number;
    };
    InboxCount: {
      count: number;
      /** @description True when there are more than `count`. */
      isMore: boolean;
    };
    SavedFilterView: {
      id: string;
      name: string;
      criteria: {
        [key: string]: unknown;
      };
      unitId: string | null;
      ownerId: string;
      isOwn: boolean;
      version: number;
      count?: components['schemas']['InboxCount'];
    };
    SavedFilterList: {
      items: components['schemas']['SavedFilterView'][];
    };
    InboxFilter: {
      /**
       * @description mine: assigned to the caller; unit: the queues of the caller's posts; all-visible: both, and what is supervised.
       * @default all-visible
       * @enum {string}
       */
      view: 'mine' | 'unit' | 'all-visible' | 'overdue' | 'due-soon' | 'returned';
      procedure?: string;
      /** @description Element id of the step. */
      step?: string;
      /** @description Id of the case. */
      caseId?: string;
      unit?: string;
      agency?: string;
      /** @description Id of a person. */
      assignee?: string;
      /** @description true: only what nobody has taken. */
      unassigned?: boolean;
      /** @description Due at this instant or later, ISO 8601 with offset. */
      dueFrom?: string;
      /** @description Due before this instant. */
      dueBefore?: string;
      /** @enum {string} */
      class?: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE';
      /** @enum {string} */
      channel?: 'COUNTER' | 'POST' | 'ONLINE' | 'AUTHORISED_PERSON';
      /** @description This urgent or more. */
      priority?: number;
      /** @description Beginnings of words of code, applicant, procedure or step, in any case and without accents. */
      text?: string;
      /**
       * @default due
       * @enum {string}
       */
      sort: 'due' | 'priority' | 'created' | 'applicant';
    };
    SaveFilterRequest: {
      name: string;
      criteria: components['schemas']['InboxFilter'];
      /** @description Id of the unit that sees it too; absent = only the owner. */
      unitId?: string;
    };
    ChangeFilterRequest: {
      name: string;
      criteria: components['schemas']['InboxFilter'];
      /** @description Id of the unit that sees it too; absent = only the owner. */
      unitId?: string;
      /** @description The version that was seen. */
      version: number;
    };
    NoticeView: {
      /** @enum {string} */
      kind:
        | 'ASSIGNED'
        | 'RETURNED'
        | 'DUE_SOON'
        | 'OVERDUE'
        | 'CASE_OVERDUE'
        | 'HANDOFF'
        | 'CONSULTATION'
        | 'ESCALATION'
        | 'URGING'
        | 'ALERT'
        | 'FEEDBACK'
        | 'DIRECTIVE'
        | 'REVIEW'
        | 'COMMENT';
      /** @description `step`; `count` of handoffs; `level` and `cause` of an escalation; `rule`, `count`, `threshold` and `scope` of an alert. */
      details: {
        [key: string]: unknown;
      };
      id: string;
      /** @description Task, handoff, consultation or rule; of cases that were handed over the unit that receives them. */
      subjectId: string | null;
      caseId: string | null;
      caseCode: string | null;
      createdAt: string;
      readAt: string | null;
    };
    NoticePage: {
      items: components['schemas']['NoticeView'][];
      /** @description At most 100. */
      unread: number;
      next?: string;
    };
    ReadNoticesRequest: {
      /** @description Id of the newest that was seen: it and all before are read. */
      upTo: string;
    };
    AlertScope: {
      /** @enum {string} */
      view: 'mine' | 'unit' | 'all-visible';
      agency?: string;
      unit?: string;
      procedure?: string;
    };
    AlertRuleView: {
      /** @enum {string} */
      kind: 'OPEN' | 'DUE_SOON' | 'OVERDUE';
      id: string;
      /** @description Since when it has been so; null while it is not. */
      firingSince: string | null;
      /** @description When it was last counted, which is every minute. */
      lastCount: number | null;
      version: number;
      name: string;
      scope: components['schemas']['AlertScope'];
      /** @description From so many on. */
      threshold: number;
      byMail: boolean;
      isOn: boolean;
    };
    QuietHoursView: {
      isOn: boolean;
      from: string;
      /** @description Not later than `from`: of the next day. */
      until: string;
      /** @description Days on which it begins: 0 = Monday ... 6 = Sunday. */
      days: number[];
    };
    AlertRuleList: {
      items: components['schemas']['AlertRuleView'][];
      /** @description Letters can reach the caller. */
      canMail: boolean;
      quietHours: components['schemas']['QuietHoursView'];
    };
    AlertRuleRequest: {
      /** @enum {string} */
      kind: 'OPEN' | 'DUE_SOON' | 'OVERDUE';
      name: string;
      scope: components['schemas']['AlertScope'];
      /** @description From so many on. */
      threshold: number;
      byMail: boolean;
      isOn: boolean;
    };
    ChangeAlertRuleRequest: {
      /** @enum {string} */
      kind: 'OPEN' | 'DUE_SOON' | 'OVERDUE';
      name: string;
      scope: components['schemas']['AlertScope'];
      /** @description From so many on. */
      threshold: number;
      byMail: boolean;
      isOn: boolean;
      /** @description The version that was seen. */
      version: number;
    };
    PartyRequest: {
      /** @enum {string} */
      kind: 'PERSON' | 'ENTERPRISE' | 'HOUSEHOLD' | 'ORGANISATION';
      name: string;
      /** @description Personal number or tax code. */
      identity?: string;
      /** @description `YYYY-MM-DD` */
      birthDate?: string;
      address?: string;
      phone?: string;
      email?: string;
    };
    ProvidedComponentRequest: {
      code: string;
      /**
       * @description UPLOAD | PAPER | REUSED | DATABASE | EXEMPT
       * @enum {string}
       */
      how: 'UPLOAD' | 'PAPER' | 'REUSED' | 'DATABASE' | 'EXEMPT';
      copies?: number;
      /** @description Files uploaded before; they become part of the case with this act. */
      uploadIds?: string[];
    };
    FileCaseRequest: {
      /** @description Fields of the application form. */
      data?: {
        [key: string]: unknown;
      };
      procedureCode: string;
      /**
       * @description COUNTER | POST | ONLINE | AUTHORISED_PERSON
       * @enum {string}
       */
      channel: 'COUNTER' | 'POST' | 'ONLINE' | 'AUTHORISED_PERSON';
      /** @description Id, key or code of the agency that receives; any in the province. */
      receivingAgency: string;
      /** @description Who decides; default the receiving agency. */
      competentAgency?: string;
      /** @description Who answers for the case; default the competent agency. */
      leadAgency?: string;
      /** @description Where the result is fetched; default the receiving agency. */
      returnAgency?: string;
      applicant: components['schemas']['PartyRequest'];
      /** @description Who hands it in when that is not the applicant. */
      filer?: components['schemas']['PartyRequest'];
      summary?: string;
      components?: components['schemas']['ProvidedComponentRequest'][];
      /** @description The case code that another system has given already. */
      foreignCode?: string;
    };
    PartyView: {
      /** @description PERSON | ENTERPRISE | HOUSEHOLD | ORGANISATION */
      kind: string;
      /** @description Initials for those who may not read personal data. */
      name: string;
      identity?: string;
      birthDate?: string;
      address?: string;
      phone?: string;
      email?: string;
    };
    CaseDataFieldView: {
      name: string;
      /** @description text | number | boolean | date | list | object */
      type: string;
      label: Record<string, unknown>;
      /** @description Words for the values that are codes, by value. */
      valueLabels: {
        [key: string]: unknown;
      };
    };
    CaseAgencyView: {
      id: string;
      key: string;
      name: Record<string, unknown>;
    };
    CaseStepView: {
      elementId: string;
      name: string;
      /** @description Act of the model; null = ordinary work. */
      act: string | null;
      /** @description task | wait */
      kind: string;
      taskId: string | null;
      agencyId: string | null;
      unitId: string | null;
      personId: string | null;
      dueAt: string | null;
    };
    ComponentView: {
      code: string;
      name: Record<string, unknown>;
      /** @description Whether this case must bring it. */
      isRequired: boolean;
      /** @description REQUIRED | PROVIDED | OK | REJECTED */
      state: string;
      /** @description UPLOAD | PAPER | REUSED | DATABASE | EXEMPT */
      how: string | null;
      copies: number;
      attachments: string[];
      reasonCode: string | null;
      note: string | null;
      legalBasis: string | null;
      checkedAt: string | null;
    };
    SupplementView: {
      id: string;
      round: number;
      isBeforeAcceptance: boolean;
      items: Record<string, unknown>[];
      reason: string | null;
      legalBasis: string | null;
      approvedBy: string | null;
      requestedAt: string;
      dueAt: string | null;
      receivedAt: string | null;
      lapsedAt: string | null;
    };
    ExtensionView: {
      round: number;
      /** @description Local date. */
      until: string;
      oldDueAt: string;
      newDueAt: string;
      reason: string;
      documentId: string | null;
      grantedAt: string;
    };
    PaymentView: {
      id: string;
      /** @description FEE | DUTY */
      kind: string;
      items: Record<string, unknown>[];
      /** @description Whole VND. */
      amount: number;
      paid: number;
      /** @description Given back, and of that what is not asked for again. */
      refunded: number;
      waived: number;
      /** @description Still to be paid. */
      due: number;
      state: string;
      receipt: string | null;
      method: string | null;
      requestedAt: string;
      dueAt: string | null;
      /** @description Until when an online payment is awaited. */
      orderedUntil: string | null;
      settledAt: string | null;
    };
    ResultView: {
      id: string;
      versionNo: number;
      kind: string;
      number: string | null;
      documentId: string | null;
      readyAt: string;
      returnedAt: string | null;
      method: string | null;
      /** @description Only for those who may read personal data. */
      receiver: {
        [key: string]: unknown;
      } | null;
      correctionReason: string | null;
      approvedBy: string | null;
      supersededAt: string | null;
    };
    CaseFileView: {
      procedureVersionId: string;
      procedureName: Record<string, unknown> | null;
      definitionId: string | null;
      instanceId: string | null;
      /** @description False: names are initials, and data, papers and receivers are left out. */
      hasPersonalData: boolean;
      filer: components['schemas']['PartyView'] | null;
      summary: string | null;
      data: {
        [key: string]: unknown;
      } | null;
      /** @description What the fields of `data` are called, in the order of the procedure. */
      dataFields: components['schemas']['CaseDataFieldView'][];
      agencies: components['schemas']['CaseAgencyView'][];
      supplementRounds: number;
      extensionCount: number;
      steps: components['schemas']['CaseStepView'][];
      components: components['schemas']['ComponentView'][];
      supplements: components['schemas']['SupplementView'][];
      extensions: components['schemas']['ExtensionView'][];
      payments: components['schemas']['PaymentView'][];
      results: components['schemas']['ResultView'][];
      id: string;
      code: string;
      /** @description The legal code when another system gave one. */
      foreignCode: string | null;
      procedureCode: string;
      channel: string;
      state: string;
      /** @description 1-10, as the National Public Service Portal counts. */
      nationalStatus: number;
      payment: string;
      delivery: string;
      synchronisation: string;
      applicant: components['schemas']['PartyView'];
      receivingAgencyId: string;
      competentAgencyId: string;
      leadAgencyId: string;
      returnAgencyId: string;
      /** @description ISO 8601. */
      filedAt: string;
      acceptedAt: string | null;
      finishedAt: string | null;
      closedAt: string | null;
      /** @description Of the case clock; null while there is none or it is paused. */
      dueAt: string | null;
      /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED, of a finished case EARLY | ON_TIME | LATE; null before acceptance. */
      class: string | null;
      outcome: string | null;
      ownerUnitId: string | null;
      ownerUnitName: Record<string, unknown> | null;
      ownerAgencyName: Record<string, unknown> | null;
      ownerPersonId: string | null;
      ownerPersonName: string | null;
      nextAction: string | null;
      nextActionAt: string | null;
      /** @description System that owns a shadow case; null = ours. */
      ownerSystem: string | null;
      /** @description Send it back with an act, to be told when somebody else was faster. */
      version: number;
    };
    CaseSummaryView: {
      id: string;
      code: string;
      /** @description The legal code when another system gave one. */
      foreignCode: string | null;
      procedureCode: string;
      channel: string;
      state: string;
      /** @description 1-10, as the National Public Service Portal counts. */
      nationalStatus: number;
      payment: string;
      delivery: string;
      synchronisation: string;
      applicant: components['schemas']['PartyView'];
      receivingAgencyId: string;
      competentAgencyId: string;
      leadAgencyId: string;
      returnAgencyId: string;
      /** @description ISO 8601. */
      filedAt: string;
      acceptedAt: string | null;
      finishedAt: string | null;
      closedAt: string | null;
      /** @description Of the case clock; null while there is none or it is paused. */
      dueAt: string | null;
      /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED, of a finished case EARLY | ON_TIME | LATE; null before acceptance. */
      class: string | null;
      outcome: string | null;
      ownerUnitId: string | null;
      ownerUnitName: Record<string, unknown> | null;
      ownerAgencyName: Record<string, unknown> | null;
      ownerPersonId: string | null;
      ownerPersonName: string | null;
      nextAction: string | null;
      nextActionAt: string | null;
      /** @description System that owns a shadow case; null = ours. */
      ownerSystem: string | null;
      /** @description Send it back with an act, to be told when somebody else was faster. */
      version: number;
    };
    CasePage: {
      items: components['schemas']['CaseSummaryView'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    SilentCases: {
      count: number;
      /** @description The first hundred. */
      items: components['schemas']['CaseSummaryView'][];
    };
    CaseEventView: {
      /** @description In the history of the case itself, without a gap; null: told by a handoff, a consultation or a letter. */
      seq: number | null;
      type: string;
      at: string;
      actorId: string;
      actorName: string;
      /** @description The absent person in whose place the actor acted. */
      insteadOf: string | null;
      data: {
        [key: string]: unknown;
      };
      /** @description The event in words. */
      text: Record<string, unknown>;
    };
    CaseHistoryPage: {
      items: components['schemas']['CaseEventView'][];
    };
    ComponentCheckRequest: {
      code: string;
      ok: boolean;
      /** @description Needed when it is not right. */
      reasonCode?: string;
      note?: string;
      /** @description Name of a document that the procedure does not name; needs `legalBasis`. */
      otherName?: string;
      legalBasis?: string;
    };
    CheckComponentsRequest: {
      components: components['schemas']['ComponentCheckRequest'][];
      /** @description What was handed over the counter meanwhile, before the case is accepted. */
      provided?: components['schemas']['ProvidedComponentRequest'][];
      version?: number;
    };
    AcceptCaseRequest: {
      /** @description Further fields of the reception form. */
      variables?: {
        [key: string]: unknown;
      };
      version?: number;
    };
    RefuseReceptionRequest: {
      reasonCode: string;
      reason?: string;
      version?: number;
    };
    SupplementItemRequest: {
      component?: string;
      reasonCode: string;
      note?: string;
    };
    RequestSupplementRequest: {
      /** @description Further fields of the step's form. */
      variables?: {
        [key: string]: unknown;
      };
      items: components['schemas']['SupplementItemRequest'][];
      reason?: string;
      /** @description Needed for a second request and for documents that the procedure does not name. */
      legalBasis?: string;
      /** @description Id of the supervisor who agrees to a second request. */
      approvedBy?: string;
      version?: number;
    };
    ReceiveSupplementRequest: {
      components?: components['schemas']['ProvidedComponentRequest'][];
      /** @description At whose counter; default the agency of the actor's post. */
      agency?: string;
      version?: number;
    };
    WithdrawCaseRequest: {
      reason?: string;
      version?: number;
    };
    SuspendCaseRequest: {
      documentId?: string;
      /** @description In its place a file that was sent (`POST /uploads`), which becomes a paper of the case. */
      uploadId?: string;
      /** @description Local date `YYYY-MM-DD` on which somebody looks again. */
      reviewOn?: string;
      legalBasis: string;
      reason: string;
      version?: number;
    };
    ResumeCaseRequest: {
      reason: string;
      version?: number;
    };
    StopCaseRequest: {
      legalBasis: string;
      reason: string;
      version?: number;
    };
    ExtendCaseRequest: {
      /** @description Local date `YYYY-MM-DD`. */
      until: string;
      reason: string;
      /** @description The letter: a paper of the case. */
      documentId?: string;
      /** @description In its place a file that was sent (`POST /uploads`), which becomes a paper of the case. */
      uploadId?: string;
      version?: number;
    };
    RecordPaymentRequest: {
      /** @description Default: what the process waits for, else the latest that is due. */
      paymentId?: string;
      /**
       * @description FEE | DUTY
       * @enum {string}
       */
      kind?: 'FEE' | 'DUTY';
      /** @description Whole VND; default all that is due. */
      amount?: number;
      /** @description Number of the receipt. */
      receipt?: string;
      /** @enum {string} */
      method?: 'CASH' | 'TRANSFER' | 'ONLINE' | 'POST' | 'TREASURY';
      version?: number;
    };
    ConfirmDraftRequest: {
      confirmed: boolean;
      note?: string;
      version?: number;
    };
    ReturnResultRequest: {
      /** @description Further fields of the step's form. */
      variables?: {
        [key: string]: unknown;
      };
      /**
       * @description COUNTER | POST | ONLINE
       * @enum {string}
       */
      method?: 'COUNTER' | 'POST' | 'ONLINE';
      /** @description Who takes it; default the applicant. */
      receiver?: string;
      receiverIdentity?: string;
      /** @description Needed when somebody else than applicant or filer takes it. */
      authorisation?: string;
      trackingNumber?: string;
      version?: number;
    };
    CorrectResultRequest: {
      reason: string;
      /** @description Id of the other person who agrees. */
      approvedBy: string;
      /** @enum {string} */
      kind?: 'GRANTED' | 'REFUSED';
      number?: string;
      documentId?: string;
      /** @description In its place a file that was sent (`POST /uploads`), which becomes a paper of the case. */
      uploadId?: string;
      version?: number;
    };
    ActRefusalView: {
      code: string;
      message: Record<string, unknown>;
    };
    ActOfferView: {
      act: string;
      /** @description Handoff or consultation that it is done on; null: the case. */
      subjectId: string | null;
      isPossible: boolean;
      /** @description Why it is not possible for the caller, now. */
      refusal: components['schemas']['ActRefusalView'] | null;
      /** @description Name of the step of the model that it completes. */
      step: string | null;
      /** @description Only with a legal basis and another person's approval. */
      needsApproval: boolean;
    };
    CodedReasonView: {
      code: string;
      vi: string;
      en: string;
    };
    CaseActsView: {
      items: components['schemas']['ActOfferView'][];
      /** @description Of the procedure version of the case. */
      supplementReasons: components['schemas']['CodedReasonView'][];
      rejectionReasons: components['schemas']['CodedReasonView'][];
      stopGrounds: components['schemas']['CodedReasonView'][];
    };
    PreviewActRequest: {
      /** @description The body that the act itself takes, `version` included. */
      input?: {
        [key: string]: unknown;
      };
      /**
       * @description An act of `GET /case-files/:id/acts`.
       * @enum {string}
       */
      act:
        | 'check-components'
        | 'accept'
        | 'refuse-reception'
        | 'request-supplement'
        | 'receive-supplement'
        | 'withdraw'
        | 'suspend'
        | 'resume'
        | 'terminate'
        | 'extend'
        | 'record-payment'
        | 'confirm'
        | 'return-result'
        | 'correct-result'
        | 'consult'
        | 'urge'
        | 'accept-handoff'
        | 'refuse-handoff'
        | 'resend-handoff'
        | 'redirect-handoff'
        | 'answer-consultation';
      /** @description Handoff or consultation that it is done on; other acts are done on the case. */
      subjectId?: string;
    };
    CaseStandingView: {
      state: string;
      nationalStatus: number;
      /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED | EARLY | ON_TIME | LATE; null before acceptance. */
      class: string | null;
      dueAt: string | null;
      /** @description AGENCY | TRANSIT | APPLICANT; null: nobody has it any more. */
      custody: string | null;
      holder: components['schemas']['StationView'] | null;
      /** @description On its way: to whom. */
      to: components['schemas']['StationView'] | null;
      nextAction: string | null;
      nextActionAt: string | null;
    };
    ClockChangeView: {
      id: string;
      /** @description CASE | AGENCY | STEP | CONSULTATION | APPLICANT | ACCEPTANCE */
      kind: string;
      unit: components['schemas']['StationView'] | null;
      /** @description Null: the act starts it. */
      stateBefore: string | null;
      state: string;
      oldDueAt: string | null;
      newDueAt: string | null;
      /** @description What the act writes into its ledger, each line in words. */
      entries: components['schemas']['LedgerEntryView'][];
    };
    ActPreviewView: {
      act: string;
      before: components['schemas']['CaseStandingView'];
      after: components['schemas']['CaseStandingView'];
      clocks: components['schemas']['ClockChangeView'][];
      /** @description Names of the steps that it opens and closes. */
      opens: string[];
      closes: string[];
    };
    ReceiptView: {
      code: string;
      procedureCode: string;
      receivingAgencyId: string;
      /** @description ISO 8601, UTC. */
      receivedAt: string;
      /** @description When the result is promised; null before the dossier is accepted. */
      dueAt: string | null;
    };
    ReceiptProofView: {
      receipt: components['schemas']['ReceiptView'];
      /** @description Printed beside the code, so that the paper can be looked up by who has it: 16 signs, no personal data. */
      checkToken: string;
      proof: components['schemas']['AuditProofView'];
    };
    ShadowCaseRequest: {
      data?: {
        [key: string]: unknown;
      };
      /** @description Counts up with every message about this case: a repeated or older one changes nothing. */
      sequence: number;
      procedureCode: string;
      procedureName?: string;
      /** @description 1-10, as the National Public Service Portal counts. */
      nationalStatus: number;
      /** @enum {string} */
      channel: 'COUNTER' | 'POST' | 'ONLINE' | 'AUTHORISED_PERSON';
      /** @description Id, key or code of the agency here that it concerns. */
      receivingAgency: string;
      competentAgency?: string;
      applicant: components['schemas']['PartyRequest'];
      summary?: string;
      filedAt: string;
      acceptedAt?: string;
      dueAt?: string;
      finishedAt?: string;
    };
    OfficialDocumentView: {
      id: string;
      caseId: string | null;
      agencyId: string;
      agencyName: Record<string, unknown> | null;
      /** @description `receipt`, `supplement-request`, `result:permit` ... */
      type: string;
      /** @description What the form is called; null where the type has no shipped form. */
      name: Record<string, unknown> | null;
      /** @description What it is about; null for who may not read what the case says about people. */
      abstract: string | null;
      /** @description DRAFT | SIGNED | NUMBERED | SEALED | ISSUED | RETURNED | REVOKED | SUPERSEDED | DISCARDED */
      state: string;
      number: string | null;
      serialClass: string | null;
      serial: number | null;
      year: number | null;
      /** @description Local date that it bears. */
      datedOn: string | null;
      draftedAt: string;
      issuedAt: string | null;
      issuedBy: string | null;
      endReason: string | null;
      sha256: string | null;
      /** @description There is an English translation beside it. */
      isTranslated: boolean;
      caseCode: string | null;
    };
    OfficialDocumentList: {
      items: components['schemas']['OfficialDocumentView'][];
    };
    PreviewDocumentRequest: {
      /** @description The body that the act itself takes, `version` included; for `result` what the open step has said and not yet sent. */
      input?: {
        [key: string]: unknown;
      };
      /**
       * @description An act of the case that leaves a letter behind, or `result`.
       * @enum {string}
       */
      act:
        | 'check-components'
        | 'accept'
        | 'refuse-reception'
        | 'request-supplement'
        | 'receive-supplement'
        | 'withdraw'
        | 'suspend'
        | 'resume'
        | 'terminate'
        | 'extend'
        | 'record-payment'
        | 'confirm'
        | 'return-result'
        | 'correct-result'
        | 'consult'
        | 'urge'
        | 'accept-handoff'
        | 'refuse-handoff'
        | 'resend-handoff'
        | 'redirect-handoff'
        | 'answer-consultation'
        | 'result';
    };
    DocumentPage: {
      items: components['schemas']['OfficialDocumentView'][];
      next?: string;
    };
    SerialsOfClass: {
      class: string;
      /** @description Last number taken. */
      last: number;
      issued: number;
      /** @description Taken by documents that were revoked or superseded: they stay taken. */
      ended: number[];
      /** @description Taken by nothing that is known: there is no lawful way to one. */
      missing: number[];
    };
    SerialCheck: {
      agencyId: string;
      year: number;
      classes: components['schemas']['SerialsOfClass'][];
    };
    TemplateView: {
      code: string;
      version: string;
      name: Record<string, unknown>;
      effectiveFrom: string;
      /** @description First local day of the version after it; null: none is there yet. */
      effectiveTo: string | null;
      legalBasis: string;
      /** @description Class of the numbers its documents take; null: they bear none of their own. */
      serialClass: string | null;
      size: string;
      isShipped: boolean;
    };
    TemplateList: {
      items: components['schemas']['TemplateView'][];
    };
    PutTemplateRequest: {
      /** @description YAML of the form: see the README of the room. */
      content: string;
      reason: string;
    };
    VerifiedDocumentView: {
      id: string;
      type: string;
      name: Record<string, unknown> | null;
      number: string | null;
      datedOn: string | null;
      agencyName: Record<string, unknown> | null;
      /** @description VALID | REVOKED | SUPERSEDED | NOT_ISSUED */
      verdict: string;
      issuedAt: string | null;
      /** @description SHA-256 of every file that was given out of it, hexadecimal, newest first: one's own file is compared in one's browser. */
      sha256: string[];
      /** @description Number of what stands in its place. */
      supersededBy: string | null;
    };
    SigningKeyView: {
      /** @enum {string} */
      provider: 'PKCS12' | 'REMOTE';
      id: string;
      subject: string;
      issuer: string;
      serial: string;
      /** @description SHA-256 of the certificate, hexadecimal. */
      fingerprint: string;
      validFrom: string;
      validTo: string;
      addedAt: string;
      /** @description Within its time now. */
      isInForce: boolean;
    };
    WaitingDocumentView: {
      /** @enum {string} */
      state: 'DRAFT' | 'SIGNED' | 'NUMBERED' | 'SEALED';
      id: string;
      /** @description Of the document: send it with the act. */
      version: number;
      /** @description `result:<code>`, `approved-procedure`, `directive` ... */
      type: string;
      abstract: string;
      number: string | null;
      agencyId: string;
      agencyName: string;
      draftedBy: string;
      draftedAt: string;
      signedBy: string | null;
      caseId: string | null;
      caseCode: string | null;
      procedureCode: string | null;
      applicantName: string | null;
      taskId: string | null;
      dueAt: string | null;
      isOverdue: boolean;
      /** @description For whom one acts by substitution. */
      insteadOf: string | null;
      /** @description Why the caller cannot do it themselves: they drafted or signed it. */
      isOwnWork: boolean;
    };
    WaitingDocuments: {
      /** @description SIGN: one's own key. ISSUE: null; the key is the agency's. */
      key: components['schemas']['SigningKeyView'] | null;
      /** @description The most urgent 200. */
      items: components['schemas']['WaitingDocumentView'][];
      /** @description ISSUE: agencies among them that have no seal key in force. */
      agenciesWithoutSeal: string[];
    };
    SigningItem: {
      documentId: string;
      version: number;
    };
    SignRequestBody: {
      /** @description Of the key; it is kept nowhere. */
      password: string;
      items: components['schemas']['SigningItem'][];
    };
    SigningResult: {
      documentId: string;
      isDone: boolean;
      /** @description The document's state after it. */
      state: string | null;
      number: string | null;
      code?: string;
      message?: string;
    };
    SigningResults: {
      done: number;
      refused: number;
      items: components['schemas']['SigningResult'][];
    };
    OwnKeyView: {
      key: components['schemas']['SigningKeyView'] | null;
      /** @description Whether keys of a remote service can be used here. */
      hasRemote: boolean;
    };
    KeyRequest: {
      /**
       * @description PKCS12: a key file; REMOTE: a key at the signing service.
       * @enum {string}
       */
      provider: 'PKCS12' | 'REMOTE';
      /** @description The PKCS#12 file in base64, or the name of the credential at the service. */
      secret: string;
      password: string;
    };
    CapacityView: {
      personId: string;
      personName: string;
      capacity: string | null;
      title: string | null;
    };
    AgencySigningView: {
      seal: components['schemas']['SigningKeyView'] | null;
      agencyId: string;
      agencyName: string;
      onPaper: boolean;
      /** @description The leaders of the agency, with how they sign. */
      signers: components['schemas']['CapacityView'][];
    };
    AgencySigningList: {
      items: components['schemas']['AgencySigningView'][];
      hasRemote: boolean;
    };
    PracticeRequest: {
      onPaper: boolean;
    };
    CapacityRequest: {
      /** @description `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `TL.`, `TUQ.`; absent: nothing stands above the title. */
      capacity?: string;
      title: string;
    };
    TrustAnchorView: {
      id: string;
      subject: string;
      serial: string;
      fingerprint: string;
      validFrom: string;
      validTo: string;
      note: string;
      addedAt: string;
    };
    TrustAnchorList: {
      items: components['schemas']['TrustAnchorView'][];
    };
    TrustAnchorRequest: {
      /** @description PEM. */
      certificate: string;
      note: string;
    };
    TrustAnchorAdded: {
      id: string;
    };
    CertificateView: {
      subject: string;
      issuer: string;
      serial: string;
      validFrom: string;
      validTo: string;
      fingerprint: string;
    };
    SignatureView: {
      /**
       * @description UNTRUSTED: whole, but nobody on the trust list answers for the key at that time.
       * @enum {string}
       */
      verdict: 'VALID' | 'INVALID' | 'UNTRUSTED';
      /** @enum {string|null} */
      failure:
        | 'MALFORMED'
        | 'UNSUPPORTED'
        | 'WEAK_ALGORITHM'
        | 'DIGEST_MISMATCH'
        | 'CERTIFICATE_MISMATCH'
        | 'SIGNATURE_WRONG'
        | 'CHANGED_AFTER'
        | 'EXPIRED'
        | 'WRONG_USAGE'
        | 'ISSUER_UNKNOWN'
        | null;
      certificate: components['schemas']['CertificateView'] | null;
      signerName: string | null;
      reason: string | null;
      /** @description What the file says the time was. */
      claimedAt: string | null;
    };
    SignaturesView: {
      /** @description Oldest first; none: the file is not signed. */
      items: components['schemas']['SignatureView'][];
      checkedAt: string;
    };
    HallSummary: {
      id: string;
      agencyId: string;
      agencyName: Record<string, unknown>;
      name: Record<string, unknown>;
      waiting: number;
      openCounters: number;
      /** @description The caller works there. */
      isMine: boolean;
    };
    HallList: {
      items: components['schemas']['HallSummary'][];
    };
    ServiceRequest: {
      /** @description What its numbers begin with: one or two capital letters. */
      letter: string;
      name: components['schemas']['NameRequest'];
      /** @description Codes of fields of procedures. */
      fields: string[];
      /** @description Codes of single procedures beside those. */
      procedures: string[];
    };
    CounterRequest: {
      number: number;
      name: components['schemas']['NameRequest'];
      /** @description Letters of the services it serves; none = all. */
      services: string[];
    };
    NewHallRequest: {
      /** @description Id, key or code of the agency. */
      agency: string;
      /** @description Id or key of the unit whose people work there. */
      unit: string;
      key: string;
      name: components['schemas']['NameRequest'];
      /** @description In the order in which a kiosk offers them. */
      services: components['schemas']['ServiceRequest'][];
      counters: components['schemas']['CounterRequest'][];
    };
    HallId: {
      id: string;
    };
    ChangeHallRequest: {
      /** @description That was seen. */
      version: number;
      name: components['schemas']['NameRequest'];
      /** @description In the order in which a kiosk offers them. */
      services: components['schemas']['ServiceRequest'][];
      counters: components['schemas']['CounterRequest'][];
    };
    ServiceView: {
      id: string;
      letter: string;
      name: Record<string, unknown>;
      fields: string[];
      procedures: string[];
      isOffered: boolean;
      waiting: number;
    };
    OfficerView: {
      id: string;
      name: string;
    };
    PassedOnView: {
      /** @description Number of the counter. */
      from: number;
      by: string;
      at: string;
      reason: string | null;
    };
    TicketCaseView: {
      caseId: string;
      caseCode: string;
    };
    TicketView: {
      id: string;
      hallId: string;
      /** @description `A012` */
      label: string;
      serviceId: string;
      /** @description Code of the class of priority. */
      priority: string | null;
      /** @enum {string} */
      state: 'WAITING' | 'CALLED' | 'SERVING' | 'TRANSFERRED' | 'SKIPPED' | 'FINISHED' | 'ABANDONED';
      /** @enum {string} */
      source: 'KIOSK' | 'DESK';
      drawnAt: string;
      /** @description For a later hour: called from then on. */
      appointedAt: string | null;
      /** @description Waiting since then; after a transfer, or for a later hour, later than it was drawn. */
      queuedAt: string;
      /** @description Where it is called to or served; of one passed on, where it has to be called. */
      counterId: string | null;
      calls: number;
      calledAt: string | null;
      servedAt: string | null;
      endedAt: string | null;
      /** @description The last time it was passed on; null = never. */
      passedOn: components['schemas']['PassedOnView'] | null;
      cases: components['schemas']['TicketCaseView'][];
      version: number;
    };
    CounterView: {
      id: string;
      number: number;
      name: Record<string, unknown>;
      /** @description Ids; none = all. */
      serviceIds: string[];
      /** @description Who sits there; null = closed. */
      officer: components['schemas']['OfficerView'] | null;
      openedAt: string | null;
      /** @description Called there or served. */
      ticket: components['schemas']['TicketView'] | null;
      /** @description Of the present shift. */
      onShift: components['schemas']['OfficerView'] | null;
      standsIn: components['schemas']['OfficerView'] | null;
    };
    PriorityClassView: {
      code: string;
      vi: string;
      en: string;
      ground: string;
      /** @description Minutes by which they count as having come earlier. */
      headStart: number;
    };
    QueueFigures: {
      drawn: number;
      waiting: number;
      served: number;
      skipped: number;
      abandoned: number;
      /** @description Seconds, from drawing to the first call; null = nothing to measure. */
      averageWait: number | null;
      longestWait: number | null;
      /** @description Seconds, at one counter. */
      averageService: number | null;
      /** @description Cases that were filed or handed out on them. */
      cases: number;
    };
    HallView: {
      id: string;
      key: string;
      agencyId: string;
      agencyName: Record<string, unknown>;
      unitId: string;
      unitName: Record<string, unknown>;
      name: Record<string, unknown>;
      /** @description Of its set-up. */
      version: number;
      /** @description Of the server, when this was read. */
      at: string;
      services: components['schemas']['ServiceView'][];
      counters: components['schemas']['CounterView'][];
      priorityClasses: components['schemas']['PriorityClassView'][];
      /** @description In turn; at most 200. */
      waiting: components['schemas']['TicketView'][];
      waitingCount: number;
      skipped: components['schemas']['TicketView'][];
      today: components['schemas']['QueueFigures'];
      /** @description What one sees by oneself is one's own counter, when one sits at one. */
      ownCounterId: string | null;
      mayWork: boolean;
      /** @description Says what the hall is made up of, plans shifts, ends the day. */
      maySetUp: boolean;
      /** @description The day was ended: no numbers are drawn any more. */
      isClosed: boolean;
    };
    DrawTicketRequest: {
      serviceId: string;
      /** @description Code of a class of priority; absent: in the order of arrival. */
      priority?: string;
      /** @description For a later hour of today, ISO 8601 with offset. */
      appointedAt?: string;
    };
    DrawnTicketView: {
      id: string;
      hallId: string;
      /** @description `A012` */
      label: string;
      serviceId: string;
      /** @description Code of the class of priority. */
      priority: string | null;
      /** @enum {string} */
      state: 'WAITING' | 'CALLED' | 'SERVING' | 'TRANSFERRED' | 'SKIPPED' | 'FINISHED' | 'ABANDONED';
      /** @enum {string} */
      source: 'KIOSK' | 'DESK';
      drawnAt: string;
      /** @description For a later hour: called from then on. */
      appointedAt: string | null;
      /** @description Waiting since then; after a transfer, or for a later hour, later than it was drawn. */
      queuedAt: string;
      /** @description Where it is called to or served; of one passed on, where it has to be called. */
      counterId: string | null;
      calls: number;
      calledAt: string | null;
      servedAt: string | null;
      endedAt: string | null;
      /** @description The last time it was passed on; null = never. */
      passedOn: components['schemas']['PassedOnView'] | null;
      cases: components['schemas']['TicketCaseView'][];
      version: number;
      /** @description How many of the service are called before it. */
      ahead: number;
      /** @description Minutes; null = nobody serves it yet, or nothing was measured today. */
      expectedWait: number | null;
    };
    ServiceFigures: {
      drawn: number;
      waiting: number;
      served: number;
      skipped: number;
      abandoned: number;
      /** @description Seconds, from drawing to the first call; null = nothing to measure. */
      averageWait: number | null;
      longestWait: number | null;
      /** @description Seconds, at one counter. */
      averageService: number | null;
      /** @description Cases that were filed or handed out on them. */
      cases: number;
      serviceId: string;
      letter: string;
      name: Record<string, unknown>;
    };
    DayFigures: {
      drawn: number;
      waiting: number;
      served: number;
      skipped: number;
      abandoned: number;
      /** @description Seconds, from drawing to the first call; null = nothing to measure. */
      averageWait: number | null;
      longestWait: number | null;
      /** @description Seconds, at one counter. */
      averageService: number | null;
      /** @description Cases that were filed or handed out on them. */
      cases: number;
      /** @description Local date. */
      day: string;
    };
    OfficerFigures: {
      personId: string;
      name: string;
      served: number;
      skipped: number;
      transferred: number;
      averageService: number | null;
      cases: number;
    };
    FiguresView: {
      from: string;
      until: string;
      total: components['schemas']['QueueFigures'];
      services: components['schemas']['ServiceFigures'][];
      days: components['schemas']['DayFigures'][];
      /** @description Of oneself; of all for who heads or supervises the hall. */
      officers: components['schemas']['OfficerFigures'][];
    };
    ShiftView: {
      counterId: string;
      fromAt: string;
      untilAt: string;
      main: components['schemas']['OfficerView'];
      backup: components['schemas']['OfficerView'] | null;
    };
    ShiftPlanView: {
      day: string;
      shifts: components['schemas']['ShiftView'][];
    };
    ShiftRequest: {
      counterId: string;
      /** @description ISO 8601 with offset. */
      fromAt: string;
      untilAt: string;
      mainPersonId: string;
      /** @description Who stands in. */
      backupPersonId?: string;
    };
    ShiftPlanRequest: {
      /** @description Local date. */
      day: string;
      shifts: components['schemas']['ShiftRequest'][];
    };
    ScreenView: {
      id: string;
      /** @enum {string} */
      kind: 'KIOSK' | 'DISPLAY';
      name: string;
      issuedBy: string;
      issuedAt: string;
    };
    ScreenList: {
      items: components['schemas']['ScreenView'][];
    };
    NewScreenRequest: {
      /** @enum {string} */
      kind: 'DISPLAY' | 'KIOSK';
      /** @description Where it stands. */
      name: string;
    };
    IssuedScreenView: {
      id: string;
      /** @enum {string} */
      kind: 'KIOSK' | 'DISPLAY';
      name: string;
      issuedBy: string;
      issuedAt: string;
      /** @description Said this once; opens the screen. */
      code: string;
    };
    OpenCounterRequest: {
      /** @description Relieves who sits there. */
      takesOver?: boolean;
    };
    CallNextRequest: {
      /** @description Who is being served is finished with it in the same act. */
      finishesCurrent?: boolean;
    };
    CalledView: {
      /** @description Null: nobody waits; the ticket before was finished. */
      ticket: components['schemas']['TicketView'] | null;
    };
    TicketOfCaseView: {
      ticketId: string;
      label: string;
      hallId: string;
      hallName: Record<string, unknown>;
      serviceName: Record<string, unknown>;
      /** @description Local date. */
      day: string;
      drawnAt: string;
      linkedAt: string;
      /** @description Numbers of the counters, in the order of the visit. */
      counters: number[];
      /** @description By name. */
      officers: string[];
      /** @description Seconds until the first call; null = never called. */
      wait: number | null;
      /** @description Seconds at all counters together; null = not ended. */
      service: number | null;
    };
    TicketsOfCase: {
      items: components['schemas']['TicketOfCaseView'][];
    };
    TransferTicketRequest: {
      /** @description That counter has to call it; absent: any that serves the service. */
      counterId?: string;
      /** @description Absent: what it was drawn for. */
      serviceId?: string;
      /** @description For who calls the person next. */
      reason: string;
    };
    LinkCaseRequest: {
      /** @description Id or code of the case. */
      caseId: string;
    };
    ScreenServiceView: {
      id: string;
      letter: string;
      name: Record<string, unknown>;
      waiting: number;
      openCounters: number;
    };
    ScreenCounterView: {
      id: string;
      number: number;
      name: Record<string, unknown>;
      isOpen: boolean;
      /** @description Of the ticket that is called there or served. */
      label: string | null;
    };
    ScreenCallView: {
      /** @description Of the ticket and the time it was called: a new one is a call to be heard. */
      id: string;
      label: string;
      counter: number;
      calls: number;
      calledAt: string;
      /** @description Nobody has come to it yet. */
      isWaitedFor: boolean;
    };
    ScreenBoardView: {
      /** @enum {string} */
      kind: 'KIOSK' | 'DISPLAY';
      /** @description Of the server, when this was read. */
      at: string;
      agencyName: Record<string, unknown>;
      name: Record<string, unknown>;
      /** @description The day was ended: no numbers are drawn any more. */
      isClosed: boolean;
      services: components['schemas']['ScreenServiceView'][];
      counters: components['schemas']['ScreenCounterView'][];
      /** @description The last calls of today, newest first. */
      calls: components['schemas']['ScreenCallView'][];
      waiting: number;
      priorityClasses: components['schemas']['PriorityClassView'][];
    };
    KioskDrawRequest: {
      serviceId: string;
      priority?: string;
      /** @description Chosen by the kiosk: the same draw sent again gives the same number. */
      requestId: string;
    };
    KioskTicketView: {
      label: string;
      service: Record<string, unknown>;
      priority: string | null;
      drawnAt: string;
      ahead: number;
      /** @description Minutes; null = not known. */
      expectedWait: number | null;
    };
    PaymentRowView: {
      id: string;
      caseId: string;
      caseCode: string;
      /** @description Name of the applicant. */
      payer: string;
      procedureCode: string;
      procedureName: Record<string, unknown> | null;
      /** @description FEE | DUTY */
      kind: string;
      /** @description Whole VND. */
      amount: number;
      paid: number;
      refunded: number;
      due: number;
      /** @description UNPAID | PENDING | PAID | REFUNDED | EXEMPT */
      state: string;
      requestedAt: string;
      dueAt: string | null;
      /** @description Until when an online payment is awaited. */
      orderedUntil: string | null;
    };
    PaymentPage: {
      items: components['schemas']['PaymentRowView'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    PaymentItemView: {
      code: string;
      name: Record<string, unknown>;
      /** @description Whole VND, exemptions taken off. */
      amount: number;
      /** @description Code of the exemption that lowered it. */
      exemption: string | null;
    };
    PaymentEntryView: {
      id: string;
      /** @description RECEIVED | REFUNDED */
      kind: string;
      amount: number;
      method: string | null;
      at: string;
      collectorName: string;
      reference: string | null;
      receiptId: string | null;
      receiptNumber: string | null;
    };
    PaymentOrderView: {
      id: string;
      provider: string;
      providerName: Record<string, unknown>;
      amount: number;
      /** @description OPENING | OPEN | PAID | FAILED | EXPIRED | CANCELLED | DISPUTED */
      state: string;
      /** @description Where the payer goes; null while the provider has not answered. */
      payUrl: string | null;
      createdAt: string;
      expiresAt: string;
    };
    AdjustmentView: {
      id: string;
      /** @description REFUND | EXEMPTION */
      kind: string;
      paymentId: string;
      caseId: string;
      caseCode: string;
      payer: string;
      /** @description REQUESTED | APPROVED | PAID | REJECTED */
      state: string;
      amount: number;
      item: string | null;
      percent: number | null;
      reasonCode: string;
      reason: string;
      ground: string | null;
      method: string | null;
      requestedById: string;
      requestedByName: string;
      requestedAt: string;
      decidedByName: string | null;
      decidedAt: string | null;
      decisionNote: string | null;
      /** @description What the caller may do with it now. */
      mayDecide: boolean;
      mayPayOut: boolean;
    };
    ExemptionOfferView: {
      item: string;
      itemName: Record<string, unknown>;
      code: string;
      name: Record<string, unknown>;
      percent: number;
      ground: string;
    };
    PaymentDeskView: {
      id: string;
      caseId: string;
      caseCode: string;
      /** @description Name of the applicant. */
      payer: string;
      procedureCode: string;
      procedureName: Record<string, unknown> | null;
      /** @description FEE | DUTY */
      kind: string;
      /** @description Whole VND. */
      amount: number;
      paid: number;
      refunded: number;
      due: number;
      /** @description UNPAID | PENDING | PAID | REFUNDED | EXEMPT */
      state: string;
      requestedAt: string;
      dueAt: string | null;
      /** @description Until when an online payment is awaited. */
      orderedUntil: string | null;
      items: components['schemas']['PaymentItemView'][];
      entries: components['schemas']['PaymentEntryView'][];
      orders: components['schemas']['PaymentOrderView'][];
      adjustments: components['schemas']['AdjustmentView'][];
      /** @description Exemptions that the procedure knows for what is still due. */
      exemptions: components['schemas']['ExemptionOfferView'][];
      /** @description Whole VND that came in beyond what was asked for. */
      excess: number;
      mayCollect: boolean;
      mayOrder: boolean;
    };
    CollectRequest: {
      /** @description Whole VND. */
      amount: number;
      /** @enum {string} */
      method: 'CASH' | 'TRANSFER' | 'POST' | 'TREASURY';
      /** @description Of a transfer: the transaction of the bank. */
      reference?: string;
    };
    RefundRequest: {
      /** @description Whole VND. */
      amount: number;
      /** @enum {string} */
      reasonCode: 'OVERPAID' | 'MISTAKE' | 'WITHDRAWN' | 'REJECTED' | 'TERMINATED' | 'OTHER';
      reason: string;
      /**
       * @description ONLINE: back through the provider it came by.
       * @enum {string}
       */
      method: 'CASH' | 'TRANSFER' | 'ONLINE' | 'POST';
    };
    ExemptionRequest: {
      /** @description Code of the fee or charge. */
      item: string;
      /** @description Code of an exemption of the procedure. */
      exemption?: string;
      percent?: number;
      /** @description The rule of law, when the procedure names none. */
      ground?: string;
      reason: string;
    };
    AdjustmentList: {
      items: components['schemas']['AdjustmentView'][];
    };
    ApproveAdjustmentRequest: {
      note?: string;
    };
    RejectAdjustmentRequest: {
      note: string;
    };
    PayOutRequest: {
      reference?: string;
    };
    ReceiptRowView: {
      id: string;
      /** @description `BL26/0000045` */
      number: string;
      year: number;
      series: string;
      serial: number;
      /** @description RECEIVED | REFUNDED */
      kind: string;
      amount: number;
      method: string | null;
      caseId: string;
      caseCode: string;
      /** @description Initials for those who may not read personal data. */
      payer: string;
      agencyId: string;
      agencyName: Record<string, unknown>;
      issuedAt: string;
      issuedByName: string;
    };
    ReceiptPage: {
      items: components['schemas']['ReceiptRowView'][];
      next?: string;
    };
    TillView: {
      id: string;
      name: Record<string, unknown>;
    };
    CashBookEntryView: {
      id: string;
      kind: string;
      amount: number;
      method: string | null;
      at: string;
      caseId: string;
      caseCode: string;
      payer: string;
      receiptId: string | null;
      receiptNumber: string | null;
    };
    CashTotalView: {
      method: string;
      received: number;
      refunded: number;
      count: number;
    };
    CashBookView: {
      /** @description Agencies at whose till the caller sits. */
      tills: components['schemas']['TillView'][];
      agencyId: string | null;
      entries: components['schemas']['CashBookEntryView'][];
      totals: components['schemas']['CashTotalView'][];
      /** @description Whole VND that have to be in the till. */
      expectedCash: number;
    };
    CashClosingView: {
      id: string;
      agencyId: string;
      agencyName: Record<string, unknown>;
      cashierName: string;
      number: number;
      /** @description Local date. */
      day: string;
      fromAt: string;
      closedAt: string;
      expectedCash: number;
      countedCash: number;
      denominations: {
        [key: string]: number;
      };
      totals: components['schemas']['CashTotalView'][];
      entries: number;
      note: string | null;
    };
    CashClosingList: {
      items: components['schemas']['CashClosingView'][];
    };
    CloseCashRequest: {
      agencyId: string;
      /** @description How many movements the caller has seen: more or fewer now, and it is refused. */
      entries: number;
      /** @description How many of each banknote, by its value. */
      denominations?: {
        [key: string]: number;
      };
      note?: string;
    };
    ProviderView: {
      code: string;
      name: Record<string, unknown>;
    };
    ReconciliationView: {
      provider: string;
      day: string;
      comparedAt: string;
      matched: number;
      amountHere: number;
      amountThere: number;
      /** @description Still open of that day. */
      differences: number;
    };
    ReconciliationList: {
      providers: components['schemas']['ProviderView'][];
      /** @description The newest 60 days. */
      items: components['schemas']['ReconciliationView'][];
    };
    ReconcileRequest: {
      provider: string;
      /** @description Local date that is over. */
      day: string;
    };
    DifferenceView: {
      id: string;
      provider: string;
      /** @description AMOUNT | MISSING_HERE | MISSING_THERE | UNKNOWN_ORDER | PAID_TWICE */
      kind: string;
      reference: string;
      /** @description Local date. */
      day: string;
      caseId: string | null;
      caseCode: string | null;
      amountHere: number | null;
      amountThere: number | null;
      foundAt: string;
      /** @description OPEN | CLOSED */
      state: string;
      /** @description BOOKED | PROVIDER_CORRECTS | REFUNDED | OTHER | AGREED */
      resolution: string | null;
      reason: string | null;
      closedAt: string | null;
      closedByName: string | null;
      mayClose: boolean;
    };
    DifferenceList: {
      items: components['schemas']['DifferenceView'][];
    };
    CloseDifferenceRequest: {
      /** @enum {string} */
      resolution: 'BOOKED' | 'PROVIDER_CORRECTS' | 'REFUNDED' | 'OTHER';
      reason: string;
    };
    OwnReceiptView: {
      number: string;
      /** @description RECEIVED | REFUNDED */
      kind: string;
      /** @description Whole VND. */
      amount: number;
      /** @description ISO 8601. */
      at: string;
    };
    OwnPaymentView: {
      names: Record<string, unknown>[];
      amount: number;
      due: number;
      /** @description UNPAID | PENDING | PAID | REFUNDED | EXEMPT */
      state: string;
      receipts: components['schemas']['OwnReceiptView'][];
    };
    OwnPayments: {
      items: components['schemas']['OwnPaymentView'][];
      /** @description Something is due that can be paid online. */
      mayPayOnline: boolean;
      /** @description The newest order for an online payment of what is listed. */
      order: components['schemas']['PaymentOrderView'] | null;
    };
    OwnCaseStatus: {
      /** @description 1-10, as the National Public Service Portal counts. */
      code: number;
      text: Record<string, unknown>;
    };
    OwnCaseSummaryView: {
      code: string;
      /** @description The legal code when another system gave one. */
      foreignCode: string | null;
      procedure: Record<string, unknown>;
      status: components['schemas']['OwnCaseStatus'];
      /** @description ISO 8601. */
      filedAt: string;
      receivedAt: string | null;
      /** @description When the result is promised; null while nothing is, as during a supplement. */
      appointmentAt: string | null;
      finishedAt: string | null;
      closedAt: string | null;
      /** @description Something is asked of the applicant: documents, money, or fetching the result. */
      isYourTurn: boolean;
    };
    OwnCasePage: {
      items: components['schemas']['OwnCaseSummaryView'][];
      /** @description `cursor` of the next page; absent on the last one. */
      next?: string;
    };
    OwnCaseAgencies: {
      receiving: Record<string, unknown>;
      competent: Record<string, unknown>;
      /** @description Where the result is fetched. */
      return: Record<string, unknown>;
    };
    OwnCaseSupplementItem: {
      /** @description What is missing; null = something else, which the note says. */
      component: Record<string, unknown> | null;
      reason: Record<string, unknown>;
      note: string | null;
    };
    OwnCaseSupplement: {
      requestedAt: string;
      dueAt: string | null;
      items: components['schemas']['OwnCaseSupplementItem'][];
      reason: string | null;
      legalBasis: string | null;
    };
    OwnCasePayment: {
      /** @description NONE | UNPAID | PENDING | PAID | REFUNDED | EXEMPT */
      state: string;
      /** @description Whole VND that are still to be paid. */
      due: number;
    };
    OwnCaseResult: {
      isReady: boolean;
      isReturned: boolean;
      /** @description GRANTED | REFUSED | WITHDRAWN | TERMINATED | REJECTED, once there is one. */
      outcome: string | null;
    };
    OwnCaseTime: {
      /** @description With the authorities, on its way between them too. */
      authorities: number;
      /** @description Waiting for the applicant. */
      applicant: number;
      /** @description Exactly the two together. */
      total: number;
    };
    OwnCaseView: {
      code: string;
      /** @description The legal code when another system gave one. */
      foreignCode: string | null;
      procedure: Record<string, unknown>;
      status: components['schemas']['OwnCaseStatus'];
      /** @description ISO 8601. */
      filedAt: string;
      receivedAt: string | null;
      /** @description When the result is promised; null while nothing is, as during a supplement. */
      appointmentAt: string | null;
      finishedAt: string | null;
      closedAt: string | null;
      /** @description Something is asked of the applicant: documents, money, or fetching the result. */
      isYourTurn: boolean;
      agencies: components['schemas']['OwnCaseAgencies'];
      /** @description What is asked for and not brought yet. */
      supplement: components['schemas']['OwnCaseSupplement'] | null;
      payment: components['schemas']['OwnCasePayment'];
      result: components['schemas']['OwnCaseResult'];
      /** @description Null for cases of other systems. */
      time: components['schemas']['OwnCaseTime'] | null;
    };
    ConfirmCitizenRequest: {
      /** @description Id, key or code of the agency at whose counter the citizen stands. */
      agency: string;
      /** @description Ten signs, which the citizen shows. Either this or `citizenEmail`. */
      code?: string;
      /** Format: email */
      citizenEmail?: string;
      /** @description Twelve digits, read from the paper and not from what the citizen says. */
      identityNumber: string;
      /** @description As on the paper; becomes the name of the account. */
      name: string;
    };
    ConfirmedCitizenView: {
      id: string;
      name: string;
      verifiedAt: string;
    };
    AskExportRequest: {
      /** @description Personal identification number, as it is written in cases. */
      identityNumber: string;
      /** @description Why; people have to say it. */
      reason?: string;
    };
    ExportedFile: {
      caseId: string;
      id: string;
      name: string;
      size: number;
      sha256: string;
      /** @description Where its content is, for those who may see the case. */
      address: string;
    };
    PersonRecordView: {
      identityNumber: string;
      at: string;
      cases: Record<string, unknown>[];
      files: components['schemas']['ExportedFile'][];
      /** @description What the person has sent as feedback. */
      feedback: Record<string, unknown>[];
    };
    RetentionOfProcedure: {
      procedureCode: string;
      cases: number;
      files: number;
    };
    RetentionRunView: {
      procedures: components['schemas']['RetentionOfProcedure'][];
      cases: number;
      files: number;
      /** @description Cases whose time is over and which are held. */
      held: number;
      /** @description Feedback that has been over for two years: who sent it, their words and files. */
      feedback: number;
    };
    RunRetentionRequest: {
      /** @description Why now; people have to say it. */
      reason?: string;
    };
    HoldView: {
      id: string;
      caseId: string;
      caseCode: string;
      reason: string;
      placedAt: string;
      placedBy: string;
      releasedAt: string | null;
      releasedBy: string | null;
    };
    HoldPage: {
      items: components['schemas']['HoldView'][];
      next?: string;
    };
    PlaceHoldRequest: {
      /** @description Id or code of the case. */
      case: string;
      /** @description The complaint, lawsuit or inspection that needs the data. */
      reason: string;
    };
    FindApplicantsRequest: {
      /** @description Words of the name without regard to accents; or a number of identity or telephone, its beginning at least six characters long. */
      text: string;
    };
    KnownApplicant: {
      /** @description PERSON | ENTERPRISE | HOUSEHOLD | ORGANISATION */
      kind: string;
      /** @description Initials for those who may not read personal data. */
      name: string;
      identity?: string;
      birthDate?: string;
      address?: string;
      phone?: string;
      email?: string;
      /** @description Cases of theirs that the caller may read, among those that were looked at. */
      cases: number;
      lastCaseId: string;
      lastCaseCode: string;
      lastProcedureCode: string;
      /** @description ISO 8601. */
      lastFiledAt: string;
    };
    KnownApplicants: {
      items: components['schemas']['KnownApplicant'][];
      /** @description There are others alike: more words, or a number, find them. */
      isMore: boolean;
    };
    FindReusableRequest: {
      /** @description Personal identification number of the applicant. */
      identity: string;
      procedureCode: string;
    };
    ReusableFile: {
      componentCode: string;
      caseId: string;
      caseCode: string;
      attachmentId: string;
      name: string;
      type: string;
      size: number;
      /** @description ISO 8601. */
      checkedAt: string;
    };
    ReusableFiles: {
      items: components['schemas']['ReusableFile'][];
    };
    ReceptionSupplement: {
      items: components['schemas']['SupplementItemRequest'][];
      reason?: string;
    };
    ReceptionRefusal: {
      reasonCode: string;
      reason: string;
    };
    ReceiveDossierRequest: {
      /** @description Further fields of the reception form. */
      variables?: {
        [key: string]: unknown;
      };
      filing: components['schemas']['FileCaseRequest'];
      /**
       * @description ACCEPTED | SUPPLEMENT | REFUSED
       * @enum {string}
       */
      outcome: 'ACCEPTED' | 'SUPPLEMENT' | 'REFUSED';
      /** @description With SUPPLEMENT. */
      supplement?: components['schemas']['ReceptionSupplement'];
      /** @description With REFUSED. */
      refusal?: components['schemas']['ReceptionRefusal'];
      /**
       * Format: uuid
       * @description Of the person who was called with it: the case is linked to the ticket when the caller works in its hall.
       */
      ticketId?: string;
      /**
       * Format: uuid
       * @description The draft that becomes this case.
       */
      draftId?: string;
    };
    ReceivedDossier: {
      caseId: string;
      code: string;
    };
    ReceptionDraftSummary: {
      id: string;
      title: string;
      version: number;
      /** @description ISO 8601. */
      savedAt: string;
    };
    ReceptionDraftList: {
      items: components['schemas']['ReceptionDraftSummary'][];
    };
    ReceptionDraftView: {
      id: string;
      title: string;
      version: number;
      /** @description ISO 8601. */
      savedAt: string;
      content: {
        [key: string]: unknown;
      };
    };
    SaveReceptionDraftRequest: {
      content: {
        [key: string]: unknown;
      };
      /** @description `version` of the draft that was loaded; absent for the first one. */
      version?: number;
      title: string;
    };
    FeedbackRow: {
      id: string;
      /** @description `PA-2026-000045` */
      code: string;
      title: string;
      category: string;
      channel: string;
      /** @description RECEIVED | ANSWERING | APPROVING | PUBLISHING | PUBLISHED | ANSWERED | REFUSED | CANCELLED */
      state: string;
      agencyId: string;
      agencyName: Record<string, unknown>;
      /** @description Null for a supervisor from above. */
      senderName: string | null;
      handlerName: string | null;
      caseCode: string | null;
      receivedAt: string;
      dueAt: string | null;
      /** @description IN_TIME | DUE_SOON | OVERDUE while unanswered; EARLY | ON_TIME | LATE once answered. */
      class: string;
      answeredAt: string | null;
      publishedAt: string | null;
      rating: number | null;
    };
    FeedbackPage: {
      items: components['schemas']['FeedbackRow'][];
      next?: string;
    };
    FeedbackFigures: {
      open: number;
      overdue: number;
      mine: number;
      /** @description In this month, by the local calendar. */
      answeredInTime: number;
      answeredLate: number;
    };
    AttachedFileView: {
      id: string;
      name: string;
      type: string;
      /** @description Bytes. */
      size: number;
    };
    FeedbackPersonView: {
      id: string;
      name: string;
    };
    FeedbackCustodyView: {
      agencyId: string;
      agencyName: Record<string, unknown>;
      from: string;
      until: string | null;
    };
    FeedbackEventView: {
      type: string;
      at: string;
      by: string;
      agencyName: Record<string, unknown>;
      note: string | null;
      /** @description Of a transfer, a refusal or an extension: what was decided, in words. */
      detail: Record<string, unknown> | null;
    };
    FeedbackView: {
      id: string;
      /** @description `PA-2026-000045` */
      code: string;
      title: string;
      category: string;
      channel: string;
      /** @description RECEIVED | ANSWERING | APPROVING | PUBLISHING | PUBLISHED | ANSWERED | REFUSED | CANCELLED */
      state: string;
      agencyId: string;
      agencyName: Record<string, unknown>;
      /** @description Null for a supervisor from above. */
      senderName: string | null;
      handlerName: string | null;
      caseCode: string | null;
      receivedAt: string;
      dueAt: string | null;
      /** @description IN_TIME | DUE_SOON | OVERDUE while unanswered; EARLY | ON_TIME | LATE once answered. */
      class: string;
      answeredAt: string | null;
      publishedAt: string | null;
      rating: number | null;
      version: number;
      /** @description Null for a supervisor from above, as the sender and the answer until it is published. */
      content: string | null;
      senderEmail: string | null;
      senderPhone: string | null;
      /** @description Only where the caller may know of the case. */
      caseId: string | null;
      /** @description None for a supervisor from above. */
      files: components['schemas']['AttachedFileView'][];
      answer: string | null;
      answeredBy: string | null;
      approvedBy: string | null;
      refusalReason: string | null;
      publicTitle: string | null;
      publicQuestion: string | null;
      publicAnswer: string | null;
      ratingNote: string | null;
      /** @description What the caller may do now. */
      acts: string[];
      /** @description Who could write the answer: people of the agency that has it. */
      colleagues: components['schemas']['FeedbackPersonView'][];
      custody: components['schemas']['FeedbackCustodyView'][];
      history: components['schemas']['FeedbackEventView'][];
      clock: components['schemas']['ClockDetailView'];
    };
    TakeDownFeedbackRequest: {
      /** @enum {string} */
      channel: 'ONLINE' | 'COUNTER' | 'PHONE' | 'POST';
      name: string;
      /** Format: email */
      email?: string;
      phone?: string;
      /** @description Id, key or code of the agency it is for. */
      agency: string;
      /** @description The case it is about. */
      caseCode?: string;
      /** @enum {string} */
      category: 'DELAY' | 'CONDUCT' | 'REQUIREMENT' | 'FEE' | 'REGULATION' | 'SYSTEM' | 'OTHER';
      title: string;
      content: string;
      /**
       * @description Absent: Vietnamese.
       * @enum {string}
       */
      language?: 'vi' | 'en';
      /** @description Ids of the sender's own uploads: what shows what is said. At most 5 files, together 20 MB. */
      uploads?: string[];
    };
    FeedbackEntered: {
      id: string;
      code: string;
    };
    ClassifyFeedbackRequest: {
      /** @enum {string} */
      category: 'DELAY' | 'CONDUCT' | 'REQUIREMENT' | 'FEE' | 'REGULATION' | 'SYSTEM' | 'OTHER';
      /** @description Who writes the answer; absent: anybody who works on cases there. */
      handlerId?: string;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    FeedbackDone: {
      version: number;
    };
    TransferFeedbackRequest: {
      agency: string;
      note: string;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    RefuseFeedbackRequest: {
      /** @enum {string} */
      reason:
        'NO_CONTENT' | 'NOT_ADMINISTRATIVE' | 'IN_COURT' | 'COMPLAINT_PROCEDURE' | 'REPEATED' | 'INSULTING';
      note: string;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    AssignFeedbackRequest: {
      handlerId: string;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    AnswerFeedbackRequest: {
      answer: string;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    ReturnFeedbackRequest: {
      note: string;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    ApproveFeedbackRequest: {
      /** @description Whether question and answer are to be published, without the sender. */
      publish: boolean;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    PublishFeedbackRequest: {
      title: string;
      question: string;
      answer: string;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    ExtendFeedbackRequest: {
      /** @description Local date, `YYYY-MM-DD`. */
      until: string;
      note: string;
      /** @description The one that was seen: 409 FEEDBACK.STALE_VERSION when somebody has gone on since. */
      version: number;
    };
    OwnFeedback: {
      code: string;
      title: string;
      state: string;
      agency: Record<string, unknown>;
      /** @description What the sender has sent with it; with the look-up code alone none is told. */
      files: components['schemas']['AttachedFileView'][];
      receivedAt: string;
      dueAt: string | null;
      answer: string | null;
      answeredAt: string | null;
      refusalReason: Record<string, unknown> | null;
      rating: number | null;
    };
    OwnFeedbackPage: {
      items: components['schemas']['OwnFeedback'][];
      next?: string;
    };
    SendFeedbackRequest: {
      /** @description Absent: the name of the account. */
      name?: string;
      phone?: string;
      /** @description Id, key or code of the agency it is for. */
      agency: string;
      /** @description The case it is about. */
      caseCode?: string;
      /** @enum {string} */
      category: 'DELAY' | 'CONDUCT' | 'REQUIREMENT' | 'FEE' | 'REGULATION' | 'SYSTEM' | 'OTHER';
      title: string;
      content: string;
      /**
       * @description Absent: Vietnamese.
       * @enum {string}
       */
      language?: 'vi' | 'en';
      /** @description Ids of the sender's own uploads: what shows what is said. At most 5 files, together 20 MB. */
      uploads?: string[];
    };
    PublishedFeedback: {
      code: string;
      title: string;
      question: string;
      answer: string;
      category: Record<string, unknown>;
      agency: Record<string, unknown>;
      publishedAt: string;
      rating: number | null;
    };
    PublishedFeedbackPage: {
      items: components['schemas']['PublishedFeedback'][];
      next?: string;
    };
    TrackFeedbackRequest: {
      code: string;
      /** @description The look-up code of the letters. */
      token: string;
    };
    RateFeedbackRequest: {
      code: string;
      /** @description The look-up code of the letters. */
      token: string;
      rating: number;
      note?: string;
    };
    FeedbackRated: {
      ok: boolean;
    };
    DirectiveView: {
      id: string;
      agencyId: string;
      agencyName: Record<string, unknown>;
      number: string;
      issuedOn: string;
      signer: string;
      abstract: string;
      /** @description Tasks the caller may know of. */
      tasks: number;
      openTasks: number;
      overdueTasks: number;
      /** @description Whether the caller may give tasks out of it. */
      mayGive: boolean;
      files: components['schemas']['AttachedFileView'][];
    };
    DirectivePage: {
      items: components['schemas']['DirectiveView'][];
      next?: string;
    };
    EnterDirectiveRequest: {
      /** @description Id, key or code of the agency that issued it. */
      agency: string;
      /** @description Number and symbol: `123/CĐ-UBND`. */
      number: string;
      /** @description Local date, not later than today. */
      issuedOn: string;
      signer: string;
      abstract: string;
      /** @description Ids of uploads: the document itself. */
      uploads?: string[];
    };
    DirectiveEntered: {
      id: string;
    };
    GiveTaskRequest: {
      content: string;
      /** @description What is handed in. */
      product: string;
      leadAgency: string;
      cooperating: string[];
      /** @description Local date, later than today; a day off moves it to the next working day. */
      dueOn: string;
    };
    TaskGiven: {
      id: string;
      code: string;
    };
    DirectiveTaskRow: {
      id: string;
      /** @description `NV-2026-000012` */
      code: string;
      directiveId: string;
      number: string;
      issuedOn: string;
      content: string;
      product: string;
      /** @description ASSIGNED | IN_PROGRESS | REPORTED | SENT_BACK | CLOSED | WITHDRAWN | CANCELLED */
      state: string;
      issuerName: Record<string, unknown>;
      leadAgencyId: string;
      leadName: Record<string, unknown>;
      assigneeName: string | null;
      /** @description Percent. */
      progress: number;
      givenAt: string;
      /** @description Null while the issuer looks at what was reported. */
      dueAt: string | null;
      /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED while open; EARLY | ON_TIME | LATE at the end. */
      class: string;
      closedAt: string | null;
      /** @description The date asked for while the request waits. */
      extensionUntil: string | null;
    };
    DirectiveTaskPage: {
      items: components['schemas']['DirectiveTaskRow'][];
      next?: string;
    };
    AgencyTaskFigures: {
      agencyId: string;
      name: Record<string, unknown>;
      open: number;
      dueSoon: number;
      overdue: number;
      /** @description Reported and waiting for the issuer. */
      reported: number;
      closedInTime: number;
      closedLate: number;
    };
    TaskFigures: {
      at: string;
      /** @description The most overdue first. */
      agencies: components['schemas']['AgencyTaskFigures'][];
    };
    CooperatingAgencyView: {
      id: string;
      name: Record<string, unknown>;
    };
    DirectivePersonView: {
      id: string;
      name: string;
    };
    DirectiveEntryView: {
      type: string;
      at: string;
      by: string;
      agencyName: Record<string, unknown> | null;
      text: string | null;
      progress: number | null;
      until: string | null;
      files: components['schemas']['AttachedFileView'][];
    };
    DirectiveTaskView: {
      id: string;
      /** @description `NV-2026-000012` */
      code: string;
      directiveId: string;
      number: string;
      issuedOn: string;
      content: string;
      product: string;
      /** @description ASSIGNED | IN_PROGRESS | REPORTED | SENT_BACK | CLOSED | WITHDRAWN | CANCELLED */
      state: string;
      issuerName: Record<string, unknown>;
      leadAgencyId: string;
      leadName: Record<string, unknown>;
      assigneeName: string | null;
      /** @description Percent. */
      progress: number;
      givenAt: string;
      /** @description Null while the issuer looks at what was reported. */
      dueAt: string | null;
      /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED while open; EARLY | ON_TIME | LATE at the end. */
      class: string;
      closedAt: string | null;
      /** @description The date asked for while the request waits. */
      extensionUntil: string | null;
      version: number;
      abstract: string;
      signer: string;
      cooperating: components['schemas']['CooperatingAgencyView'][];
      /** @description What the caller may do now. */
      acts: string[];
      /** @description Who could do it: people of the lead agency, for those who hand it out. */
      colleagues: components['schemas']['DirectivePersonView'][];
      entries: components['schemas']['DirectiveEntryView'][];
      clock: components['schemas']['ClockDetailView'];
    };
    ActOnTaskRequest: {
      /** @enum {string} */
      act:
        | 'accept'
        | 'send-back'
        | 'assign'
        | 'report'
        | 'ask-extension'
        | 'complete'
        | 'note'
        | 'close'
        | 'do-again'
        | 'grant-extension'
        | 'deny-extension'
        | 'give-again'
        | 'withdraw'
        | 'urge';
      /** @description The one that was seen: 409 DIRECTIVE.STALE_VERSION when somebody has gone on since. */
      version: number;
      /** @description What is reported, asked, decided or urged; needed of all but `accept`, `assign` and `close`. */
      text?: string;
      /** @description accept, assign: who does it. */
      assigneeId?: string;
      /** @description report: percent. */
      progress?: number;
      /** @description ask-extension: local date. */
      until?: string;
      /** @description give-again: another lead agency. */
      leadAgency?: string;
      /** @description report, complete, note: evidence. */
      uploads?: string[];
    };
    TaskDone: {
      version: number;
    };
    ReportText: {
      vi: string;
      en: string;
    };
    ReportFormView: {
      code: string;
      number: string;
      name: components['schemas']['ReportText'];
      source: string;
      groupings: string[];
    };
    ReportProfileView: {
      code: string;
      name: components['schemas']['ReportText'];
    };
    ReportAgency: {
      agencyId: string;
      name: components['schemas']['ReportText'];
      parentId: string | null;
    };
    ReportList: {
      items: components['schemas']['ReportFormView'][];
      profiles: components['schemas']['ReportProfileView'][];
      /** @description Agencies that can be asked for. */
      agencies: components['schemas']['ReportAgency'][];
    };
    RatedAgencyView: {
      /** @description The nine criteria of NĐ 61/2018 in their order, 0 to 2; null where there is nothing to judge by. */
      criteria: (number | null)[];
      agencyId: string;
      name: components['schemas']['ReportText'];
      cases: number;
      /** @description Of 18; a criterion without data is left out, the others count in its place. */
      score: number | null;
      band: string | null;
    };
    RatedOfficialView: {
      personId: string;
      name: string;
      agencyName: components['schemas']['ReportText'];
      cases: number;
      score: number;
      band: string;
    };
    RatingsView: {
      from: string;
      until: string;
      agencies: components['schemas']['RatedAgencyView'][];
      officials: components['schemas']['RatedOfficialView'][];
    };
    TargetView: {
      indicator: string;
      name: components['schemas']['ReportText'];
      /** @description Thousandths; null: nothing is planned. */
      planned: number | null;
      /** @description Share 0 to 1; null: nothing to have a share of. */
      actual: number | null;
      version: number | null;
    };
    IndexGroupView: {
      code: string;
      name: components['schemas']['ReportText'];
      points: number;
      /** @description Null: nothing to judge by. */
      scored: number | null;
    };
    TargetsView: {
      period: string;
      from: string;
      until: string;
      asOf: string;
      items: components['schemas']['TargetView'][];
      index: components['schemas']['IndexGroupView'][];
      /** @description Of 100; null: nothing to judge by. */
      score: number | null;
    };
    SetTargetRequest: {
      /** @description `2026`, `2026-Q4` or `2026-11`. */
      period: string;
      /** @description Id of an agency; absent: of all that there is. */
      agencyId?: string;
      /** @description Thousandths, 0 to 1 000; null takes the target away. */
      value: number | null;
      /** @description As it was seen; absent where there was none. */
      version?: number;
    };
    TargetSet: {
      version: number;
    };
    ReportColumnView: {
      key: string;
      /** @description Of the printed form; empty for our own reports. */
      number: string;
      label: components['schemas']['ReportText'];
      group: components['schemas']['ReportText'] | null;
      /** @enum {string} */
      kind: 'count' | 'share';
      /** @description There is a list of cases behind it. */
      hasCases: boolean;
    };
    ReportDimensions: {
      level?: string;
      field?: string;
      lead?: string;
      procedure?: string;
      channel?: string;
    };
    ReportRowView: {
      /** @description In the order of the columns; shares 0 to 1, null where there is nothing to have a share of. */
      values: (number | null)[];
      /** @enum {string} */
      kind: 'TOTAL' | 'GROUP' | 'ROW';
      name: components['schemas']['ReportText'];
      dimensions: components['schemas']['ReportDimensions'];
    };
    ReportView: {
      form: components['schemas']['ReportFormView'];
      profile: string;
      by: string;
      from: string;
      until: string;
      /** @description ISO 8601. */
      asOf: string;
      /** @description False while cases from before are still being counted in. */
      isComplete: boolean;
      columns: components['schemas']['ReportColumnView'][];
      rows: components['schemas']['ReportRowView'][];
    };
    CountedCaseView: {
      caseId: string;
      code: string;
      procedureCode: string;
      procedureName: components['schemas']['ReportText'];
      agencyName: components['schemas']['ReportText'];
      channel: string;
      acceptedAt: string | null;
      dueAt: string | null;
      finishedAt: string | null;
      /** @description EARLY, ON_TIME, LATE when finished. */
      class: string | null;
    };
    CountedCasesPage: {
      items: components['schemas']['CountedCaseView'][];
      next: string | null;
    };
    SheetCaseView: {
      text: components['schemas']['ProcedureText'];
      when: components['schemas']['ProcedureText'] | null;
    };
    SheetLimitView: {
      text: components['schemas']['ProcedureText'];
      when: components['schemas']['ProcedureText'] | null;
      source: components['schemas']['ProcedureText'] | null;
    };
    SheetPaperView: {
      code: string;
      name: components['schemas']['ProcedureText'];
      form: string | null;
      kinds: components['schemas']['ProcedureText'];
      copies: number;
      required: components['schemas']['ProcedureText'];
      isInDatabase: boolean;
    };
    SheetFeeView: {
      code: string;
      name: components['schemas']['ProcedureText'];
      amount: components['schemas']['ProcedureText'];
      timing: components['schemas']['ProcedureText'];
      reductions: components['schemas']['ProcedureText'][];
    };
    SheetNextView: {
      no: number | null;
      name: string;
      when: string | null;
    };
    SheetStepView: {
      elementId: string;
      no: number | null;
      /** @description MAIN, WAIT or SIDE. */
      kind: string;
      name: string;
      unit: components['schemas']['ProcedureText'] | null;
      role: components['schemas']['ProcedureText'] | null;
      time: components['schemas']['ProcedureText'] | null;
      product: string | null;
      next: components['schemas']['SheetNextView'][];
    };
    SheetGroundView: {
      id: string;
      about: components['schemas']['ProcedureText'];
    };
    SheetView: {
      code: string;
      nationalCode: string | null;
      name: components['schemas']['ProcedureText'];
      field: components['schemas']['ProcedureText'];
      level: components['schemas']['ProcedureText'];
      service: components['schemas']['ProcedureText'];
      serviceReason: components['schemas']['ProcedureText'] | null;
      channels: components['schemas']['ProcedureText'][];
      competent: components['schemas']['SheetCaseView'][];
      /** @description Local date. */
      validFrom: string;
      limits: components['schemas']['SheetLimitView'][];
      papers: components['schemas']['SheetPaperView'][];
      fees: components['schemas']['SheetFeeView'][];
      results: components['schemas']['ProcedureText'][];
      steps: components['schemas']['SheetStepView'][];
      grounds: components['schemas']['SheetGroundView'][];
    };
    SheetChangeView: {
      /** @description added, removed or changed. */
      change: string;
      subject: components['schemas']['ProcedureText'];
      part: components['schemas']['ProcedureText'] | null;
      before: components['schemas']['ProcedureText'] | null;
      after: components['schemas']['ProcedureText'] | null;
    };
    SheetChangesView: {
      /** @description Id of the version before. */
      fromVersionId: string;
      items: components['schemas']['SheetChangeView'][];
    };
    DecisionView: {
      number: string;
      /** @description Local date. */
      date: string;
    };
    WithdrawalView: {
      number: string;
      /** @description Local date. */
      date: string;
      /** @description First local day on which it is not in force any more. */
      from: string;
      reason: string;
    };
    ApprovedDocumentView: {
      id: string;
      /** @description As it is written; null while it waits for its number. */
      number: string | null;
      /** @description DRAFT, SIGNED, NUMBERED, SEALED, ISSUED, REVOKED or SUPERSEDED. */
      state: string;
      /** @description Whether its file can be downloaded. */
      isIssued: boolean;
    };
    PublishedVersionView: {
      versionId: string;
      /** @description Local dates; `validTo` is the first day on which it is not in force any more, null while open. */
      validFrom: string;
      validTo: string | null;
      decision: components['schemas']['DecisionView'] | null;
      withdrawal: components['schemas']['WithdrawalView'] | null;
      document: components['schemas']['ApprovedDocumentView'] | null;
    };
    PublishedProcedureView: {
      sheet: components['schemas']['SheetView'];
      /** @description Whether it is in force today. */
      isInForce: boolean;
      hasDiagram: boolean;
      /** @description What differs from the version before, in words; null where there is none. */
      changes: components['schemas']['SheetChangesView'] | null;
      /** @description All that came into force, newest first. */
      versions: components['schemas']['PublishedVersionView'][];
      versionId: string;
      /** @description Local dates; `validTo` is the first day on which it is not in force any more, null while open. */
      validFrom: string;
      validTo: string | null;
      decision: components['schemas']['DecisionView'] | null;
      withdrawal: components['schemas']['WithdrawalView'] | null;
      document: components['schemas']['ApprovedDocumentView'] | null;
    };
    WithdrawProcedureRequest: {
      /** @description Of the decision by which it is withdrawn. */
      decisionNumber: string;
      /** @description Local date of that decision. */
      decisionDate: string;
      /** @description First local day on which no case is received under it any more. */
      from: string;
      reason: string;
    };
    PublicProcedureSummary: {
      code: string;
      nationalCode: string | null;
      name: components['schemas']['ProcedureText'];
      field: components['schemas']['ProcedureFieldView'];
      level: string;
      serviceLevel: components['schemas']['ServiceLevelView'];
      channels: string[];
      /** @description Local date from which this version is in force. */
      validFrom: string;
    };
    PublicProcedurePage: {
      items: components['schemas']['PublicProcedureSummary'][];
      next?: string;
    };
    PublicField: {
      vi: string;
      en: string;
      code: string;
      /** @description Procedures of this field that are in force. */
      procedures: number;
    };
    PublicFields: {
      items: components['schemas']['PublicField'][];
    };
    FieldChoice: {
      value: string;
      label: components['schemas']['ProcedureText'];
    };
    FormField: {
      name: string;
      label: components['schemas']['ProcedureText'];
      /** @description text | number | boolean | date | list | object | address | person */
      type: string;
      isRequired: boolean;
      choices: components['schemas']['FieldChoice'][];
      /** @description What counts when it is not answered. */
      default: Record<string, unknown>;
      /** @description Components, fees, the limit or the agency depend on it: it is asked before anything is filled in. */
      isQuestion: boolean;
    };
    PublicComponent: {
      code: string;
      name: components['schemas']['ProcedureText'];
      /** @description ALWAYS, NEVER, or DEPENDS on the answers. */
      required: string;
      /** @description ORIGINAL | CERTIFIED_COPY | PHOTOCOPY | ELECTRONIC */
      kinds: string[];
      copies: number;
      /** @description Number of the official form. */
      form: string | null;
      /** @description Endings of files; empty = all that are taken. */
      formats: string[];
      /** @description The applicant need not bring what the state's database says. */
      isFromDatabase: boolean;
    };
    PublicFee: {
      code: string;
      name: components['schemas']['ProcedureText'];
      /** @description FEE | CHARGE | TAX */
      kind: string;
      /** @description UPFRONT | ON_SUPPLEMENT | ON_RESULT */
      timing: string;
      /** @description Whole VND where it is the same for everybody. */
      amount: number | null;
      /** @description Percent less for filing online. */
      onlineReduction: number;
      exemptions: components['schemas']['ProcedureText'][];
    };
    PublicLegalGround: {
      id: string;
      about: components['schemas']['ProcedureText'];
    };
    PublicProcedureView: {
      code: string;
      nationalCode: string | null;
      name: components['schemas']['ProcedureText'];
      field: components['schemas']['ProcedureFieldView'];
      level: string;
      serviceLevel: components['schemas']['ServiceLevelView'];
      channels: string[];
      /** @description Local date from which this version is in force. */
      validFrom: string;
      /** @description Who decides. */
      competent: components['schemas']['ProcedureText'][];
      /** @description The statutory limits there are; which of them holds is said by the guidance. */
      limits: components['schemas']['LimitView'][];
      fields: components['schemas']['FormField'][];
      components: components['schemas']['PublicComponent'][];
      fees: components['schemas']['PublicFee'][];
      results: components['schemas']['ProcedureText'][];
      legalGrounds: components['schemas']['PublicLegalGround'][];
    };
    GuidanceRequest: {
      /** @description What has been answered so far, by the names of the fields. */
      answers: {
        [key: string]: unknown;
      };
    };
    GuidanceView: {
      /** @description Names of the fields that have to be answered first, in the order of the form. */
      unanswered: string[];
      /** @description What this case would bring, pay and wait for when it is filed online; null until everything is answered. */
      quote: components['schemas']['QuoteView'] | null;
    };
    ReceivingAgency: {
      /** @description To be given as `receivingAgency`. */
      key: string;
      name: components['schemas']['ProcedureText'];
      /** @description PROVINCE | COMMUNE ... */
      tier: string;
    };
    ReceivingAgencies: {
      items: components['schemas']['ReceivingAgency'][];
    };
    OnlineComponentRequest: {
      code: string;
      /**
       * @description UPLOAD | DATABASE (the state has it) | PAPER (an original that will be brought or sent, where there is no electronic one)
       * @enum {string}
       */
      how: 'UPLOAD' | 'DATABASE' | 'PAPER';
      /** @description Files uploaded before. */
      uploadIds?: string[];
    };
    ApplicationRequest: {
      /** @description The fields of the form. */
      data: {
        [key: string]: unknown;
      };
      procedureCode: string;
      /** @description Key of the agency it is sent to; any with a one-stop. */
      receivingAgency: string;
      /** @description Who decides; default the receiving agency. */
      competentAgency?: string;
      applicant: components['schemas']['PartyRequest'];
      /** @description Who sends it in for the applicant. */
      filer?: components['schemas']['PartyRequest'];
      components: components['schemas']['OnlineComponentRequest'][];
    };
    ApplicationProblem: {
      /** @description Dotted path in the request: `data.applicationType`, `components.drawings`, `applicant.identity`. */
      field: string;
      /** @description Stable code of the rule, the same with which reception refuses. */
      code: string;
      message: components['schemas']['ProcedureText'];
    };
    PreCheckView: {
      /** @description Empty: it can be submitted as it is. */
      problems: components['schemas']['ApplicationProblem'][];
      /** @description Components, fees and limit of this case; null while the data do not allow to say. */
      quote: components['schemas']['QuoteView'] | null;
      /** @description Dossiers that wait to be looked at by the agency now. */
      queue: number;
    };
    SubmitApplicationRequest: {
      /** @description The fields of the form. */
      data: {
        [key: string]: unknown;
      };
      procedureCode: string;
      /** @description Key of the agency it is sent to; any with a one-stop. */
      receivingAgency: string;
      /** @description Who decides; default the receiving agency. */
      competentAgency?: string;
      applicant: components['schemas']['PartyRequest'];
      /** @description Who sends it in for the applicant. */
      filer?: components['schemas']['PartyRequest'];
      components: components['schemas']['OnlineComponentRequest'][];
      /**
       * @description Of the letters; default Vietnamese.
       * @enum {string}
       */
      language?: 'vi' | 'en';
      /**
       * Format: uuid
       * @description The draft that becomes this case.
       */
      draftId?: string;
    };
    SubmittedApplication: {
      code: string;
      /** @description Beside the code on every paper of the case: who has both may follow it. */
      checkToken: string;
      /** @description ISO 8601. */
      submittedAt: string;
      /** @description Until when it is accepted, sent back for a supplement, or refused. ISO 8601. */
      answerDueAt: string | null;
      /** @description Dossiers that waited before this one at the agency. */
      queue: number;
    };
    TrackRequest: {
      /** @description Of the case, as on its papers. */
      code: string;
      /** @description Sixteen signs from the papers; groups and small letters are taken too. */
      checkToken: string;
    };
    TrackedCase: {
      code: string;
      procedure: components['schemas']['ProcedureText'];
      status: components['schemas']['OwnCaseStatus'];
      /** @description Stages that are over, of `stages`: filed, accepted, decided, handed over. */
      stage: number;
      stages: number;
      /** @description ISO 8601. */
      filedAt: string;
      appointmentAt: string | null;
      /** @description Something is asked of the applicant. */
      isYourTurn: boolean;
      /** @description It went wrong or was given up: no further stage comes. */
      isClosed: boolean;
    };
    TrackMailRequest: {
      /** @description Of the case, as on its papers. */
      code: string;
      /** @description Sixteen signs from the papers; groups and small letters are taken too. */
      checkToken: string;
      /** @enum {string} */
      language?: 'vi' | 'en';
    };
    TrackPassRequest: {
      /** @description Of the case, as on its papers. */
      code: string;
      /** @description Sixteen signs from the papers; groups and small letters are taken too. */
      checkToken: string;
      /** @description Last four digits of the applicant's identity number or tax code as it was given. Either this or `mailCode`. */
      lastDigits?: string;
      /** @description Six digits, from the letter. */
      mailCode?: string;
    };
    ProgressStage: {
      status: components['schemas']['OwnCaseStatus'];
      /** @description Since when, ISO 8601. */
      at: string;
    };
    ProgressPlace: {
      step: string;
      agency: components['schemas']['ProcedureText'] | null;
      unit: components['schemas']['ProcedureText'] | null;
      since: string;
    };
    ProgressDue: {
      /** @description ISO 8601; null while it stands still. */
      at: string | null;
      /** @description The first date there ever was. */
      originalAt: string;
      limit: components['schemas']['AmountView'];
      /** @description Working days since the case was accepted, or until it was finished. */
      daysUsed: number;
      /** @description Working days to the date; 0 when it has passed; null while it stands still. */
      daysLeft: number | null;
      /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED while open; EARLY | ON_TIME | LATE at the end. */
      class: string;
      /** @description Why this date, line by line. */
      explanation: components['schemas']['ProcedureText'];
    };
    ProgressForecast: {
      /** @description ISO 8601. */
      from: string;
      to: string;
      /** @description Percent of those cases that lie between the two. */
      share: number;
      /** @description How many cases it is read off. */
      cases: number;
    };
    CaseRatingView: {
      totalTime: number;
      agencyTime: number;
      contacts: number;
      agencies: number;
      publicity: number;
      attitude: number;
      /** @description ISO 8601. */
      ratedAt: string;
    };
    OwnCaseProgress: {
      /** @description AUTHORITIES | APPLICANT | NOBODY (it has ended) */
      turn: string;
      /** @description SUPPLEMENT | PAYMENT | CONFIRMATION | PICK_UP, when it is the applicant's turn. */
      awaits: string | null;
      /** @description What the applicant may do now: supplement, withdraw, confirm, rate. */
      acts: string[];
      stages: components['schemas']['ProgressStage'][];
      places: components['schemas']['ProgressPlace'][];
      /** @description Null before the dossier is accepted, and for cases of other systems. */
      due: components['schemas']['ProgressDue'] | null;
      /** @description Null when there are too few cases to say anything honest, or nothing to wait for. */
      forecast: components['schemas']['ProgressForecast'] | null;
      rating: components['schemas']['CaseRatingView'] | null;
    };
    SupplementedComponentRequest: {
      code: string;
      /** @description Files uploaded before. */
      uploadIds: string[];
    };
    SupplementRequest: {
      components: components['schemas']['SupplementedComponentRequest'][];
    };
    WithdrawalRequest: {
      reason?: string;
    };
    ConfirmationRequest: {
      /** @description False: what was drafted is not right. */
      confirmed: boolean;
      note?: string;
    };
    RateCaseRequest: {
      /** @description Criterion 6, how open the procedure was: 2 good, 1 fair, 0 poor. */
      publicity: number;
      /** @description Criterion 7, how the officials behaved. */
      attitude: number;
      comment?: string;
    };
    OwnDocumentView: {
      id: string;
      /** @description LETTER | RESULT */
      kind: string;
      name: Record<string, unknown> | null;
      number: string | null;
      /** @description Local date `YYYY-MM-DD` that it bears. */
      datedOn: string | null;
      /** @description ISO 8601. */
      issuedAt: string | null;
      /** @description VALID | REVOKED | SUPERSEDED */
      verdict: string;
      /** @description There is a marked translation, too. */
      isTranslated: boolean;
      /** @description A result that is given when what is due has been paid. */
      waitsForPayment: boolean;
    };
    OwnDocumentList: {
      items: components['schemas']['OwnDocumentView'][];
    };
    RateByTokenRequest: {
      /** @description Criterion 6, how open the procedure was: 2 good, 1 fair, 0 poor. */
      publicity: number;
      /** @description Criterion 7, how the officials behaved. */
      attitude: number;
      comment?: string;
      /** @description Of the case. */
      code: string;
      /** @description Sixteen signs from the letter that told of the result; works once. */
      ratingToken: string;
    };
    /** @description RFC 9457. `code` is stable; title and detail follow Accept-Language (vi, en). */
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail: string;
      requestId: string;
      params?: {
        [key: string]: unknown;
      };
      errors?: {
        field?: string;
        code?: string;
        message?: string;
      }[];
      problems?: Record<string, unknown>[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  DeploymentsController_deploy: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          'files[]'?: string[];
          reason?: string;
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeploymentView'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DefinitionsController_list: {
    parameters: {
      query: {
        /** @description Process id of the model. */
        key?: string;
        /** @description Only the newest version of each key. */
        latest?: boolean;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefinitionPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DefinitionsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefinitionView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DefinitionsController_xml: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/xml': string;
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DefinitionsController_diff: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        otherId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DefinitionDiff'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DefinitionsController_form: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FormView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_list: {
    parameters: {
      query: {
        state?: 'active' | 'completed' | 'cancelled' | 'suspended';
        definitionKey?: string;
        definitionId?: string;
        businessKey?: string;
        parentId?: string;
        rootId?: string;
        /** @description true: only instances with an open incident. */
        hasIncidents?: boolean;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstancePage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartInstanceRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_history: {
    parameters: {
      query: {
        /** @description Events after this number. */
        after: number;
        limit: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_variables: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, unknown>;
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_writeVariables: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetVariablesRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_postVariables: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetVariablesRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_cancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RepairRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_suspend: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_resume: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReasonRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_modify: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ModifyInstanceRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InstancesController_migrate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MigrateInstanceRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MigrationsController_rehearse: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RehearseMigrationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MigrationRehearsal'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MigrationsController_list: {
    parameters: {
      query: {
        definitionKey?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MigrationPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MigrationsController_start: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MigrationPlanRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MigrationDetail'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MigrationsController_get: {
    parameters: {
      query: {
        /** @description Only instances of which this has become: waiting, moved, refused, undone, stays, skipped. */
        instances?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MigrationDetail'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MigrationsController_undo: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RepairRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MigrationDetail'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_list: {
    parameters: {
      query: {
        state: 'open' | 'completed' | 'cancelled';
        assignee?: string;
        /** @description true: only tasks nobody has claimed. */
        unassigned?: boolean;
        candidateGroup?: string;
        candidateUser?: string;
        processInstanceId?: string;
        definitionKey?: string;
        elementId?: string;
        /** @description Name of the lane. */
        lane?: string;
        unit?: string;
        role?: string;
        agency?: string;
        businessKey?: string;
        /** @description Due before this instant, ISO 8601 with offset. */
        dueBefore?: string;
        /** @description Part of the name or business key, in any case and without accents. */
        text?: string;
        sort: 'due' | 'priority' | 'created';
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_claim: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClaimTaskRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_unclaim: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TaskActRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_delegate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DelegateTaskRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TasksController_complete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteTaskRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompletedTaskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MessagesController_listBuffered: {
    parameters: {
      query: {
        name?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BufferedMessagePage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MessagesController_send: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendMessageRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CorrelationView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MessagesController_broadcast: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendSignalRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BroadcastView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JobsController_list: {
    parameters: {
      query: {
        processInstanceId?: string;
        kind?: 'timer' | 'service' | 'start-timer' | 'message-delivery' | 'signal-delivery';
        state?: 'ready' | 'leased' | 'suspended' | 'failed';
        definitionKey?: string;
        /** @description Topic of the jobs for external workers. */
        topic?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JobsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JobsController_runNow: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RepairRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobActed'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JobsController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobActed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceJobsController_claim: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClaimJobsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClaimedJobs'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceJobsController_complete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteJobRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobActed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceJobsController_bpmnError: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BpmnErrorRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobActed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceJobsController_fail: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FailJobRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JobActed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IncidentsController_list: {
    parameters: {
      query: {
        state: 'open' | 'resolved';
        processInstanceId?: string;
        code?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IncidentsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentDetail'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IncidentsController_retry: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IncidentDetail'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_list: {
    parameters: {
      query: {
        /** @description Events after this number; 0 = from the beginning. */
        after: number;
        limit: number;
        /** @description Only events of this instance. */
        processInstanceId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_overview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoardsOverview'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_province: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProvinceAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_agency: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_officers: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description Local date, included. Absent: the last 30 days. */
        from?: string;
        /** @description Local date, included. */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficersAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_handoffs: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description Local date, included. Absent: the last 30 days. */
        from?: string;
        /** @description Local date, included. */
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffsAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_radar: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RadarAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_overdue: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        procedure?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OverdueAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_consultations: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description Id of the agency that was asked. */
        asked?: string;
        /** @description Only those whose time has run out, or only the others. */
        overdue?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationsAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_tasks: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        unit?: string;
        /** @description Id of the person who has it. */
        officer?: string;
        procedure?: string;
        /** @description Element id of the step. */
        step?: string;
        class?: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE';
        /** @description true: only what nobody has; false: only what somebody has. */
        unassigned?: boolean;
        /** @description true: only what somebody has who is away. */
        absent?: boolean;
        /** @description With `officer` and `completedBefore`: what that person completed from this instant on, ISO 8601 with offset. */
        completedFrom?: string;
        completedBefore?: string;
        /** @description true: of what was completed only what was late. */
        late?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TasksAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_silent: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SilentAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_feed: {
    parameters: {
      query?: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_heat: {
    parameters: {
      query: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description Local date, included. Absent: the last 30 days. */
        from?: string;
        /** @description Local date, included. */
        until?: string;
        /** @description Code of the procedure. */
        procedure: string;
        /** @description Id of the definition whose diagram is meant; absent: the newest. */
        definition?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeatAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_tokens: {
    parameters: {
      query: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description Code of the procedure. */
        procedure: string;
        definition?: string;
        /** @description Element id. */
        step?: string;
        /** @description UNTAKEN: work nobody has; TAKEN: work somebody has; EVENT: a message, a date, another process is waited for. */
        what?: 'UNTAKEN' | 'TAKEN' | 'EVENT';
        overdue?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TasksAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_handoffList: {
    parameters: {
      query: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description `in`: sent to my units; `out`: sent by them; absent: both. */
        direction?: 'in' | 'out';
        state?: 'SENT' | 'ACCEPTED' | 'REFUSED' | 'RECALLED' | 'DONE';
        fromAgency?: string;
        toAgency?: string;
        unit?: string;
        /** @description Only those found late, or only the others. */
        late?: boolean;
        /** @description Only those of which something is left. */
        open?: boolean;
        /** @description true: only those that do not move by themselves any more: sent back, or not accepted or done in time. */
        stuck?: boolean;
        /** @description Sent at this instant or later, ISO 8601 with offset. */
        sentFrom?: string;
        sentBefore?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_onTime: {
    parameters: {
      query: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description Local date, included. Absent: the last 30 days. */
        from?: string;
        /** @description Local date, included. */
        until?: string;
        by: 'agency' | 'level' | 'field' | 'procedure' | 'month';
        procedure?: string;
        field?: string;
        level?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OnTimeAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoardsController_replay: {
    parameters: {
      query: {
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description Local date, not after today. */
        day: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ForecastController_list: {
    parameters: {
      query: {
        /** @description Id of an agency: the cases in which it, or one below it, takes part, as on the boards. */
        agency?: string;
        procedure?: string;
        /** @description Only cases at least this likely to miss their date, 0 to 1. */
        atLeast?: number;
        limit: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ForecastList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ForecastController_calibration: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalibrationView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LiveController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, unknown>;
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_list: {
    parameters: {
      query: {
        /** @description Words of the name, without accents too. */
        text?: string;
        /** @description Those that were put away instead of those that are worked on. */
        archived?: boolean;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateModelRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_rename: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameModelRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_archive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_takeOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_save: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveFileRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelFileSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_remove: {
    parameters: {
      query: {
        /** @description The revision that was seen. */
        revision: number;
      };
      header?: never;
      path: {
        id: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_removedFiles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RemovedFileList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_revisions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisionList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_revision: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        fileId: string;
        revision: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RevisionView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_sign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        pageId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PageSignRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageSignView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_check: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckModelRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FindingsView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_compare: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompareModelRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelComparison'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_impact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompareModelRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_play: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlayModelRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlayedView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ModelsController_propose: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposeModelRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeploymentView'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TryDecisionController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TryDecisionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TriedDecision'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommentsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommentsController_write: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WriteCommentRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommentsController_edit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        commentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditCommentRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommentsController_resolve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        commentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CommentsController_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        commentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CommentList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ComparisonsController_compare: {
    parameters: {
      query: {
        /** @description A version in service. */
        before: string;
        after: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionComparison'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_list: {
    parameters: {
      query: {
        state?: 'OPEN' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED' | 'FAILED';
        /** @description Of one model. */
        modelId?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_comparison: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewComparison'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_findings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewFindings'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_impact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImpactView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_play: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlayedView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveReviewRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_reject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RejectReviewRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReviewsController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReviewView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReplayController_execute: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayModelRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DrawnProceduresController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckModelRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawnProcedureView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DrawnProceduresController_quote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawnQuoteRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawnQuoteView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VersionsController_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Process id of the model. */
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionHistory'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VersionsController_files: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionFiles'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StepTemplatesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepTemplateList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StepTemplatesController_versions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepTemplateList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StepTemplatesController_save: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveStepTemplateRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StepTemplateView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_list: {
    parameters: {
      query: {
        /** @description How many entries at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Id of the person, citizen or service. */
        actor?: string;
        /** @description For instance `case.accepted`. */
        action?: string;
        subjectType?: string;
        subjectId?: string;
        caseId?: string;
        outcome?: 'done' | 'read' | 'denied';
        /** @description The route or job, for instance `GET /case-files/:id`. */
        door?: string;
        requestId?: string;
        /** @description From this instant on, ISO 8601 with offset. */
        from?: string;
        /** @description Before this instant, ISO 8601 with offset. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_publicKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicKeyView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_roots: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditRoots'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEntryWithProof'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceTokensController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ServiceTokenList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceTokensController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewServiceTokenRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeServiceToken'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceTokensController_rotate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeServiceToken'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceTokensController_revokeOwn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ServiceTokensController_revoke: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_showSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_readOptions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInOptionsView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_requestReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ResetAnswer'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_setPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetPasswordRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_sessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnSessions'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_endSessions: {
    parameters: {
      query: {
        /** @description `true`: this one as well. */
        all: 'true' | 'false';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_prove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProofRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_secondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_beginSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorSetUpView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_confirmSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CodeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CodeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnAccountController_removeSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RemoveSecondFactorRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OidcController_begin: {
    parameters: {
      query?: {
        /** @description Path of this system to go to afterwards; default `/`. */
        returnTo?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReleaseIdentityController_release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenSessionController_requestSignUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenLetterRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterOnItsWay'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenSessionController_signUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenSignUpRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenSessionView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenSessionController_requestPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenLetterRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterOnItsWay'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenSessionController_setPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenPasswordByCodeRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenSessionController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenSessionView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenSessionController_signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenSignInRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenSessionView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenSessionController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenSessionController_beginOidc: {
    parameters: {
      query?: {
        /** @description Path of this system to go to afterwards; default `/`. */
        returnTo?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenPassesController_request: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CitizenLetterRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterOnItsWay'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenPassesController_issue: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MailboxProofRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenPassView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenAccountController_read: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenAccountController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeCitizenPasswordRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenAccountController_counterCode: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CounterCodeView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenAccountController_close: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseCitizenRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProposalsController_list: {
    parameters: {
      query: {
        state?: 'OPEN' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN' | 'EXPIRED' | 'FAILED';
        kind?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProposalsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProposalsController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        place: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProposalsController_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveProposalRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProposalsController_reject: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RejectProposalRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProposalsController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_list: {
    parameters: {
      query: {
        /** @description Part of the key or of any name, in any case and without accents. */
        text?: string;
        tier?: 'PROVINCE' | 'DISTRICT' | 'COMMUNE' | 'EXTERNAL';
        /** @description Only what holds on this local date; absent = whenever. */
        date?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAgencyRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_tree: {
    parameters: {
      query?: {
        /** @description Local date; default today. */
        date?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyTree'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_alter: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeAgencyRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_rename: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_addCode: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddCodeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_dissolve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_merge: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MergeAgenciesRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_split: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SplitAgencyRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AgenciesController_transfer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferTasksRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencyDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AdministrativeUnitsController_list: {
    parameters: {
      query?: {
        /** @description Local date; default today. */
        date?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdministrativeUnitList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_list: {
    parameters: {
      query: {
        text?: string;
        /** @description Key or id. */
        agency?: string;
        /** @description Only what holds on this local date; absent = whenever. */
        date?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUnitRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_rename: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  UnitsController_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnitSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_list: {
    parameters: {
      query: {
        text?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePersonRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_alter: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePersonRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonDetails'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PostsController_list: {
    parameters: {
      query: {
        agency?: string;
        /** @description Id. */
        unit?: string;
        person?: string;
        role?: string;
        /** @description Only what holds on this local date; absent = whenever. */
        date?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PostsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePostRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PostsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PostsController_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SubstitutionsController_list: {
    parameters: {
      query: {
        /** @description Who is away or stands in. */
        person?: string;
        /** @description Only what holds on this local date; absent = whenever. */
        date?: string;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubstitutionPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SubstitutionsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSubstitutionRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubstitutionSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SubstitutionsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubstitutionSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SubstitutionsController_end: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EndRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubstitutionSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ImportController_import: {
    parameters: {
      query: {
        /** @description true: only tell what would happen. */
        dryRun: 'true' | 'false';
      };
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': components['schemas']['ImportRequest'];
        'application/json': components['schemas']['ImportRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReportView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MeController_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAccountRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedAccountView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeAccountRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_invite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_endSessions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountsController_removeSecondFactor: {
    parameters: {
      query?: {
        /** @description Why; needed where a second person has to approve. */
        reason?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarsController_get: {
    parameters: {
      query?: {
        /** @description An older version, or a draft; default the published one. */
        version?: number;
        /** @description Answers the days of that year that are not as their weekday says, by name. */
        year?: number;
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json':
            components['schemas']['CalendarView'] | components['schemas']['CalendarYearView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarsController_versions: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarVersionPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarsController_publish: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewCalendarVersionRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CalendarsController_diff: {
    parameters: {
      query: {
        from: number;
        to: number;
      };
      header?: never;
      path: {
        key: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarDiff'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WorkingHoursController_get: {
    parameters: {
      query?: {
        /** @description Whose hours; default those of the caller's own agency, and the national ones for who has none. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WorkingHoursView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeadlinesController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewDeadlineRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreviewView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClocksController_ofCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClockList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClocksController_alarms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlarmMonitorView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClocksController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClockDetailView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClocksController_recalculations: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecalculationPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClocksController_recalculation: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecalculationDetailView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProceduresController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Words of the name, the code or the field; accents and case do not matter. */
        search?: string;
        /** @description Code of a field: `land`. */
        field?: string;
        level?: 'MINISTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
        /** @description In force on this local date; absent = today. */
        date?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcedurePage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProceduresController_get: {
    parameters: {
      query?: {
        /** @description Local date `YYYY-MM-DD`; absent = today. */
        date?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcedureView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProceduresController_versions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProcedureVersionList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProceduresController_quote: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuoteRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuoteView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProceduresController_internalProcedure: {
    parameters: {
      query?: {
        /** @description Local date `YYYY-MM-DD`; absent = today. */
        date?: string;
        /** @description Id of a version, instead of a date. */
        version?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InternalProcedureView'];
          'text/csv': string;
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DocumentsController_upload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          files?: string[];
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadsView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DocumentsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentsView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DocumentsController_download: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        attachmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DocumentsController_reuse: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        attachmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseCustodyController_getCustody: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustodyView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseCustodyController_getHandoffs: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffView'][];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseCustodyController_getConsultations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationView'][];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseCustodyController_consult: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationRequestBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseCustodyController_getLetters: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterView'][];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseCustodyController_urge: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UrgeBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterView'][];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandoffsController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description `in`: sent to my units; `out`: sent by them; absent: both. */
        direction?: 'in' | 'out';
        state?: 'SENT' | 'ACCEPTED' | 'REFUSED' | 'RECALLED' | 'DONE';
        fromAgency?: string;
        toAgency?: string;
        unit?: string;
        /** @description Only those found late, or only the others. */
        late?: boolean;
        /** @description Only those of which something is left. */
        open?: boolean;
        /** @description true: only those that do not move by themselves any more: sent back, or not accepted or done in time. */
        stuck?: boolean;
        /** @description Sent at this instant or later, ISO 8601 with offset. */
        sentFrom?: string;
        sentBefore?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandoffsController_matrix: {
    parameters: {
      query?: {
        /** @description Sent from this instant on, ISO 8601 with offset; default: the last 30 days. */
        from?: string;
        until?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MatrixView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandoffsController_reasons: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReasonView'][];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandoffsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandoffsController_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandoffsController_refuse: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefuseHandoffRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandoffView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandoffsController_resend: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResendHandoffRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentAgainView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandoffsController_redirect: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RedirectHandoffRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentAgainView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConsultationsController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description `in`: asked of my units; `out`: asked by them; absent: both. */
        direction?: 'in' | 'out';
        state?: 'OPEN' | 'ANSWERED' | 'EXPIRED' | 'DEEMED';
        /** @description Only those whose time has run out, or only the others. */
        overdue?: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConsultationsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConsultationsController_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConsultationAnswerBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConsultationView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EscalationsController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        state?: 'ARMED' | 'FIRED' | 'DISARMED';
        level?: 1 | 2 | 3;
        /** @description Only those of one case, by its id. */
        caseId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EscalationPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EscalationsController_pulse: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EscalationPulse'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_list: {
    parameters: {
      query: {
        /** @description mine: assigned to the caller; unit: the queues of the caller's posts; all-visible: both, and what is supervised. */
        view: 'mine' | 'unit' | 'all-visible' | 'overdue' | 'due-soon' | 'returned';
        procedure?: string;
        /** @description Element id of the step. */
        step?: string;
        /** @description Id of the case. */
        caseId?: string;
        unit?: string;
        agency?: string;
        /** @description Id of a person. */
        assignee?: string;
        /** @description true: only what nobody has taken. */
        unassigned?: boolean;
        /** @description Due at this instant or later, ISO 8601 with offset. */
        dueFrom?: string;
        /** @description Due before this instant. */
        dueBefore?: string;
        class?: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE';
        channel?: 'COUNTER' | 'POST' | 'ONLINE' | 'AUTHORISED_PERSON';
        /** @description This urgent or more. */
        priority?: number;
        /** @description Beginnings of words of code, applicant, procedure or step, in any case and without accents. */
        text?: string;
        sort: 'due' | 'priority' | 'created' | 'applicant';
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_counts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxCounts'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_bulk: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkResults'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxItemDetail'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_suggest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Suggestions'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_claim: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WorkActRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxItem'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_unclaim: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WorkActRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxItem'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_assign: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveWorkRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxItem'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_delegate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveWorkRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxItem'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_return: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WorkActRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxItem'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_complete: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompleteWorkRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CompletedWorkView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_draft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_saveDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxController_removeDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        taskId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxFiltersController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedFilterList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxFiltersController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveFilterRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedFilterView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxFiltersController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeFilterRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedFilterView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InboxFiltersController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NoticesController_list: {
    parameters: {
      query: {
        limit: number;
        /** @description `next` of the page before. */
        before?: string;
        /** @description true: only unread ones. */
        unread: boolean;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NoticesController_readAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadNoticesRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NoticesController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AlertRulesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertRuleList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AlertRulesController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AlertRuleRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertRuleView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AlertRulesController_setQuietHours: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['QuietHoursView'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['QuietHoursView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AlertRulesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeAlertRuleRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertRuleView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AlertRulesController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_list: {
    parameters: {
      query: {
        state?:
          | 'SUBMITTED'
          | 'REJECTED_AT_INTAKE'
          | 'ACCEPTED'
          | 'IN_PROCESS'
          | 'IN_TRANSIT'
          | 'CONSULTING'
          | 'FIELD_CHECK'
          | 'AWAITING_SIGN'
          | 'AWAITING_ISSUE'
          | 'AWAITING_SUPPLEMENT'
          | 'AWAITING_PAYMENT'
          | 'WITHDRAW_REQUESTED'
          | 'WITHDRAWN'
          | 'SUSPENDED'
          | 'TERMINATED'
          | 'RESULT_READY'
          | 'RETURNED';
        nationalStatus?: number;
        /** @description Id of an agency that has to do with the case. */
        agency?: string;
        procedureCode?: string;
        channel?: 'COUNTER' | 'POST' | 'ONLINE' | 'AUTHORISED_PERSON';
        /** @description ISO 8601 with offset. */
        dueBefore?: string;
        /** @description IN_TIME | DUE_SOON | OVERDUE | PAUSED | EARLY | ON_TIME | LATE; NONE: no clock runs. */
        class?: 'IN_TIME' | 'DUE_SOON' | 'OVERDUE' | 'PAUSED' | 'EARLY' | 'ON_TIME' | 'LATE' | 'NONE';
        /** @description In code, foreign code, applicant and procedure, without case and accents. */
        text?: string;
        /** @description true: only open cases; false: only closed ones. */
        open?: boolean;
        /** @description Most urgent first, or newest first. */
        sort: 'due' | 'filed';
        /** @description Ids of agencies, with commas: cases in which one of them, or one below, takes part. */
        under?: string;
        /** @description Id of the agency that answers for the case. */
        lead?: string;
        /** @description Code of the field of the procedure. */
        field?: string;
        /** @description Level of the procedure: MINISTRY | PROVINCE | DISTRICT | COMMUNE */
        level?: string;
        /** @description WAITING: not accepted yet; IN_PROCESS: accepted and not finished; TO_RETURN: finished, the result is not handed over. */
        phase?: 'WAITING' | 'IN_PROCESS' | 'TO_RETURN';
        /** @description Whether the time for acceptance is over. */
        acceptance?: 'IN_TIME' | 'LATE';
        /** @description Due at this instant or later, ISO 8601 with offset, as all instants here. */
        dueFrom?: string;
        acceptedFrom?: string;
        acceptedBefore?: string;
        /** @description Of those that were accepted: finished at this instant or later. */
        finishedFrom?: string;
        finishedBefore?: string;
        /** @description Accepted before this instant and not finished before it. */
        inProcessAt?: string;
        /** @description In process at this instant, or now if that is earlier, and late by then. */
        overdueAt?: string;
        /** @description true: finished in time only because of an extension. */
        extended?: boolean;
        /** @description Id of the agency to which it is put down that the present date has passed. */
        attributedTo?: string;
        /** @description With `attributedTo`: HOLDER | RECEIVER | CONSULTED */
        cause?: 'HOLDER' | 'RECEIVER' | 'CONSULTED';
        /** @description true: only those in which an opinion is waited for. */
        consulting?: boolean;
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CasePage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_file: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileCaseRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_silent: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SilentCases'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_history: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseHistoryPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_check: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckComponentsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_accept: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_refuse: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefuseReceptionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_supplement: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestSupplementRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_supplemented: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiveSupplementRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_suspend: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspendCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_resume: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResumeCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_terminate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StopCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_extend: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_pay: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordPaymentRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_return: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnResultRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseFilesController_correct: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectResultRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseActsController_acts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseActsView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CaseActsController_previewAct: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewActRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActPreviewView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceiptsController_proof: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptProofView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ShadowCasesController_put: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        system: string;
        foreignCode: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShadowCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseFileView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_ofCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OfficialDocumentList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_previewOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewDocumentRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_controlSheet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_register: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Agency by id or key; absent: all that the caller reads. */
        agency?: string;
        year?: number;
        /** @description Class of the numbers: `GPXD`. */
        class?: string;
        state?:
          | 'DRAFT'
          | 'SIGNED'
          | 'NUMBERED'
          | 'SEALED'
          | 'ISSUED'
          | 'RETURNED'
          | 'REVOKED'
          | 'SUPERSEDED'
          | 'DISCARDED';
        /** @description Words of number, abstract or case code, without regard to case and accents. */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DocumentPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_serials: {
    parameters: {
      query: {
        agency: string;
        year: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SerialCheck'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_printOutgoing: {
    parameters: {
      query: {
        agency: string;
        year: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_printCases: {
    parameters: {
      query: {
        agency: string;
        /** @description Local dates, both within: cases that were filed then. */
        from: string;
        to: string;
        /** @description As of this instant; ISO 8601, now unless given. */
        asOf?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_file: {
    parameters: {
      query?: {
        /** @description `en`: a marked translation, where there is one. */
        language?: 'vi' | 'en';
      };
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_forms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_putForm: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutTemplateRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TemplateView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_sampleOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OfficialDocumentsController_verify: {
    parameters: {
      query: {
        token: string;
      };
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VerifiedDocumentView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningController_list: {
    parameters: {
      query: {
        /** @description SIGN: what waits for one's signature; ISSUE: for number, seal and issue. */
        step: 'SIGN' | 'ISSUE';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaitingDocuments'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningController_sign: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignRequestBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SigningResults'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningController_issue: {
    parameters: {
      query?: never;
      header: {
        'accept-language': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignRequestBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SigningResults'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_ownKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnKeyView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_setOwnKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeyRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnKeyView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_retireOwnKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_listAgencies: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencySigningList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_setSeal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agencyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KeyRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencySigningView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_retireSeal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agencyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_setPractice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agencyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PracticeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencySigningView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_setCapacity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agencyId: string;
        personId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CapacityRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgencySigningView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_listAnchors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrustAnchorList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_addAnchor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrustAnchorRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrustAnchorAdded'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SigningSetUpController_removeAnchor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        anchorId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignaturesController_ofAttachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        attachmentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignaturesView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignaturesController_ofDocument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignaturesView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HallList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_create: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewHallRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HallId'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HallView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_change: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeHallRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HallId'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_draw: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DrawTicketRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DrawnTicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_figures: {
    parameters: {
      query?: {
        /** @description First local date; default today. */
        from?: string;
        /** @description Last local date; default today, at most 92 days after the first. */
        until?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FiguresView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_shifts: {
    parameters: {
      query?: {
        /** @description Local date; default today. */
        day?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShiftPlanView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_plan: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShiftPlanRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShiftPlanView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_reopen: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_listScreens: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScreenList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_issue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NewScreenRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedScreenView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HallsController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        screenId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountersController_open: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenCounterRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountersController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountersController_next: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CallNextRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalledView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_ofCase: {
    parameters: {
      query: {
        /** @description Id or code of the case. */
        case: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketsOfCase'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_call: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_serve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_skip: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_finish: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_putBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_abandon: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_transfer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferTicketRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TicketsController_link: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkCaseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScreenController_board: {
    parameters: {
      query?: never;
      header: {
        'x-screen-code': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScreenBoardView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScreenController_draw: {
    parameters: {
      query?: never;
      header: {
        'x-screen-code': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KioskDrawRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KioskTicketView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentsController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description DUE: what is still to be paid, of cases that go on. ALL: everything. */
        state: 'DUE' | 'ALL';
        /** @description A case code, ours or another system's, or words of the applicant's name. */
        text?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentDeskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentsController_collect: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CollectRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentDeskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentsController_order: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentOrderView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentsController_cancel: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentsController_refund: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefundRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentDeskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentsController_exempt: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExemptionRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentDeskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AdjustmentsController_list: {
    parameters: {
      query: {
        /** @description OPEN: to be decided or paid out. ALL: the newest 200. */
        state: 'OPEN' | 'ALL';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AdjustmentList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AdjustmentsController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveAdjustmentRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AdjustmentsController_reject: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RejectAdjustmentRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AdjustmentsController_payOut: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PayOutRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentReceiptsController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Local dates, both included. */
        from?: string;
        to?: string;
        /** @description Id of an agency; default: all that one sees. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentReceiptsController_pdf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CashController_book: {
    parameters: {
      query?: {
        /** @description Id of the agency; default: the first at whose till the caller sits. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CashBookView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CashController_closings: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CashClosingList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CashController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseCashRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CashController_sheet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReconciliationController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReconciliationList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReconciliationController_compare: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReconcileRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReconciliationList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReconciliationController_differences: {
    parameters: {
      query: {
        state: 'OPEN' | 'ALL';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DifferenceList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReconciliationController_close: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloseDifferenceRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PaymentCallbacksController_receive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        provider: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnPaymentsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnPayments'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnPaymentsController_order: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PaymentOrderView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnCasesController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnCasePage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnCasesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnCaseView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CitizenIdentitiesController_create: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmCitizenRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfirmedCitizenView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PrivacyController_ask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskExportRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PrivacyController_read: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonRecordView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PrivacyController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetentionRunView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PrivacyController_run: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RunRetentionRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PrivacyController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoldPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PrivacyController_hold: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceHoldRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoldView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PrivacyController_release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoldView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceptionController_find: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindApplicantsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KnownApplicants'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceptionController_reusable: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindReusableRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReusableFiles'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceptionController_receiveDossier: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiveDossierRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceivedDossier'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceptionController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceptionDraftList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceptionController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceptionDraftView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceptionController_save: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveReceptionDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceptionDraftSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceptionController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description open: nobody has answered yet; in-time, late: answered so in this month; absent: all. */
        view?: 'open' | 'overdue' | 'mine' | 'in-time' | 'late' | 'published' | 'closed';
        /** @description Id, key or code of an agency: what it has, and those below it. */
        agency?: string;
        category?: 'DELAY' | 'CONDUCT' | 'REQUIREMENT' | 'FEE' | 'REGULATION' | 'SYSTEM' | 'OTHER';
        /** @description Words of code, title and sender, without accents if one likes. */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_takeDown: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakeDownFeedbackRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackEntered'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_figures: {
    parameters: {
      query?: {
        /** @description Id, key or code of an agency: what it has, and those below it. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackFigures'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_classify: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassifyFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_transfer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_refuse: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RefuseFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_assign: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_answer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AnswerFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_return: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_approve: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_reject: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_publish: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedbackController_extend: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ExtendFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnFeedbackController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnFeedbackPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnFeedbackController_send: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SendFeedbackRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackEntered'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnFeedbackController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicFeedbackController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        q?: string;
        category?: 'DELAY' | 'CONDUCT' | 'REQUIREMENT' | 'FEE' | 'REGULATION' | 'SYSTEM' | 'OTHER';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedFeedbackPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicFeedbackController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedFeedback'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicFeedbackController_track: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrackFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnFeedback'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicFeedbackController_rate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RateFeedbackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FeedbackRated'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DirectivePage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_enter: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EnterDirectiveRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DirectiveEntered'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DirectiveView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_give: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GiveTaskRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskGiven'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_tasks: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description open, overdue, lead: of the caller's agencies; given: by the caller's agencies; absent: all. */
        view?: 'open' | 'overdue' | 'lead' | 'given' | 'closed';
        agency?: string;
        directive?: string;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DirectiveTaskPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_figures: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskFigures'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_task: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DirectiveTaskView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_perform: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActOnTaskRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskDone'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DirectivesController_download: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        subjectId: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventLogController_read: {
    parameters: {
      query: {
        /** @description `xes`: IEEE 1849 XES 2.0 in XML; `ocel`: OCEL 2.0 in JSON. */
        format: 'xes' | 'ocel';
        procedure?: string;
        /** @description Local date, included. Absent: the first of the month. */
        from?: string;
        /** @description Local date, included. Absent: today. */
        until?: string;
        /** @description Figures as they were known then: ISO 8601 with offset, not in the future. Absent: now. */
        asOf?: string;
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_rated: {
    parameters: {
      query?: {
        /** @description Local date, included. Absent: the first of the month. */
        from?: string;
        /** @description Local date, included. Absent: today. */
        until?: string;
        /** @description Figures as they were known then: ISO 8601 with offset, not in the future. Absent: now. */
        asOf?: string;
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RatingsView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_planned: {
    parameters: {
      query: {
        /** @description Local date, included. Absent: the first of the month. */
        from?: string;
        /** @description Local date, included. Absent: today. */
        until?: string;
        /** @description Figures as they were known then: ISO 8601 with offset, not in the future. Absent: now. */
        asOf?: string;
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        /** @description `2026`, `2026-Q4` or `2026-11`: the targets of this period; actual figures are of `from` to `until`. */
        period: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetsView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_setTarget: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        indicator: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetTargetRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetSet'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_read: {
    parameters: {
      query?: {
        /** @description Local date, included. Absent: the first of the month. */
        from?: string;
        /** @description Local date, included. Absent: today. */
        until?: string;
        /** @description Figures as they were known then: ISO 8601 with offset, not in the future. Absent: now. */
        asOf?: string;
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        by?: 'field' | 'agency' | 'procedure' | 'channel';
        /** @description Code of the rules for what the law leaves open. */
        profile?: string;
        field?: string;
        level?: string;
        procedure?: string;
        channel?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReportView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_counted: {
    parameters: {
      query: {
        /** @description Local date, included. Absent: the first of the month. */
        from?: string;
        /** @description Local date, included. Absent: today. */
        until?: string;
        /** @description Figures as they were known then: ISO 8601 with offset, not in the future. Absent: now. */
        asOf?: string;
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        by?: 'field' | 'agency' | 'procedure' | 'channel';
        /** @description Code of the rules for what the law leaves open. */
        profile?: string;
        field?: string;
        level?: string;
        procedure?: string;
        channel?: string;
        /** @description Key of a column. */
        column: string;
        /** @description What the row stands for: its agency. `field`, `level`, `procedure` and `channel` narrow the report itself. */
        lead?: string;
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CountedCasesPage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReportsController_file: {
    parameters: {
      query: {
        /** @description Local date, included. Absent: the first of the month. */
        from?: string;
        /** @description Local date, included. Absent: today. */
        until?: string;
        /** @description Figures as they were known then: ISO 8601 with offset, not in the future. Absent: now. */
        asOf?: string;
        /** @description Id of an agency: it and those below it. Absent: all that the caller oversees. */
        agency?: string;
        by?: 'field' | 'agency' | 'procedure' | 'channel';
        /** @description Code of the rules for what the law leaves open. */
        profile?: string;
        field?: string;
        level?: string;
        procedure?: string;
        channel?: string;
        /** @description `pdf`: the form on paper, landscape A4; of the figures only, not of the cases behind a column. */
        format: 'csv' | 'xlsx' | 'pdf';
        /** @description Language of the heads. */
        language: 'vi' | 'en';
        /** @description Key of a column: the cases behind it, not the figures. */
        column?: string;
        lead?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublishedProceduresController_get: {
    parameters: {
      query?: {
        /** @description Id of a version; absent: the one in force today. */
        version?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublishedProcedureView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublishedProceduresController_diagram: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        versionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublishedProceduresController_document: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
        versionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApprovedProceduresController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        versionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawProcedureRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposed'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CatalogueController_list: {
    parameters: {
      query: {
        /** @description How many items at most. */
        limit: number;
        /** @description `next` of the page before. */
        cursor?: string;
        /** @description Words of the name, the code or the field; accents and case do not matter. */
        search?: string;
        field?: string;
        level?: 'MINISTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicProcedurePage'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CatalogueController_fields: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicFields'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CatalogueController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicProcedureView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CatalogueController_guide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['GuidanceRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GuidanceView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CatalogueController_agencies: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceivingAgencies'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplicationsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceptionDraftList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplicationsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceptionDraftView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplicationsController_save: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveReceptionDraftRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceptionDraftSummary'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplicationsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplicationsController_upload: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'multipart/form-data': {
          files?: string[];
        };
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadsView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplicationsController_preCheck: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplicationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PreCheckView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ApplicationsController_submit: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubmitApplicationRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmittedApplication'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TrackingController_look: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrackRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TrackedCase'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TrackingController_send: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrackMailRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterOnItsWay'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TrackingController_prove: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TrackPassRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CitizenPassView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnActsController_progress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnCaseProgress'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnActsController_supplement: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SupplementRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnCaseView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnActsController_withdraw: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawalRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnCaseView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnActsController_confirm: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnCaseView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnActsController_rate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Chosen by the caller; the same request sent again under its key gets the first answer. */
        'Idempotency-Key'?: string;
      };
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RateCaseRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseRatingView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnDocumentsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnDocumentList'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnDocumentsController_file: {
    parameters: {
      query?: {
        /** @description `en`: a marked translation, where there is one. */
        language?: 'vi' | 'en';
      };
      header?: never;
      path: {
        code: string;
        documentId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RatingController_rate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RateByTokenRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CaseRatingView'];
        };
      };
      /** @description The request was refused, or could not be carried out */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
