import { newId } from '../../../src/kernel';
import { drawBpmn } from '../../support/draw-bpmn';
import { everybodyInside, type Row, to } from '../matrix';

const anyone = everybodyInside('ok');

export const definitions: Row[] = [
  {
    route: 'POST /deployments',
    call: () => {
      const process = `p${newId().replaceAll('-', '')}`;
      const content = drawBpmn('start s | user a | end e | s > a > e', { process });
      const fields = { reason: 'Ban hành quy trình mới' };
      return { fields, files: [{ field: 'files[]', name: `${process}.bpmn`, content }] };
    },
    gets: to('ok', 'designer'),
  },
  { route: 'GET /definitions', gets: anyone },
  {
    route: 'GET /definitions/:id',
    call: ({ definition }) => ({ params: { id: definition.id } }),
    gets: anyone,
  },
  {
    route: 'GET /definitions/:id/xml',
    call: ({ definition }) => ({ params: { id: definition.id } }),
    gets: anyone,
  },
  {
    route: 'GET /definitions/:id/diff/:otherId',
    call: ({ machineDefinition, newerMachine }) => ({
      params: { id: machineDefinition.id, otherId: newerMachine.id },
    }),
    gets: anyone,
    mismatched: ({ definition }) => ({ params: { id: definition.id, otherId: newId() } }),
  },
  {
    route: 'GET /definitions/:id/forms/*key',
    call: ({ withForm }) => ({ params: { id: withForm.id, key: 'a.form' } }),
    gets: anyone,
    // A key that the deployment does not have itself means the newest form of that key.
    mismatched: 'none',
  },
];
