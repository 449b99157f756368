import { encode } from 'iconv-lite';
import { compileBpmn } from '../compile-bpmn';

/** Traits of files from other tools, as the model interchange working group exchanges them, all in one. */
const drawnElsewhere = `<?xml version="1.0" encoding="ISO-8859-1" standalone="yes"?>
<!-- exported by some tool -->
<semantic:definitions id="_1" name="Interchange" targetNamespace="http://tool.example/1" xmlns:tns="http://tool.example/1"
    xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:tool="http://tool.example/ext"
    xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xsi:schemaLocation="http://www.omg.org/spec/BPMN/20100524/MODEL BPMN20.xsd"
    exporter="Tool" exporterVersion="1" expressionLanguage="http://www.w3.org/1999/XPath" xml:lang="de" tool:version="1.0">
  <semantic:import importType="http://www.w3.org/2001/XMLSchema" location="types.xsd" namespace="http://tool.example/types"/>
  <semantic:itemDefinition id="Item_1" structureRef="xsd:string" itemKind="Information"/>
  <semantic:resource id="Res_1" name="Clerk"><semantic:resourceParameter id="RP" name="level" isRequired="false"/></semantic:resource>
  <semantic:message id="Message_1" name="Gesuch eingegangen: \u00c4nderung" itemRef="tns:Item_1"/>
  <semantic:message id="Message_2" itemRef="ext:Unknown" xmlns:ext="http://tool.example/types"/>
  <semantic:interface id="If_1" name="Register" implementationRef="tns:RegisterService">
    <semantic:operation id="Op_1" name="lookup"><semantic:inMessageRef>tns:Message_1</semantic:inMessageRef></semantic:operation>
  </semantic:interface>
  <semantic:error id="Err_1" errorCode="E1" structureRef="tns:Item_1"/>
  <semantic:globalUserTask id="Global_1" name="Shared" implementation="##WebService"/>
  <semantic:category id="Cat"><semantic:categoryValue id="CatV" value="Group"/></semantic:category>
  <semantic:dataStore id="Store" capacity="0" isUnlimited="false"/>
  <semantic:correlationProperty id="CP" name="key" type="tns:Item_1">
    <semantic:correlationPropertyRetrievalExpression messageRef="tns:Message_1"><semantic:messagePath>x</semantic:messagePath></semantic:correlationPropertyRetrievalExpression>
  </semantic:correlationProperty>
  <semantic:collaboration id="Collab" isClosed="false">
    <semantic:participant id="Citizen" name="Citizen"/>
    <semantic:participant id="Office" name="Office" processRef="tns:Main"><semantic:participantMultiplicity minimum="0" maximum="3"/></semantic:participant>
    <semantic:messageFlow id="MF1" sourceRef="Citizen" targetRef="Start" messageRef="Message_1"/>
    <semantic:messageFlow id="MF2" sourceRef="Sub" targetRef="Citizen"/>
    <semantic:textAnnotation id="TA" textFormat="text/plain"><semantic:text>Note</semantic:text></semantic:textAnnotation>
    <semantic:conversation id="Conv"><semantic:participantRef>Citizen</semantic:participantRef><semantic:messageFlowRef>MF1</semantic:messageFlowRef></semantic:conversation>
  </semantic:collaboration>
  <semantic:process id="Main" isExecutable="true" processType="None" isClosed="false" definitionalCollaborationRef="Collab">
    <semantic:documentation id="Doc" textFormat="text/plain"><![CDATA[Text & more]]></semantic:documentation>
    <semantic:extensionElements>
      <tool:attributes><attribute name="cost" isInterrupting="perhaps"/><tool:deep><Grid id="g"/></tool:deep></tool:attributes>
    </semantic:extensionElements>
    <semantic:ioSpecification><semantic:inputSet/><semantic:outputSet/></semantic:ioSpecification>
    <semantic:laneSet id="Empty"/>
    <semantic:laneSet id="Lanes">
      <semantic:lane id="Outer" name="Outer" partitionElementRef="tns:Res_1">
        <semantic:flowNodeRef>Start</semantic:flowNodeRef><semantic:flowNodeRef>DataRef</semantic:flowNodeRef>
        <semantic:childLaneSet id="Inner"><semantic:lane id="Inner_1"><semantic:flowNodeRef>tns:Task</semantic:flowNodeRef></semantic:lane></semantic:childLaneSet>
      </semantic:lane>
    </semantic:laneSet>
    <semantic:startEvent id="Start" name="&#xC4;nderung&#10;eingegangen" isInterrupting="true" parallelMultiple="false">
      <semantic:outgoing>tns:F1</semantic:outgoing>
      <semantic:dataOutput id="DO"/><semantic:outputSet><semantic:dataOutputRefs>DO</semantic:dataOutputRefs></semantic:outputSet>
      <semantic:messageEventDefinition id="MED" messageRef="tns:Message_1"><semantic:operationRef>tns:Op_1</semantic:operationRef></semantic:messageEventDefinition>
    </semantic:startEvent>
    <semantic:userTask id="Task" name="Pr\u00fcfung" implementation="##unspecified" startQuantity="1" completionQuantity="1" isForCompensation="false">
      <semantic:incoming>tns:F1</semantic:incoming>
      <semantic:ioSpecification>
        <semantic:dataInput id="DI" itemSubjectRef="tns:Item_1" isCollection="false"/>
        <semantic:inputSet><semantic:dataInputRefs>DI</semantic:dataInputRefs></semantic:inputSet><semantic:outputSet/>
      </semantic:ioSpecification>
      <semantic:dataInputAssociation id="DIA"><semantic:sourceRef>DataRef</semantic:sourceRef><semantic:targetRef>DI</semantic:targetRef></semantic:dataInputAssociation>
      <semantic:potentialOwner id="PO" name="owner"><semantic:resourceRef>tns:Res_1</semantic:resourceRef>
        <semantic:resourceParameterBinding parameterRef="RP"><semantic:formalExpression>3</semantic:formalExpression></semantic:resourceParameterBinding>
      </semantic:potentialOwner>
      <semantic:performer id="PF"><semantic:resourceRef>Res_1</semantic:resourceRef></semantic:performer>
    </semantic:userTask>
    <semantic:subProcess id="Sub" name="Sub" triggeredByEvent="false">
      <semantic:laneSet id="EmptySub"/>
      <semantic:startEvent id="SubStart"/><semantic:endEvent id="SubEnd"/>
      <semantic:sequenceFlow sourceRef="SubStart" targetRef="SubEnd"/>
    </semantic:subProcess>
    <semantic:callActivity id="Call" calledElement="tns:Other"/>
    <semantic:dataObject id="Data" isCollection="false" itemSubjectRef="tns:Item_1"/>
    <semantic:dataObjectReference id="DataRef" name="Dossier" dataObjectRef="Data"><semantic:dataState name="new"/></semantic:dataObjectReference>
    <semantic:dataStoreReference id="StoreRef" dataStoreRef="tns:Store"/>
    <semantic:endEvent id="End"><semantic:errorEventDefinition errorRef="tns:Err_1"/></semantic:endEvent>
    <semantic:sequenceFlow id="F1" sourceRef="tns:Start" targetRef="tns:Task" name=""/>
    <semantic:sequenceFlow sourceRef="Task" targetRef="Sub"/>
    <semantic:sequenceFlow sourceRef="Task" targetRef="Sub"/>
    <semantic:sequenceFlow sourceRef="Sub" targetRef="Call"/>
    <semantic:sequenceFlow sourceRef="Call" targetRef="End"/>
    <semantic:association id="As" associationDirection="One" sourceRef="Task" targetRef="TA2"/>
    <semantic:textAnnotation id="TA2"/>
    <semantic:group id="Gr" categoryValueRef="CatV"/>
  </semantic:process>
  <semantic:process id="Other" isExecutable="false"/>
  <bpmndi:BPMNDiagram id="Dia" name="Page" resolution="96.00000267028808">
    <bpmndi:BPMNPlane id="Plane" bpmnElement="tns:Collab">
      <bpmndi:BPMNShape id="Sh" bpmnElement="Task" isHorizontal="true" isExpanded="false" tool:color="red">
        <dc:Bounds height="68.0" width="83.0" x="150.0" y="96.5"/>
        <bpmndi:BPMNLabel labelStyle="LS"><dc:Bounds height="12.8" width="71" x="1" y="2"/></bpmndi:BPMNLabel>
      </bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="Ed" bpmnElement="F1" sourceElement="Sh" messageVisibleKind="initiating"><di:waypoint x="1" y="2"/><di:waypoint xsi:type="dc:Point" x="3" y="4"/></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
    <bpmndi:BPMNLabelStyle id="LS"><dc:Font isBold="false" isItalic="false" isStrikeThrough="false" isUnderline="false" name="Arial" size="11.0"/></bpmndi:BPMNLabelStyle>
  </bpmndi:BPMNDiagram>
</semantic:definitions>`;

