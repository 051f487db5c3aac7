/**
 * Proof at size: the same conversations by a quiet hub and by an unruly one, each in a database of its own, end in the same
 * state and the sums close. `node bench/hub.ts --conversations 1000`; exit 0 when they are equal.
 */
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { runByHub, UNRULY } from '../test/hub/one-run.ts';
import { testDatabase } from '../test/support/database.ts';

const { values } = parseArgs({ options: { conversations: { type: 'string', default: '1000' } } });
const count = Number(values.conversations);
if (!(count >= 1 && count <= 5000)) throw new Error('--conversations is a number from 1 to 5000');

const [quietDb, unrulyDb] = [await testDatabase(), await testDatabase()];
const quiet = await runByHub(quietDb, { count, unrest: [], resendAfterMs: 120_000 });
tell('quiet', quiet);
const unruly = await runByHub(unrulyDb, { count, unrest: UNRULY, resendAfterMs: 10_000 });
tell('unruly', unruly);

const differing = quiet.state.children.filter((child, at) => !isDeepStrictEqual(child, unruly.state.children[at]));
const sumsEqual = isDeepStrictEqual(quiet.state.sums, unruly.state.sums);
const { claimed = '', approved = '', refused = '', debit, credit, used, utilised } = unruly.state.sums;
const closes =
  BigInt(claimed) === BigInt(approved) + BigInt(refused) &&
  debit === credit &&
  used === approved &&
  utilised === approved;
console.log(
  JSON.stringify({ conversations: count, childrenThatDiffer: differing.length, sumsEqual, sumsClose: closes }),
);
for (const child of differing.slice(0, 3)) console.log(JSON.stringify(child));
process.exitCode = differing.length === 0 && sumsEqual && closes ? 0 : 1;

function tell(name: string, { seconds, hub, state }: Awaited<ReturnType<typeof runByHub>>): void {
  console.log(JSON.stringify({ run: name, seconds: Math.round(seconds), hub, sums: state.sums }));
}
