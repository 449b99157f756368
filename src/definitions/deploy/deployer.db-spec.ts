import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestDatabase, type TestDatabase } from '../../../test/database/test-database';
import { Commands } from '../../http';
import { BootSequence } from '../../config';
import type { Audit } from '../../identity';
import { systemActor, systemClock } from '../../kernel';
import { DeployAtBoot } from './deploy-at-boot';
import { bpmn } from '../fixtures/bpmn';
import type { Findings } from '../problem';
import { Definitions } from '../versions/definitions';
import { DefinitionQueries } from '../versions/definition.queries';
import { DeploymentRefused } from './definition.errors';
import { definitionEntities } from './deployment.entities';
import { Deployer } from './deployer';
import { DeploymentChecks } from './deployment-checks';
import { DeploymentListeners } from './deployment-listeners';

const nothing = (): Findings => ({ problems: [], warnings: [] });
const simple = (taskName: string, more = '') =>
  Buffer.from(
    bpmn(
      `<startEvent id="s"/><userTask id="t" name="${taskName}" camunda:formKey="forms/apply.form"/><endEvent id="e"/>${more}
       <sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="e"/>`,
      { attributes: 'id="permit" name="Cấp phép" isExecutable="true" camunda:versionTag="2026"' },
    ),
  );
const form = (label: string) =>
  Buffer.from(
    JSON.stringify({ id: 'apply', type: 'default', components: [{ type: 'textfield', key: 'a', label }] }),
  );

const silent: Audit = { done: () => undefined, read: () => Promise.resolve(), denied: () => undefined };

