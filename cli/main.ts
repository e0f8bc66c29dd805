/** `zhutiao COMMAND …`: exit 0, 1 (bad input, said on stderr), 2 (usage). */
import { commands } from './commands.ts';

const [name, ...args] = process.argv.slice(2);
const command = commands.find((candidate) => candidate.name === name);
if (!command) {
  const wanted = name === undefined || name === '--help' || name === 'help';
  const list = commands.map((each) => `  ${each.name.padEnd(9)} ${each.summary}`).join('\n');
  (wanted ? process.stdout : process.stderr).write(`zhutiao COMMAND [--help]\n${list}\n`);
  process.exitCode = wanted && name !== undefined ? 0 : 2;
} else {
  process.exitCode = await command.run(args);
}
