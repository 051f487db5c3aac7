import { runCli } from './cli/run.ts';

// The program `rodedraad`. Exit codes: 0 in order, 1 something was found or went wrong, 2 wrong use.
process.exitCode = await runCli(process.argv.slice(2), {
  env: process.env,
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
});
