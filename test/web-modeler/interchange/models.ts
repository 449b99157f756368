import { drawBpmn } from '../../support/draw-bpmn';
import { type Drawing, withDiagram } from './with-diagram';

/**
 * Drawings of our own over the ground that the interchange models of the BPMN MIWG cover: their files may not be kept here. A: the
 * basic elements one after the other. B: the whole palette. C: what other tools write around their models.
 */
export interface InterchangeModel {
  name: string;
  bytes: Buffer;
  /** Rules by which its deployment is refused; empty: it is taken. */
  refusedBy: readonly string[];
}

interface Drawn {
  name: string;
  xml: string;
  drawing?: Drawing;
  write?: (xml: string) => Buffer;
  refusedBy?: readonly string[];
}

const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** The same file with a prefix for what stood in the default namespace. */
const prefixed = (xml: string, prefix: string): string =>
  xml
    .replace(/<(\/?)(\w+)(?=[\s/>])/g, `<$1${prefix}:$2`)
    .replace(`xmlns="${model}"`, `xmlns:${prefix}="${model}"`)
    .replace(/xsi:type="(t\w+)"/g, `xsi:type="${prefix}:$1"`);

const declared = (xml: string, encoding: string): string =>
  xml.replace('encoding="UTF-8"', `encoding="${encoding}"`);

const utf16 = (xml: string): Buffer => Buffer.from(`\ufeff${declared(xml, 'UTF-16')}`, 'utf16le');
const utf16BigEndian = (xml: string): Buffer => utf16(xml).swap16();
const latin1 = (xml: string): Buffer => Buffer.from(declared(xml, 'ISO-8859-1'), 'latin1');
const marked = (xml: string): Buffer => Buffer.from(`\ufeff${xml}`, 'utf8');

const named = (name: string): string => `name="${name}"`;

const tasks = drawBpmn(
  `start s ${named('Hồ sơ đến')} | user a ${named('Tiếp nhận')} | user b ${named('Thẩm định')} | user c ${named('Trả kết quả')} | end e
   s > a > b > c > e`,
);

const gateways = drawBpmn(
  `start s | user a | xor x default="x_c" ${named('Đủ hồ sơ?')} | user b | user c | user d | xor y | and f | user g | user h | and j | end e
   s > a > x > c > y
   x > b ? n = 1
   x > d ? n = 2
   b > y
   d > y > f > g > j > e
   f > h > j`,
);

const subProcesses = drawBpmn(
  `start s
   sub p ${named('Lấy ý kiến')} {
     start ps
     user pa
     sub q {
       start qs
       user qa
       end qe
       qs > qa > qe
     }
     end pe
     ps > pa > q > pe
   }
   user a
   end e
   boundary b on p cancelActivity="false" : timer P2D
   user urge
   end ue
   s > p > a > e
   b > urge > ue`,
);

const events = drawBpmn(
  `start s : message
   user a
   boundary late on a : timer P1D
   boundary wrong on a : error E
   catch wait : timer PT1H
   throw tell : signal
   catch heard : signal T
   throw go : link L
   catch come : link L
   end e : terminate
   end f : error E
   end g : message
   s > a > wait > tell > go
   come > heard > e
   late > f
   wrong > g`,
);

const collaboration = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${model}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="http://interchange.test">
  <message id="request" name="Đơn"/><message id="answer" name="Kết quả"/>
  <collaboration id="C">
    <participant id="citizen" name="Người dân"/>
    <participant id="office" name="Ủy ban nhân dân xã" processRef="handle"><participantMultiplicity minimum="1" maximum="3"/></participant>
    <participant id="tax" name="Cơ quan thuế" processRef="assess"/>
    <messageFlow id="m1" name="nộp" sourceRef="citizen" targetRef="filed" messageRef="request"/>
    <messageFlow id="m2" sourceRef="returned" targetRef="citizen" messageRef="answer"/>
    <messageFlow id="m3" sourceRef="ask" targetRef="asked"/>
    <group id="grp"/>
    <textAnnotation id="ta"><text>Hai cơ quan, một hồ sơ</text></textAnnotation>
    <association id="as" sourceRef="office" targetRef="ta" associationDirection="None"/>
  </collaboration>
  <process id="handle" isExecutable="false">
    <laneSet id="ls">
      <lane id="l1" name="Một cửa"><flowNodeRef>filed</flowNodeRef><flowNodeRef>receive</flowNodeRef><flowNodeRef>returned</flowNodeRef></lane>
      <lane id="l2" name="Chuyên môn"><flowNodeRef>ask</flowNodeRef></lane>
    </laneSet>
    <startEvent id="filed"><outgoing>f1</outgoing><messageEventDefinition messageRef="request"/></startEvent>
    <userTask id="receive" name="Tiếp nhận"><incoming>f1</incoming><outgoing>f2</outgoing></userTask>
    <sendTask id="ask" name="Hỏi thuế"><incoming>f2</incoming><outgoing>f3</outgoing></sendTask>
    <endEvent id="returned"><incoming>f3</incoming><messageEventDefinition messageRef="answer"/></endEvent>
    <sequenceFlow id="f1" sourceRef="filed" targetRef="receive"/>
    <sequenceFlow id="f2" sourceRef="receive" targetRef="ask"/>
    <sequenceFlow id="f3" sourceRef="ask" targetRef="returned"/>
  </process>
  <process id="assess" isExecutable="false">
    <startEvent id="asked"><outgoing>g1</outgoing><messageEventDefinition/></startEvent>
    <task id="count" name="Tính thuế"><incoming>g1</incoming><outgoing>g2</outgoing></task>
    <endEvent id="counted"><incoming>g2</incoming></endEvent>
    <sequenceFlow id="g1" sourceRef="asked" targetRef="count"/>
    <sequenceFlow id="g2" sourceRef="count" targetRef="counted"/>
  </process>
