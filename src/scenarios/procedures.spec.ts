import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  filesOfFolder,
  parseFiles,
  type GraphNode,
  type ParsedFile,
  type ProcessGraph,
  type WorkAttributes,
} from '../definitions';
import { analyseFeel } from '../expressions';
import type { JsonObject } from '../kernel';
import { loadProcedure, type Procedure } from './load-procedure';

interface Facts {
  code: string;
  process: string;
  units: Record<string, unknown>;
  data: { name: string }[];
  variables?: string[];
  fees: { code: string; amount: unknown }[];
}

const factsOf = (folder: string) =>
  parse(readFileSync(join('processes', folder, 'procedure.yaml'), 'utf8')) as Facts;

const unitOf = (node: GraphNode): string | undefined =>
  (node as { user?: WorkAttributes }).user?.unit ?? (node as { work?: WorkAttributes }).work?.unit;

/** Those of registers move no case. */
const folders = readdirSync('processes').filter((name) => existsSync(`processes/${name}/procedure.yaml`));

describe.each(folders)('%s', (folder) => {
  /** Of the procedure's own process and those it calls. */
  let nodes: GraphNode[];
  let graphs: ProcessGraph[];
  let files: ParsedFile[];
  const facts = factsOf(folder);

  beforeAll(async () => {
    ({ graphs } = await loadProcedure(join('processes', folder)));
    nodes = graphs.flatMap((graph) => Object.values(graph.nodes));
    ({ files } = await parseFiles(await filesOfFolder(join('processes', folder))));
  });

  it('is the procedure that its facts describe', () => {
    const own = graphs.filter(({ procedureCode }) => procedureCode !== undefined);
    expect(own.map(({ processId, procedureCode }) => [processId, procedureCode])).toEqual([
      [facts.process, facts.code],
    ]);
    const units = nodes.flatMap((node) => unitOf(node) ?? []);
    expect(Object.keys(facts.units).sort()).toEqual([...new Set(units)].sort());
  });

  it('has one form for every user task and no other', () => {
    const used = nodes.flatMap((node) =>
      node.type === 'userTask' ? (node.user?.formKey ?? `none at ${node.id}`) : [],
    );
    const forms = files.flatMap((file) => (file.kind === 'form' ? file.key : []));
    expect([...new Set(used)].sort()).toEqual(forms.sort());
  });

  it('asks in a form, decides or receives everything that its conditions read', () => {
    const ofCase = ['caseCode', 'channel', 'applicant'];
    const known = new Set([...ofCase, ...facts.data.map(({ name }) => name), ...(facts.variables ?? [])]);
    for (const file of files) if (file.kind === 'form') for (const key of keysOf(file.schema)) known.add(key);
    for (const node of nodes) {
      if (node.type === 'businessRuleTask') known.add(node.decision!.resultVariable!);
      for (const { target } of node.io?.output ?? []) known.add(target);
    }
    const read = graphs
      .flatMap(({ flows }) => Object.values(flows))
      .flatMap(({ condition }) => (condition ? analyseFeel(condition.feel).variables : []));
    expect(read.filter((name) => !known.has(name))).toEqual([]);
  });

  it('has diagrams whose flows are orthogonal and cross no node', () => {
    for (const file of files) {
      if (file.kind !== 'bpmn') continue;
      expect(troublesOf(file.definitions.diagrams[0].plane.planeElement as DiagramElement[])).toEqual([]);
    }
  });

  it('gives a task its lane, and a lane its name', () => {
    for (const { lanes, nodes, processId } of graphs) {
      expect(Object.values(lanes).every(({ name, unit }) => name && unit)).toBe(true);
      const homeless = Object.values(nodes).filter(({ parent, lane }) => parent === processId && !lane);
      expect(homeless.map(({ id }) => id)).toEqual([]);
    }
  });
});

