import { acts, clockEffects, handoffs, silences } from '../../../src/one-stop-shop/procedures/acts';
import { roleName } from '../../../src/one-stop-shop/procedures/model/role-names';
import * as words from './vocabulary';

const typesOf = (node: string) =>
  ({
    userTask: 'UserTask',
    eventBasedGateway: 'EventBasedGateway',
    intermediateCatchEvent: 'IntermediateCatchEvent',
    receiveTask: 'ReceiveTask',
    endEvent: 'EndEvent',
  })[node];

describe('the words that the panel offers', () => {
  it('are those the server knows', () => {
    expect(Object.keys(words.acts)).toEqual(Object.keys(acts));
    expect(Object.keys(words.handoffs).toSorted()).toEqual([...handoffs].toSorted());
    expect(Object.keys(words.silences)).toEqual([...silences]);
    expect(Object.keys(words.clockEffects)).toEqual([...clockEffects]);
  });

  it.each(Object.entries(acts))('offers "%s" where it belongs', (act, rule) => {
    expect([...(words.nodesOfAct[act as words.Act] ?? ['UserTask'])].toSorted()).toEqual(
      rule.nodes.map(typesOf).toSorted(),
    );
  });

  it('calls roles what the printed procedure calls them', () => {
    for (const [role, name] of Object.entries(words.roles)) expect(roleName(role)).toEqual(name);
  });
});
