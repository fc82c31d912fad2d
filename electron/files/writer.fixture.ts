// A program that does nothing but write: tests kill it, take its rights, and fill its disk.
import { writeSync } from 'node:fs';
import { writeDurable } from './durable.ts';

const [, , file = '', first = '1', size = '0', last = 'Infinity'] = process.argv;
const filling = 'x'.repeat(Number(size));

try {
  for (let version = Number(first); version <= Number(last); version += 1) {
    await writeDurable(file, JSON.stringify({ version, filling }));
    // Not `console.log`: what is said must have left the process before it can be killed.
    writeSync(1, `${String(version)}\n`);
  }
} catch (error) {
  writeSync(1, `${String(error)}\n`);
}