/** More of the kind: prefixes for other things than usual, ids in the language of the office, what few engines run. */
const drawnAbroad = `<?xml version="1.0"?>
<m:definitions xmlns:m="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:di_1="http://www.omg.org/spec/DD/20100524/DI" xmlns:omgdc="http://www.omg.org/spec/DD/20100524/DC"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:camunda="http://activiti.org/bpmn" xmlns="http://tool.example/own"
    xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:h="http://www.w3.org/1999/xhtml" id="受付.Definitions" targetNamespace="http://tool.example/own" xmlns:own="http://tool.example/own">
  <m:extension definition="own:Simulation" mustUnderstand="false"><m:documentation>of a simulator</m:documentation></m:extension>
  <m:relationship id="Trace" type="implements" direction="Forward"><m:source>own:cấp-phép</m:source><m:target>own:Luật</m:target></m:relationship>
  <m:message id="thông-báo" name="Thông báo"><m:extensionElements><Assignee xmlns="http://tool.example/other">all</Assignee></m:extensionElements></m:message>
  <m:interface id="I" name="Register"><m:operation id="Op" name="look up"><m:inMessageRef>thông-báo</m:inMessageRef></m:operation></m:interface>
  <m:globalScriptTask id="Global" scriptLanguage="text/x"><m:script>1 + 1</m:script></m:globalScriptTask>
  <m:globalTask id="GlobalTask"><m:ioBinding operationRef="Op" inputDataRef="in" outputDataRef="out"/></m:globalTask>
  <m:partnerEntity id="PE" name="Bank"><m:participantRef>Citizen</m:participantRef></m:partnerEntity>
  <m:endPoint id="EP"/>
  <m:collaboration id="C"><m:participant id="Citizen"><m:endPointRef>EP</m:endPointRef></m:participant></m:collaboration>
  <m:process id="cấp-phép" isExecutable="true">
    <m:documentation textFormat="application/xhtml+xml"><h:p>Read <h:em>first</h:em></h:p></m:documentation>
    <m:auditing id="Audit"/><m:monitoring/>
    <m:ioSpecification><m:dataInput id="pin"/><m:dataOutput id="pout"><m:dataState name="done"/></m:dataOutput>
      <m:inputSet id="is"><m:dataInputRefs>pin</m:dataInputRefs><m:outputSetRefs>os</m:outputSetRefs></m:inputSet>
      <m:outputSet id="os"><m:dataOutputRefs>pout</m:dataOutputRefs><m:inputSetRefs>is</m:inputSetRefs></m:outputSet></m:ioSpecification>
    <m:laneSet><m:lane id="Schalterhalle_Süd"><m:flowNodeRef>
        bước_1
      </m:flowNodeRef></m:lane></m:laneSet>
    <m:startEvent id="受付"><m:outgoing> own:đi </m:outgoing><m:dataOutput id="so"/>
      <m:dataOutputAssociation><m:sourceRef>so</m:sourceRef><m:targetRef>ti</m:targetRef></m:dataOutputAssociation>
      <m:outputSet><m:dataOutputRefs>so</m:dataOutputRefs></m:outputSet></m:startEvent>
    <m:userTask id="bước_1" camunda:assignee="\${officer}">
      <m:extensionElements><camunda:field name="text"><camunda:string><![CDATA[<p>]]></camunda:string></camunda:field></m:extensionElements>
      <m:incoming>đi</m:incoming>
      <m:ioSpecification><m:dataInput id="ti"/><m:dataOutput id="to"/><m:inputSet><m:dataInputRefs>ti</m:dataInputRefs></m:inputSet>
        <m:outputSet><m:dataOutputRefs>to</m:dataOutputRefs></m:outputSet></m:ioSpecification>
      <m:dataOutputAssociation><m:sourceRef>to</m:sourceRef><m:targetRef>pout</m:targetRef></m:dataOutputAssociation>
      <m:potentialOwner><m:resourceAssignmentExpression><m:formalExpression>chief</m:formalExpression></m:resourceAssignmentExpression></m:potentialOwner>
    </m:userTask>
    <m:callActivity id="gọi" calledElement="own:quy-trình-khác"/>
    <m:endEvent id="𠀋"><m:messageEventDefinition messageRef=" own:thông-báo"/></m:endEvent>
    <m:sequenceFlow id="đi" sourceRef="受付" targetRef="bước_1"/>
    <m:sequenceFlow sourceRef="bước_1" targetRef="gọi"/>
    <m:sequenceFlow id="f3" sourceRef="gọi" targetRef="𠀋"/>
    <m:textAnnotation id="A"><m:text>Note <h:b>well</h:b></m:text></m:textAnnotation>
  </m:process>
  <di:BPMNDiagram id="Dia" documentation=""><di:BPMNPlane id="Plane" bpmnElement="cấp-phép">
    <di:BPMNShape id="Sh" bpmnElement="bước_1" color:background-color="#fff" color:color="#000"><omgdc:Bounds x="1" y="2" width="3.5" height="4"/>
      <di:BPMNLabel color:color="#000"/></di:BPMNShape>
    <di:BPMNEdge id="Ed" bpmnElement="đi"><di_1:extension><dc:creator>x</dc:creator></di_1:extension><di_1:waypoint x="1" y="2"/><di_1:waypoint x="3" y="4"/></di:BPMNEdge>
  </di:BPMNPlane></di:BPMNDiagram>
</m:definitions>`;

