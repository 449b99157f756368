import { readFileSync } from 'node:fs';

/** A figure that a server tells about itself at `/metrics`. */
export async function metric(url: string, name: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
}

/** Processor time that a process has used, in milliseconds; NaN where the system does not tell in `/proc`. */
export function processorTimeOf(pid: number): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
    // Counted in hundredths of a second on every Linux that Node runs on.
    return (Number(user) + Number(system)) * 10;
  } catch {
    return Number.NaN;
  }
}