</definitions>`;

const dataAndArtifacts = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${model}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="http://interchange.test">
  <itemDefinition id="paper" isCollection="false" itemKind="Information" structureRef="xsd:string"/>
  <dataStore id="archive" name="Kho lưu trữ" isUnlimited="true"/>
  <category id="cat"><categoryValue id="cv" value="Giai đoạn tài chính"/></category>
  <process id="P" isExecutable="false">
    <documentation>Mọi thứ mà sơ đồ vẽ được ngoài luồng</documentation>
    <ioSpecification id="io"><dataInput id="in" name="Đơn"/><dataOutput id="out" name="Kết quả"/><inputSet id="is"><dataInputRefs>in</dataInputRefs></inputSet><outputSet id="os"><dataOutputRefs>out</dataOutputRefs></outputSet></ioSpecification>
    <dataObject id="do1" itemSubjectRef="paper"/>
    <dataObject id="do2" isCollection="true"/>
    <dataObjectReference id="dr1" name="Tờ khai" dataObjectRef="do1"><dataState id="ds" name="đã ký"/></dataObjectReference>
    <dataObjectReference id="dr2" name="Các bản sao" dataObjectRef="do2"/>
    <dataStoreReference id="store" name="Kho" dataStoreRef="archive"/>
    <startEvent id="s"><outgoing>f1</outgoing></startEvent>
    <task id="a" name="Đọc"><incoming>f1</incoming><outgoing>f2</outgoing>
      <property id="pin" name="__targetRef_placeholder"/>
      <dataInputAssociation id="dia"><sourceRef>dr1</sourceRef><targetRef>pin</targetRef></dataInputAssociation>
      <dataOutputAssociation id="doa"><targetRef>store</targetRef></dataOutputAssociation>
    </task>
    <endEvent id="e"><incoming>f2</incoming></endEvent>
    <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
    <textAnnotation id="note" textFormat="text/plain"><text>Xem &lt;Thông tư&gt; &amp; phụ lục</text></textAnnotation>
    <association id="as1" sourceRef="a" targetRef="note"/>
    <group id="phase" categoryValueRef="cv"/>
  </process>
</definitions>`;

const analytic = drawBpmn(
  `start s : conditional n > 1
   manual m ${named('Ký giấy')}
   script k
   rule r
   service w
   receive v
   call c
   or o default="o_par"
   or oj
   <userTask id="seq"><standardLoopCharacteristics testBefore="true" loopMaximum="3"><loopCondition xsi:type="tFormalExpression">=n > 0</loopCondition></standardLoopCharacteristics></userTask>
   <userTask id="par"><multiInstanceLoopCharacteristics isSequential="false" camunda:collection="=items" camunda:elementVariable="item"><completionCondition xsi:type="tFormalExpression">=done</completionCondition></multiInstanceLoopCharacteristics></userTask>
   events g
   catch gm : message
   catch gt : timer P3D
   esp x {
     start xs isInterrupting="false" : escalation X
     user xa
     end xe
     xs > xa > xe
   }
   tx t {
     start ts
     user ta
     <serviceTask id="undo" isForCompensation="true" camunda:type="external" camunda:topic="undo"/>
     boundary tb on ta : compensate
     <association id="tb_undo" associationDirection="One" sourceRef="tb" targetRef="undo"/>
     end te
     end tc : cancel
     xor tx1 default="tx1_te"
     ts > ta > tx1 > te
     tx1 > tc ? n = 0
   }
   boundary cancelled on t : cancel
   throw up : escalation X
   throw back : compensate t
   end e
   end late
   end gone : compensate
   s > m > k > r > w > v > c > o > par > oj > t > up > back > g > gm > e
   o > seq ? n > 2
   seq > oj
   g > gt > late
   cancelled > gone`,
);

