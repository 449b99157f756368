// Draws every procedure's diagram as docs/images/procedures/<procedure>.svg, and with `--png FOLDER` also as
// pictures to look at. Needs Chromium (CHROMIUM names another one). Run it after a diagram has changed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const pngFolder = process.argv.includes('--png')
  ? process.argv[process.argv.indexOf('--png') + 1]
  : undefined;
const pictures = join(root, 'docs', 'images', 'procedures');
mkdirSync(pictures, { recursive: true });
if (pngFolder) mkdirSync(pngFolder, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let failures = 0;
try {
  const page = await browser.newPage({ deviceScaleFactor: 1.5 });
  await page.setContent(
    '<style>body { margin: 0 } #canvas { width: 100vw; height: 100vh }</style><div id="canvas"></div>',
  );
  await page.addScriptTag({
    path: join(root, 'node_modules/bpmn-js/dist/bpmn-navigated-viewer.production.min.js'),
  });

  for (const procedure of readdirSync(join(root, 'processes'))) {
    const file = join(root, 'processes', procedure, 'process.bpmn');
    if (!existsSync(file)) continue;
    const drawn = await page.evaluate(
      async (xml) => {
        document.querySelector('#canvas').replaceChildren();
        const viewer = new globalThis.BpmnJS({ container: '#canvas' });
        const { warnings } = await viewer.importXML(xml);
        const { svg } = await viewer.saveSVG();
        return { svg, warnings: warnings.map(({ message }) => message) };
      },
      readFileSync(file, 'utf8'),
    );
    for (const warning of drawn.warnings) console.error(`${procedure}: ${warning}`);
    failures += drawn.warnings.length;
    writeFileSync(join(pictures, `${procedure}.svg`), drawn.svg);

    const [, width, height] = /<svg[^>]* width="(\d+)[^"]*" height="(\d+)/.exec(drawn.svg);
    console.log(`${procedure}: ${width} x ${height}, ${Math.round(drawn.svg.length / 1024)} KB`);
    if (!pngFolder) continue;
    await page.setViewportSize({ width: Number(width), height: Number(height) });
    const picture = await browser.newPage({
      viewport: { width: Number(width), height: Number(height) },
      deviceScaleFactor: 1.5,
    });
    await picture.setContent(
      `<style>body { margin: 0 }</style>${drawn.svg.slice(drawn.svg.indexOf('<svg'))}`,
    );
    await picture.screenshot({ path: join(pngFolder, `${procedure}.png`) });
    await picture.close();
  }
} finally {
  await browser.close();
}
process.exit(failures === 0 ? 0 : 1);
