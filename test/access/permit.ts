/** A procedure in which every act on a case has its place. */
const division = 'procedure:unit="economic-division" procedure:role="case-officer"';
const counter = 'procedure:unit="one-stop" procedure:role="receiver"';

export const permit = {
  roots: `<message id="Supplemented" name="dossier.supplemented" procedure:correlationKey="=caseCode"/>
<message id="Withdrawn" name="case.withdrawn" procedure:correlationKey="=caseCode"/>`,
  drawing: `start s
user receive name="Tiếp nhận" procedure:act="receive" ${counter}
xor decided default="decided_appraise"
events await procedure:act="await-supplement"
catch supplemented : message Supplemented
<intermediateCatchEvent id="missed"><timerEventDefinition><timeDuration>P30D</timeDuration></timerEventDefinition></intermediateCatchEvent>
xor accepted default="accepted_receive"
end rejected procedure:act="reject"
user appraise name="Thẩm định" procedure:act="appraise" ${division}
xor enough default="enough_sign"
user ask name="Yêu cầu bổ sung" procedure:act="request-supplement" ${division}
user sign name="Ký" procedure:act="sign" procedure:unit="commune-committee" procedure:role="leader"
user return name="Trả kết quả" procedure:act="return" ${counter}
end done
end refused
s > receive > decided > appraise > enough > sign > return > done
decided > await ? reception = "SUPPLEMENT"
decided > refused ? reception = "REFUSED"
enough > ask ? verdict = "INCOMPLETE"
ask > await
await > supplemented > accepted > receive
accepted > appraise ? reception = "ACCEPTED"
await > missed > rejected
esp withdrawal {
start asked : message Withdrawn
user close name="Trả hồ sơ" procedure:act="withdraw" ${counter}
end closed
asked > close > closed
}`,
  procedure: `
name: { vi: Giấy phép thử nghiệm, en: Test permit }
field: { code: test, vi: Thử, en: Test }
level: COMMUNE
serviceLevel: { value: FULL, tag: A }
channels: [COUNTER, ONLINE]
effective: { from: '2025-07-01', tag: A }
agencies:
  competent: [{ tier: COMMUNE, vi: Xã, en: Commune, tag: A }]
  lead: { unit: economic-division, vi: Phòng Kinh tế, en: Economic division, tag: A }
units:
  one-stop: { vi: Một cửa, en: One-stop }
  economic-division: { vi: Phòng Kinh tế, en: Economic division }
  commune-committee: { vi: UBND, en: Committee }
data: []
variables: [verdict]
clock:
  acceptance:
    COUNTER: { value: 8, unit: working-hour, tag: A }
    ONLINE: { value: 8, unit: working-hour, tag: A }
  supplementLimit: { value: 2, unit: working-day, tag: A }
limits:
  - { value: 10, unit: working-day, tag: A }
dossier:
  - { code: application, name: { vi: Đơn, en: Application }, required: true, kinds: [ORIGINAL], tag: A }
fees:
  - { code: permit, name: { vi: Lệ phí, en: Charge }, kind: CHARGE, amount: 75000, timing: ON_RESULT, tag: A }
reasons:
  supplement: [{ code: UNSIGNED, vi: Chưa ký, en: Not signed, ground: NĐ 61/2018 }]
  rejection: [{ code: NOT_COMPETENT, vi: Không thuộc thẩm quyền, en: Not competent, ground: NĐ 61/2018 }]
  refusal: [{ code: PLANNING, vi: Quy hoạch, en: Planning, ground: NĐ 61/2018 }]
outcome: =if verdict = "BAD" then "REFUSED" else "GRANTED"
results:
  - { code: permit, name: { vi: Giấy phép, en: Permit }, documentType: permit, tag: A }
legalGrounds:
  - { id: NĐ 61/2018, articles: [], about: { vi: Một cửa, en: One-stop }, tag: S }
`,
};
