import type { DefinitionReader, Definitions, DeployedProcess } from '../../../definitions';
import type { JsonObject } from '../../../kernel';

export interface TaskForm {
  key: string;
  schema: JsonObject;
}

/** The form that was deployed with the process of a task, and the execution whose variables it reads. */
export async function formOfTask(
  reader: DefinitionReader,
  definitions: Definitions,
  definition: DeployedProcess,
  taskId: string,
): Promise<{ form: TaskForm | null; executionId: string }> {
  const [task] = await reader.query<{ execution_id: string; form_key: string | null; details: string }>(
    'SELECT execution_id, form_key, details FROM task WHERE id = ?',
    [taskId],
  );
  const { attributes } = JSON.parse(task.details) as { attributes: { formRef?: string } };
  const reference = task.form_key ?? attributes.formRef;
  return {
    form:
      reference === undefined ? null : await definitions.findForm(reader, definition.deploymentId, reference),
    executionId: task.execution_id,
  };
}
