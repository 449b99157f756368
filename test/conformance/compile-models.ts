import { compileBpmn, type ProcessGraph } from '../../src/definitions';

/** The processes of a model by id, in document order; a model with problems is a fault of the corpus. */
export async function compileModel(xml: string, file: string): Promise<Map<string, ProcessGraph>> {
  const { model, problems } = await compileBpmn(xml, file);
  if (!model || problems.length > 0)
    throw new Error(`${file} does not compile: ${JSON.stringify(problems.map(({ message }) => message.en))}`);
  return new Map(model.graphs.map((graph) => [graph.processId, graph]));
}