describe('the tables hold the amounts of the facts', () => {
  it('building permit', async () => {
    const [{ decisions }] = (await loadProcedure('processes/P02-building-permit')).definitions as [
      Procedure['definitions'][0],
    ];
    const fees = ['HOUSE', 'OTHER'].map((buildingType) => {
      const decided = decisions.decide('building-permit-limits', { applicationType: 'NEW', buildingType }, 0);
      return (decided as { rows: JsonObject[] }).rows[0]!.fee;
    });
    expect(fees).toEqual([75000, 150000]);
    expect(factsOf('P02-building-permit').fees.map(({ amount }) => amount)).toEqual([
      { decision: 'building-permit-limits', output: 'fee' },
    ]);
  });

  it('land transfer', async () => {
    const [{ decisions }] = (await loadProcedure('processes/P06-land-transfer')).definitions as [
      Procedure['definitions'][0],
    ];
    const decided = decisions.decide(
      'land-transfer-duty-rates',
      { incomeTaxExempt: false, registrationFeeExempt: false },
      0,
    );
    expect((decided as { rows: JsonObject[] }).rows).toEqual([
      { incomeTaxRate: 0.02, registrationFeeRate: 0.005, exempt: false },
    ]);
    const [, tax, fee] = factsOf('P06-land-transfer').fees;
    expect([tax!.amount, fee!.amount]).toEqual(['=price * 0.02', '=price * 0.005']);
  });

  it.each([
    ['NONE', 1, 8000],
    ['NONE', 3, 24000],
    ['POOR', 3, 0],
    ['WAR_MERIT', 1, 0],
  ])('extract, exemption %s, %i copies: %i dong', async (exemption, copies, fee) => {
    const { definitions } = await loadProcedure('processes/P13-civil-status-extract');
    expect(definitions[0]!.decisions.decide('civil-status-extract-fee', { exemption, copies }, 0)).toEqual({
      ok: true,
      rows: [{ fee }],
    });
  });

  it.each([
    ['2026-10-05T14:59:59+07:00', 0],
    ['2026-10-05T15:00:00+07:00', 0],
    ['2026-10-05T15:00:01+07:00', 1],
    ['2026-10-05T23:30:00+07:00', 1],
    ['2026-10-05T00:30:00+07:00', 0],
  ])('birth accepted at %s: %i working days later', async (at, workingDays) => {
    const { definitions } = await loadProcedure('processes/P05-birth-residence-insurance');
    const { decisions } = definitions[0]!;
    expect(decisions.decide('birth-certificate-same-day', {}, Date.parse(at))).toEqual({
      ok: true,
      rows: [{ workingDays }],
    });
  });

  it.each([
    [1, 2000],
    [2, 4000],
    [3, 5000],
    [198, 200000],
    [199, 200000],
    [1000, 200000],
  ])('certified copy of %i pages: %i dong', async (pages, fee) => {
    const { definitions } = await loadProcedure('processes/P09-certified-copy');
    expect(definitions[0]!.decisions.decide('certified-copy-fee', { copy: { pages } }, 0)).toEqual({
      ok: true,
      rows: [{ fee }],
    });
  });
});

function keysOf(schema: JsonObject): string[] {
  const own = ['key', 'path'].flatMap((field) => (typeof schema[field] === 'string' ? schema[field] : []));
  return [...own, ...((schema.components ?? []) as JsonObject[]).flatMap(keysOf)];
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
interface DiagramElement {
  $type: string;
  bpmnElement: { id: string; $type: string; sourceRef?: { id: string }; targetRef?: { id: string } };
  bounds?: Box;
  label?: { bounds?: Box };
  waypoint?: { x: number; y: number }[];
}

/** What makes a diagram hard to read: slanted flows, flows through nodes, labels on nodes or on one another. */
function troublesOf(elements: DiagramElement[]): string[] {
  const isFrame = ({ $type }: { $type: string }) => /Participant|Lane|SubProcess/.test($type);
  const nodes = elements.filter(({ bounds, bpmnElement }) => bounds && !isFrame(bpmnElement));
  const labels = elements.filter(({ label }) => label?.bounds);
  const troubles: string[] = [];
  for (const { waypoint, bpmnElement } of elements) {
    const ends = [bpmnElement.sourceRef?.id, bpmnElement.targetRef?.id];
    for (const [index, to] of (waypoint ?? []).entries()) {
      const from = waypoint![index - 1];
      if (!from) continue;
      if (from.x !== to.x && from.y !== to.y) troubles.push(`${bpmnElement.id} is slanted`);
      const line: Box = {
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(from.x - to.x),
        height: Math.abs(from.y - to.y),
      };
      for (const node of nodes)
        if (!ends.includes(node.bpmnElement.id) && overlap(line, node.bounds!))
          troubles.push(`${bpmnElement.id} crosses ${node.bpmnElement.id}`);
    }
  }
  for (const [index, one] of labels.entries()) {
    const box = one.label!.bounds!;
    for (const other of labels.slice(index + 1))
      if (overlap(box, other.label!.bounds!))
        troubles.push(`the labels of ${one.bpmnElement.id} and ${other.bpmnElement.id} overlap`);
    for (const node of nodes)
      if (overlap(box, node.bounds!))
        troubles.push(`the label of ${one.bpmnElement.id} covers ${node.bpmnElement.id}`);
  }
  return troubles;
}

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
