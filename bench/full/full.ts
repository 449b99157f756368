import { parts } from './parts';
import { isMet, keep, making, resultsFolder } from './result';
import { type Sizes, usualSizes } from './sizes';
import { type PartName, titles } from './titles';

/**
 * `npm run bench:full -- [--only engine,completions,...] [--items 1000000] [--soak 3600] ... [--to bench/results]`: measures what DESIGN.md
 * gives figures for, one part after the other, and keeps each part's result in a file of its own, from which `npm run proof` writes
 * docs/proof.md.
 */
const option = (name: string): string | undefined => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : process.argv[place + 1];
};

async function main(): Promise<void> {
  const sizes = Object.fromEntries(
    Object.entries(usualSizes).map(([name, usual]) => [name, Number(option(name) ?? usual)]),
  ) as unknown as Sizes;
  const chosen = (option('only')?.split(',') ?? Object.keys(titles)) as PartName[];
  const unknown = chosen.filter((name) => !Object.hasOwn(titles, name));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(', ')}`);
  for (const name of chosen) {
    const { run, sizes: own, missing } = parts[name];
    const lacking = missing?.();
    if (lacking) {
      console.error(`${name} is not measured: ${lacking}.`);
      // Who has asked for this one has not got it.
      if (option('only')) process.exitCode = 1;
      continue;
    }
    const command = [
      'npm run bench:full -- --only',
      name,
      ...own.map((size) => `--${size} ${sizes[size]}`),
    ].join(' ');
    console.log(command);
    const { made, result: figures } = await making(command, () => run(sizes));
    for (const figure of figures)
      console.log(
        figure.what,
        figure.where,
        figure.clients,
        figure.result,
        isMet(figure) === false ? 'MISSED' : '',
      );
    keep(option('to') ?? resultsFolder, name, { part: name, ...made, figures });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