describe('a file drawn elsewhere', () => {
  it('loads with all its traits and means what it meant', async () => {
    const { model, problems, warnings } = await compileBpmn(encode(drawnElsewhere, 'iso-8859-1'), 'b.bpmn');
    expect(problems).toEqual([]);
    expect(warnings.map(({ rule, elementId }) => [rule, elementId])).toEqual([
      ['xml/ignored-element', undefined],
      ['xml/unresolved-reference', 'Message_2'],
      ['xml/wrong-reference', 'Outer'],
    ]);
    const [graph, ...others] = model!.graphs;
    expect(others).toEqual([]);
    expect(graph.nodes.Start).toMatchObject({
      name: 'Änderung\neingegangen',
      lane: 'Outer',
      outgoing: ['F1'],
      events: [{ kind: 'message', name: { literal: 'Gesuch eingegangen: Änderung' } }],
    });
    expect(graph.nodes.Task).toMatchObject({ name: 'Prüfung', lane: 'Inner_1', incoming: ['F1'] });
    expect(graph.nodes.Task.outgoing).toEqual(['Flow_Task_Sub', 'Flow_Task_Sub_2']);
    expect(graph.nodes.Call).toMatchObject({ calledElement: { literal: 'Other' } });
    expect(graph.nodes.End).toMatchObject({ events: [{ kind: 'error', code: 'E1' }] });
    expect(graph.lanes).toEqual({
      Outer: { id: 'Outer', name: 'Outer' },
      Inner_1: { id: 'Inner_1', parent: 'Outer' },
    });
    expect(
      model!.definitions.rootElements.find(({ id }: { id: string }) => id === 'Main').laneSets,
    ).toHaveLength(1);
  });

  it('loads with ids of any language and prefixes of any use', async () => {
    const { model, problems, warnings } = await compileBpmn(Buffer.from(drawnAbroad));
    expect(problems).toEqual([]);
    expect(warnings.map(({ rule, elementId }) => [rule, elementId].join(' ').trim()).sort()).toEqual([
      'xml/foreign-extension',
      'xml/ignored-attribute Sh',
      'xml/ignored-element',
      'xml/ignored-element',
      'xml/unresolved-reference GlobalTask',
      'xml/unresolved-reference GlobalTask',
      'xml/unresolved-reference Trace',
      'xml/unresolved-reference 受付.Definitions',
    ]);
    const [{ processId, nodes, flows, lanes }] = model!.graphs;
    expect(processId).toBe('cấp-phép');
    expect(nodes['受付']).toMatchObject({ outgoing: ['đi'] });
    expect(nodes['bước_1']).toMatchObject({ incoming: ['đi'], lane: 'Schalterhalle_Süd', user: {} });
    expect(nodes['gọi']).toMatchObject({ calledElement: { literal: 'quy-trình-khác' } });
    expect(nodes['𠀋']).toMatchObject({ events: [{ name: { literal: 'Thông báo' } }] });
    expect(Object.keys(flows)).toEqual(['đi', 'Flow_bước_1_gọi', 'f3']);
    expect(Object.keys(lanes)).toEqual(['Schalterhalle_Süd']);
    const [plane] = model!.definitions.diagrams.map(({ plane }: { plane: unknown }) => plane);
    expect(plane.planeElement[1].waypoint).toHaveLength(2);
  });

  it('gives the same graph each time', async () => {
    const bytes = encode(drawnElsewhere, 'iso-8859-1');
    const [one, other] = [await compileBpmn(bytes), await compileBpmn(bytes)];
    expect(JSON.stringify(one.model!.graphs)).toBe(JSON.stringify(other.model!.graphs));
  });
});
