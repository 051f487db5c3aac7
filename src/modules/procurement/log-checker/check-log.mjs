#!/usr/bin/env node
// Checks the log of a procurement procedure: node check-log.mjs logboek-1.json
//
// Each line carries the SHA-256 of the hash before it, a line feed, and what happened as JSON with its keys in order and
// without spaces. Whoever changes, adds or takes away a line afterwards breaks the chain from there on. A line that is
// withheld shows its hash only: its place in the chain is checked, what it says is not. Compare the last hash with one that
// you received or wrote down earlier, such as the one on a receipt, to know that the chain was not made anew as a whole.
// Needs Node 18 or newer and nothing else; free to use under the EUPL-1.2.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const canonical = (value) => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
};

const [name] = process.argv.slice(2);
if (!name) {
  console.error('Gebruik: node check-log.mjs BESTAND');
  process.exit(2);
}

/** What the file says; null when it cannot be read, or is no log of a procedure. */
function readLog(file) {
  try {
    const log = JSON.parse(readFileSync(file, 'utf8'));
    return log?.procedure && Array.isArray(log.regels) ? log : null;
  } catch {
    return null;
  }
}

const log = readLog(name);
if (!log) {
  console.error(`${name} is niet te lezen, of is geen logboek van een inkoopprocedure.`);
  process.exit(2);
}
const { procedure, regels } = log;
let previous = '0'.repeat(64);
let withheld = 0;
for (const [place, line] of regels.entries()) {
  const calculated =
    line.event === null
      ? line.hash
      : createHash('sha256')
          .update(`${previous}\n${canonical(line.event)}`)
          .digest('hex');
  if (line.previousHash !== previous || line.hash !== calculated) {
    console.error(`Regel ${place + 1} klopt niet: het logboek is vanaf daar gewijzigd.`);
    process.exit(1);
  }
  if (line.event === null) withheld += 1;
  previous = line.hash;
}
console.log(`${procedure.nummer} ${procedure.titel}: ${regels.length} regels, de keten is heel.`);
if (withheld > 0)
  console.log(`Van ${withheld} regels is alleen de plaats in de keten nagerekend; hun inhoud is niet openbaar.`);
console.log(`Laatste controlecode: ${previous}`);