/** What a designer's tool of another house leaves in a file. */
const foreign = collaboration
  .replace(
    '<definitions ',
    '<definitions xmlns:signavio="http://www.signavio.com" xmlns:acme="http://acme.test/modeller" exporter="ACME Modeller" exporterVersion="9.1" expressionLanguage="http://www.w3.org/1999/XPath" typeLanguage="http://www.w3.org/2001/XMLSchema" ',
  )
  .replace(
    '<userTask id="receive" name="Tiếp nhận">',
    `<userTask id="receive" name="Tiếp nhận" acme:cost="12,5"><documentation textFormat="text/html">Dùng &lt;b&gt;mẫu 01&lt;/b&gt;</documentation><extensionElements>
       <signavio:signavioMetaData metaKey="bgcolor" metaValue="#ffffcc"/>
       <acme:raci responsible="Một cửa"><acme:informed>Văn thư</acme:informed><!-- của công cụ khác --><acme:note><![CDATA[<b>không phải thẻ</b>]]></acme:note></acme:raci>
     </extensionElements>`,
  );

const engines = drawBpmn(
  `start s
   <userTask id="a" flowable:assignee="kim" activiti:candidateUsers="an,binh" camunda:assignee="an"><extensionElements><activiti:formProperty id="x" name="Số bản" type="long" required="true"/></extensionElements></userTask>
   end e
   s > a > e`,
  {
    definitions: 'xmlns:flowable="http://flowable.org/bpmn" xmlns:activiti="http://activiti.org/bpmn"',
  },
);

const french = drawBpmn(
  `start s ${named('Dossier déposé')} | user a ${named('Vérifier la complétude')} | end e ${named('Terminé')} | s > a > e`,
);

const letters = drawBpmn(
  `start bắt-đầu | user thẩm_định.1 ${named('Thẩm định')} | end kết-thúc | bắt-đầu > thẩm_định.1 > kết-thúc`,
);

/** Nothing in them is meant to be run. */
const notExecutable = ['definitions/executable-process'];

const drawn: readonly Drawn[] = [
  { name: 'A.1-tasks', xml: tasks },
  { name: 'A.1-tasks-labels', xml: tasks, drawing: { labels: true } },
  { name: 'A.1-tasks-colours', xml: tasks, drawing: { labels: true, colours: true } },
  {
    name: 'A.1-tasks-not-executable',
    xml: tasks.replace('isExecutable="true"', 'isExecutable="false"'),
    refusedBy: notExecutable,
  },
  { name: 'A.2-gateways', xml: gateways },
  { name: 'A.2-gateways-edges-first', xml: gateways, drawing: { edgesFirst: true } },
  { name: 'A.3-sub-processes', xml: subProcesses },
  { name: 'A.4-pools-and-lanes', xml: collaboration, drawing: { labels: true }, refusedBy: notExecutable },
  { name: 'A.4-events', xml: events },
  {
    name: 'B.1-data-and-artifacts',
    xml: dataAndArtifacts,
    drawing: { labels: true },
    refusedBy: notExecutable,
  },
  { name: 'B.2-analytic', xml: analytic, refusedBy: ['start-event/nothing-triggers'] },
  { name: 'C.1-foreign-tool', xml: foreign, refusedBy: notExecutable },
  {
    name: 'C.2-prefix-bpmn2',
    xml: foreign,
    write: (xml) => Buffer.from(prefixed(xml, 'bpmn2')),
    refusedBy: notExecutable,
  },
  { name: 'C.3-prefix-semantic', xml: gateways, write: (xml) => Buffer.from(prefixed(xml, 'semantic')) },
  { name: 'C.4-other-engines', xml: engines },
  { name: 'C.5-utf-16', xml: tasks, write: utf16 },
  { name: 'C.6-utf-16-big-endian', xml: collaboration, write: utf16BigEndian, refusedBy: notExecutable },
  { name: 'C.7-latin-1', xml: french, write: latin1 },
  {
    name: 'C.8-byte-order-mark',
    xml: foreign,
    drawing: { colours: true, edgesFirst: true },
    write: marked,
    refusedBy: notExecutable,
  },
  { name: 'C.9-ids-in-any-letters', xml: letters },
];

export const interchangeModels = (): Promise<InterchangeModel[]> =>
  Promise.all(
    drawn.map(async ({ name, xml, drawing, write = (text) => Buffer.from(text), refusedBy = [] }) => ({
      name: `${name}.bpmn`,
      bytes: write(await withDiagram(xml, drawing)),
      refusedBy,
    })),
  );
