import { commandLine } from './command-line';

const say = (line: string) => console.log(line);
const complain = (line: string) => console.error(line);
void commandLine(process.argv.slice(2), process.env, say, complain).then((code) => (process.exitCode = code));
