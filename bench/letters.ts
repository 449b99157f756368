import { availableParallelism } from 'node:os';
import { formNames } from '../src/one-stop-shop/official-documents/letters/fact-names';
import { fillTemplate } from '../src/one-stop-shop/official-documents/templates/fill-template';
import { shippedTemplates } from '../src/one-stop-shop/official-documents/templates/shipped-templates';
import { Typesetter } from '../src/one-stop-shop/official-documents/typesetting/typesetter';

/** Letters a minute: form 01 with six papers, filled and set in the threads of the server. `node dist/bench/letters.js [letters]` */
async function main(): Promise<void> {
  const letters = Number(process.argv[2] ?? 500);
  const template = shippedTemplates().find(({ code }) => code === 'receipt')!;
  const typesetter = new Typesetter();
  const facts = (number: number) => ({
    ...Object.fromEntries(formNames.map((name) => [name, `Nội dung của ${name}`])),
    caseCode: `H40.12-261122-${String(number).padStart(4, '0')}`,
    applicantName: `Nguyễn Thị Ngọc Ánh ${number}`,
    components: Array.from({ length: 6 }, (_, index) => ({
      name: `Bản vẽ thiết kế số ${index + 1}`,
      kind: 'Bản điện tử',
      copies: '01',
    })),
  });
  const head = {
    superior: 'Ủy ban nhân dân xã An Phú',
    issuer: 'Trung tâm Phục vụ hành chính công',
    place: 'An Phú',
  };
  const make = async (number: number): Promise<number> => {
    const sheet = fillTemplate(template, facts(number), head, { language: 'vi', now: 0 });
    const address = `https://motcua.example/public/verify/${number}?token=0123456789ABCDEF`;
    return (await typesetter.set(sheet, { number: null, datedOn: '2026-11-22', address })).pdf.length;
  };
  await Promise.all([make(0), make(1), make(2), make(3)]);
  const began = performance.now();
  const used = process.cpuUsage();
  let next = 0;
  let bytes = 0;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      while (next < letters) {
        const size = await make((next += 1));
        bytes += size;
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${letters} letters in ${seconds.toFixed(1)} s on ${availableParallelism()} cores: ${Math.round((letters / seconds) * 60)} a minute, ${Math.round((user + system) / letters / 1000)} ms of processor and ${Math.round(bytes / letters / 1024)} KiB each`,
  );
  await typesetter.onModuleDestroy();
}

void main();
