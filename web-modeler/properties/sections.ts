import type { PanelContext } from './context';
import type { Section } from './fields/field';
import { bindingLists, dataGroup, initialValues, parameterLists } from './groups/data-lists';
import { caughtGroup, conditionGroup, messageGroup, timerGroup } from './groups/event-groups';
import { callGroup, loopGroup } from './groups/flow-groups';
import { procedureGroup } from './groups/procedure-group';
import { assignmentGroup, decisionGroup, formGroup, scriptGroup, serviceGroup } from './groups/work-groups';

/** Our sections for one element, from what is asked most often to what is asked least. */
export function sectionsOf(context: PanelContext): Section[] {
  const groups = [
    procedureGroup,
    formGroup,
    decisionGroup,
    scriptGroup,
    conditionGroup,
    timerGroup,
    messageGroup,
    caughtGroup,
    serviceGroup,
    callGroup,
    loopGroup,
    dataGroup,
    assignmentGroup,
  ];
  const values = initialValues(context);
  return [
    ...groups.flatMap((group) => group(context) ?? []),
    ...bindingLists(context),
    ...parameterLists(context),
    ...(values ? [values] : []),
  ];
}
