/**
 * What events may carry (they go to everybody who may follow): ids, codes of cases, units and laws, numbers, instants. A field that is
 * not here has to be looked at: may everybody who sees the case's agency read it?
 */
const fields = new Set(
  `accountId action affected agencyId amount approvedBy askedAgencyId askedUnitId askingUnitId by byAnother calendars caseId cause
  changed changes class clockId code components consultationId count created dates decidedBy definitionId definitionKey delegation
  dueAt elementId enabled ended flows forwardedInTime from fromAgencyId fromUnitId ground handoffId how id incidentId
  instanceId isCustody isEnough items jobId key kind lane letterId level limit maxAttempts method mode name
  nationalFrom nationalStatus nationalTo newDueAt number ok oldDueAt originalClass outcome payment paymentId personId
  predecessorId procedure procedureVersionId reasonCode receivingAgencyId result revision rootId round rulesDiffer
  sequence shape silence since state status subjectId system taskId to toAgencyId toUnitId tokens unitId until value
  unit validFrom version versionNo what channel attempts retryAt agencies codes units people posts substitutions successions
  component successorId date role attachmentId documentId isInterAgency overdue escalationId rung tokenId error availableAt modelId fileId left
  commentId threadId personIds proposedBy
  feedbackId directiveId directiveTaskId hallId ticketId counterId serviceId payments receipt acceptDueAt escalatedTo milliseconds`.split(
    /\s+/,
  ),
);
/** No blanks: what has blanks is somebody's words. */
const code = /^[\p{L}\p{N}_.:+/@#-]{0,200}$/u;
/** `NĐ 118/2025 (NĐ 61/2018 Art. 19(4))` */
const law = /^[\p{L}\p{N} _.,:;+/()§-]{0,300}$/u;

/** The fields that events may not have, and the values that are no codes. */
export function wrongIn(payload: unknown, field = ''): string[] {
  if (typeof payload === 'string') {
    const isFine = field === 'ground' ? law.test(payload) : code.test(payload);
    return isFine ? [] : [`${field} = ${payload}`];
  }
  if (Array.isArray(payload)) return payload.flatMap((one) => wrongIn(one, field));
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([name, value]) =>
    fields.has(name) ? wrongIn(value, name) : [`${name} is not in the list`],
  );
}