describe('deploying', () => {
  let db: TestDatabase;
  let deployer: Deployer;
  let definitions: Definitions;
  let listeners: DeploymentListeners;
  let checks: DeploymentChecks;
  let queries: DefinitionQueries;

  const node = () => {
    const own = new Definitions();
    return new Deployer(
      db.unitOfWork,
      db.database,
      own,
      checks,
      listeners,
      new Commands(),
      silent,
      nothing,
      systemClock,
    );
  };
  const deploy = (content: Buffer, ...more: { name: string; content: Buffer }[]) =>
    deployer.deploy([{ name: 'permit.bpmn', content }, ...more], systemActor);

  beforeEach(async () => {
    let now = 0;
    db = await openTestDatabase({ entities: definitionEntities, clock: () => (now += 1_000) });
    definitions = new Definitions();
    listeners = new DeploymentListeners();
    checks = new DeploymentChecks();
    queries = new DefinitionQueries(db.database, definitions);
    deployer = new Deployer(
      db.unitOfWork,
      db.database,
      definitions,
      checks,
      listeners,
      new Commands(),
      silent,
      nothing,
      systemClock,
    );
  });
  afterEach(() => db.close());

  it('numbers versions, and gives the same bytes the same version', async () => {
    const first = await deploy(simple('Tiếp nhận'));
    const second = await deploy(simple('Thẩm định'));
    const again = await deploy(simple('Tiếp nhận'));
    expect(first.definitions).toEqual([
      { id: expect.any(String), key: 'permit', version: 1, name: 'Cấp phép' },
    ]);
    expect(second.definitions[0].version).toBe(2);
    expect(again).toEqual({ ...first, isNew: false });
    expect((await definitions.findLatest(db.database, 'permit'))?.version).toBe(2);
  });

  it('makes one version of the same files sent at once to several nodes', async () => {
    const results = await Promise.all(
      Array.from({ length: 6 }, () =>
        node().deploy([{ name: 'permit.bpmn', content: simple('Tiếp nhận') }], systemActor),
      ),
    );
    expect(new Set(results.map(({ id }) => id)).size).toBe(1);
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await queries.list({ limit: 10 })).items).toHaveLength(1);
  });

  it('gives different files sent at once different versions', async () => {
    const results = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        node().deploy([{ name: 'permit.bpmn', content: simple(name) }], systemActor),
      ),
    );
    expect(results.map(({ definitions }) => definitions[0].version).sort()).toEqual([1, 2, 3, 4]);
  });

  it('stores nothing of a refused set and says every problem', async () => {
    const refusal = await deploy(simple('x', '<complexGateway id="c"/>'), {
      name: 'apply.form',
      content: Buffer.from('{'),
    }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DeploymentRefused);
    expect(
      (refusal as DeploymentRefused).problems.map(({ file, elementId, rule }) => [file, elementId, rule]),
    ).toEqual([
      ['permit.bpmn', 'c', 'bpmn/unsupported'],
      ['apply.form', undefined, 'form/not-json'],
    ]);
    expect((await queries.list({ limit: 10 })).items).toEqual([]);
  });

  it('asks the checks of other rooms, and undoes everything when a listener throws', async () => {
    checks.register(() => ({
      problems: [],
      warnings: [{ file: 'permit.bpmn', rule: 'engine/only-token-core', message: { vi: 'a', en: 'a' } }],
    }));
    const seen: [string, number, string | undefined][] = [];
    listeners.register(async (_, versions) => {
      for (const { definition, previousId } of versions)
        seen.push([definition.key, definition.version, previousId]);
      if (seen.length === 2) throw new Error('no');
    });
    const first = await deploy(simple('a'));
    expect(first.warnings.map(({ rule }) => rule)).toEqual(['engine/only-token-core']);
    await expect(deploy(simple('b'))).rejects.toThrow('no');
    expect(seen).toEqual([
      ['permit', 1, undefined],
      ['permit', 2, first.definitions[0].id],
    ]);
    expect((await queries.list({ limit: 10 })).items.map(({ version }) => version)).toEqual([1]);
  });

  it('refuses to run a version whose stored graph was changed', async () => {
    const {
      definitions: [{ id }],
    } = await deploy(simple('a'));
    await db.unitOfWork.run((tx) =>
      tx.execute(
        `UPDATE process_definition SET graph = REPLACE(graph, '"userTask"', '"manualTask"') WHERE id = ?`,
        [id],
      ),
    );
    await expect(new Definitions().get(db.database, id)).rejects.toMatchObject({
      code: 'DEFINITION.ALTERED',
    });
  });

  it('keeps the graph of a version from being changed in memory', async () => {
    const {
      definitions: [{ id }],
    } = await deploy(simple('a'));
    const { graph } = await definitions.get(db.database, id);
    expect(() => {
      graph.nodes.t.outgoing.push('x');
    }).toThrow(TypeError);
    expect(await definitions.get(db.database, id)).toBe(await definitions.get(db.database, id));
  });

  it('finds called versions by every binding, and the latest that another node deployed', async () => {
    const first = await deploy(simple('a'));
    expect((await definitions.findLatest(db.database, 'permit'))?.version).toBe(1);
    await node().deploy([{ name: 'permit.bpmn', content: simple('b') }], systemActor);
    const caller = { deploymentId: first.id };
    const version = async (binding: Parameters<Definitions['findCalled']>[2]) =>
      (await definitions.findCalled(db.database, 'permit', binding, caller))?.version;
    expect(await version({ kind: 'latest' })).toBe(2);
    expect(await version({ kind: 'deployment' })).toBe(1);
    expect(await version({ kind: 'version', version: 1 })).toBe(1);
    expect(await version({ kind: 'versionTag', versionTag: '2026' })).toBe(2);
    expect(await version({ kind: 'version', version: 9 })).toBeUndefined();
  });

  it('gives a version the form of its own deployment', async () => {
    const old = await deploy(simple('a'), { name: 'forms/apply.form', content: form('Cũ') });
    const now = await deploy(simple('a'), { name: 'forms/apply.form', content: form('Mới') });
    const label = async (id: string, key: string) =>
      ((await queries.form(id, key)).schema.components as { label: string }[])[0].label;
    expect(await label(old.definitions[0].id, 'apply')).toBe('Cũ');
    expect(await label(now.definitions[0].id, 'camunda-forms:deployment:forms/apply.form')).toBe('Mới');
    await expect(queries.form(old.definitions[0].id, 'other')).rejects.toMatchObject({
      code: 'DEFINITION.FORM_NOT_FOUND',
    });
    expect((await queries.diff(old.definitions[0].id, now.definitions[0].id)).files).toEqual([
      { name: 'forms/apply.form', change: 'changed' },
    ]);
  });

  it('decides by the table of its own deployment, else by the newest that was there before', async () => {
    const table = (name: string) =>
      Buffer.from(
        `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="fee" name="${name}"><literalExpression><text>1</text></literalExpression></decision></definitions>`,
      );
    await deployer.deploy([{ name: 'fees.dmn', content: table('first') }], systemActor);
    const without = await deploy(simple('a'));
    const own = await deploy(simple('b'), { name: 'fees.dmn', content: table('own') });
    const found = async ({ id }: { id: string }) =>
      /name="(\w+)"/.exec((await definitions.findDecision(db.database, id, 'fee'))?.xml ?? '')?.[1];
    expect(await found(own)).toBe('own');
    expect(await found(without)).toBe('first');
    expect(await definitions.findDecision(db.database, own.id, 'other')).toBeNull();
  });

  it('refuses two forms under one key', async () => {
    const refusal = await deploy(
      simple('a'),
      { name: 'a.form', content: form('x') },
      { name: 'b.form', content: form('y') },
    ).catch((error: unknown) => error);
    expect((refusal as DeploymentRefused).problems.map(({ rule }) => rule)).toEqual([
      'deployment/duplicate-key',
    ]);
  });

  it('deploys a folder of procedures at each start, once', async () => {
    const root = mkdtempSync(join(tmpdir(), 'motcua-procedures-'));
    try {
      mkdirSync(join(root, 'P1', 'forms'), { recursive: true });
      writeFileSync(join(root, 'P1', 'process.bpmn'), simple('a'));
      writeFileSync(join(root, 'P1', 'forms', 'apply.form'), form('x'));
      const boot = new DeployAtBoot(new BootSequence(), deployer);
      await boot.deployAll(root);
      await boot.deployAll(root);
      expect((await queries.list({ limit: 9 })).items).toMatchObject([{ key: 'permit', version: 1 }]);
      writeFileSync(join(root, 'P1', 'process.bpmn'), simple('b', '<complexGateway id="c"/>'));
      await expect(boot.deployAll(root)).rejects.toThrow(/P1\/process\.bpmn \(c\): .*\[bpmn\/unsupported\]/);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it('pages through definitions, latest only when asked', async () => {
    for (const name of ['a', 'b', 'c']) await deploy(simple(name));
    const first = await queries.list({ limit: 2 });
    expect(first.items.map(({ version }) => version)).toEqual([3, 2]);
    const second = await queries.list({ limit: 2, cursor: first.next! });
    expect(second.items.map(({ version }) => version)).toEqual([1]);
    expect(second.next).toBeUndefined();
    expect((await queries.list({ limit: 9, latest: true })).items.map(({ version }) => version)).toEqual([3]);
    expect(await queries.xml(first.items[0].id)).toContain('name="c"');
  });
});
